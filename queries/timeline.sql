-- title: Timeline
-- question: What happened with a person, body, place, initiative or event, in the order of time?
-- param entity entity required: whom or what it is about
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query timeline --entity 青山县
-- shows: date date_text date_interval type role other kind reported
-- What is no event (a post, a cooperation) stands at the first day on which it is attested.
WITH
tie AS (
  SELECT id, type, role, title, post, to_id AS other_id, first_attested, last_attested, confidence
  FROM relation WHERE from_id = :entity
  UNION ALL
  SELECT id, type, role, title, post, from_id, first_attested, last_attested, confidence
  FROM relation WHERE to_id = :entity
),
found AS (
  SELECT
    CASE
      WHEN v.entity_id IS NOT NULL THEN v.date WHEN u.entity_id IS NOT NULL THEN u.date ELSE t.first_attested
    END AS date,
    coalesce(v.date_text, u.date_text) AS date_text, coalesce(v.date_interval, u.date_interval) AS date_interval,
    coalesce(v.date_from, u.date_from, t.first_attested) AS date_from,
    coalesce(v.date_to, u.date_to, t.last_attested) AS date_to,
    t.type, coalesce(t.role, t.title) AS role, o.name AS other, o.type AS other_type, v.kind, v.reported, t.post,
    v.articles AS reports, t.other_id, t.id AS relation_id, t.confidence
  FROM tie AS t
  JOIN entity AS o ON o.id = t.other_id
  LEFT JOIN event AS v ON v.entity_id = t.other_id
  LEFT JOIN event AS u ON u.entity_id = :entity
)
SELECT
  f.date, f.date_text, f.date_interval, f.date_from, f.date_to, f.type, f.role, f.other, f.other_type, f.kind, f.reported, f.reports,
  f.other_id, f.relation_id, s.name AS source, a.number AS article, a.headline, x.quote, f.confidence
FROM found AS f
LEFT JOIN evidence AS x ON x.relation_id = f.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE (:since IS NULL OR f.date_to >= :since)
  AND (:until IS NULL OR f.date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN f.date_from END DESC, f.date_from IS NULL, f.date_from, f.date_to, f.type, f.other, f.other_id, f.role, f.relation_id
LIMIT :limit;
