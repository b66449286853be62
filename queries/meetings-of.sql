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
-- shows: date event kind role post within reported
SELECT
  event, kind, date, date_from, date_to, place, role, position, post, post_inferred, within, reported, reports,
  event_id, top_id, relation_id, source, article, headline, quote, confidence
FROM participation
WHERE participant_id = :who
  AND (:role IS NULL OR instr(:role, role) > 0)
  AND (:kind IS NULL OR instr(:kind, kind) > 0)
  AND (:name IS NULL OR instr(event, :name) > 0)
  AND (:since IS NULL OR date_to >= :since)
  AND (:until IS NULL OR date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN date_from END DESC, date_from IS NULL, date_from, date_to, event, event_id, role, relation_id
LIMIT :limit;
