-- title: Events of a person or body
-- question: In which meetings, inspections, exchanges, ceremonies and activities did someone take part, as what?
-- param who entity(person|organization|place) required: the participant
-- param role choices(chair|leader|speaker|attendee|companion|observer): only this role
-- param kind choices(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query meetings-of --who 林远清 --kind meeting --since 2023
-- shows: date date_text date_interval event kind role post within reported
WITH
-- By the relations' index and the events' days alone: of a hub's tens of thousands only those shown are looked up.
chosen AS MATERIALIZED (
  SELECT r.id
  FROM relation AS r
  CROSS JOIN event AS v ON v.entity_id = r.to_id
  WHERE r.from_id = :who AND r.type = 'participated'
    AND (:role IS NULL OR instr(:role, (SELECT role FROM relation WHERE id = r.id)) > 0)
    AND (:kind IS NULL OR instr(:kind, v.kind) > 0)
    AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = r.to_id), :name) > 0)
    AND (:since IS NULL OR v.date_to >= :since)
    AND (:until IS NULL OR v.date_from <= :until)
  ORDER BY
    CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, r.to_id, r.id
  LIMIT :limit
)
SELECT
  p.event, p.kind, p.date, p.date_text, p.date_interval, p.date_from, p.date_to, p.place, p.role, p.position, p.post,
  p.post_inferred, p.within,
  p.reported, p.reports, p.event_id, p.top_id, p.relation_id, p.source, p.article, p.headline, p.quote, p.confidence
FROM chosen AS c
CROSS JOIN participation AS p ON p.relation_id = c.id
ORDER BY
  CASE WHEN :newest <> 0 THEN p.date_from END DESC, p.date_from IS NULL, p.date_from, p.date_to, p.event, p.event_id,
  p.role, p.relation_id;
