SELECT
  excerpt.id, body_version.text, excerpt.start, excerpt."end", excerpt.quote,
  article.title, outlet.name, article.published, article.published_precision
FROM evidence
JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN body_version ON body_version.id = excerpt.body_version
JOIN article ON article.id = excerpt.article
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE evidence.position = ? AND evidence.role = 'supporting' AND excerpt.trashed_at IS NULL
ORDER BY evidence.id
