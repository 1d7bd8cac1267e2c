INSERT INTO snapshot (article, raw, media_type, captured_at, requested_url, final_url, headers, extractor, facts)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
