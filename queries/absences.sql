-- title: Absences
-- question: Who is said not to have come to an event (请假, 缺席, 因事未出席), or what did someone miss?
-- param event entity(event): the event
-- param who entity(person|organization): who was absent
-- needs: event | who
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query absences --event 县委十四届七次全会
-- shows: absent event kind date date_text date_interval
-- beyond: last
WITH
found AS (
  SELECT * FROM absence WHERE event_id = :event AND (:who IS NULL OR who_id = :who)
  UNION ALL
  SELECT * FROM absence WHERE :event IS NULL AND who_id = :who
)
SELECT
  p.name AS absent, e.name AS event, v.kind, v.date, v.date_text, v.date_interval, v.date_from, v.date_to, v.reported,
  v.articles AS reports,
  f.who_id AS absent_id, f.event_id, v.top_id, s.name AS source, a.number AS article, a.headline, x.quote, x.confidence
FROM found AS f
JOIN entity AS p ON p.id = f.who_id
JOIN event AS v ON v.entity_id = f.event_id
JOIN entity AS e ON e.id = f.event_id
JOIN evidence AS x ON x.evidence_id = f.evidence_id
JOIN article AS a ON a.article_id = x.article_id
JOIN source AS s ON s.source_id = a.source_id
WHERE (:since IS NULL OR v.date_to >= :since)
  AND (:until IS NULL OR v.date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, e.name, f.absence_id
LIMIT :limit;
