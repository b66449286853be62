-- The tables of a store. Analysts read the views of 002-views.sql, which stay as they are when
-- tables change.
--
-- Ids of entities (p…, o…, l…, i…, e…) and relations (r…) are texts that stay the same from build to
-- build; integer keys number rows of one build and mean nothing outside it.
-- `signature` is a hash of all that the store says of a thing, in whatever tables: where it is the same in the
-- next build, nothing of it is written again. It stands before long columns, to be read without them.
-- Dates: `date` is EDTF as printed or completed; `date_from` and `date_to` are the earliest and the
-- latest day it can stand for (YYYY-MM-DD), null where that is unknown (XXXX-02-26 has neither).

-- A page file that was read, with what tells whether it has changed since.
CREATE TABLE source (
  source_id   INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE,                -- as facts and exports name it
  path        TEXT NOT NULL,                       -- as it was given to the build
  size        INTEGER NOT NULL CHECK (size >= 0),  -- bytes
  modified_ns INTEGER NOT NULL,                    -- nanoseconds since 1970
  inode       INTEGER NOT NULL,
  hash        TEXT NOT NULL,                       -- of the content
  extractor   TEXT NOT NULL,                       -- which rules and lexicons read it
  signature   INTEGER NOT NULL,
  facts       BLOB NOT NULL                        -- what was read from it, packed; `extract` prints it
) STRICT;

