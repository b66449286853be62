-- The events as a whole that concerning finds and that have no day: the index has them side by side.
SELECT count(DISTINCT v.top_id) AS events
FROM relation AS r
CROSS JOIN event AS v ON v.entity_id = r.from_id
WHERE r.to_id = :initiative AND r.type = 'concerns' AND r.event_from IS NULL
  AND (:kind IS NULL OR instr(:kind, r.event_kind) > 0)
  AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = r.from_id), :name) > 0);
