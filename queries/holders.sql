-- title: Holders of an office
-- question: Who was 区长, 书记 or 局长, of a given place or body or anywhere, attested from when to when?
-- param title text required: the office, such as 区长, 书记 or 区委书记
-- param place entity(place|organization): of this place (any body whose name begins with it) or body
-- param since date: attested on this day or later
-- param until date: attested on this day or earlier
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query holders --title 区长 --place 青山县
-- The body's own office comes before those of bodies with longer names. 书记 does not find 副书记.
SELECT
  p.person, p.post, p.organization, p.title, p.first_attested, p.last_attested, p.articles, p.person_id,
  p.organization_id, p.relation_id, p.source, p.article, p.headline, p.quote, p.confidence
FROM post AS p
WHERE (
    p.title = :title
    OR (
      substr(p.organization || p.title, -length(:title)) = :title
      AND substr(p.organization || p.title, -length(:title) - 1, 1) <> '副'
    )
  )
  AND (
    :place IS NULL OR p.organization_id = :place
    OR EXISTS (
      SELECT 1 FROM entity AS n WHERE n.id = :place AND substr(p.organization, 1, length(n.name)) = n.name
    )
  )
  AND (:since IS NULL OR p.last_attested >= :since)
  AND (:until IS NULL OR p.first_attested <= :until)
ORDER BY
  p.organization_id IS NOT :place, length(p.organization), p.organization, p.first_attested IS NULL, p.first_attested,
  p.last_attested, p.person, p.relation_id
LIMIT :limit;
