-- title: Panel of officials
-- question: How many events of each kind did each official take part in, month by month or year by year?
-- param unit choice(month|year) = month: the length of a period
-- param who entity(person): only this person
-- param since date: from the period of this day on; without it, from the first dated event
-- param until date: up to the period of this day; without it, up to the last dated event
-- param limit integer = -1: at most so many rows, -1 for all
-- example: xianzhi query panel --unit year --format csv
-- undated: meetings-of | events
-- beyond: last
-- A row for each person with a post, each period and each kind, zeros included. Events are reported ones
-- whose period is certain, a part of an event counting as the whole. `months_in_post` counts from the month
-- in which a post is first attested, and is empty outside the months between the first and the last
-- attestation. `issues` is the number of sources read of that period.
WITH RECURSIVE
size (chars) AS (SELECT CASE :unit WHEN 'year' THEN 4 ELSE 7 END),
-- From either end of the index: the first event whose period is certain.
bounds (first, last) AS (
  SELECT
    coalesce(substr(:since, 1, size.chars), (
      SELECT substr(date_from, 1, size.chars) FROM event
      WHERE reported = 1 AND date_from IS NOT NULL AND substr(date_from, 1, size.chars) = substr(date_to, 1, size.chars)
      ORDER BY date_from LIMIT 1
    )),
    coalesce(substr(:until, 1, size.chars), (
      SELECT substr(date_from, 1, size.chars) FROM event
      WHERE reported = 1 AND date_from IS NOT NULL AND substr(date_from, 1, size.chars) = substr(date_to, 1, size.chars)
      ORDER BY date_from DESC LIMIT 1
    ))
  FROM size
),
period (name) AS (
  SELECT first FROM bounds WHERE first <= last
  UNION ALL
  SELECT
    CASE :unit WHEN 'year' THEN format('%04d', name + 1) ELSE strftime('%Y-%m', name || '-01', '+1 month') END
  FROM period, bounds
  WHERE name < last
),
kind (name) AS (VALUES ('meeting'), ('inspection'), ('exchange'), ('ceremony'), ('activity')),
official AS MATERIALIZED (
  SELECT
    r.from_id AS id, p.name, substr(min(r.first_attested), 1, 7) AS first, substr(max(r.last_attested), 1, 7) AS last
  FROM (
    SELECT from_id, first_attested, last_attested FROM relation WHERE type = 'holds' AND :who IS NULL
    UNION ALL
    SELECT from_id, first_attested, last_attested FROM relation WHERE type = 'holds' AND from_id = :who
  ) AS r
  JOIN entity AS p ON p.id = r.from_id
  GROUP BY r.from_id
),
-- From the officials on: most participants hold no post that is known.
counted AS MATERIALIZED (
  SELECT person_id, substr(date_from, 1, size.chars) AS period, kind, count(*) AS events, sum(articles) AS reports
  FROM size CROSS JOIN (
    SELECT DISTINCT o.id AS person_id, t.entity_id, t.kind, t.date_from, t.date_to, t.articles
    FROM official AS o
    CROSS JOIN relation AS r ON r.from_id = o.id AND r.type = 'participated'
    CROSS JOIN event AS v ON v.entity_id = r.to_id AND v.reported = 1
    CROSS JOIN event AS t ON t.entity_id = v.top_id AND t.reported = 1
    WHERE t.date_from IS NOT NULL
  )
  WHERE substr(date_from, 1, size.chars) = substr(date_to, 1, size.chars)
  GROUP BY person_id, 2, kind
),
-- What all officials share is put together once; `month` is the last one of the period.
cell AS MATERIALIZED (
  SELECT
    p.name AS period, CASE :unit WHEN 'year' THEN p.name || '-12' ELSE p.name END AS month, k.name AS kind,
    coalesce(i.issues, 0) AS issues
  FROM period AS p
  JOIN kind AS k
  LEFT JOIN issues_read AS i ON i.period = p.name
)
SELECT
  o.name AS person, l.period, l.kind, coalesce(c.events, 0) AS events,
  coalesce(c.reports, 0) AS reports,
  CASE WHEN o.first <= l.month AND o.last >= l.period THEN
    (substr(min(o.last, l.month), 1, 4) - substr(o.first, 1, 4)) * 12
    + substr(min(o.last, l.month), 6, 2) - substr(o.first, 6, 2) + 1
  END AS months_in_post,
  l.issues, o.id AS person_id
FROM official AS o
CROSS JOIN cell AS l
LEFT JOIN counted AS c ON c.person_id = o.id AND c.period = l.period AND c.kind = l.kind
ORDER BY o.name, o.id, l.period, l.kind
LIMIT :limit;
