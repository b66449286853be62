-- Whether an id is one of a relation.
SELECT id FROM relation WHERE id = :id;
