-- title: What two have in common
-- question: Which events, bodies, places and initiatives do two people, bodies or places share?
-- param a entity required: the one
-- param b entity required: the other
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query common --a 林远清 --b 周承志
-- shows: type name how kind date
-- beyond: last
-- `how` is `direct` for what both are tied to, `through events` for places where both have been.
WITH
tie_a AS (
  SELECT to_id AS id, type, id AS relation_id FROM relation WHERE from_id = :a
  UNION ALL SELECT from_id, type, id FROM relation WHERE to_id = :a
),
tie_b AS (
  SELECT to_id AS id, type, id AS relation_id FROM relation WHERE from_id = :b
  UNION ALL SELECT from_id, type, id FROM relation WHERE to_id = :b
),
stop_a AS (
  SELECT h.to_id AS id, h.type, min(h.id) AS relation_id
  FROM relation AS r
  JOIN event AS v ON v.entity_id = r.to_id AND v.reported = 1
  JOIN relation AS h ON h.from_id = r.to_id AND h.type IN ('held_in', 'visited')
  WHERE r.from_id = :a AND r.type = 'participated'
  GROUP BY h.to_id, h.type
),
stop_b AS (
  SELECT h.to_id AS id, h.type, min(h.id) AS relation_id
  FROM relation AS r
  JOIN event AS v ON v.entity_id = r.to_id AND v.reported = 1
  JOIN relation AS h ON h.from_id = r.to_id AND h.type IN ('held_in', 'visited')
  WHERE r.from_id = :b AND r.type = 'participated'
  GROUP BY h.to_id, h.type
),
shared AS (
  SELECT
    'direct' AS how, a.id, min(a.type) AS type_a, min(b.type) AS type_b, min(a.relation_id) AS relation_id,
    min(b.relation_id) AS other_relation_id
  FROM tie_a AS a JOIN tie_b AS b ON b.id = a.id
  GROUP BY a.id
  UNION ALL
  SELECT 'through events', a.id, min(a.type), min(b.type), min(a.relation_id), min(b.relation_id)
  FROM stop_a AS a JOIN stop_b AS b ON b.id = a.id
  GROUP BY a.id
)
SELECT
  n.type, n.name, h.how, h.type_a, h.type_b, v.kind, v.date, v.reported, v.articles AS reports, h.id, h.relation_id,
  h.other_relation_id, s.name AS source, a.number AS article, a.headline, x.quote, x.confidence
FROM shared AS h
JOIN entity AS n ON n.id = h.id
LEFT JOIN event AS v ON v.entity_id = h.id
LEFT JOIN evidence AS x ON x.relation_id = h.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY h.how, n.type, v.date_from IS NULL, v.date_from, n.name, h.id
LIMIT :limit;
