-- The printed sentences that name an entity.
SELECT x.quote, x.rule, x.confidence, s.name AS source, a.number AS article, a.headline
FROM evidence AS x
JOIN article AS a ON a.article_id = x.article_id
JOIN source AS s ON s.source_id = a.source_id
WHERE x.entity_id = :id
ORDER BY x.rank
LIMIT :limit;
