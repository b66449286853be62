-- title: Officeholders
-- question: Who held the posts of a body, and when is that first and last attested?
-- param organization entity(organization|place) required: the body
-- param title text: only posts with this in their title, such as 书记
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query officeholders --organization 青山县政府 --title 县长 --since 2023-07
-- shows: person title first_attested last_attested articles
SELECT
  person, title, post, first_attested, last_attested, articles, person_id, organization_id, relation_id,
  source, article, headline, quote, confidence
FROM post
WHERE organization_id = :organization
  AND (:title IS NULL OR instr(title, :title) > 0)
  AND (:since IS NULL OR last_attested >= :since)
  AND (:until IS NULL OR first_attested <= :until)
ORDER BY title, first_attested IS NULL, first_attested, last_attested, person, relation_id
LIMIT :limit;
