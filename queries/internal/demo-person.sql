-- The person that took part in most.
SELECT p.id, p.name, count(DISTINCT v.top_id) AS events
FROM relation AS r
JOIN entity AS p ON p.id = r.from_id AND p.type = 'person'
JOIN event AS v ON v.entity_id = r.to_id AND v.reported = 1
WHERE r.type = 'participated'
GROUP BY p.id
ORDER BY events DESC, p.articles DESC, p.id
LIMIT 1;
