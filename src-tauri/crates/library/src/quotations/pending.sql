SELECT count(*), count(DISTINCT quotation.article)
FROM quotation
JOIN article ON article.id = quotation.article
WHERE quotation.state = 'pending' AND article.trashed_at IS NULL
