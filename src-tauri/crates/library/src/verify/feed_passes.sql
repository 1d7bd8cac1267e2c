-- Entries that are shown though their feed's filter leaves them out, or left out though it lets them through.
WITH included(feed, entry) AS MATERIALIZED (
  SELECT feed.id, feed_entry_fts.rowid
  FROM feed
  JOIN feed_entry_fts ON feed_entry_fts MATCH feed.include_query
  WHERE feed.include_query IS NOT NULL
),
excluded(feed, entry) AS MATERIALIZED (
  SELECT feed.id, feed_entry_fts.rowid
  FROM feed
  JOIN feed_entry_fts ON feed_entry_fts MATCH feed.exclude_query
  WHERE feed.exclude_query IS NOT NULL
)
SELECT entry.id
FROM feed_entry AS entry
JOIN feed ON feed.id = entry.feed
WHERE entry.passes <> (
  (feed.include_query IS NULL OR (feed.id, entry.id) IN (SELECT feed, entry FROM included))
  AND (feed.exclude_query IS NULL OR (feed.id, entry.id) NOT IN (SELECT feed, entry FROM excluded))
)
ORDER BY entry.id
