-- title: Timeline
-- question: What happened with a person, body, place, initiative or event, in the order of time?
-- param entity entity required: whom or what it is about
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query timeline --entity 青山县
-- shows: date date_text date_interval type role other kind reported
-- beyond: last
-- What is no event (a post, a cooperation) stands at the first day on which it is attested.
WITH
tie AS (
  SELECT id, to_id AS other_id, event_from, event_to, first_attested, last_attested
  FROM relation WHERE from_id = :entity
  UNION ALL
  SELECT id, from_id, event_from, event_to, first_attested, last_attested FROM relation WHERE to_id = :entity
),
-- By the relations' indexes alone: of a hub's tens of thousands only those shown are looked up. Of two events the
-- other one's days come first.
dated AS (
  SELECT
    t.id, t.other_id,
    coalesce(v.date_from, u.date_from, t.event_from, t.first_attested) AS date_from,
    coalesce(v.date_to, u.date_to, t.event_to, t.last_attested) AS date_to
  FROM tie AS t
  LEFT JOIN event AS u ON u.entity_id = :entity
  LEFT JOIN event AS v ON v.entity_id = iif(u.entity_id IS NULL, NULL, t.other_id)
),
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT id, other_id, date_from, date_to
    FROM dated
    WHERE (:since IS NULL OR date_to >= :since) AND (:until IS NULL OR date_from <= :until)
    ORDER BY
      CASE WHEN :newest <> 0 THEN date_from END DESC, date_from IS NULL, date_from, date_to, other_id, id
    LIMIT :limit
  )
)
SELECT
  CASE
    WHEN v.entity_id IS NOT NULL THEN v.date WHEN u.entity_id IS NOT NULL THEN u.date ELSE r.first_attested
  END AS date,
  coalesce(v.date_text, u.date_text) AS date_text, coalesce(v.date_interval, u.date_interval) AS date_interval,
  c.date_from, c.date_to, r.type, coalesce(r.role, r.title) AS role,
  o.name AS other, o.type AS other_type, v.kind, v.reported, v.articles AS reports, c.other_id, c.id AS relation_id,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM chosen AS c
CROSS JOIN relation AS r ON r.id = c.id
CROSS JOIN entity AS o ON o.id = c.other_id
LEFT JOIN event AS v ON v.entity_id = c.other_id
LEFT JOIN event AS u ON u.entity_id = :entity
LEFT JOIN evidence AS x ON x.relation_id = c.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN c.date_from END DESC, c.date_from IS NULL, c.date_from, c.date_to, r.type, o.name,
  c.other_id, coalesce(r.role, r.title), r.id;
