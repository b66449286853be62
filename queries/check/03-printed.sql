-- Every quote is printed in its article. Blanks and breaks are the layout's, not the text's.
WITH
printed AS MATERIALIZED (
  SELECT article_id, replace(replace(text, char(10), ''), ' ', '') AS text FROM article
)
SELECT
  'every quote is in its article' AS "check", count(*) AS problems,
  min(coalesce(x.relation_id, x.entity_id, '') || ' “' || x.quote || '”') AS example
FROM evidence AS x
JOIN article AS a ON a.article_id = x.article_id
WHERE instr(a.text, x.quote) = 0
  AND instr(
    (SELECT p.text FROM printed AS p WHERE p.article_id = x.article_id),
    replace(replace(x.quote, char(10), ''), ' ', '')
  ) = 0;
