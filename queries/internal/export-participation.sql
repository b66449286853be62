-- participation.csv: the columns are a contract.
SELECT
  relation_id, event_id, event, kind, date, date_from, date_to, place, within, reported, participant_id, participant,
  participant_type, role, position AS "order", list, post, post_inferred, source, article, headline, quote, confidence
FROM participation
ORDER BY event_id, relation_id;
