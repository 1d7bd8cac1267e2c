SELECT
  excerpt.id, excerpt.article, excerpt.start, excerpt."end", excerpt.body_version = article.body AND NOT excerpt.orphan,
  excerpt.quote, excerpt.prefix, excerpt.suffix, excerpt.comment, analyst.name, excerpt.made_at
FROM excerpt
JOIN article ON article.id = excerpt.article
JOIN analyst ON analyst.id = excerpt.analyst
WHERE excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
ORDER BY excerpt.article, excerpt.start, excerpt.id
