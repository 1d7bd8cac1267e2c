SELECT article.id, article.title, article.published, article.published_precision, article.imported_at,
       article.words, article.language,
       (SELECT json_group_array(wire) FROM (SELECT wire FROM wire_credit WHERE wire_credit.article = article.id ORDER BY id)),
       (SELECT count(*) FROM quotation WHERE quotation.article = article.id),
       (SELECT count(*) FROM quotation WHERE quotation.article = article.id AND state = 'pending'),
       (SELECT count(*) FROM excerpt WHERE excerpt.article = article.id AND trashed_at IS NULL),
       (SELECT count(DISTINCT position.id) FROM excerpt
        JOIN evidence ON evidence.excerpt = excerpt.id
        JOIN position ON position.id = evidence.position AND position.trashed_at IS NULL
        WHERE excerpt.article = article.id AND excerpt.trashed_at IS NULL),
       (SELECT count(*) FROM article AS other
        WHERE other.origin = article.origin AND other.trashed_at IS NULL AND other.id <> article.id),
       article.citation_key,
       outlet.id, outlet.name, country.code, country.name, outlet.kind, outlet.state_controlled, outlet.grade
FROM article
LEFT JOIN outlet ON outlet.id = article.outlet
LEFT JOIN country ON country.id = outlet.country
WHERE article.id = ?
