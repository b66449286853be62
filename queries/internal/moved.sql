-- Retired ids.
SELECT old_id, new_id FROM moved ORDER BY old_id;
