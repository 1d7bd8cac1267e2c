SELECT DISTINCT note.id, note.title, notebook.name
FROM note_link
JOIN note ON note.id = note_link.note
JOIN notebook ON notebook.id = note.notebook
WHERE note_link.target_kind = 'actor' AND note_link.target_id = ? AND note.trashed_at IS NULL
ORDER BY note.edited_at DESC, note.id
