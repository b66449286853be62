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
-- beyond: last
WITH
-- The index has them in the order of their days, so that of a hub's tens of thousands only those shown are looked up.
found AS NOT MATERIALIZED (
  SELECT r.id AS relation_id, r.to_id AS event_id, r.event_from, r.event_to
  FROM relation AS r
  WHERE r.from_id = :who AND r.type = 'participated'
    AND (:role IS NULL OR instr(:role, r.role) > 0)
    AND (:kind IS NULL OR instr(:kind, r.event_kind) > 0)
    AND (:name IS NULL OR instr((SELECT name FROM entity WHERE id = r.to_id), :name) > 0)
    AND (:since IS NULL OR r.event_to >= :since)
    AND (:until IS NULL OR r.event_from <= :until)
),
chosen AS MATERIALIZED (
  SELECT row_number() OVER () AS place, * FROM (
    SELECT relation_id FROM found WHERE :newest = 0
    ORDER BY event_from NULLS LAST, event_to, event_id, relation_id LIMIT :limit
  )
  UNION ALL
  SELECT row_number() OVER (), * FROM (
    SELECT relation_id FROM found WHERE :newest <> 0
    ORDER BY +event_from DESC, event_to, event_id, relation_id LIMIT :limit
  )
)
SELECT
  p.event, p.kind, p.date, p.date_text, p.date_interval, p.date_from, p.date_to, p.place, p.role, p.position, p.post,
  p.post_inferred, p.within,
  p.reported, p.reports, p.event_id, p.top_id, p.relation_id, p.source, p.article, p.headline, p.quote, p.confidence
FROM chosen AS c
CROSS JOIN participation AS p ON p.relation_id = c.relation_id
ORDER BY
  c.place = :limit,
  CASE WHEN :newest <> 0 THEN p.date_from END DESC, p.date_from IS NULL, p.date_from, p.date_to, p.event, p.event_id,
  p.role, p.relation_id;
