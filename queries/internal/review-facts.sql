-- The relations that are least sure, for a person to look at.
SELECT id, confidence FROM relation WHERE confidence < :below ORDER BY confidence, id;
