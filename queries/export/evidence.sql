-- evidence.csv: a span of the printed text that a relation rests on a row.
SELECT
  x.relation_id, s.name AS source, a.number AS article, p.start_offset AS start, p.end_offset AS "end", x.quote,
  x.rule, x.confidence
FROM evidence AS x
JOIN article AS a ON a.article_id = x.article_id
JOIN source AS s ON s.source_id = a.source_id
JOIN evidence_span AS p ON p.evidence_id = x.evidence_id
WHERE x.relation_id IS NOT NULL
ORDER BY x.relation_id, x.rank, p.position;
