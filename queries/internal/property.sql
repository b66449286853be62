-- What the build noted under a name.
SELECT value FROM property WHERE name = :name;
