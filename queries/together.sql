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
-- shows: date event kind role with_role reported
SELECT
  p.event, p.kind, p.date, p.place, p.participant AS who, p.role, p.post, q.participant AS "with",
  q.role AS with_role, q.post AS with_post, p.within, p.reported, p.reports, p.date_from, p.date_to, p.event_id,
  p.top_id, p.relation_id, q.relation_id AS with_relation_id, p.source, p.article, p.headline, p.quote, p.confidence
FROM participation AS p
JOIN participation AS q ON q.event_id = p.event_id AND q.participant_id = :with
WHERE p.participant_id = :who
  AND (:role IS NULL OR instr(:role, p.role) > 0)
  AND (:as IS NULL OR instr(:as, q.role) > 0)
  AND (:kind IS NULL OR instr(:kind, p.kind) > 0)
  AND (:name IS NULL OR instr(p.event, :name) > 0)
  AND (:since IS NULL OR p.date_to >= :since)
  AND (:until IS NULL OR p.date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN p.date_from END DESC, p.date_from IS NULL, p.date_from, p.date_to, p.event, p.event_id, p.role, p.relation_id, q.role, q.relation_id
LIMIT :limit;
