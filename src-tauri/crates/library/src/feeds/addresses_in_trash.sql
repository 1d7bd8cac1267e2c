SELECT id, url FROM feed WHERE trashed_at IS NOT NULL
UNION ALL SELECT feed.id, feed_state.url FROM feed
JOIN feed_state ON feed_state.id = feed.id
WHERE feed.trashed_at IS NOT NULL AND feed_state.url IS NOT NULL
