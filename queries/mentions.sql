-- title: Mentions
-- question: Which articles hold a word or phrase, even one of a single character?
-- param text text required: the word or phrase
-- param since date: articles from this day on
-- param until date: articles up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 100: at most so many rows
-- example: xianzhi query mentions --text 区委
-- shows: source article headline published quote times
-- beyond: last
-- The index says in which articles all of the phrase's pairs of characters occur; instr() confirms, which a word of
-- one or two characters does not need. That is done in the order of the answer, so that no more texts are read than
-- it takes to fill it.
WITH
-- Whether the index is right by itself.
sure (yes) AS (
  SELECT length(:text) < 3 AND bigram_query(:text) NOT LIKE '% AND %' AND instr(bigram_query(:text), :text) > 0
),
candidate AS MATERIALIZED (
  SELECT a.article_id, s.name AS source
  FROM article_text AS i
  CROSS JOIN article AS a INDEXED BY article_order ON a.article_id = i.rowid
  CROSS JOIN source AS s INDEXED BY source_order ON s.source_id = a.source_id
  WHERE i.article_text MATCH bigram_query(:text)
    AND (:since IS NULL OR a.date_to >= :since)
    AND (:until IS NULL OR a.date_from <= :until)
  ORDER BY CASE WHEN :newest <> 0 THEN a.date_from END DESC, a.date_from IS NULL, a.date_from, s.name, a.number
  LIMIT iif((SELECT yes FROM sure), :limit, -1)
),
found AS MATERIALIZED (
  SELECT c.article_id, c.source
  FROM candidate AS c
  CROSS JOIN article AS a ON a.article_id = c.article_id
  WHERE (SELECT yes FROM sure) OR instr(lower(a.text), lower(folded(:text))) > 0
  LIMIT :limit
),
placed AS (
  SELECT a.*, f.source, instr(lower(a.text), lower(folded(:text))) AS place
  FROM found AS f JOIN article AS a ON a.article_id = f.article_id
)
SELECT
  p.source, p.number AS article, p.headline, p.published, p.date_from, p.date_to,
  replace(substr(p.text, max(1, p.place - 20), min(20, p.place - 1) + length(:text) + 20), char(10), ' ') AS quote,
  (length(p.text) - length(replace(lower(p.text), lower(folded(:text)), ''))) / length(folded(:text)) AS times
FROM placed AS p
ORDER BY CASE WHEN :newest <> 0 THEN p.date_from END DESC, p.date_from IS NULL, p.date_from, p.source, p.number;
