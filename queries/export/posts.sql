-- posts.csv: a post of a person a row.
SELECT
  relation_id, person_id, person, organization_id, organization, title, first_attested, last_attested, articles,
  quote, confidence, stated_from, beginning, stated_to, ending
FROM post
ORDER BY relation_id;
