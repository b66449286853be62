-- Every piece of evidence says where it is printed.
SELECT 'evidence has its place' AS "check", count(*) AS problems, min(coalesce(x.relation_id, x.entity_id)) AS example
FROM evidence AS x
WHERE NOT EXISTS (SELECT 1 FROM evidence_span AS p WHERE p.evidence_id = x.evidence_id);
