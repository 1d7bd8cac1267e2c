WHERE entry.passes = 1
  AND entry.feed IN (SELECT id FROM feed WHERE trashed_at IS NULL)
  AND (:feed IS NULL OR entry.feed = :feed)
  AND (:feeds IS NULL OR entry.feed IN (SELECT value FROM json_each(:feeds)))
  AND (:state IS NULL OR entry.state = :state)
  AND (:query IS NULL OR entry.id IN (SELECT rowid FROM feed_entry_fts WHERE feed_entry_fts MATCH :query))
