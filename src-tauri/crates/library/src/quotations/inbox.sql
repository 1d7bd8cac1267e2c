SELECT article.id FROM article
WHERE article.trashed_at IS NULL
  AND article.id IN (SELECT article FROM quotation WHERE state = 'pending')
ORDER BY article.imported_at DESC, article.id DESC
LIMIT ?1 OFFSET ?2
