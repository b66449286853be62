-- title: Who took part most
-- question: Who took part in most reported events, or held most, of a kind, as something, at a place or anywhere?
-- param place entity(place|organization): only events held there or that led there
-- param role choices(chair|leader|speaker|attendee|companion|observer): only this role
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param how choice(participated|organized) = participated: organized ranks those who held the events
-- param type choice(person|organization|place|any) = person: what the participants are
-- param min integer = 1: only who took part in at least so many
-- param max integer: only who took part in at most so many
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 20: at most so many rows
-- example: xianzhi query ranking --place 青山县 --kind inspection
-- undated: events
-- shows: participant post events reports first_date last_date
-- beyond: last
-- A part of an event counts as the whole: a visit with two meetings on it is one event.
WITH
chosen AS (
  SELECT v.entity_id, v.top_id, v.date_from, v.date_to
  FROM (SELECT DISTINCT from_id FROM relation WHERE to_id = :place AND type IN ('held_in', 'visited')) AS h
  JOIN event AS v ON v.entity_id = h.from_id
  WHERE :place IS NOT NULL AND v.reported = 1
    AND (:kind IS NULL OR instr(:kind, v.kind) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  UNION ALL
  SELECT v.entity_id, v.top_id, v.date_from, v.date_to
  FROM event AS v
  WHERE :place IS NULL AND v.reported = 1
    AND (:kind IS NULL OR instr(:kind, v.kind) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
),
taking_part AS (
  SELECT q.from_id, c.top_id, min(c.date_from) AS date_from, max(c.date_to) AS date_to, min(q.id) AS relation_id
  FROM chosen AS c
  CROSS JOIN relation AS q ON q.to_id = c.entity_id AND q.type = :how
  WHERE :role IS NULL OR instr(:role, q.role) > 0
  GROUP BY q.from_id, c.top_id
),
counted AS MATERIALIZED (
  SELECT
    n.id, n.name, n.type, count(*) AS events, sum(v.articles) AS reports, min(t.date_from) AS first_date,
    max(t.date_to) AS last_date, max(t.relation_id) AS relation_id
  FROM taking_part AS t
  JOIN entity AS n ON n.id = t.from_id
  JOIN event AS v ON v.entity_id = t.top_id
  WHERE :type = 'any' OR n.type = :type
  GROUP BY n.id
  HAVING count(*) >= :min AND (:max IS NULL OR count(*) <= :max)
  ORDER BY events DESC, reports DESC, n.name, n.id
  LIMIT :limit
)
SELECT
  c.name AS participant, r.post, c.events, c.reports, c.first_date, c.last_date, c.type AS participant_type,
  c.id AS participant_id, c.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, x.confidence
FROM counted AS c
JOIN relation AS r ON r.id = c.relation_id
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY c.events DESC, c.reports DESC, c.name, c.id;
