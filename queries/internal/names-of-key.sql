-- The names of a key.
SELECT entity_id, text, key, canonical FROM name WHERE key = :key ORDER BY entity_id, text LIMIT 10000;
