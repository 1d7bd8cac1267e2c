-- Articles with the same bytes or the same address; of one that was merged, what it became part of.
WITH RECURSIVE found(id) AS (
  SELECT snapshot.article FROM raw JOIN snapshot ON snapshot.raw = raw.id WHERE raw.sha256 = ?1
  UNION SELECT id FROM article WHERE canonical_key = ?2
  UNION SELECT id FROM article WHERE canonical_key = ?3
  UNION SELECT id FROM article WHERE url_key = ?2
  UNION SELECT id FROM article WHERE url_key = ?3
  UNION SELECT article.merged_into FROM found JOIN article ON article.id = found.id WHERE article.merged_into IS NOT NULL
)
SELECT article.id FROM found JOIN article ON article.id = found.id
WHERE article.trashed_at IS NULL
ORDER BY article.id
