SELECT note.id FROM note_fts
JOIN note ON note.id = note_fts.rowid
WHERE note_fts MATCH ?1 AND note.trashed_at IS NULL
ORDER BY note.edited_at DESC, note.id DESC LIMIT ?2
