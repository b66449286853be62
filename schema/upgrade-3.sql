-- From schema 3 to 4: what relations need of their events to be chosen from by their indexes alone, and the issues read
-- of each period.
ALTER TABLE relation ADD COLUMN event_from TEXT;
ALTER TABLE relation ADD COLUMN event_to TEXT;
ALTER TABLE relation ADD COLUMN event_kind TEXT;
UPDATE relation SET (event_from, event_to, event_kind) = (
  SELECT v.date_from, v.date_to, v.kind FROM event AS v
  WHERE v.entity_id = iif(relation.type IN ('held_in', 'visited', 'concerns'), relation.from_id, relation.to_id)
);
CREATE TABLE issues_read (
  period TEXT NOT NULL PRIMARY KEY,
  issues INTEGER NOT NULL CHECK (issues >= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO issues_read
SELECT substr(date_from, 1, 7), count(DISTINCT source_id) FROM article
WHERE substr(date_from, 1, 7) = substr(date_to, 1, 7) GROUP BY 1
UNION ALL
SELECT substr(date_from, 1, 4), count(DISTINCT source_id) FROM article
WHERE substr(date_from, 1, 4) = substr(date_to, 1, 4) GROUP BY 1;
