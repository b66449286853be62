-- Why an entity was joined with others, kept apart from them, or may be one with them.
SELECT j.verdict, j.score, j.reasons, j.left_id, l.name AS left_name, j.right_id, r.name AS right_name
FROM judgement AS j
LEFT JOIN entity AS l ON l.id = j.left_id
LEFT JOIN entity AS r ON r.id = j.right_id
WHERE j.left_id = :id
UNION
SELECT j.verdict, j.score, j.reasons, j.left_id, l.name, j.right_id, r.name
FROM judgement AS j
LEFT JOIN entity AS l ON l.id = j.left_id
LEFT JOIN entity AS r ON r.id = j.right_id
WHERE j.right_id = :id
ORDER BY 1, 2 DESC, 4, 6;
