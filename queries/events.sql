-- title: Events
-- question: Which reported meetings, inspections, exchanges, ceremonies and activities were there, and when?
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param min integer: only events of which at least so many participants are named
-- param max integer: only events of which at most so many are
-- param since date: from this day on
-- param until date: up to this day
-- param parts integer = 0: 1 takes in the events that were a part of another, such as a meeting held on a visit
-- param newest integer = 0: 1 puts the latest first
-- param largest integer = 0: 1 puts those with most named participants first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query events --kind meeting --since 2023-07
-- shows: event kind date date_text date_interval place led_by participants reports
-- beyond: last
WITH
sized AS (
  SELECT
    v.entity_id, v.kind, v.date_from, v.date_to,
    -- Participants are counted only if that is asked for.
    CASE WHEN :min IS NOT NULL OR :max IS NOT NULL OR :largest <> 0 THEN (
      SELECT count(DISTINCT r.from_id) FROM relation AS r WHERE r.to_id = v.entity_id AND r.type = 'participated'
    ) END AS size
  FROM event AS v JOIN entity AS n ON n.id = v.entity_id
  WHERE v.reported = 1 AND (:parts <> 0 OR v.within_id IS NULL)
    AND (:kind IS NULL OR instr(:kind, v.kind) > 0)
    AND (:name IS NULL OR instr(n.name, :name) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
),
found AS MATERIALIZED (
  SELECT entity_id AS id, size
  FROM sized
  WHERE (:min IS NULL OR size >= :min) AND (:max IS NULL OR size <= :max)
  ORDER BY
    CASE WHEN :largest <> 0 THEN size END DESC, CASE WHEN :newest <> 0 THEN date_from END DESC, date_from IS NULL,
    date_from, date_to, entity_id
  LIMIT :limit
)
SELECT
  s.event, s.kind, s.date, s.date_text, s.date_interval, s.place, s.led_by, s.participants, s.reported, s.reports,
  s.date_from, s.date_to, s.event_id,
  s.top_id, s.source, s.article, s.headline, s.quote, s.confidence
FROM found AS f
JOIN event_summary AS s ON s.event_id = f.id
ORDER BY
  CASE WHEN :largest <> 0 THEN f.size END DESC, CASE WHEN :newest <> 0 THEN s.date_from END DESC,
  s.date_from IS NULL, s.date_from, s.date_to, s.event_id;
