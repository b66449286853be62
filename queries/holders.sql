-- title: Holders of an office
-- question: Who was 区长, 书记 or 局长, of a given place or body or anywhere, attested from when to when?
-- param title text required: the office, such as 区长, 书记 or 区委书记; several with | between
-- param place entity(place|organization): of this place (any body whose name begins with one of its names) or body
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query holders --title 县长 --place 青山县
-- note: days of attestation are no beginning or end; a post without a stated end may have ended all the same
-- note-zh: 见报的日期不是任职的起止；没有写明离任的，不等于现任
-- shows: person post first_attested last_attested stated_from beginning stated_to ending articles
-- beyond: last
-- The body's own office comes before those of bodies with longer names. 书记 does not find 副书记.
WITH RECURSIVE
body AS (
  SELECT :place AS id
  UNION
  SELECT o.id
  FROM entity AS p
  CROSS JOIN name AS n ON n.entity_id = p.id AND length(n.text) > 1 AND (n.canonical = 1 OR p.type = 'place')
  CROSS JOIN entity AS o ON o.type = 'organization' AND o.name >= n.text AND o.name < n.text || char(1114111)
  WHERE p.id = :place
),
-- 县委书记 may stand there as 书记 of 县委: only titles that the office ends with can be it.
wanted (title, rest) AS (
  SELECT NULL, :title || '|'
  UNION
  SELECT substr(rest, 1, instr(rest, '|') - 1), substr(rest, instr(rest, '|') + 1) FROM wanted WHERE rest <> ''
),
ending (text) AS (
  SELECT title FROM wanted WHERE title <> ''
  UNION
  SELECT substr(text, 2) FROM ending WHERE length(text) > 1
),
found AS (
  SELECT p.* FROM body AS b JOIN post AS p ON p.organization_id = b.id WHERE :place IS NOT NULL
  UNION ALL
  SELECT p.*
  FROM ending CROSS JOIN relation AS h ON h.title = ending.text
  CROSS JOIN post AS p ON p.relation_id = h.id
  WHERE :place IS NULL
)
SELECT
  person, post, organization, title, first_attested, last_attested, stated_from, beginning, stated_to, ending,
  articles, person_id, organization_id, relation_id,
  source, article, headline, quote, confidence
FROM found
WHERE EXISTS (
    SELECT 1 FROM wanted AS w
    WHERE w.title <> ''
      AND (
        found.title = w.title
        OR (
          substr(organization || found.title, -length(w.title)) = w.title
          AND substr(organization || found.title, -length(w.title) - 1, 1) <> '副'
        )
      )
  )
  AND (:since IS NULL OR last_attested >= :since)
  AND (:until IS NULL OR first_attested <= :until)
ORDER BY
  organization_id IS NOT :place, length(organization), organization, first_attested IS NULL, first_attested,
  last_attested, person, relation_id
LIMIT :limit;
