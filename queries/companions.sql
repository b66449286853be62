-- title: Companions
-- question: Who accompanied someone, that is took part in what this one led or inspected?
-- param who entity(person) required: the one accompanied
-- param place entity(place|organization): only at events held there or that led there
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query companions --who 林远清
-- shows: companion role post event date date_text date_interval
-- beyond: last
-- Those printed as going along (陪同) come first.
WITH
-- Of a hub's tens of thousands only those shown are looked up as a whole.
chosen AS MATERIALIZED (
  SELECT q.id AS relation_id
  FROM relation AS r
  CROSS JOIN event AS v ON v.entity_id = r.to_id AND v.reported = 1
  CROSS JOIN entity AS e ON e.id = r.to_id
  CROSS JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'participated' AND q.from_id <> r.from_id
  CROSS JOIN entity AS p ON p.id = q.from_id AND p.type = 'person'
  WHERE r.from_id = :who AND r.type = 'participated' AND r.role = 'leader'
    AND (
      :place IS NULL
      OR EXISTS (
        SELECT 1 FROM relation AS h WHERE h.from_id = r.to_id AND h.type IN ('held_in', 'visited') AND h.to_id = :place
      )
    )
    AND (:since IS NULL OR r.event_to >= :since)
    AND (:until IS NULL OR r.event_from <= :until)
  ORDER BY
    q.role <> 'companion', r.event_from IS NULL, r.event_from, e.name, e.id,
    (SELECT position FROM relation WHERE id = q.id) IS NULL, (SELECT position FROM relation WHERE id = q.id), p.name,
    q.id
  LIMIT :limit
)
SELECT
  p.name AS companion, q.role, q.post, e.name AS event, v.kind, v.date, v.date_text, v.date_interval, v.place,
  v.reported, v.articles AS reports,
  v.date_from, v.date_to, p.id AS companion_id, v.entity_id AS event_id, v.top_id, q.id AS relation_id,
  s.name AS source, a.number AS article, a.headline, x.quote, q.confidence
FROM chosen AS c
CROSS JOIN relation AS q ON q.id = c.relation_id
CROSS JOIN event AS v ON v.entity_id = q.to_id
CROSS JOIN entity AS e ON e.id = q.to_id
CROSS JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = q.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  q.role <> 'companion', v.date_from IS NULL, v.date_from, e.name, e.id, q.position IS NULL, q.position, p.name, q.id;
