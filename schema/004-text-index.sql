-- The full-text index over the articles; left out by a build without text index.
--
-- It holds two neighbouring characters at a time (and the last one of a run alone), so that a term of
-- one or two characters is found as well; `rowid` is `article.article_id`. With `detail = none` it only
-- says in which articles all pairs of a term occur: what it finds is confirmed in the text with instr().
CREATE VIRTUAL TABLE article_text USING fts5 (
  bigrams, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);
