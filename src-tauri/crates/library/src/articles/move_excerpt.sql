UPDATE excerpt SET body_version = ?2, start = ?3, "end" = ?4, quote = ?5, prefix = ?6, suffix = ?7, orphan = 0
WHERE id = ?1
