INSERT INTO snapshot (article, raw, media_type, captured_at, requested_url, final_url, headers, extractor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
