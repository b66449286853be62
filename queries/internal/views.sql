-- The views of the store.
SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name;
