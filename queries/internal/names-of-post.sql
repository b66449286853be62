-- The people of a post, body and title in one.
SELECT DISTINCT e.id, e.name
FROM relation AS r
CROSS JOIN entity AS e ON e.id = r.from_id
WHERE r.type = 'holds' AND r.post = :post
ORDER BY e.id LIMIT 1000;
