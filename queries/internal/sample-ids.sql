-- The ids that a sample is drawn from: of the relations, or of the relations or entities of one type.
SELECT id FROM relation WHERE :of IS NULL OR type = :of
UNION ALL
SELECT id FROM entity WHERE type = :of;
