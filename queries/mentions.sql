-- title: Mentions
-- question: Which articles hold a word or phrase, even one of a single character?
-- param text text required: the word or phrase
-- param since date: articles from this day on
-- param until date: articles up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 100: at most so many rows
-- example: xianzhi query mentions --text 区委
-- shows: source article headline published quote times
-- The index says in which articles all of the phrase's pairs of characters occur; instr() confirms.
WITH
found AS (
  SELECT a.*, instr(lower(a.text), lower(folded(:text))) AS place
  FROM article_text AS i
  JOIN article AS a ON a.article_id = i.rowid
  WHERE i.article_text MATCH bigram_query(:text)
)
SELECT
  s.name AS source, f.number AS article, f.headline, f.published, f.date_from, f.date_to,
  replace(substr(f.text, max(1, f.place - 20), min(20, f.place - 1) + length(:text) + 20), char(10), ' ') AS quote,
  (length(f.text) - length(replace(lower(f.text), lower(folded(:text)), ''))) / length(folded(:text)) AS times
FROM found AS f
JOIN source AS s ON s.source_id = f.source_id
WHERE f.place > 0
  AND (:since IS NULL OR f.date_to >= :since)
  AND (:until IS NULL OR f.date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN f.date_from END DESC, f.date_from IS NULL, f.date_from, s.name, f.number
LIMIT :limit;
