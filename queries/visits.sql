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
-- shows: date place visitor role post event reported
WITH
stop AS (
  SELECT r.id AS relation_id, r.type AS stop_type, r.to_id AS place_id, r.from_id AS event_id, r.confidence, q.id AS role_id
  FROM relation AS q
  CROSS JOIN relation AS r ON r.from_id = q.to_id AND r.type IN ('visited', 'held_in')
  WHERE q.from_id = :who AND q.type = 'participated' AND (:place IS NULL OR r.to_id = :place)
  UNION ALL
  SELECT r.id, r.type, r.to_id, r.from_id, r.confidence, q.id
  FROM relation AS r
  LEFT JOIN relation AS q ON q.to_id = r.from_id AND q.type = 'participated'
  WHERE :who IS NULL AND r.to_id = :place AND r.type IN ('visited', 'held_in')
),
-- Sentences are looked up for the rows that are shown, not for all that are sorted.
chosen AS MATERIALIZED (
  SELECT
    t.*, v.date, v.kind, v.reported, v.articles AS reports, v.date_from, v.date_to, v.top_id, e.name AS event, q.role,
    q.post, q.from_id AS visitor_id, p.name AS visitor, q.position,
    CASE q.role
      WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
      ELSE 6
    END AS rank
  FROM stop AS t
  CROSS JOIN event AS v ON v.entity_id = t.event_id
  CROSS JOIN entity AS e ON e.id = t.event_id
  LEFT JOIN relation AS q ON q.id = t.role_id
  LEFT JOIN entity AS p ON p.id = q.from_id
  -- Of inspections and exchanges the place where they were held is a stop as well.
  WHERE (t.stop_type = 'visited' OR v.kind IN ('inspection', 'exchange'))
    AND (:role IS NULL OR instr(:role, q.role) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  ORDER BY
    CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id, t.place_id,
    t.relation_id, rank, q.position IS NULL, q.position, p.name, p.id
  LIMIT :limit
)
SELECT
  c.date, n.name AS place, c.visitor, c.role, c.post, c.event, c.kind, c.stop_type, c.reported, c.reports, c.date_from,
  c.date_to, c.event_id, c.top_id, c.place_id, c.visitor_id, c.relation_id, s.name AS source, a.number AS article,
  a.headline, x.quote, c.confidence
FROM chosen AS c
JOIN entity AS n ON n.id = c.place_id
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  CASE WHEN :newest <> 0 THEN c.date_from END DESC, c.date_from IS NULL, c.date_from, c.date_to, c.event, c.event_id,
  n.name, c.relation_id, c.rank, c.position IS NULL, c.position, c.visitor, c.visitor_id;
