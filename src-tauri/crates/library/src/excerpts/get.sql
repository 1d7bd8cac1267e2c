SELECT excerpt.id, excerpt.article, article.title, outlet.name, article.published, article.published_precision,
       excerpt.body_version, excerpt.start, excerpt."end", excerpt.quote, excerpt.prefix, excerpt.suffix,
       excerpt.comment, excerpt.orphan, analyst.name, excerpt.made_at,
       (SELECT json_group_array(position.id) FROM evidence
        JOIN position ON position.id = evidence.position AND position.trashed_at IS NULL
        WHERE evidence.excerpt = excerpt.id)
FROM excerpt
JOIN article ON article.id = excerpt.article
JOIN analyst ON analyst.id = excerpt.analyst
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE excerpt.id = ?
