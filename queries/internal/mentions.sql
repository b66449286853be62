-- The articles that name an entity.
SELECT s.name, a.number
FROM mention AS m
JOIN article AS a ON a.article_id = m.article_id
JOIN source AS s ON s.source_id = a.source_id
WHERE m.entity_id = :entity
ORDER BY s.name, a.number;
