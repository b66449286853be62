-- title: Who was with whom
-- question: Who was at reported events together with someone, how often, first and last when?
-- param who entity(person|organization|place) required: the one asked about
-- param role choice(chair|leader|speaker|attendee|companion|observer): the other's role
-- param type choice(person|organization|place|any) = person: what the others are
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 100: at most so many rows
-- example: xianzhi query met-with --who 廖述毅 --since 2023-07
-- A part of an event counts as the whole: a visit with two meetings on it is one event.
WITH
pair AS (
  SELECT
    other_id, other, other_type, top_id, group_concat(DISTINCT other_role) AS roles, min(date_from) AS date_from,
    max(date_to) AS date_to
  FROM co_attendance
  WHERE person_id = :who AND reported = 1
    AND (:role IS NULL OR other_role = :role)
    AND (:type = 'any' OR other_type = :type)
    AND (:since IS NULL OR date_to >= :since)
    AND (:until IS NULL OR date_from <= :until)
  GROUP BY other_id, top_id
)
SELECT
  pair.other, pair.other_type, count(*) AS events, sum(v.articles) AS reports, min(pair.date_from) AS first_date,
  max(pair.date_to) AS last_date,
  sum(instr(',' || roles || ',', ',chair,') > 0 OR instr(',' || roles || ',', ',leader,') > 0) AS led,
  pair.other_id, max(v.entity_id) AS event_id, e.name AS event
FROM pair
JOIN event AS v ON v.entity_id = pair.top_id
JOIN entity AS e ON e.id = v.entity_id
GROUP BY pair.other_id
ORDER BY events DESC, reports DESC, pair.other, pair.other_id
LIMIT :limit;
