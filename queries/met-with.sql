-- title: Who was with whom
-- question: Who was at reported events together with someone, how often, first and last when?
-- param who entity(person|organization|place) required: the one asked about
-- param role choices(chair|leader|speaker|attendee|companion|observer): the other's role
-- param type choice(person|organization|place|any) = person: what the others are
-- param min integer = 1: only who was together with this one at least so many times
-- param max integer: only who was at most so many times
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 100: at most so many rows
-- example: xianzhi query met-with --who 林远清 --since 2023-07
-- undated: meetings-of
-- shows: other events reports first_date last_date event
-- beyond: last
-- A part of an event counts as the whole: a visit with two meetings on it is one event. `led` says how many of
-- them the other chaired or led; `event` is the last one, and the sentence is the one about the other there.
WITH
pair AS (
  SELECT
    q.from_id AS other_id, v.top_id, max(q.role IN ('chair', 'leader')) AS led, min(v.date_from) AS date_from,
    max(v.date_to) AS date_to, min(q.id) AS relation_id
  FROM relation AS r
  JOIN event AS v ON v.entity_id = r.to_id
  JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'participated' AND q.from_id <> :who
  WHERE r.from_id = :who AND r.type = 'participated' AND v.reported = 1
    AND (:role IS NULL OR instr(:role, q.role) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  GROUP BY q.from_id, v.top_id
),
other AS (
  -- `latest` is day, event and relation in one, so that one maximum finds all three.
  SELECT
    p.other_id, count(*) AS events, sum(v.articles) AS reports, min(p.date_from) AS first_date,
    max(p.date_to) AS last_date, sum(p.led) AS led, max(coalesce(p.date_to,
    '0000-00-00') || p.top_id || '|' || p.relation_id) AS latest
  FROM pair AS p
  JOIN event AS v ON v.entity_id = p.top_id
  GROUP BY p.other_id
),
found AS MATERIALIZED (
  SELECT
    o.*, n.name AS other, n.type AS other_type, substr(o.latest, 11, instr(o.latest, '|') - 11) AS event_id,
    substr(o.latest, instr(o.latest, '|') + 1) AS relation_id
  FROM other AS o
  JOIN entity AS n ON n.id = o.other_id
  WHERE (:type = 'any' OR n.type = :type) AND o.events >= :min AND (:max IS NULL OR o.events <= :max)
  ORDER BY o.events DESC, o.reports DESC, n.name, o.other_id
  LIMIT :limit
)
SELECT
  f.other, f.other_type, f.events, f.reports, f.first_date, f.last_date, f.led, f.other_id, f.event_id,
  e.name AS event, f.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, x.confidence
FROM found AS f
JOIN entity AS e ON e.id = f.event_id
LEFT JOIN evidence AS x ON x.relation_id = f.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY f.events DESC, f.reports DESC, f.other, f.other_id;
