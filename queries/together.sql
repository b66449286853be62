-- title: Events of two together
-- question: In which events did two people or bodies both take part, and as what?
-- param who entity(person|organization|place) required: the one
-- param with entity(person|organization|place) required: the other
-- param role choices(chair|leader|speaker|attendee|companion|observer): the role of the one
-- param as choices(chair|leader|speaker|attendee|companion|observer): the role of the other
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query together --who 林远清 --with 周承志 --kind meeting
-- shows: date date_text date_interval event kind role with_role reported
-- beyond: last
WITH
-- By the relations' indexes alone: of a hub's tens of thousands only those shown are looked up.
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT r.id AS relation_id, q.id AS with_relation_id
    FROM relation AS r
    CROSS JOIN relation AS q ON q.from_id = :with AND q.type = 'participated' AND q.to_id = r.to_id
    WHERE r.from_id = :who AND r.type = 'participated'
      AND (:role IS NULL OR instr(:role, r.role) > 0)
      AND (:as IS NULL OR instr(:as, q.role) > 0)
      AND (:kind IS NULL OR instr(:kind, r.event_kind) > 0)
      AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = r.to_id), :name) > 0)
      AND (:since IS NULL OR r.event_to >= :since)
      AND (:until IS NULL OR r.event_from <= :until)
    ORDER BY
      CASE WHEN :newest <> 0 THEN r.event_from END DESC, r.event_from IS NULL, r.event_from, r.event_to, r.to_id, r.id,
      q.id
    LIMIT :limit
  )
)
SELECT
  p.event, p.kind, p.date, p.date_text, p.date_interval, p.place, p.participant AS who, p.role, p.post,
  n.name AS "with", q.role AS with_role,
  q.post AS with_post, p.within, p.reported, p.reports, p.date_from, p.date_to, p.event_id, p.top_id, p.relation_id,
  q.id AS with_relation_id, p.source, p.article, p.headline, p.quote, p.confidence
FROM chosen AS c
CROSS JOIN relation AS q ON q.id = c.with_relation_id
CROSS JOIN entity AS n ON n.id = q.from_id
CROSS JOIN participation AS p ON p.relation_id = c.relation_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN p.date_from END DESC, p.date_from IS NULL, p.date_from, p.date_to, p.event, p.event_id,
  p.role, p.relation_id, q.role, q.id;
