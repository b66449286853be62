-- All names of an entity, the longest first.
SELECT text FROM name WHERE entity_id = :id ORDER BY length(text) DESC, text;
