SELECT excerpt.id, evidence.role, body_version.text
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN article ON article.id = excerpt.article
JOIN body_version ON body_version.id = excerpt.body_version
WHERE evidence.position = ? AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
ORDER BY evidence.id