-- A news item of a page.
CREATE TABLE article (
  article_id        INTEGER PRIMARY KEY,
  source_id         INTEGER NOT NULL REFERENCES source (source_id),
  number            INTEGER NOT NULL CHECK (number >= 1),  -- in the order of the page
  headline          TEXT NOT NULL,
  published         TEXT,
  publisher         TEXT,
  jurisdiction      TEXT,
  jurisdiction_code TEXT,
  date_from         TEXT CHECK (date_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_to           TEXT CHECK (date_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  authors           TEXT NOT NULL,  -- names of the byline, `|` between
  characters        INTEGER NOT NULL CHECK (characters >= 0),
  signature         INTEGER NOT NULL,
  text              TEXT NOT NULL,  -- layout repaired, a block a line
  UNIQUE (source_id, number)
) STRICT;
-- Its days are those of the issue or, where that is not known, of the events that it reports.

CREATE TABLE byline (
  article_id INTEGER NOT NULL REFERENCES article (article_id),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('correspondent', 'reporter', 'photographer')),
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- A person, organization, place, initiative or event of the whole collection.
CREATE TABLE entity (
  id            TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  type          TEXT NOT NULL CHECK (type IN ('person', 'organization', 'place', 'initiative', 'event')),
  name          TEXT NOT NULL CHECK (name <> ''),
  division_code TEXT,
  articles      INTEGER NOT NULL,  -- how many name it
  first_seen    TEXT,              -- first and last day of these articles
  last_seen     TEXT,
  signature     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  entity_id TEXT NOT NULL REFERENCES entity (id),
  text      TEXT NOT NULL,
  PRIMARY KEY (entity_id, text)
) STRICT, WITHOUT ROWID;

-- Which article names which entity.
CREATE TABLE mention (
  entity_id  TEXT NOT NULL REFERENCES entity (id),
  article_id INTEGER NOT NULL REFERENCES article (article_id),
  PRIMARY KEY (entity_id, article_id)
) STRICT, WITHOUT ROWID;

-- What an event has beyond an entity.
CREATE TABLE event (
  entity_id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id),
  kind      TEXT CHECK (kind IN ('meeting', 'inspection', 'exchange', 'ceremony', 'activity')),
  reported  INTEGER NOT NULL CHECK (reported IN (0, 1)),  -- 0: only referred to
  date      TEXT,
  date_from TEXT CHECK (date_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_to   TEXT CHECK (date_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  within_id TEXT REFERENCES event (entity_id),            -- the event it was a part of
  top_id    TEXT NOT NULL REFERENCES event (entity_id),   -- the whole: what counts count; itself if no part
  place     TEXT,                                         -- names of where it was held, `|` between
  articles  INTEGER NOT NULL,                             -- how many report or name it
  date_text TEXT,                                         -- 日前: the word printed where no date is
  date_interval TEXT                                      -- EDTF: what the word can mean; date_from and date_to are its
) STRICT, WITHOUT ROWID;

-- What ties two entities. Evidence lies in `evidence`, the best has rank 1.
CREATE TABLE relation (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  type            TEXT NOT NULL CHECK (type IN (
    'participated', 'organized', 'holds', 'held_in', 'visited', 'concerns', 'cooperates_with', 'signed',
    'part_of', 'within', 'conveyed')),
  from_id         TEXT NOT NULL REFERENCES entity (id),
  to_id           TEXT NOT NULL REFERENCES entity (id),
  role            TEXT CHECK (role IN ('chair', 'speaker', 'leader', 'attendee', 'observer', 'companion')),
  title           TEXT,                           -- of a post
  initiative_id   TEXT REFERENCES entity (id),    -- that a cooperation is part of
  position        INTEGER CHECK (position >= 1),  -- in the printed list
  list            TEXT,                           -- the word that introduces the list
  on_behalf_of_id TEXT REFERENCES entity (id),
  post            TEXT,                           -- of a participant: posts held then; of a post: body and title
  post_inferred   INTEGER CHECK (post_inferred IN (0, 1)),  -- 1: not printed there, but attested before and after
  first_attested  TEXT,                           -- first and last day of the articles that say so
  last_attested   TEXT,
  articles        INTEGER NOT NULL,               -- how many say so
  confidence      REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  stated_from     TEXT,                           -- EDTF: what is stated of a post's beginning and end; null is unknown
  stated_to       TEXT,
  beginning       TEXT,                           -- the verb that states it: 当选, 任命
  ending          TEXT,                           -- 免去, 辞去, 不再担任
  event_from      TEXT,                           -- first and last day and kind of the event that it belongs to: the
  event_to        TEXT,                           -- one that was organized or attended, held or went there, or was
  event_kind      TEXT,                           -- about it; in the indexes by which a hub's relations are chosen
  signature       INTEGER NOT NULL,
  CHECK ((type = 'participated') = (role IS NOT NULL)),
  CHECK ((type = 'holds') = (title IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The printed text that a relation, an entity, a statement or an absence rests on.
CREATE TABLE evidence (
  evidence_id INTEGER PRIMARY KEY,
  relation_id TEXT REFERENCES relation (id),
  entity_id   TEXT REFERENCES entity (id),
  rank        INTEGER NOT NULL CHECK (rank >= 1),  -- 1 is the best; the rest rise with gaps
  article_id  INTEGER NOT NULL REFERENCES article (article_id),
  signature   INTEGER NOT NULL,
  quote       TEXT NOT NULL,
  rule        TEXT NOT NULL,
  confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK (relation_id IS NULL OR entity_id IS NULL)
) STRICT;

-- Where it stands in the decoded source, in Unicode scalars, half open; several where the layout tore it apart.
CREATE TABLE evidence_span (
  evidence_id  INTEGER NOT NULL REFERENCES evidence (evidence_id),
  position     INTEGER NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset >= start_offset),
  PRIMARY KEY (evidence_id, position)
) STRICT, WITHOUT ROWID;

-- What someone is reported to have said.
CREATE TABLE statement (
  statement_id INTEGER PRIMARY KEY,
  by_id        TEXT NOT NULL REFERENCES entity (id),
  event_id     TEXT REFERENCES event (entity_id),
  verb         TEXT NOT NULL,
  evidence_id  INTEGER NOT NULL REFERENCES evidence (evidence_id),
  signature    INTEGER NOT NULL
) STRICT;

-- Who is said not to have come.
CREATE TABLE absence (
  absence_id  INTEGER PRIMARY KEY,
  who_id      TEXT NOT NULL REFERENCES entity (id),
  event_id    TEXT NOT NULL REFERENCES event (entity_id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (evidence_id),
  signature   INTEGER NOT NULL
) STRICT;

-- A decision on identity. Its ids may have been retired by the decision itself, hence no foreign keys.
CREATE TABLE judgement (
  judgement_id INTEGER PRIMARY KEY,
  left_id      TEXT NOT NULL,
  right_id     TEXT NOT NULL,
  verdict      TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'edited')),
  score        REAL NOT NULL,
  reasons      TEXT NOT NULL,  -- a reason a line
  signature    INTEGER NOT NULL
) STRICT;

-- Ids that earlier builds gave and that a merge or a split has retired; null where nothing took their place.
CREATE TABLE moved (
  old_id TEXT NOT NULL PRIMARY KEY,
  new_id TEXT
) STRICT, WITHOUT ROWID;

-- All names and aliases, as people may type them.
CREATE TABLE name (
  name_id   INTEGER PRIMARY KEY,  -- rises with the entity's id and the name's place, with gaps
  entity_id TEXT NOT NULL REFERENCES entity (id),
  text      TEXT NOT NULL,
  key       TEXT NOT NULL,  -- without spaces, punctuation and 中共, 委员会 as 委, 人民政府 as 政府
  canonical INTEGER NOT NULL CHECK (canonical IN (0, 1))
) STRICT;

-- The keys' bigrams, for finding a part of a name.
CREATE VIRTUAL TABLE name_text USING fts5 (
  bigrams, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);

-- How many sources were read of a month (2023-07) or a year (2023); only articles whose period is certain count.
CREATE TABLE issues_read (
  period TEXT NOT NULL PRIMARY KEY,
  issues INTEGER NOT NULL CHECK (issues >= 1)
) STRICT, WITHOUT ROWID;

-- What the store is and how it was made, for the program itself.
CREATE TABLE property (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
