-- The relations of one entity, for diagrams.
SELECT r.id, r.type, r.from_id, r.to_id, r.role, r.title, i.name AS initiative, r.position, r.articles, r.ending
FROM (
  SELECT * FROM relation WHERE from_id = :entity
  UNION ALL
  SELECT * FROM relation WHERE to_id = :entity AND from_id <> :entity
) AS r
LEFT JOIN entity AS i ON i.id = r.initiative_id
ORDER BY r.type, r.role, r.position IS NULL, r.position, r.id
LIMIT 2000;
