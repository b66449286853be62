-- title: Visits
-- question: Who visited a place or body, or where did someone go?
-- param place entity(place|organization): the place or body visited
-- param who entity(person|organization|place): the visitor
-- needs: place | who
-- param role choices(chair|leader|speaker|attendee|companion|observer): the visitor's role
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query visits --place 城南街道
-- shows: date date_text date_interval place visitor role post event reported
WITH
stop AS (
  SELECT r.id AS relation_id, r.type AS stop_type, r.to_id AS place_id, r.from_id AS event_id, q.id AS role_id
  FROM relation AS q
  CROSS JOIN relation AS r ON r.from_id = q.to_id AND r.type IN ('visited', 'held_in')
  WHERE q.from_id = :who AND q.type = 'participated' AND (:place IS NULL OR r.to_id = :place)
  UNION ALL
  SELECT r.id, r.type, r.to_id, r.from_id, q.id
  FROM relation AS r
  LEFT JOIN relation AS q ON q.to_id = r.from_id AND q.type = 'participated'
  WHERE :who IS NULL AND r.to_id = :place AND r.type IN ('visited', 'held_in')
),
-- By the relations' indexes and the events' days alone: of a hub's tens of thousands only those shown are looked up.
chosen AS MATERIALIZED (
  SELECT t.*
  FROM stop AS t
  CROSS JOIN event AS v ON v.entity_id = t.event_id
  -- Of inspections and exchanges the place where they were held is a stop as well.
  WHERE (t.stop_type = 'visited' OR v.kind IN ('inspection', 'exchange'))
    AND (:role IS NULL OR instr(:role, (SELECT role FROM relation WHERE id = t.role_id)) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  ORDER BY
    CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, t.event_id,
    t.relation_id, t.role_id
  LIMIT :limit
)
SELECT
  v.date, v.date_text, v.date_interval, n.name AS place, p.name AS visitor, q.role, q.post, e.name AS event, v.kind,
  c.stop_type, v.reported,
  v.articles AS reports, v.date_from, v.date_to, c.event_id, v.top_id, c.place_id, q.from_id AS visitor_id,
  c.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
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
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id,
  n.name, c.relation_id,
  CASE q.role
    WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
    ELSE 6
  END,
  q.position IS NULL, q.position, p.name, p.id;
