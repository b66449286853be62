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
-- beyond: last
WITH
-- By the relations' indexes alone: of a hub's tens of thousands only those shown are looked up.
-- Of inspections and exchanges the place where they were held is a stop as well.
place_stop AS MATERIALIZED (
  SELECT r.id AS relation_id, r.from_id AS event_id, r.event_from, r.event_to
  FROM relation AS r
  WHERE :who IS NULL AND r.to_id = :place AND r.type IN ('visited', 'held_in')
    AND (r.type = 'visited' OR r.event_kind IN ('inspection', 'exchange'))
    AND (:since IS NULL OR r.event_to >= :since)
    AND (:until IS NULL OR r.event_from <= :until)
  ORDER BY
    CASE WHEN :newest <> 0 THEN r.event_from END DESC, r.event_from IS NULL, r.event_from, r.event_to, r.from_id, r.id
  -- Each is a row at least, unless its visitors have to be of a role.
  LIMIT iif(:role IS NULL, :limit, -1)
),
stop AS (
  SELECT r.id AS relation_id, q.to_id AS event_id, q.id AS role_id, q.event_from, q.event_to
  FROM relation AS q
  CROSS JOIN relation AS r ON r.from_id = q.to_id AND r.type IN ('visited', 'held_in')
  WHERE q.from_id = :who AND q.type = 'participated' AND (:place IS NULL OR r.to_id = :place)
    AND (r.type = 'visited' OR r.event_kind IN ('inspection', 'exchange'))
    AND (:role IS NULL OR instr(:role, q.role) > 0)
    AND (:since IS NULL OR q.event_to >= :since)
    AND (:until IS NULL OR q.event_from <= :until)
  UNION ALL
  SELECT p.relation_id, p.event_id, q.id, p.event_from, p.event_to
  FROM place_stop AS p
  LEFT JOIN relation AS q ON q.to_id = p.event_id AND q.type = 'participated'
  WHERE :role IS NULL OR instr(:role, q.role) > 0
),
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT relation_id, event_id, role_id
    FROM stop
    ORDER BY
      CASE WHEN :newest <> 0 THEN event_from END DESC, event_from IS NULL, event_from, event_to, event_id, relation_id,
      role_id
    LIMIT :limit
  )
)
SELECT
  v.date, v.date_text, v.date_interval, n.name AS place, p.name AS visitor, q.role, q.post, e.name AS event, v.kind,
  r.type AS stop_type, v.reported,
  v.articles AS reports, v.date_from, v.date_to, c.event_id, v.top_id, r.to_id AS place_id, q.from_id AS visitor_id,
  c.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM chosen AS c
CROSS JOIN event AS v ON v.entity_id = c.event_id
CROSS JOIN entity AS e ON e.id = c.event_id
CROSS JOIN relation AS r ON r.id = c.relation_id
CROSS JOIN entity AS n ON n.id = r.to_id
LEFT JOIN relation AS q ON q.id = c.role_id
LEFT JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id,
  n.name, c.relation_id,
  CASE q.role
    WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
    ELSE 6
  END,
  q.position IS NULL, q.position, p.name, p.id;
