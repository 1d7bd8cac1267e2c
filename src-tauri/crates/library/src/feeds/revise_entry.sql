UPDATE feed_entry SET
  title = :title, url = :url, url_key = :url_key, authors = :authors,
  published = :published, published_precision = :published_precision,
  modified = :modified, modified_precision = :modified_precision,
  sorted = :sorted, language = :language, summary = :summary, digest = :digest, full_text = :full_text,
  first_seen = :first_seen
WHERE feed = :feed AND key = :key
RETURNING id
