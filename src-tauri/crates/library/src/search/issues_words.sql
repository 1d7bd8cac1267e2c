SELECT issue.id FROM issue_fts
JOIN issue ON issue.id = issue_fts.rowid
WHERE issue_fts MATCH ?1 AND issue.trashed_at IS NULL AND issue.merged_into IS NULL
ORDER BY issue.id DESC LIMIT ?2
