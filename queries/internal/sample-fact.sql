-- A relation or an entity with the best sentence that it rests on.
SELECT
  r.type, f.name AS from_name, r.role, r.title, t.name AS to_name, x.quote, s.name AS source, a.number AS article,
  a.headline, x.rule, x.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.id = :id
UNION ALL
SELECT
  e.type, e.name, NULL, NULL, NULL, x.quote, s.name, a.number, a.headline, x.rule, x.confidence
FROM entity AS e
LEFT JOIN evidence AS x ON x.entity_id = e.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE e.id = :id;
