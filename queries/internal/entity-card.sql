-- An entity.
SELECT id, type, name, articles FROM entity WHERE id = :entity;
