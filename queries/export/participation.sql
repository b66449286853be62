-- participation.csv: a role of a participant in an event a row.
SELECT
  relation_id, event_id, event, kind, date, date_from, date_to, place, within, reported, participant_id,
  participant, participant_type, role, position AS "order", list, post, post_inferred, source, article, headline,
  quote, confidence, date_text, date_interval
FROM participation
ORDER BY relation_id;
