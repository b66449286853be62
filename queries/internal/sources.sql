-- The page files with their facts.
SELECT name, path, size, modified_ns, inode, hash, extractor, facts FROM source ORDER BY name;
