-- The ends of relations are of the types of the facts format.
SELECT 'relations tie what they may tie' AS "check", count(*) AS problems, min(r.id) AS example
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
WHERE NOT CASE r.type
  WHEN 'participated' THEN f.type IN ('person', 'organization', 'place') AND t.type = 'event'
  WHEN 'organized' THEN f.type IN ('organization', 'place') AND t.type = 'event'
  WHEN 'holds' THEN f.type = 'person' AND t.type IN ('organization', 'place')
  WHEN 'held_in' THEN f.type = 'event' AND t.type IN ('organization', 'place')
  WHEN 'visited' THEN f.type = 'event' AND t.type IN ('organization', 'place')
  WHEN 'concerns' THEN f.type = 'event' AND t.type = 'initiative'
  WHEN 'cooperates_with' THEN f.type IN ('organization', 'place') AND t.type IN ('organization', 'place')
  WHEN 'signed' THEN f.type IN ('organization', 'place') AND t.type = 'event'
  WHEN 'part_of' THEN f.type = t.type AND f.type IN ('organization', 'place')
  ELSE f.type = 'event' AND t.type = 'event'
END;
