-- The events that most took part in, for a diagram of a whole store.
SELECT v.entity_id AS id
FROM event AS v
WHERE v.reported = 1
ORDER BY
  v.articles DESC,
  (SELECT count(*) FROM relation AS r WHERE r.to_id = v.entity_id AND r.type = 'participated') DESC,
  v.date_from IS NULL, v.date_from, v.entity_id
LIMIT :limit;
