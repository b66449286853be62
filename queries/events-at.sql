-- title: Events at a place
-- question: Which events took place at a place or body, or led there?
-- param place entity(place|organization) required: the place or body
-- param who entity(person|organization|place): only events that this one took part in
-- param role choice(chair|leader|speaker|attendee|companion|observer): the role of this one
-- param kind choice(meeting|inspection|exchange|ceremony|activity): only this kind
-- param since date: from this day on
-- param until date: up to this day
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query events-at --place 青山县 --kind meeting
-- shows: event kind date who role post reported
SELECT
  e.name AS event, v.kind, v.date, r.type AS stop_type, n.name AS place, p.name AS who, q.role, q.post, v.reported,
  v.articles AS reports, v.date_from, v.date_to, v.entity_id AS event_id, v.top_id, n.id AS place_id, p.id AS who_id,
  r.id AS relation_id, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN event AS v ON v.entity_id = r.from_id
JOIN entity AS e ON e.id = r.from_id
JOIN entity AS n ON n.id = r.to_id
LEFT JOIN relation AS q ON q.to_id = r.from_id AND q.type = 'participated' AND q.from_id = :who
LEFT JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.to_id = :place AND r.type IN ('held_in', 'visited')
  AND (:who IS NULL OR q.id IS NOT NULL)
  AND (:role IS NULL OR q.role = :role)
  AND (:kind IS NULL OR v.kind = :kind)
  AND (:since IS NULL OR v.date_to >= :since)
  AND (:until IS NULL OR v.date_from <= :until)
ORDER BY
  CASE WHEN :newest <> 0 THEN v.date_from END DESC, v.date_from IS NULL, v.date_from, v.date_to, e.name, e.id, r.type, q.role, q.id
LIMIT :limit;
