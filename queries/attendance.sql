-- title: Attendance
-- question: Who took part in an event, in which role and post, in the printed order?
-- param event entity(event) required: the event
-- param role choices(chair|leader|speaker|attendee|companion|observer): only this role
-- param who entity(person|organization|place): only this participant
-- param parts integer = 0: 1 takes in the events that were a part of it, such as a meeting held on a visit
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query attendance --event 县委十四届七次全会 --role chair
-- shows: participant role post event date
SELECT
  participant, participant_type, role, position, list, post, post_inferred, event, date, participant_id, event_id,
  relation_id, source, article, headline, quote, confidence
FROM participation
WHERE event_id IN (SELECT :event UNION ALL SELECT entity_id FROM event WHERE within_id = :event AND :parts <> 0)
  AND (:role IS NULL OR instr(:role, role) > 0)
  AND (:who IS NULL OR participant_id = :who)
ORDER BY
  event_id <> :event, date_from, event_id,
  CASE role
    WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
    ELSE 6
  END,
  position IS NULL, position, participant, relation_id
LIMIT :limit;
