-- Who was on the list printed for the visit that an event was held on, and is not named at the event itself.
SELECT DISTINCT p.participant AS name, p.participant_id AS id, p.post, w.name AS visit, w.id AS visit_id
FROM event AS v
JOIN entity AS w ON w.id = v.within_id
CROSS JOIN participation AS p ON p.event_id = v.within_id AND p.role IN ('attendee', 'companion', 'observer')
WHERE v.entity_id = :id
  AND NOT EXISTS (
    SELECT 1 FROM relation AS r WHERE r.to_id = :id AND r.from_id = p.participant_id AND r.type = 'participated'
  )
  AND NOT EXISTS (SELECT 1 FROM absence AS a WHERE a.event_id = :id AND a.who_id = p.participant_id)
ORDER BY p.position IS NULL, p.position, p.participant, p.participant_id;
