-- What a store holds. Events are counted with their parts and, where it says so, without.
WITH
row (place, what, kind, value) AS (
  SELECT 1, 'sources', NULL, (SELECT count(*) FROM source)
  UNION ALL SELECT 2, 'articles', NULL, (SELECT count(*) FROM article)
  UNION ALL SELECT 3, 'characters', NULL, (SELECT coalesce(sum(characters), 0) FROM article)
  UNION ALL SELECT 4, 'first day', NULL, (SELECT min(date_from) FROM article)
  UNION ALL SELECT 5, 'last day', NULL, (SELECT max(date_to) FROM article)
  UNION ALL SELECT 6, 'articles without a date', NULL, (SELECT count(*) FROM article WHERE date_from IS NULL)
  UNION ALL SELECT 7, 'entities', type, count(*) FROM entity GROUP BY type
  UNION ALL
  SELECT 8, 'reported events, parts not counted', kind, count(*)
  FROM event WHERE reported = 1 AND top_id = entity_id GROUP BY kind
  UNION ALL SELECT 9, 'relations', type, count(*) FROM relation GROUP BY type
  UNION ALL SELECT 10, 'participations', role, count(*) FROM relation WHERE type = 'participated' GROUP BY role
  UNION ALL SELECT 11, 'evidence', NULL, (SELECT count(*) FROM evidence)
  UNION ALL SELECT 12, 'statements', NULL, (SELECT count(*) FROM statement)
  UNION ALL SELECT 13, 'absences', NULL, (SELECT count(*) FROM absence)
  UNION ALL SELECT 14, 'judgements', verdict, count(*) FROM judgement GROUP BY verdict
)
SELECT what, kind, value FROM row ORDER BY place, kind;
