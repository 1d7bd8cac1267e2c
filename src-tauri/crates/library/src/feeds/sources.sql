SELECT feed.id, feed.title, coalesce(feed_state.url, feed.url), feed_state.etag, feed_state.last_modified
FROM feed
LEFT JOIN feed_state ON feed_state.id = feed.id
WHERE feed.trashed_at IS NULL
ORDER BY feed.folder IS NULL, feed.folder COLLATE NOCASE, feed.title COLLATE NOCASE, feed.id
