-- title: Statements
-- question: What is someone reported to have said (指出, 强调, 要求, 表示), or what was said at an event?
-- param who entity: who spoke: a person, a body, or the meeting itself
-- param event entity(event): where it was said
-- needs: who | event
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query statements --who 林远清
-- shows: speaker verb quote event date
-- beyond: last
WITH
found AS (
  SELECT statement_id, by_id, event_id, verb, evidence_id FROM statement
  WHERE by_id = :who AND (:event IS NULL OR event_id = :event)
  UNION ALL
  SELECT statement_id, by_id, event_id, verb, evidence_id FROM statement WHERE :who IS NULL AND event_id = :event
),
-- Of a hub's tens of thousands only those shown are looked up as a whole.
chosen AS MATERIALIZED (
  SELECT f.statement_id, f.by_id, f.event_id, f.verb, f.evidence_id
  FROM found AS f
  CROSS JOIN evidence AS x INDEXED BY evidence_order ON x.evidence_id = f.evidence_id
  CROSS JOIN article AS a INDEXED BY article_order ON a.article_id = x.article_id
  CROSS JOIN source AS s INDEXED BY source_order ON s.source_id = a.source_id
  LEFT JOIN event AS v ON v.entity_id = f.event_id
  WHERE (:since IS NULL OR coalesce(v.date_to, a.date_to) >= :since)
    AND (:until IS NULL OR coalesce(v.date_from, a.date_from) <= :until)
  ORDER BY
    CASE WHEN :newest <> 0 THEN coalesce(v.date_from, a.date_from) END DESC,
    coalesce(v.date_from, a.date_from) IS NULL, coalesce(v.date_from, a.date_from), s.name, a.number, f.statement_id
  LIMIT :limit
)
SELECT
  p.name AS speaker, c.verb, x.quote, e.name AS event, v.date, coalesce(v.date_from, a.date_from) AS date_from,
  coalesce(v.date_to, a.date_to) AS date_to, c.by_id AS speaker_id,
  c.event_id,
  s.name AS source, a.number AS article, a.headline, x.confidence
FROM chosen AS c
CROSS JOIN entity AS p ON p.id = c.by_id
CROSS JOIN evidence AS x ON x.evidence_id = c.evidence_id
CROSS JOIN article AS a ON a.article_id = x.article_id
CROSS JOIN source AS s ON s.source_id = a.source_id
LEFT JOIN event AS v ON v.entity_id = c.event_id
LEFT JOIN entity AS e ON e.id = c.event_id
ORDER BY
  CASE WHEN :newest <> 0 THEN coalesce(v.date_from, a.date_from) END DESC,
  coalesce(v.date_from, a.date_from) IS NULL, coalesce(v.date_from, a.date_from), s.name, a.number, c.statement_id;
