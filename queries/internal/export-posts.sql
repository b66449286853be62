-- posts.csv: the columns are a contract.
SELECT
  relation_id, person_id, person, organization_id, organization, title, first_attested, last_attested, articles,
  quote, confidence
FROM post
ORDER BY person_id, relation_id;
