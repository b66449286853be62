-- title: An initiative
-- question: Which events, people, bodies and cooperations belong to an initiative, first and last seen when?
-- param initiative entity(initiative) required: the initiative
-- param since date: from this day on
-- param until date: up to this day
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query initiative --initiative 千村示范工程
-- undated: concerning
-- shows: what name kind date events first_date last_date
-- beyond: last
-- People and bodies are those of its reported events, a part of an event counting as the whole.
WITH
subject AS (
  SELECT r.id AS relation_id, r.from_id AS event_id, r.event_from AS date_from, r.event_to AS date_to
  FROM relation AS r
  WHERE r.to_id = :initiative AND r.type = 'concerns'
    AND (:since IS NULL OR r.event_to >= :since)
    AND (:until IS NULL OR r.event_from <= :until)
),
taking_part AS (
  SELECT
    q.from_id AS id, v.top_id, min(q.id) AS relation_id, min(u.date_from) AS date_from, max(u.date_to) AS date_to
  FROM subject AS u
  CROSS JOIN event AS v ON v.entity_id = u.event_id
  CROSS JOIN relation AS q ON q.to_id = u.event_id AND q.type IN ('participated', 'organized')
  -- Events come first: where they fill the answer, nobody else has to be counted.
  WHERE v.reported = 1 AND (:limit < 0 OR (SELECT count(*) FROM subject) < :limit)
  GROUP BY q.from_id, v.top_id
),
found AS (
  SELECT 'event' AS what, event_id AS id, NULL AS events, NULL AS reports, date_from AS first_date,
    date_to AS last_date, relation_id
  FROM subject
  UNION ALL
  SELECT n.type, t.id, count(*), sum(v.articles), min(t.date_from), max(t.date_to), min(t.relation_id)
  FROM taking_part AS t
  JOIN entity AS n ON n.id = t.id
  JOIN event AS v ON v.entity_id = t.top_id
  GROUP BY t.id
  UNION ALL
  SELECT 'cooperation', k.to_id, 0, k.articles, k.first_attested, k.last_attested, k.id
  FROM relation AS k WHERE k.initiative_id = :initiative
),
chosen AS MATERIALIZED (
  SELECT
    f.*, n.name,
    CASE f.what
      WHEN 'event' THEN 1 WHEN 'person' THEN 2 WHEN 'organization' THEN 3 WHEN 'place' THEN 4 ELSE 5
    END AS rank
  FROM found AS f
  JOIN entity AS n ON n.id = f.id
  ORDER BY
    rank, CASE WHEN f.what = 'event' THEN 0 ELSE f.events END DESC, f.first_date IS NULL, f.first_date, n.name, f.id,
    f.relation_id
  LIMIT :limit
)
SELECT
  c.what, c.name, v.kind, coalesce(c.events, v.reported) AS events, coalesce(c.reports, v.articles) AS reports,
  v.date, c.first_date, c.last_date, c.id, c.relation_id,
  s.name AS source, a.number AS article, a.headline, x.quote, x.confidence
FROM chosen AS c
LEFT JOIN event AS v ON v.entity_id = c.id AND c.what = 'event'
LEFT JOIN evidence AS x ON x.relation_id = c.relation_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
ORDER BY
  c.rank, CASE WHEN c.what = 'event' THEN 0 ELSE c.events END DESC, c.first_date IS NULL, c.first_date, c.name, c.id,
  c.relation_id;
