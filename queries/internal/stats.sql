-- What a store holds, a figure a row.
SELECT 'pages' AS what, (SELECT count(*) FROM source) AS count
UNION ALL SELECT 'articles', (SELECT count(*) FROM article)
UNION ALL SELECT 'characters', (SELECT coalesce(sum(characters), 0) FROM article)
UNION ALL SELECT 'people', (SELECT count(*) FROM entity WHERE type = 'person')
UNION ALL SELECT 'organizations', (SELECT count(*) FROM entity WHERE type = 'organization')
UNION ALL SELECT 'places', (SELECT count(*) FROM entity WHERE type = 'place')
UNION ALL SELECT 'initiatives', (SELECT count(*) FROM entity WHERE type = 'initiative')
UNION ALL SELECT 'events reported', (SELECT count(*) FROM event WHERE reported = 1)
UNION ALL SELECT 'events referred to', (SELECT count(*) FROM event WHERE reported = 0)
UNION ALL SELECT 'meetings reported', (SELECT count(*) FROM event WHERE reported = 1 AND kind = 'meeting')
UNION ALL SELECT 'participations', (SELECT count(*) FROM relation WHERE type = 'participated')
UNION ALL SELECT 'posts', (SELECT count(*) FROM relation WHERE type = 'holds')
UNION ALL SELECT 'visits', (SELECT count(*) FROM relation WHERE type = 'visited')
UNION ALL SELECT 'other relations', (SELECT count(*) FROM relation WHERE type NOT IN ('participated', 'holds', 'visited'))
UNION ALL SELECT 'statements', (SELECT count(*) FROM statement)
UNION ALL SELECT 'pieces of evidence', (SELECT count(*) FROM evidence)
UNION ALL SELECT 'pairs that may be one', (SELECT count(*) FROM judgement WHERE verdict = 'unsure');
