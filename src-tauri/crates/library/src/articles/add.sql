INSERT INTO article (
  title, citation_key, outlet, dateline, url, canonical_url, url_key, canonical_key, published, published_precision, published_from,
  modified, modified_precision, language, origins, imported_at
) VALUES (
  :title, :citation_key, :outlet, :dateline, :url, :canonical_url, :url_key, :canonical_key, :published, :published_precision, :published_from,
  :modified, :modified_precision, :language, :origins, :imported_at
) RETURNING id
