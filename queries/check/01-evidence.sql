-- Every relation rests on evidence.
SELECT 'every relation has evidence' AS "check", count(*) AS problems, min(r.id) AS example
FROM relation AS r
WHERE NOT EXISTS (SELECT 1 FROM evidence AS x WHERE x.relation_id = r.id);
