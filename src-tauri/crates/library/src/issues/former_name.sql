-- The name that an issue had leads on to it as that of a merged one does.
INSERT INTO issue (parent, name, leaf, merged_into, trashed_at)
SELECT parent, ?2, leaf, id, ?3 FROM issue
WHERE id = ?1
  AND NOT EXISTS (SELECT 1 FROM issue WHERE merged_into = ?1 AND name = ?2)
