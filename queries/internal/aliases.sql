-- The other names of an entity.
SELECT text FROM alias WHERE entity_id = :entity ORDER BY text;
