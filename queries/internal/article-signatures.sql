-- What tells whether an article has changed.
SELECT s.name, a.number, a.signature FROM article AS a JOIN source AS s ON s.source_id = a.source_id;
