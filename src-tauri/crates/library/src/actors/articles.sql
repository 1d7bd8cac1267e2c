SELECT DISTINCT article.id
FROM mention
JOIN body_version ON body_version.id = mention.body_version
JOIN article ON article.id = body_version.article AND article.body = body_version.id
WHERE mention.actor = ? AND article.trashed_at IS NULL
ORDER BY article.published DESC, article.id DESC
