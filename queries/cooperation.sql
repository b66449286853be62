-- title: Cooperation
-- question: With whom does a place or body cooperate, under which initiative, and with whom has it signed?
-- param who entity(place|organization) required: the place or body
-- param with entity(place|organization): only with this partner
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query cooperation --who 青山县
-- shows: how partner initiative first_attested last_attested articles
-- beyond: last
WITH
found AS (
  SELECT
    'cooperates' AS how, partner_id, partner, partner_type, initiative, first_attested, last_attested, articles,
    NULL AS event_id, NULL AS event, relation_id, source, article, headline, quote, confidence
  FROM cooperation WHERE side_id = :who
  UNION ALL
  SELECT
    'signed', q.from_id, p.name, p.type, NULL, coalesce(v.date_from, q.first_attested),
    coalesce(v.date_to, q.last_attested), q.articles, v.entity_id, e.name, q.id, s.name, a.number, a.headline,
    x.quote, q.confidence
  FROM relation AS r
  JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'signed' AND q.from_id <> r.from_id
  JOIN event AS v ON v.entity_id = r.to_id
  JOIN entity AS e ON e.id = r.to_id
  JOIN entity AS p ON p.id = q.from_id
  LEFT JOIN evidence AS x ON x.relation_id = q.id AND x.rank = 1
  LEFT JOIN article AS a ON a.article_id = x.article_id
  LEFT JOIN source AS s ON s.source_id = a.source_id
  WHERE r.from_id = :who AND r.type = 'signed'
)
SELECT *
FROM found
WHERE (:with IS NULL OR partner_id = :with)
  AND (:since IS NULL OR last_attested >= :since)
  AND (:until IS NULL OR first_attested <= :until)
ORDER BY how, articles DESC, partner, partner_id, relation_id
LIMIT :limit;
