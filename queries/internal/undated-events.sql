-- How many reported events, parts not counted, have no day.
SELECT count(*) AS events
FROM event
WHERE date_from IS NULL AND reported = 1 AND within_id IS NULL AND (:kind IS NULL OR instr(:kind, kind) > 0);
