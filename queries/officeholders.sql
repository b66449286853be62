-- title: Officeholders
-- question: Who held the posts of a body, and when is that first and last attested?
-- param organization entity(organization|place) required: the body; of a place all of its bodies
-- param title text: only posts with this in their title, such as 书记
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query officeholders --organization 青山县政府 --title 县长 --since 2023-07
-- note: days of attestation are no beginning or end; a post without a stated end may have ended all the same
-- note-zh: 见报的日期不是任职的起止；没有写明离任的，不等于现任
-- shows: person post first_attested last_attested stated_from beginning stated_to ending articles
-- beyond: last
-- A body of a place is one whose name begins with a name of the place.
WITH
body AS (
  SELECT :organization AS id
  UNION
  SELECT o.id
  FROM entity AS p
  CROSS JOIN name AS n ON n.entity_id = p.id AND length(n.text) > 1
  CROSS JOIN entity AS o ON o.type = 'organization' AND o.name >= n.text AND o.name < n.text || char(1114111)
  WHERE p.id = :organization AND p.type = 'place'
)
SELECT
  person, title, post, organization, first_attested, last_attested, stated_from, beginning, stated_to, ending,
  articles, person_id, organization_id, relation_id,
  source, article, headline, quote, confidence
FROM body CROSS JOIN post ON organization_id = body.id
WHERE (:title IS NULL OR instr(title, :title) > 0)
  AND (:since IS NULL OR last_attested >= :since)
  AND (:until IS NULL OR first_attested <= :until)
ORDER BY
  length(organization), organization, title, first_attested IS NULL, first_attested, last_attested, person, relation_id
LIMIT :limit;
