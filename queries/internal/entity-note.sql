-- What tells an entity from others of its name.
SELECT
  coalesce(
    CASE e.type
      WHEN 'person' THEN (
        SELECT CASE WHEN r.ending IS NULL THEN r.post ELSE '原' || r.post END FROM relation AS r
        WHERE r.from_id = e.id AND r.type = 'holds'
        ORDER BY r.ending IS NOT NULL, r.articles DESC, r.last_attested DESC, r.id LIMIT 1
      )
      WHEN 'event' THEN (
        SELECT told.text FROM (
          -- Where no date tells two of one name apart, the articles they stand in do.
          SELECT
            coalesce(v.date || ' ', v.date_text || ' ', '') || coalesce(v.kind, '')
            || CASE
              WHEN v.date IS NULL THEN coalesce((
                SELECT ', ' || s.name || ' #' || a.number || ' 《' || a.headline || '》'
                FROM evidence AS x
                JOIN article AS a ON a.article_id = x.article_id
                JOIN source AS s ON s.source_id = a.source_id
                WHERE x.entity_id = e.id AND x.rank = 1
              ), '')
              ELSE ''
            END AS text
          FROM event AS v WHERE v.entity_id = e.id
        ) AS told
      )
      WHEN 'initiative' THEN NULL
      ELSE coalesce(
        (
          SELECT w.name FROM relation AS r JOIN entity AS w ON w.id = r.to_id
          WHERE r.from_id = e.id AND r.type = 'part_of'
          ORDER BY r.articles DESC, r.id LIMIT 1
        ),
        e.division_code
      )
    END,
    ''
  ) AS note
FROM entity AS e
WHERE e.id = :entity;
