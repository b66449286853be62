-- title: Meetings passed on
-- question: Which meeting passed on (传达学习) the spirit of which other meeting?
-- param event entity(event): the meeting that passed on or was passed on; without it, all
-- param since date: passed on from this day on
-- param until date: passed on up to this day
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query conveyed --event 省委十三届三次全会
-- shows: event date conveyed conveyed_date
-- beyond: last
WITH
found AS (
  SELECT * FROM relation WHERE from_id = :event AND type = 'conveyed'
  UNION ALL
  SELECT * FROM relation WHERE to_id = :event AND type = 'conveyed'
  UNION ALL
  SELECT * FROM relation WHERE :event IS NULL AND type = 'conveyed'
)
SELECT
  e.name AS event, v.date, o.name AS conveyed, u.date AS conveyed_date, v.articles AS reports, v.date_from,
  v.date_to, f.from_id AS event_id, f.to_id AS conveyed_id, f.id AS relation_id, s.name AS source,
  a.number AS article, a.headline, x.quote, f.confidence
FROM found AS f
JOIN entity AS e ON e.id = f.from_id
JOIN entity AS o ON o.id = f.to_id
JOIN event AS v ON v.entity_id = f.from_id
LEFT JOIN event AS u ON u.entity_id = f.to_id
LEFT JOIN evidence AS x ON x.relation_id = f.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE (:since IS NULL OR v.date_to >= :since)
  AND (:until IS NULL OR v.date_from <= :until)
ORDER BY v.date_from IS NULL, v.date_from, e.name, o.name, f.id
LIMIT :limit;
