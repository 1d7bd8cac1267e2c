-- Whether a position had supporting evidence, of which all is in the trash, by itself or with its article.
SELECT count(*) > 0 AND count(*) = count(coalesce(excerpt.trashed_at, article.trashed_at))
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN article ON article.id = excerpt.article
WHERE evidence.position = ? AND evidence.role = 'supporting'
