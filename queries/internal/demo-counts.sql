-- What the tour says was found.
SELECT
  (SELECT count(*) FROM source) AS pages,
  (SELECT count(*) FROM article) AS articles,
  (SELECT count(*) FROM entity WHERE type = 'person') AS people,
  (SELECT count(*) FROM entity WHERE type = 'organization') AS organizations,
  (SELECT count(*) FROM entity WHERE type = 'place') AS places,
  (SELECT count(*) FROM entity WHERE type = 'initiative') AS initiatives,
  (SELECT count(*) FROM event WHERE reported = 1 AND kind = 'meeting') AS meetings,
  (SELECT count(*) FROM event WHERE reported = 1 AND kind IN ('inspection', 'exchange')) AS visits,
  (SELECT count(*) FROM event WHERE reported = 1 AND kind IN ('ceremony', 'activity')) AS others,
  (SELECT count(*) FROM relation WHERE type = 'participated') AS participations,
  (SELECT count(*) FROM relation WHERE type = 'holds') AS posts,
  (SELECT count(*) FROM evidence) AS evidence;
