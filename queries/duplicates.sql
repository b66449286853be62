-- title: Names that may be one, or one that may be two
-- question: Which entities may be the same, which were kept apart or joined, and why?
-- param verdict choice(unsure|different|same|none): only these; none is for equal names that nothing was decided on
-- param type choice(person|organization|place|initiative|event): only this type
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query duplicates --verdict unsure
-- Of several of one name each is listed with the next one: all pairs of ten thousand 座谈会 would be fifty million.
-- shows: verdict type left right score reasons left_id right_id
WITH
found AS (
  SELECT
    j.verdict, coalesce(l.type, r.type) AS type, j.left_id, l.name AS "left", j.right_id, r.name AS "right", j.score,
    j.reasons
  FROM judgement AS j
  LEFT JOIN entity AS l ON l.id = j.left_id
  LEFT JOIN entity AS r ON r.id = j.right_id
  WHERE j.verdict <> 'edited'
  UNION ALL
  SELECT 'none', l.type, l.id, l.name, r.id, r.name, NULL, NULL
  FROM entity AS l
  JOIN entity AS r ON r.id = (SELECT min(id) FROM entity AS o WHERE o.type = l.type AND o.name = l.name AND o.id > l.id)
  WHERE NOT EXISTS (SELECT 1 FROM judgement AS j WHERE j.left_id = l.id AND j.right_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM judgement AS j WHERE j.left_id = r.id AND j.right_id = l.id)
)
SELECT verdict, type, "left", "right", score, reasons, left_id, right_id
FROM found
WHERE (:verdict IS NULL OR verdict = :verdict)
  AND (:type IS NULL OR type = :type)
ORDER BY
  CASE verdict WHEN 'unsure' THEN 1 WHEN 'none' THEN 2 WHEN 'different' THEN 3 ELSE 4 END,
  score DESC, left_id, right_id
LIMIT :limit;
