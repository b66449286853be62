-- The meeting that the tour asks about: the one with the most people of a known role.
SELECT
  e.id, e.name, v.date, v.kind,
  (SELECT text FROM alias WHERE entity_id = e.id AND length(text) BETWEEN 4 AND 16 ORDER BY length(text), text LIMIT 1)
    AS short_name
FROM event AS v
JOIN entity AS e ON e.id = v.entity_id
WHERE v.reported = 1
ORDER BY
  v.kind IS NOT 'meeting', length(e.name) > 40,
  (SELECT count(DISTINCT r.from_id) FROM relation AS r
   JOIN entity AS p ON p.id = r.from_id AND p.type = 'person'
   WHERE r.to_id = v.entity_id AND r.type = 'participated') DESC,
  v.articles DESC, v.entity_id
LIMIT 1;
