-- title: Path
-- question: By which chains of relations are two entities connected?
-- param from entity required: where the chains begin
-- param to entity required: where they end
-- param length integer = 6: at most so many steps
-- param limit integer = 5: at most so many chains, all of the shortest length
-- example: xianzhi query path --from 林远清 --to 东河镇
-- shows: path step from direction relation role to date
-- runs: path
-- The program searches from both ends at once, which is thousands of times faster than a recursive query.
-- This is one step of it: the relations of one entity, at most :fan of either direction.
SELECT other_id, relation_id
FROM (
  SELECT to_id AS other_id, id AS relation_id FROM relation WHERE from_id = :entity
  ORDER BY type, to_id, id LIMIT :fan
)
UNION ALL
SELECT other_id, relation_id
FROM (
  SELECT from_id AS other_id, id AS relation_id FROM relation WHERE to_id = :entity
  ORDER BY type, from_id, id LIMIT :fan
);
