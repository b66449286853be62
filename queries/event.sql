-- title: An event
-- question: When and where was an event, who convened and led it, how many took part?
-- param event entity(event) required: the event
-- param limit integer = 1: at most so many rows
-- example: xianzhi query event --event 县委十四届七次全会
-- shows: event kind date date_text date_interval place organizers led_by participants reports within
-- beyond: last
SELECT
  event, kind, date, date_text, date_interval, date_from, date_to, place, organizers, led_by, participants, within,
  reported, reports, event_id,
  top_id, source, article, headline, quote, confidence
FROM event_summary
WHERE event_id = :event
LIMIT :limit;
