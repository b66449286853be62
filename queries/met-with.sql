-- title: Who was with whom
-- question: Who was at reported events together with someone, how often, first and last when?
-- param who entity(person|organization|place) required: the one asked about
-- param role choice(chair|leader|speaker|attendee|companion|observer): the other's role
-- param type choice(person|organization|place|any) = person: what the others are
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 100: at most so many rows
-- example: xianzhi query met-with --who 林远清 --since 2023-07
-- A part of an event counts as the whole: a visit with two meetings on it is one event. `led` says how many of
-- them the other chaired or led; `event` is the last one.
WITH
pair AS (
  SELECT
    q.from_id AS other_id, v.top_id, max(q.role IN ('chair', 'leader')) AS led, min(v.date_from) AS date_from,
    max(v.date_to) AS date_to
  FROM relation AS r
  JOIN event AS v ON v.entity_id = r.to_id
  JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'participated' AND q.from_id <> :who
  WHERE r.from_id = :who AND r.type = 'participated' AND v.reported = 1
    AND (:role IS NULL OR q.role = :role)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  GROUP BY q.from_id, v.top_id
),
other AS (
  -- `latest` is day and id of the last event in one, so that one maximum finds both.
  SELECT
    p.other_id, count(*) AS events, sum(v.articles) AS reports, min(p.date_from) AS first_date,
    max(p.date_to) AS last_date, sum(p.led) AS led, max(coalesce(p.date_to, '') || p.top_id) AS latest
  FROM pair AS p
  JOIN event AS v ON v.entity_id = p.top_id
  GROUP BY p.other_id
)
SELECT
  n.name AS other, n.type AS other_type, o.events, o.reports, o.first_date, o.last_date, o.led, o.other_id,
  substr(o.latest, CASE WHEN o.latest GLOB '[0-9][0-9][0-9][0-9]-*' THEN 11 ELSE 1 END) AS event_id,
  e.name AS event
FROM other AS o
JOIN entity AS n ON n.id = o.other_id
JOIN entity AS e ON e.id = substr(o.latest, CASE WHEN o.latest GLOB '[0-9][0-9][0-9][0-9]-*' THEN 11 ELSE 1 END)
WHERE :type = 'any' OR n.type = :type
ORDER BY o.events DESC, o.reports DESC, n.name, o.other_id
LIMIT :limit;
