-- entities.csv: an entity a row.
SELECT
  e.id, e.type, e.name,
  (SELECT group_concat(text, '|') FROM (SELECT text FROM alias WHERE entity_id = e.id ORDER BY text)) AS aliases,
  v.kind, v.date, v.date_from, v.date_to, e.division_code, v.reported, e.first_seen, e.last_seen, e.articles,
  v.date_text, v.date_interval
FROM entity AS e
LEFT JOIN event AS v ON v.entity_id = e.id
ORDER BY e.id;
