-- title: Names that may be one, or one that may be two
-- question: Which entities may be the same, which were kept apart or joined, and why?
-- param verdict choice(unsure|different|same|none): only these; none is for equal names that nothing was decided on
-- param type choice(person|organization|place|initiative|event): only this type
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query duplicates --verdict unsure
-- Of several of one name each is listed with the next one: all pairs of ten thousand 座谈会 would be fifty million.
-- shows: verdict type left right score reasons left_id right_id
-- beyond: last
-- Verdict by verdict, so that those of equal names, the bulk, come in the order of the entities' own index, unsorted.
WITH
decided AS NOT MATERIALIZED (
  SELECT
    j.verdict, coalesce(l.type, r.type) AS type, l.name AS "left", r.name AS "right", j.score, j.reasons, j.left_id,
    j.right_id
  FROM judgement AS j
  LEFT JOIN entity AS l ON l.id = j.left_id
  LEFT JOIN entity AS r ON r.id = j.right_id
  WHERE (:verdict IS NULL OR j.verdict = :verdict)
    AND (:type IS NULL OR coalesce(l.type, r.type) = :type)
)
SELECT * FROM (SELECT * FROM decided WHERE verdict = 'unsure' ORDER BY score DESC, left_id, right_id LIMIT :limit)
UNION ALL
SELECT * FROM (
  SELECT 'none', l.type, l.name, l.name, NULL, NULL, l.id, r.id
  FROM entity AS l
  CROSS JOIN entity AS r
    ON r.id = (SELECT min(id) FROM entity AS o WHERE o.type = l.type AND o.name = l.name AND o.id > l.id)
  WHERE (:verdict IS NULL OR :verdict = 'none')
    AND (:type IS NULL OR l.type = :type)
    AND NOT EXISTS (SELECT 1 FROM judgement AS j WHERE j.left_id = l.id AND j.right_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM judgement AS j WHERE j.left_id = r.id AND j.right_id = l.id)
  ORDER BY l.id LIMIT :limit
)
UNION ALL
SELECT * FROM (SELECT * FROM decided WHERE verdict = 'different' ORDER BY score DESC, left_id, right_id LIMIT :limit)
UNION ALL
SELECT * FROM (SELECT * FROM decided WHERE verdict = 'same' ORDER BY score DESC, left_id, right_id LIMIT :limit)
LIMIT :limit;
