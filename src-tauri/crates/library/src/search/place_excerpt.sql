SELECT excerpt.quote, article.title, article.id, excerpt.quote || coalesce(' — ' || excerpt.comment, '')
FROM excerpt
JOIN article ON article.id = excerpt.article
WHERE excerpt.id = ?
