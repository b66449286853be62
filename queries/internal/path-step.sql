-- A step of a path: a relation as it is walked from one of its ends. `direction` is → where it points that way.
SELECT
  CASE WHEN r.from_id = :from THEN f.name ELSE t.name END AS "from",
  CASE WHEN r.from_id = :from THEN '→' ELSE '←' END AS direction,
  r.type AS relation, coalesce(r.role, r.title) AS role,
  CASE WHEN r.from_id = :from THEN t.name ELSE f.name END AS "to",
  coalesce(v.date, u.date, r.first_attested) AS date,
  CASE WHEN r.from_id = :from THEN r.from_id ELSE r.to_id END AS from_id,
  CASE WHEN r.from_id = :from THEN r.to_id ELSE r.from_id END AS to_id,
  r.id AS relation_id, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN event AS v ON v.entity_id = r.to_id
LEFT JOIN event AS u ON u.entity_id = r.from_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.id = :relation;
