-- How many articles name an entity.
SELECT articles FROM entity WHERE id = :entity;
