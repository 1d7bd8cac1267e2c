SELECT snapshot.id, raw.sha256, raw.bytes, snapshot.media_type, snapshot.captured_at, snapshot.requested_url,
       snapshot.final_url, snapshot.extractor, snapshot.headers
FROM snapshot
JOIN raw ON raw.id = snapshot.raw
WHERE snapshot.article = ?
ORDER BY snapshot.captured_at DESC, snapshot.id DESC
