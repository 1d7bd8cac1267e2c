INSERT INTO feed_entry (
  feed, key, title, url, url_key, authors, published, published_precision, modified, modified_precision,
  sorted, language, summary, digest, full_text, first_seen
) VALUES (
  :feed, :key, :title, :url, :url_key, :authors, :published, :published_precision, :modified, :modified_precision,
  :sorted, :language, :summary, :digest, :full_text, :first_seen
)
RETURNING id
