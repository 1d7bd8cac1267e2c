-- One row a name, those of a place together; the fifth column is another name of it.
SELECT 'country' AS kind, country.id AS id, country.name AS title, country.code AS detail, country_name.name AS other
FROM country
LEFT JOIN country_name ON country_name.country = country.id
UNION ALL
SELECT 'actor', actor.id, actor.name, coalesce(country.name, ''), actor_name.name
FROM actor
LEFT JOIN actor_name ON actor_name.actor = actor.id
LEFT JOIN country ON country.id = actor.country
WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL
UNION ALL
SELECT 'issue', issue.id, issue.name, coalesce(parent.name, ''), issue.proposition
FROM issue
LEFT JOIN issue AS parent ON parent.id = issue.parent
WHERE issue.trashed_at IS NULL AND issue.merged_into IS NULL
UNION ALL
SELECT 'note', note.id, note.title, notebook.name, NULL
FROM note
JOIN notebook ON notebook.id = note.notebook
WHERE note.trashed_at IS NULL
UNION ALL
SELECT 'article', article.id, article.title, concat_ws(', ', outlet.name, substr(article.published, 1, 10)), NULL
FROM article
LEFT JOIN outlet ON outlet.id = article.outlet
WHERE article.trashed_at IS NULL
UNION ALL
SELECT 'event', event.id, event.name, coalesce(substr(event.held, 1, 10), ''), NULL
FROM event
WHERE event.trashed_at IS NULL
UNION ALL
SELECT 'view', saved_view.id, saved_view.name, saved_view.screen, NULL
FROM saved_view
WHERE saved_view.trashed_at IS NULL
