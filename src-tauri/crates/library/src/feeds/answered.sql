INSERT INTO feed_state (id, url, etag, last_modified, checked_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
  url = coalesce(excluded.url, url),
  etag = excluded.etag,
  last_modified = excluded.last_modified,
  checked_at = excluded.checked_at,
  failure = NULL
