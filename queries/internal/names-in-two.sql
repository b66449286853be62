-- The names whose key holds one text and, somewhere behind it, another.
SELECT n.entity_id, n.text, n.key, n.canonical
FROM name_text AS i
JOIN name AS n ON n.name_id = i.rowid
WHERE i.name_text MATCH '(' || bigram_query(:first) || ') AND (' || bigram_query(:second) || ')'
  AND instr(n.key, :first) > 0
  AND instr(substr(n.key, instr(n.key, :first) + length(:first)), :second) > 0
ORDER BY n.name_id LIMIT 2000;
