-- title: Events hosted
-- question: Which events did a body or place convene, hold or host?
-- param who entity(organization|place) required: the host
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query hosted-by --who 青山县委
-- shows: event kind date date_text date_interval place reported reports
-- beyond: last
WITH
-- The index has them in the order of their days, so that of a hub's tens of thousands only those shown are looked up.
found AS NOT MATERIALIZED (
  SELECT r.id AS relation_id, r.to_id AS event_id, r.event_from, r.event_to
  FROM relation AS r
  WHERE r.from_id = :who AND r.type = 'organized'
    AND (:kind IS NULL OR instr(:kind, r.event_kind) > 0)
    AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = r.to_id), :name) > 0)
    AND (:since IS NULL OR r.event_to >= :since)
    AND (:until IS NULL OR r.event_from <= :until)
),
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT relation_id, event_id FROM found WHERE :newest = 0
    ORDER BY event_from NULLS LAST, event_to, event_id, relation_id LIMIT :limit
  )
  UNION ALL
  SELECT row_number() OVER (), * FROM (
    SELECT relation_id, event_id FROM found WHERE :newest <> 0
    ORDER BY +event_from DESC, event_to, event_id, relation_id LIMIT :limit
  )
)
SELECT
  e.name AS event, v.kind, v.date, v.date_text, v.date_interval, v.place, v.reported, v.articles AS reports,
  v.date_from, v.date_to, c.event_id,
  v.top_id, c.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM chosen AS c
CROSS JOIN event AS v ON v.entity_id = c.event_id
CROSS JOIN entity AS e ON e.id = c.event_id
CROSS JOIN relation AS r ON r.id = c.relation_id
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id,
  c.relation_id;
