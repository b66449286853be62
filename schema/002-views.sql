-- The views: the stable interface for analysts. A column is never taken away or given another meaning;
-- new ones may be added at the end. All ids are ids of `node` or `edge`.
--
-- Where a row rests on one printed sentence, it ends with it: source, article (its number on the page),
-- headline, quote and confidence (0 to 1) of the best evidence; `edge.id` leads to the rest.
-- `date` is EDTF; `date_from` and `date_to` are its first and last day, null where unknown. Where no date is printed,
-- `date_text` is the word in its place (日前), `date_interval` in EDTF what that can mean by the issue's date, and
-- `date_from` and `date_to` are the days of the interval.
-- An event that is a part of another has that one in `within_id`; `top_id` is the whole that counts
-- count: count(DISTINCT top_id) over rows with reported = 1.

-- Who took part in which event: a row for each role. `position` is the place in the printed list, which
-- is rank; `post` is what they were then, printed there or (`post_inferred`) attested before and after.
CREATE VIEW participation AS
SELECT
  r.id AS relation_id, r.to_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.place,
  v.within_id, w.name AS within, v.top_id, v.reported, v.articles AS reports,
  r.from_id AS participant_id, p.name AS participant, p.type AS participant_type,
  r.role, r.position, r.list, r.on_behalf_of_id, r.post, r.post_inferred,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.to_id
JOIN entity AS e ON e.id = r.to_id
JOIN entity AS p ON p.id = r.from_id
LEFT JOIN entity AS w ON w.id = v.within_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'participated';

-- Who held which post. It is known to have been held on the days of the articles that say so, the first
-- and the last of which stand here: neither is its beginning or end. Those are `stated_from` and `stated_to` (EDTF,
-- `../2023-07-29` where only the issue says by when) with the verbs that state them in `beginning` (当选) and `ending`
-- (免去). Where `ending` is null nobody knows whether the post is still held.
CREATE VIEW post AS
SELECT
  r.id AS relation_id, r.from_id AS person_id, p.name AS person, r.to_id AS organization_id,
  o.name AS organization, r.title, r.post, r.first_attested, r.last_attested, r.articles,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, r.stated_from, r.stated_to, r.beginning,
  r.ending
FROM relation AS r
JOIN entity AS p ON p.id = r.from_id
JOIN entity AS o ON o.id = r.to_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'holds';

-- Who went where: a row for each stop of an event and each role of somebody who took part. Stops are what
-- was `visited`, and of inspections and exchanges also where they were `held_in`. The visitor is null where
-- nobody is named.
CREATE VIEW visit AS
SELECT
  r.id AS relation_id, r.type AS stop_type, r.to_id AS place_id, l.name AS place, l.type AS place_type,
  r.from_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.top_id, v.reported,
  v.articles AS reports, q.from_id AS visitor_id, p.name AS visitor, p.type AS visitor_type, q.role, q.position,
  q.post, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.from_id
JOIN entity AS e ON e.id = r.from_id
JOIN entity AS l ON l.id = r.to_id
LEFT JOIN relation AS q ON q.to_id = r.from_id AND q.type = 'participated'
LEFT JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'visited' OR (r.type = 'held_in' AND v.kind IN ('inspection', 'exchange'));

-- Who works with whom. It is symmetric: each cooperation stands here twice, once from either side.
CREATE VIEW cooperation AS
SELECT
  r.id AS relation_id, r.from_id AS side_id, f.name AS side, r.to_id AS partner_id, t.name AS partner,
  t.type AS partner_type, r.initiative_id, i.name AS initiative, r.first_attested, r.last_attested, r.articles,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'cooperates_with'
UNION ALL
SELECT
  r.id, r.to_id, t.name, r.from_id, f.name, f.type, r.initiative_id, i.name, r.first_attested, r.last_attested,
  r.articles, s.name, a.number, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'cooperates_with';

-- An event a row: when and where, by whom, how many took part (persons and bodies), how many articles.
CREATE VIEW event_summary AS
SELECT
  v.entity_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.place,
  v.within_id, w.name AS within, v.top_id, v.reported,
  (
    SELECT group_concat(name, '|') FROM (
      SELECT DISTINCT o.name FROM relation AS r JOIN entity AS o ON o.id = r.from_id
      WHERE r.to_id = v.entity_id AND r.type = 'organized' ORDER BY o.name
    )
  ) AS organizers,
  (
    SELECT group_concat(name, '|') FROM (
      SELECT DISTINCT p.name FROM relation AS r JOIN entity AS p ON p.id = r.from_id
      WHERE r.to_id = v.entity_id AND r.type = 'participated' AND r.role IN ('chair', 'leader') ORDER BY p.name
    )
  ) AS led_by,
  (
    SELECT count(DISTINCT r.from_id) FROM relation AS r
    WHERE r.to_id = v.entity_id AND r.type = 'participated'
  ) AS participants,
  v.articles AS reports,
  s.name AS source, a.number AS article, a.headline, x.quote, x.confidence, v.date_text,
  v.date_interval
FROM event AS v
JOIN entity AS e ON e.id = v.entity_id
LEFT JOIN entity AS w ON w.id = v.within_id
LEFT JOIN evidence AS x ON x.entity_id = v.entity_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id;

-- Who was at an event with whom: a row for each pair of roles, in both directions.
CREATE VIEW co_attendance AS
SELECT
  r.from_id AS person_id, p.name AS person, p.type AS person_type, r.role, r.id AS relation_id,
  q.from_id AS other_id, o.name AS other, o.type AS other_type, q.role AS other_role, q.id AS other_relation_id,
  r.to_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.top_id, v.reported,
  v.articles AS reports, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.to_id
JOIN entity AS e ON e.id = r.to_id
JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'participated' AND q.from_id <> r.from_id
JOIN entity AS p ON p.id = r.from_id
JOIN entity AS o ON o.id = q.from_id
WHERE r.type = 'participated';

-- The graph's nodes. `kind` and the dates are those of events; `division_code` is official.
CREATE VIEW node AS
SELECT
  e.id, e.type, e.name, v.kind, v.date, v.date_from, v.date_to, v.reported, e.division_code, e.articles,
  e.first_seen, e.last_seen, v.date_text, v.date_interval
FROM entity AS e
LEFT JOIN event AS v ON v.entity_id = e.id;

-- The graph's edges. `label` is the role or the title; a relation of an event has the event's days, any
-- other the first and last day it is attested.
CREATE VIEW edge AS
SELECT
  r.id, r.type, r.from_id, f.name AS from_name, f.type AS from_type, r.to_id, t.name AS to_name,
  t.type AS to_type, coalesce(r.role, r.title, i.name) AS label, r.initiative_id,
  coalesce(v.date_from, u.date_from, r.first_attested) AS date_from,
  coalesce(v.date_to, u.date_to, r.last_attested) AS date_to, r.articles, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN event AS v ON v.entity_id = r.to_id
LEFT JOIN event AS u ON u.entity_id = r.from_id
LEFT JOIN entity AS i ON i.id = r.initiative_id;
