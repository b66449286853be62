-- relations.csv: a relation a row.
SELECT
  r.id, r.type, r.from_id, f.name AS "from", r.to_id, t.name AS "to", r.role, r.title, i.name AS initiative,
  r.first_attested, r.last_attested, r.articles, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
ORDER BY r.id;
