SELECT article.dateline, article.url, article.canonical_url, article.published_from,
       article.modified, article.modified_precision, article.trashed_at,
       body_version.number, body_version.blocks, body_version.made_at, body_version.made_by,
       article.origins
FROM article
JOIN body_version ON body_version.id = article.body
WHERE article.id = ?
