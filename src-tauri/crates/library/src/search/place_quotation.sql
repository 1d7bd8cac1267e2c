SELECT quotation.quote, article.title, article.id, quotation.quote
FROM quotation
JOIN article ON article.id = quotation.article
WHERE quotation.id = ?
