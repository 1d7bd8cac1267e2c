SELECT
  feed.id,
  feed.title,
  coalesce(feed_state.url, feed.url),
  feed.site_url,
  feed.folder,
  feed.include,
  feed.exclude,
  (SELECT count(*) FROM feed_entry WHERE feed = feed.id AND passes = 1 AND state = 'new'),
  (SELECT count(*) FROM feed_entry WHERE feed = feed.id),
  feed_state.checked_at,
  feed_state.failure
FROM feed
LEFT JOIN feed_state ON feed_state.id = feed.id
WHERE feed.trashed_at IS NULL
ORDER BY feed.folder IS NULL, feed.folder COLLATE NOCASE, feed.title COLLATE NOCASE, feed.id
