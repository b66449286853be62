-- title: Visits
-- question: Who visited a place or body, or where did someone go?
-- param place entity(place|organization): the place or body visited
-- param who entity(person|organization|place): the visitor
-- needs: place | who
-- param role choice(chair|leader|speaker|attendee|companion|observer): the visitor's role
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query visits --place 城南街道
-- shows: date place visitor role post event reported
WITH
found AS (
  SELECT * FROM visit WHERE visitor_id = :who AND (:place IS NULL OR place_id = :place)
  UNION ALL
  SELECT * FROM visit WHERE :who IS NULL AND place_id = :place
)
SELECT
  date, place, visitor, role, post, event, kind, stop_type, reported, reports, date_from, date_to, event_id,
  place_id, visitor_id, relation_id, source, article, headline, quote, confidence
FROM found
WHERE (:role IS NULL OR role = :role)
  AND (:since IS NULL OR date_to >= :since)
  AND (:until IS NULL OR date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN date_from END DESC, date_from IS NULL, date_from, date_to, event, event_id, place, relation_id,
  CASE role
    WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
    ELSE 6
  END,
  position IS NULL, position, visitor, visitor_id
LIMIT :limit;
