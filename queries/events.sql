-- title: Events
-- question: Which reported meetings, inspections, exchanges, ceremonies and activities were there, and when?
-- param kind choice(meeting|inspection|exchange|ceremony|activity): only this kind
-- param name text: only events with this in their name, such as 座谈会
-- param since date: from this day on
-- param until date: up to this day
-- param parts integer = 0: 1 takes in the events that were a part of another, such as a meeting held on a visit
-- param newest integer = 0: 1 puts the latest first
-- param limit integer = 1000: at most so many rows
-- example: xianzhi query events --kind meeting --since 2023-07
-- shows: event kind date date_text date_interval place led_by participants reports
WITH
found AS MATERIALIZED (
  SELECT entity_id AS id
  FROM event JOIN entity AS n ON n.id = entity_id
  WHERE reported = 1 AND (:parts <> 0 OR within_id IS NULL)
    AND (:kind IS NULL OR kind = :kind)
    AND (:name IS NULL OR instr(n.name, :name) > 0)
    AND (:since IS NULL OR date_to >= :since)
    AND (:until IS NULL OR date_from <= :until)
  ORDER BY CASE WHEN :newest <> 0 THEN date_from END DESC, date_from IS NULL, date_from, date_to, entity_id
  LIMIT :limit
)
SELECT
  s.event, s.kind, s.date, s.date_text, s.date_interval, s.place, s.led_by, s.participants, s.reported, s.reports, s.date_from, s.date_to, s.event_id,
  s.top_id, s.source, s.article, s.headline, s.quote, s.confidence
FROM found AS f
JOIN event_summary AS s ON s.event_id = f.id
ORDER BY CASE WHEN :newest <> 0 THEN s.date_from END DESC, s.date_from IS NULL, s.date_from, s.date_to, s.event_id;
