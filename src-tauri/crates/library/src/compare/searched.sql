SELECT
  CASE coalesce(published_precision, '')
    WHEN '' THEN CAST(replace(substr(imported_at, 1, 10), '-', '') AS INTEGER)
    WHEN 'year' THEN substr(published, 1, 4) * 10000 + 1231
    WHEN 'month' THEN CAST(strftime('%Y%m%d', substr(published, 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER)
    ELSE CAST(replace(substr(published, 1, 10), '-', '') AS INTEGER)
  END AS day
FROM article
WHERE trashed_at IS NULL
  -- A reference without its text was not searched.
  AND (
    words > 0
    OR NOT EXISTS (
      SELECT 1 FROM snapshot
      WHERE snapshot.article = article.id
        AND media_type IN (SELECT value FROM json_each(?3))
    )
  )
  AND (?1 IS NULL OR outlet = ?1)
  AND (
    ?2 IS NULL
    OR coalesce(origin, id) IN (
      SELECT coalesce(credited.origin, credited.id)
      FROM wire_credit
      JOIN article AS credited ON credited.id = wire_credit.article
      WHERE wire_credit.wire = ?2 AND credited.trashed_at IS NULL
    )
  )
ORDER BY 1
