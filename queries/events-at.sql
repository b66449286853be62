-- title: Events at a place
-- question: Which events took place at a place or body, led there, or were held by its bodies?
-- param place entity(place|organization) required: the place or body
-- param inside integer = 1: 0 leaves out places inside it, and events that its bodies held
-- param who entity(person|organization|place): only events that this one took part in
-- param role choices(chair|leader|speaker|attendee|companion|observer): the role of this one
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query events-at --place 青山县 --kind meeting
-- A body of a place is one whose name begins with a name of the place.
-- shows: event kind date date_text date_interval who role post reported
-- beyond: last
WITH RECURSIVE
inside AS (
  SELECT :place AS id
  UNION
  SELECT r.from_id FROM inside CROSS JOIN relation AS r ON r.to_id = inside.id AND r.type = 'part_of' WHERE :inside <> 0
),
body AS (
  SELECT o.id
  FROM entity AS p
  CROSS JOIN name AS n ON n.entity_id = p.id AND length(n.text) > 1
  CROSS JOIN entity AS o ON o.type = 'organization' AND o.name >= n.text AND o.name < n.text || char(1114111)
  WHERE p.id = :place AND p.type = 'place' AND :inside <> 0
),
tie AS (
  SELECT r.id, r.type, r.from_id AS event_id, r.to_id AS place_id, r.event_from, r.event_to, r.event_kind
  FROM inside CROSS JOIN relation AS r ON r.to_id = inside.id AND r.type IN ('held_in', 'visited')
  UNION ALL
  SELECT r.id, r.type, r.to_id, r.from_id, r.event_from, r.event_to, r.event_kind
  FROM (SELECT id FROM inside UNION SELECT id FROM body) AS b
  CROSS JOIN relation AS r ON r.from_id = b.id AND r.type = 'organized'
  WHERE :inside <> 0
),
-- By the relations' indexes alone: of a hub's tens of thousands only those shown are looked up.
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT t.id AS relation_id, t.type AS stop_type, t.event_id, t.place_id, q.id AS role_id
    FROM tie AS t
    LEFT JOIN relation AS q ON q.from_id = :who AND q.type = 'participated' AND q.to_id = t.event_id
    WHERE (:who IS NULL OR q.id IS NOT NULL)
      AND (:role IS NULL OR instr(:role, q.role) > 0)
      AND (:kind IS NULL OR instr(:kind, t.event_kind) > 0)
      AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = t.event_id), :name) > 0)
      AND (:since IS NULL OR t.event_to >= :since)
      AND (:until IS NULL OR t.event_from <= :until)
    ORDER BY
      CASE WHEN :newest <> 0 THEN t.event_from END DESC, t.event_from IS NULL, t.event_from, t.event_to, t.event_id,
      t.id, q.id
    LIMIT :limit
  )
)
SELECT
  e.name AS event, v.kind, v.date, v.date_text, v.date_interval, c.stop_type, n.name AS place, p.name AS who, q.role,
  q.post, v.reported,
  v.articles AS reports, v.date_from, v.date_to, c.event_id, v.top_id, c.place_id, q.from_id AS who_id, c.relation_id,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM chosen AS c
CROSS JOIN event AS v ON v.entity_id = c.event_id
CROSS JOIN entity AS e ON e.id = c.event_id
CROSS JOIN entity AS n ON n.id = c.place_id
CROSS JOIN relation AS r ON r.id = c.relation_id
LEFT JOIN relation AS q ON q.id = c.role_id
LEFT JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id,
  c.stop_type, q.role, q.id, c.relation_id;
