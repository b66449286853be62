-- Some names of a type for examples, those of things that much is known of first; of a few, not of all.
SELECT name
FROM (SELECT id, name, articles FROM entity WHERE type = :type ORDER BY name LIMIT 300) AS some
WHERE :type NOT IN ('person', 'event')
  OR EXISTS (SELECT 1 FROM relation WHERE :type = 'person' AND from_id = some.id AND type = 'participated')
  OR EXISTS (SELECT 1 FROM relation WHERE :type = 'event' AND to_id = some.id AND type = 'participated')
ORDER BY
  CASE :type WHEN 'event' THEN abs(length(name) - 12) ELSE 0 END,
  (SELECT count(*) FROM (SELECT 1 FROM relation WHERE from_id = some.id AND type = 'participated' LIMIT 50)) DESC,
  articles DESC, name
LIMIT 4;
