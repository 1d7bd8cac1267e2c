SELECT note.title, notebook.name, NULL, note.text
FROM note
JOIN notebook ON notebook.id = note.notebook
WHERE note.id = ?
