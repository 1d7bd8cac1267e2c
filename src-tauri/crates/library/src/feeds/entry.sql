SELECT
  entry.id,
  entry.feed,
  feed.title,
  entry.title,
  entry.url,
  entry.authors,
  entry.published,
  entry.published_precision,
  entry.modified,
  entry.modified_precision,
  entry.language,
  entry.summary,
  entry.state,
  entry.full_text,
  (
    SELECT article.id FROM feed_mark
    JOIN article ON article.id = feed_mark.article
    WHERE feed_mark.id = entry.id AND article.trashed_at IS NULL
  )
FROM feed_entry AS entry
JOIN feed ON feed.id = entry.feed
