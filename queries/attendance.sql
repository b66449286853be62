-- title: Attendance
-- question: Who took part in an event, in which role and post, in the printed order?
-- param event entity(event) required: the event
-- param role choices(chair|leader|speaker|attendee|companion|observer): only this role
-- param who entity(person|organization|place): only this participant
-- param parts integer = 0: 1 takes in the events that were a part of it, such as a meeting held on a visit
-- param inferred integer = 1: 0 leaves out who is only inferred to have taken part
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query attendance --event 县委十四届七次全会 --role chair
-- shows: participant role post post_inferred inferred event date date_text date_interval
-- beyond: last
-- Who was on the list printed for a visit is only inferred to have been at a meeting held on it (`inferred`); no
-- other query counts that.
WITH
found AS (
  SELECT
    participant, participant_type, role, position, list, post, post_inferred, 0 AS inferred, event, date, date_text,
    date_interval, date_from, participant_id, event_id, relation_id, source, article, headline, quote, confidence
  FROM participation
  WHERE event_id IN (SELECT :event UNION ALL SELECT entity_id FROM event WHERE within_id = :event AND :parts <> 0)
  UNION ALL
  SELECT
    p.participant, p.participant_type, 'attendee', min(p.position), p.list, p.post, p.post_inferred, 1, e.name, v.date,
    v.date_text, v.date_interval, v.date_from, p.participant_id, v.entity_id, p.relation_id, p.source, p.article,
    p.headline, p.quote, p.confidence
  FROM event AS v
  JOIN entity AS e ON e.id = v.entity_id
  CROSS JOIN participation AS p ON p.event_id = v.within_id AND p.role IN ('attendee', 'companion', 'observer')
  WHERE v.entity_id = :event AND :inferred <> 0
    AND NOT EXISTS (
      SELECT 1 FROM relation AS r WHERE r.to_id = :event AND r.from_id = p.participant_id AND r.type = 'participated'
    )
    AND NOT EXISTS (SELECT 1 FROM absence AS a WHERE a.event_id = :event AND a.who_id = p.participant_id)
  GROUP BY p.participant_id
)
SELECT
  participant, participant_type, role, position, list, post, post_inferred, inferred, event, date, date_text,
  date_interval, participant_id, event_id, relation_id, source, article, headline, quote, confidence
FROM found
WHERE (:role IS NULL OR instr(:role, role) > 0)
  AND (:who IS NULL OR participant_id = :who)
ORDER BY
  event_id <> :event, date_from, event_id, inferred,
  CASE role
    WHEN 'chair' THEN 1 WHEN 'leader' THEN 2 WHEN 'speaker' THEN 3 WHEN 'attendee' THEN 4 WHEN 'companion' THEN 5
    ELSE 6
  END,
  position IS NULL, position, participant, relation_id
LIMIT :limit;
