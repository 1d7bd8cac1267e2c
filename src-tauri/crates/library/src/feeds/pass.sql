UPDATE feed_entry SET passes =
  (feed.include_query IS NULL OR feed_entry.id IN (
    SELECT rowid FROM feed_entry_fts WHERE feed_entry_fts MATCH (SELECT include_query FROM feed WHERE id = ?1)))
  AND (feed.exclude_query IS NULL OR feed_entry.id NOT IN (
    SELECT rowid FROM feed_entry_fts WHERE feed_entry_fts MATCH (SELECT exclude_query FROM feed WHERE id = ?1)))
FROM feed
WHERE feed.id = ?1 AND feed_entry.feed = ?1 AND (feed.include_query IS NOT NULL OR feed.exclude_query IS NOT NULL)
