-- One entity, for diagrams: a person with the post that is attested most.
SELECT
  n.id, n.type, n.name, n.kind, n.date, n.reported, n.articles,
  (
    SELECT r.post FROM relation AS r
    WHERE n.type = 'person' AND r.from_id = n.id AND r.type = 'holds'
    ORDER BY r.articles DESC, r.last_attested IS NULL, r.last_attested DESC, length(r.post), r.id LIMIT 1
  ) AS post
FROM node AS n
WHERE n.id = :id;
