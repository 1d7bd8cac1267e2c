SELECT body_version.id, body_version.number, body_version.made_at, body_version.made_by, body_version.words,
       body_version.snapshot, snapshot.captured_at
FROM body_version
LEFT JOIN snapshot ON snapshot.id = body_version.snapshot
WHERE body_version.article = ?
ORDER BY body_version.number DESC
