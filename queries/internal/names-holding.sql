-- The names whose key holds a text.
SELECT n.entity_id, n.text, n.key, n.canonical
FROM name_text AS i
JOIN name AS n ON n.name_id = i.rowid
WHERE i.name_text MATCH bigram_query(:key) AND instr(n.key, :key) > 0
ORDER BY n.name_id LIMIT 20000;
