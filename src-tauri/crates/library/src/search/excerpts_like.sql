SELECT excerpt.id FROM excerpt
JOIN article ON article.id = excerpt.article
WHERE excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
  AND (excerpt.quote LIKE ?1 ESCAPE '\' OR excerpt.comment LIKE ?1 ESCAPE '\')
ORDER BY excerpt.id DESC LIMIT ?2
