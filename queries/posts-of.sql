-- title: Posts of a person
-- question: Which posts does someone hold, and when is that first and last attested?
-- param who entity(person) required: the person
-- param title text: only posts with this in their title, such as 书记
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query posts-of --who 林远清
-- note: days of attestation are no beginning or end; a post without a stated end may have ended all the same
-- note-zh: 见报的日期不是任职的起止；没有写明离任的，不等于现任
-- shows: post first_attested last_attested stated_from beginning stated_to ending articles
-- beyond: last
SELECT
  post, organization, title, first_attested, last_attested, stated_from, beginning, stated_to, ending, articles,
  person_id, organization_id, relation_id,
  source, article, headline, quote, confidence
FROM post
WHERE person_id = :who
  AND (:title IS NULL OR instr(post, :title) > 0)
  AND (:since IS NULL OR last_attested >= :since)
  AND (:until IS NULL OR first_attested <= :until)
ORDER BY first_attested IS NULL, first_attested, last_attested, articles DESC, post, relation_id
LIMIT :limit;
