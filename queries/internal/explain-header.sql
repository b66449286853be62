-- What an entity is.
SELECT
  n.id, n.type, n.name, n.kind, n.date, n.reported, n.division_code, n.articles, n.first_seen, n.last_seen,
  n.date_text, n.date_interval,
  (SELECT group_concat(text, '、') FROM (SELECT text FROM alias WHERE entity_id = n.id ORDER BY text)) AS aliases
FROM node AS n
WHERE n.id = :id;
