UPDATE position
SET
  issue = coalesce(?2, issue),
  stance = coalesce(?3, stance),
  voice = coalesce(?4, voice),
  act = CASE WHEN ?5 THEN ?6 ELSE act END,
  confidence = CASE WHEN ?7 THEN ?8 ELSE confidence END
WHERE id = ?1 AND trashed_at IS NULL
