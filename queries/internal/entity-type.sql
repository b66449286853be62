-- The type of an entity.
SELECT type FROM entity WHERE id = :entity;
