-- A store of schema 3 as that version made it: its files of schema/, then the rows of an invented page.
PRAGMA application_id = 1483627112;
PRAGMA user_version = 3;
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

-- What the store is and how it was made, for the program itself.
CREATE TABLE property (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The views: the stable interface for analysts. A column is never taken away or given another meaning;
-- new ones may be added at the end. All ids are ids of `node` or `edge`.
--
-- Where a row rests on one printed sentence, it ends with it: source, article (its number on the page),
-- headline, quote and confidence (0 to 1) of the best evidence; `edge.id` leads to the rest.
-- `date` is EDTF; `date_from` and `date_to` are its first and last day, null where unknown. Where no date is printed,
-- `date_text` is the word in its place (日前), `date_interval` in EDTF what that can mean by the issue's date, and
-- `date_from` and `date_to` are the days of the interval.
-- An event that is a part of another has that one in `within_id`; `top_id` is the whole that counts
-- count: count(DISTINCT top_id) over rows with reported = 1.

-- Who took part in which event: a row for each role. `position` is the place in the printed list, which
-- is rank; `post` is what they were then, printed there or (`post_inferred`) attested before and after.
CREATE VIEW participation AS
SELECT
  r.id AS relation_id, r.to_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.place,
  v.within_id, w.name AS within, v.top_id, v.reported, v.articles AS reports,
  r.from_id AS participant_id, p.name AS participant, p.type AS participant_type,
  r.role, r.position, r.list, r.on_behalf_of_id, r.post, r.post_inferred,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.to_id
JOIN entity AS e ON e.id = r.to_id
JOIN entity AS p ON p.id = r.from_id
LEFT JOIN entity AS w ON w.id = v.within_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'participated';

-- Who held which post. It is known to have been held on the days of the articles that say so, the first
-- and the last of which stand here: neither is its beginning or end. Those are `stated_from` and `stated_to` (EDTF,
-- `../2023-07-29` where only the issue says by when) with the verbs that state them in `beginning` (当选) and `ending`
-- (免去). Where `ending` is null nobody knows whether the post is still held.
CREATE VIEW post AS
SELECT
  r.id AS relation_id, r.from_id AS person_id, p.name AS person, r.to_id AS organization_id,
  o.name AS organization, r.title, r.post, r.first_attested, r.last_attested, r.articles,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, r.stated_from, r.stated_to, r.beginning,
  r.ending
FROM relation AS r
JOIN entity AS p ON p.id = r.from_id
JOIN entity AS o ON o.id = r.to_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'holds';

-- Who went where: a row for each stop of an event and each role of somebody who took part. Stops are what
-- was `visited`, and of inspections and exchanges also where they were `held_in`. The visitor is null where
-- nobody is named.
CREATE VIEW visit AS
SELECT
  r.id AS relation_id, r.type AS stop_type, r.to_id AS place_id, l.name AS place, l.type AS place_type,
  r.from_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.top_id, v.reported,
  v.articles AS reports, q.from_id AS visitor_id, p.name AS visitor, p.type AS visitor_type, q.role, q.position,
  q.post, s.name AS source, a.number AS article, a.headline, x.quote, r.confidence, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.from_id
JOIN entity AS e ON e.id = r.from_id
JOIN entity AS l ON l.id = r.to_id
LEFT JOIN relation AS q ON q.to_id = r.from_id AND q.type = 'participated'
LEFT JOIN entity AS p ON p.id = q.from_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'visited' OR (r.type = 'held_in' AND v.kind IN ('inspection', 'exchange'));

-- Who works with whom. It is symmetric: each cooperation stands here twice, once from either side.
CREATE VIEW cooperation AS
SELECT
  r.id AS relation_id, r.from_id AS side_id, f.name AS side, r.to_id AS partner_id, t.name AS partner,
  t.type AS partner_type, r.initiative_id, i.name AS initiative, r.first_attested, r.last_attested, r.articles,
  s.name AS source, a.number AS article, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'cooperates_with'
UNION ALL
SELECT
  r.id, r.to_id, t.name, r.from_id, f.name, f.type, r.initiative_id, i.name, r.first_attested, r.last_attested,
  r.articles, s.name, a.number, a.headline, x.quote, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN entity AS i ON i.id = r.initiative_id
LEFT JOIN evidence AS x ON x.relation_id = r.id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id
WHERE r.type = 'cooperates_with';

-- An event a row: when and where, by whom, how many took part (persons and bodies), how many articles.
CREATE VIEW event_summary AS
SELECT
  v.entity_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.place,
  v.within_id, w.name AS within, v.top_id, v.reported,
  (
    SELECT group_concat(name, '|') FROM (
      SELECT DISTINCT o.name FROM relation AS r JOIN entity AS o ON o.id = r.from_id
      WHERE r.to_id = v.entity_id AND r.type = 'organized' ORDER BY o.name
    )
  ) AS organizers,
  (
    SELECT group_concat(name, '|') FROM (
      SELECT DISTINCT p.name FROM relation AS r JOIN entity AS p ON p.id = r.from_id
      WHERE r.to_id = v.entity_id AND r.type = 'participated' AND r.role IN ('chair', 'leader') ORDER BY p.name
    )
  ) AS led_by,
  (
    SELECT count(DISTINCT r.from_id) FROM relation AS r
    WHERE r.to_id = v.entity_id AND r.type = 'participated'
  ) AS participants,
  v.articles AS reports,
  s.name AS source, a.number AS article, a.headline, x.quote, x.confidence, v.date_text,
  v.date_interval
FROM event AS v
JOIN entity AS e ON e.id = v.entity_id
LEFT JOIN entity AS w ON w.id = v.within_id
LEFT JOIN evidence AS x ON x.entity_id = v.entity_id AND x.rank = 1
LEFT JOIN article AS a ON a.article_id = x.article_id
LEFT JOIN source AS s ON s.source_id = a.source_id;

-- Who was at an event with whom: a row for each pair of roles, in both directions.
CREATE VIEW co_attendance AS
SELECT
  r.from_id AS person_id, p.name AS person, p.type AS person_type, r.role, r.id AS relation_id,
  q.from_id AS other_id, o.name AS other, o.type AS other_type, q.role AS other_role, q.id AS other_relation_id,
  r.to_id AS event_id, e.name AS event, v.kind, v.date, v.date_from, v.date_to, v.top_id, v.reported,
  v.articles AS reports, v.date_text, v.date_interval
FROM relation AS r
JOIN event AS v ON v.entity_id = r.to_id
JOIN entity AS e ON e.id = r.to_id
JOIN relation AS q ON q.to_id = r.to_id AND q.type = 'participated' AND q.from_id <> r.from_id
JOIN entity AS p ON p.id = r.from_id
JOIN entity AS o ON o.id = q.from_id
WHERE r.type = 'participated';

-- The graph's nodes. `kind` and the dates are those of events; `division_code` is official.
CREATE VIEW node AS
SELECT
  e.id, e.type, e.name, v.kind, v.date, v.date_from, v.date_to, v.reported, e.division_code, e.articles,
  e.first_seen, e.last_seen, v.date_text, v.date_interval
FROM entity AS e
LEFT JOIN event AS v ON v.entity_id = e.id;

-- The graph's edges. `label` is the role or the title; a relation of an event has the event's days, any
-- other the first and last day it is attested.
CREATE VIEW edge AS
SELECT
  r.id, r.type, r.from_id, f.name AS from_name, f.type AS from_type, r.to_id, t.name AS to_name,
  t.type AS to_type, coalesce(r.role, r.title, i.name) AS label, r.initiative_id,
  coalesce(v.date_from, u.date_from, r.first_attested) AS date_from,
  coalesce(v.date_to, u.date_to, r.last_attested) AS date_to, r.articles, r.confidence
FROM relation AS r
JOIN entity AS f ON f.id = r.from_id
JOIN entity AS t ON t.id = r.to_id
LEFT JOIN event AS v ON v.entity_id = r.to_id
LEFT JOIN event AS u ON u.entity_id = r.from_id
LEFT JOIN entity AS i ON i.id = r.initiative_id;
-- Indexes of the tables, made after the rows: on a build from nothing that is several times faster.
--
-- There is none on `relation.type` alone: the planner would take it for selective and walk through all
-- participations where it should begin with one person. Small types that are asked for as a whole have their own.

CREATE INDEX article_date_from ON article (date_from, date_to, source_id);
CREATE INDEX entity_type_name ON entity (type, name);
CREATE INDEX mention_article ON mention (article_id);
CREATE INDEX event_date_from ON event (date_from);
CREATE INDEX event_within ON event (within_id) WHERE within_id IS NOT NULL;
CREATE INDEX event_top ON event (top_id);
CREATE INDEX relation_from ON relation (from_id, type, to_id);
CREATE INDEX relation_to ON relation (to_id, type, from_id);
CREATE INDEX relation_conveyed ON relation (from_id, to_id) WHERE type = 'conveyed';
CREATE INDEX relation_title ON relation (title) WHERE title IS NOT NULL;
CREATE INDEX relation_holds ON relation (from_id, title, to_id) WHERE type = 'holds';
CREATE INDEX relation_initiative ON relation (initiative_id) WHERE initiative_id IS NOT NULL;
CREATE INDEX relation_on_behalf_of ON relation (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX evidence_relation ON evidence (relation_id, rank, signature) WHERE relation_id IS NOT NULL;
CREATE INDEX evidence_entity ON evidence (entity_id, rank, signature) WHERE entity_id IS NOT NULL;
CREATE INDEX evidence_article ON evidence (article_id);
CREATE INDEX statement_by ON statement (by_id);
CREATE INDEX statement_event ON statement (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX absence_event ON absence (event_id);
CREATE INDEX absence_who ON absence (who_id);
CREATE INDEX judgement_left ON judgement (left_id);
CREATE INDEX judgement_right ON judgement (right_id);
CREATE INDEX name_key ON name (key);
CREATE INDEX name_entity ON name (entity_id);

INSERT INTO source (source_id, name, path, size, modified_ns, inode, hash, extractor, facts, signature) VALUES (1, 'a.txt', '/pages/a.txt', 7, 1700000000123456789, 42, 'h', 'x', CAST('{"source":"a.txt","article":1,"headline":"青石县委二届三次全会召开","published":"2023-07-29","byline":[],"entities":[{"id":"p1","type":"person","name":"方远航"}],"relations":[],"text":"县委书记方远航主持会议"}' AS BLOB), 7);
INSERT INTO article (article_id, source_id, number, headline, published, publisher, jurisdiction, jurisdiction_code, date_from, date_to, authors, characters, text, signature) VALUES (1, 1, 1, '青石县委二届三次全会召开', '2023-07-29', '青石报', '青石县', NULL, '2023-07-29', '2023-07-29', '何生', 20, '县委书记方远航主持会议', 7);
INSERT INTO byline VALUES (1, 1, '何生', 'correspondent');
INSERT INTO entity VALUES ('e1', 'event', '青石县委二届三次全会', NULL, 1, '2023-07-29', '2023-07-29', 7);
INSERT INTO entity VALUES ('o1', 'organization', '青石县委', NULL, 1, '2023-07-29', '2023-07-29', 7);
INSERT INTO entity VALUES ('p1', 'person', '方远航', NULL, 1, '2023-07-29', '2023-07-29', 7);
INSERT INTO entity VALUES ('p2', 'person', '方远帆', NULL, 1, '2023-07-29', '2023-07-29', 7);
INSERT INTO alias VALUES ('o1', '县委');
INSERT INTO mention VALUES ('e1', 1), ('o1', 1), ('p1', 1), ('p2', 1);
INSERT INTO event (entity_id, kind, reported, date, date_from, date_to, within_id, top_id, place, articles) VALUES ('e1', 'meeting', 1, '2023-07-28', '2023-07-28', '2023-07-28', NULL, 'e1', NULL, 1);
INSERT INTO relation (id, type, from_id, to_id, role, title, initiative_id, position, list, on_behalf_of_id, post, post_inferred, first_attested, last_attested, articles, confidence, signature) VALUES ('r1', 'participated', 'p1', 'e1', 'chair', NULL, NULL, 1, NULL, NULL, '青石县委书记', 0, '2023-07-29', '2023-07-29', 1, 0.93, 7);
INSERT INTO relation (id, type, from_id, to_id, role, title, initiative_id, position, list, on_behalf_of_id, post, post_inferred, first_attested, last_attested, articles, confidence, signature) VALUES ('r2', 'holds', 'p1', 'o1', NULL, '书记', NULL, NULL, NULL, NULL, '青石县委书记', NULL, '2023-07-29', '2023-07-29', 1, 0.93, 7);
INSERT INTO evidence (evidence_id, relation_id, entity_id, rank, article_id, quote, rule, confidence, signature) VALUES (1, 'r1', NULL, 1, 1, '县委书记方远航主持会议', 'participated.chair.active', 0.93, 7);
INSERT INTO evidence (evidence_id, relation_id, entity_id, rank, article_id, quote, rule, confidence, signature) VALUES (2, 'r2', NULL, 1, 1, '县委书记方远航', 'post.body-title', 0.93, 7);
INSERT INTO evidence_span VALUES (1, 1, 0, 11), (2, 1, 0, 7);
INSERT INTO judgement VALUES (1, 'p1', 'p2', 'unsure', 0.2, 'one character differs', 7);
INSERT INTO moved VALUES ('p9', 'p1');
INSERT INTO name VALUES (1, 'e1', '青石县委二届三次全会', '青石县委二届三次全会', 1), (2, 'o1', '青石县委', '青石县委', 1), (3, 'p1', '方远航', '方远航', 1), (4, 'p2', '方远帆', '方远帆', 1);
INSERT INTO property VALUES ('program', 'old'), ('text_index', '0'), ('curation', '');
