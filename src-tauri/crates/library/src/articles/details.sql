SELECT article.dateline, article.url, article.canonical_url, article.published_from,
       article.modified, article.modified_precision, article.citation_key, article.trashed_at,
       body_version.number, body_version.blocks, body_version.made_at, body_version.made_by,
       max(1, (SELECT count(*) FROM article AS other WHERE other.origin = article.origin AND other.trashed_at IS NULL)),
       article.origins
FROM article
JOIN body_version ON body_version.id = article.body
WHERE article.id = ?
