-- The relations of an entity, or the one of that id, each with every sentence it rests on.
WITH
found AS (
  SELECT * FROM relation WHERE from_id = :id
  UNION ALL
  SELECT * FROM relation WHERE to_id = :id AND from_id <> :id
  UNION ALL
  SELECT * FROM relation WHERE id = :id
)
SELECT
  r.id, r.type, r.role, r.title, r.from_id, f.name AS from_name, r.to_id, t.name AS to_name, i.name AS initiative, v.date, v.date_text, r.first_attested, r.last_attested,
  r.stated_from, r.beginning, r.stated_to, r.ending, r.post, r.post_inferred,
  x.rank, x.quote, x.rule, x.confidence, s.name AS source, a.number AS article, a.headline
FROM found AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
LEFT JOIN event AS v ON v.entity_id = r.to_id
JOIN evidence AS x ON x.relation_id = r.id
JOIN article AS a ON a.article_id = x.article_id
JOIN source AS s ON s.source_id = a.source_id
ORDER BY r.type, v.date_from IS NULL, v.date_from, t.name, f.name, r.role, r.id, x.rank
LIMIT :limit;
