-- The names whose key begins with a text, up to :behind.
SELECT entity_id, text, key, canonical
FROM name WHERE key >= :key AND key < :behind
ORDER BY key, entity_id, text LIMIT 20000;
