-- Only events have what events have.
SELECT 'events and only events have a kind' AS "check", count(*) AS problems, min(e.id) AS example
FROM entity AS e
LEFT JOIN event AS v ON v.entity_id = e.id
WHERE (e.type = 'event') <> (v.entity_id IS NOT NULL AND v.kind IS NOT NULL);
