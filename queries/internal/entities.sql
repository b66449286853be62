-- All entities.
SELECT id, type, name FROM entity ORDER BY id;
