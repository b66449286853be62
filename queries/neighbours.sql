-- title: Neighbours
-- question: What is a person, body, place, initiative or event tied to, and by which relation?
-- param entity entity required: whom or what it is about
-- param type choice(person|organization|place|initiative|event): only neighbours of this type
-- param relation choice(participated|organized|holds|held_in|visited|concerns|cooperates_with|signed|part_of|within|conveyed): only this relation
-- param limit integer = 200: at most so many rows
-- example: xianzhi query neighbours --entity 青山县委 --type person
-- shows: direction type role other kind date articles
-- beyond: last
-- `direction` is → where the entity is the relation's first end, ← where it is the second.
WITH
tie AS (
  SELECT '→' AS direction, id, type, to_id AS other_id, articles FROM relation WHERE from_id = :entity
  UNION ALL
  SELECT '←', id, type, from_id, articles FROM relation WHERE to_id = :entity
),
-- Of a hub's tens of thousands only those shown are looked up as a whole.
chosen AS MATERIALIZED (
  SELECT t.direction, t.id, t.other_id
  FROM tie AS t
  CROSS JOIN entity AS o ON o.id = t.other_id
  WHERE (:type IS NULL OR o.type = :type)
    AND (:relation IS NULL OR t.type = :relation)
  ORDER BY t.articles DESC, o.articles DESC, t.type, o.name, t.other_id, t.id, t.direction
  LIMIT :limit
)
SELECT
  c.direction, r.type, coalesce(r.role, r.title) AS role, o.name AS other, o.type AS other_type, v.kind, v.date,
  r.first_attested, r.last_attested, r.articles, c.other_id, c.id AS relation_id, s.name AS source,
  a.number AS article, a.headline, x.quote, r.confidence
FROM chosen AS c
CROSS JOIN relation AS r ON r.id = c.id
CROSS JOIN entity AS o ON o.id = c.other_id
LEFT JOIN event AS v ON v.entity_id = c.other_id
LEFT JOIN evidence AS x ON x.relation_id = c.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY r.articles DESC, o.articles DESC, r.type, o.name, c.other_id, c.id, c.direction;
