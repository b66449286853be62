-- One entity, for diagrams: a person with the post that is attested most.
SELECT
  n.id, n.type, n.name, n.kind, coalesce(n.date, n.date_text) AS date, n.reported, n.articles,
  (
    SELECT CASE WHEN r.ending IS NULL THEN r.post ELSE '原' || r.post END FROM relation AS r
    WHERE n.type = 'person' AND r.from_id = n.id AND r.type = 'holds'
    ORDER BY r.ending IS NOT NULL, r.articles DESC, r.last_attested IS NULL, r.last_attested DESC, length(r.post), r.id LIMIT 1
  ) AS post
FROM node AS n
WHERE n.id = :id;
