-- articles.csv: an article a row.
SELECT
  s.name AS source, a.number AS article, a.headline, a.published, a.authors, a.characters
FROM article AS a
JOIN source AS s ON s.source_id = a.source_id
ORDER BY s.name, a.number;
