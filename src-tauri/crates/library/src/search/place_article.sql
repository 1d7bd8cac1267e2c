SELECT article.title, concat_ws(', ', outlet.name, substr(article.published, 1, 10)), article.id, NULL
FROM article
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE article.id = ?
