-- What took the place of a retired id.
SELECT new_id FROM moved WHERE old_id = :id AND new_id IS NOT NULL;
