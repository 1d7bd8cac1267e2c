SELECT kind, id, title, detail FROM (
  SELECT * FROM (
    SELECT 'note' AS kind, note.id AS id, note.title AS title, notebook.name AS detail, note.edited_at AS at
    FROM note
    JOIN notebook ON notebook.id = note.notebook
    WHERE note.trashed_at IS NULL
    ORDER BY note.edited_at DESC LIMIT ?1)
  UNION ALL
  SELECT * FROM (
    SELECT 'article', article.id, article.title, concat_ws(', ', outlet.name, substr(article.published, 1, 10)), article.imported_at
    FROM article
    LEFT JOIN outlet ON outlet.id = article.outlet
    WHERE article.trashed_at IS NULL
    ORDER BY article.imported_at DESC, article.id DESC LIMIT ?1))
ORDER BY at DESC LIMIT ?1
