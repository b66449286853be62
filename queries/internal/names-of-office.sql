-- The people of a name, or whose name begins with a surname (up to :behind), who hold an office: 区委书记 is the one of
-- 某区委书记, and 某省某区委书记 as well.
SELECT DISTINCT e.id, e.name
FROM entity AS e
JOIN relation AS r ON r.from_id = e.id AND r.type = 'holds'
WHERE e.type = 'person' AND e.name >= :name AND e.name < :behind
  AND (
    substr(r.post, -length(:office)) = :office AND substr(r.post, -length(:office) - 1, 1) <> '副'
    OR substr(:office, -length(r.title)) = r.title AND substr(:office, -length(r.title) - 1, 1) <> '副'
      AND length(:office) > length(r.title)
  )
ORDER BY e.id LIMIT 1000;
