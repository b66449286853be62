-- Evidence without words proves nothing.
SELECT 'quotes are not empty' AS "check", count(*) AS problems, min(coalesce(relation_id, entity_id)) AS example
FROM evidence
WHERE trim(quote) = '';
