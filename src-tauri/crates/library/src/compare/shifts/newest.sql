SELECT
  max(
    CASE coalesce(published_precision, '')
      WHEN '' THEN CAST(replace(substr(imported_at, 1, 10), '-', '') AS INTEGER)
      WHEN 'year' THEN substr(published, 1, 4) * 10000 + 1231
      WHEN 'month' THEN CAST(strftime('%Y%m%d', substr(published, 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER)
      ELSE CAST(replace(substr(published, 1, 10), '-', '') AS INTEGER)
    END
  )
FROM article
WHERE trashed_at IS NULL
