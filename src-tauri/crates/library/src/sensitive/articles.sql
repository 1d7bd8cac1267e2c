-- Those in the trash too: a note may still tell of them in words.
SELECT article.id, article.title FROM article
WHERE article.id IN (SELECT target FROM sensitive WHERE kind = 'article')
   OR article.outlet IN (SELECT target FROM sensitive WHERE kind = 'outlet')
ORDER BY article.id
