-- entities.csv: the columns are a contract.
SELECT
  n.id, n.type, n.name,
  (SELECT group_concat(text, '|') FROM (SELECT text FROM alias WHERE entity_id = n.id ORDER BY text)) AS aliases,
  n.kind, n.date, n.date_from, n.date_to, n.division_code, n.reported, n.first_seen, n.last_seen, n.articles
FROM node AS n
ORDER BY n.id;
