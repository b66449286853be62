-- From schema 2 to 3: words in a date's place, stated beginnings and ends of posts, judgements on single things, facts
-- as bytes.
-- What older facts do not tell stays null until the next build reads the pages again.
ALTER TABLE event ADD COLUMN date_text TEXT;
ALTER TABLE event ADD COLUMN date_interval TEXT;
ALTER TABLE relation ADD COLUMN stated_from TEXT;
ALTER TABLE relation ADD COLUMN stated_to TEXT;
ALTER TABLE relation ADD COLUMN beginning TEXT;
ALTER TABLE relation ADD COLUMN ending TEXT;
CREATE TABLE judgement_3 (
  judgement_id INTEGER PRIMARY KEY,
  left_id      TEXT NOT NULL,
  right_id     TEXT NOT NULL,
  verdict      TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'edited')),
  score        REAL NOT NULL,
  reasons      TEXT NOT NULL,
  signature    INTEGER NOT NULL
) STRICT;
INSERT INTO judgement_3 (judgement_id, left_id, right_id, verdict, score, reasons, signature)
SELECT judgement_id, left_id, right_id, verdict, score, reasons, signature FROM judgement;
DROP TABLE judgement;
ALTER TABLE judgement_3 RENAME TO judgement;
CREATE TABLE source_3 (
  source_id   INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE,
  path        TEXT NOT NULL,
  size        INTEGER NOT NULL CHECK (size >= 0),
  modified_ns INTEGER NOT NULL,
  inode       INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  extractor   TEXT NOT NULL,
  facts       BLOB NOT NULL,
  signature   INTEGER NOT NULL
) STRICT;
INSERT INTO source_3 (source_id, name, path, size, modified_ns, inode, hash, extractor, facts, signature)
SELECT source_id, name, path, size, modified_ns, inode, hash, extractor, CAST(facts AS BLOB), signature FROM source;
DROP TABLE source;
ALTER TABLE source_3 RENAME TO source;
