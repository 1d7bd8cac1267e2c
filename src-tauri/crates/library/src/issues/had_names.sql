-- The names that lead on to an issue other than ?1, and what that is called.
SELECT former.name, live.name
FROM issue AS former
JOIN issue AS live ON live.id = former.merged_into
WHERE live.trashed_at IS NULL AND live.id IS NOT ?1
ORDER BY former.id
