-- What tells whether the page files have changed.
SELECT name, path, size, modified_ns, inode, hash, extractor FROM source ORDER BY name;
