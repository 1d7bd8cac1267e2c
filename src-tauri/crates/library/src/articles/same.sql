-- Articles with the same bytes or the same address.
SELECT article.id FROM article
WHERE article.trashed_at IS NULL AND article.id IS NOT ?4 AND article.id IN (
  SELECT snapshot.article FROM raw JOIN snapshot ON snapshot.raw = raw.id WHERE raw.sha256 = ?1
  UNION SELECT id FROM article WHERE canonical_url = ?2
  UNION SELECT id FROM article WHERE canonical_url = ?3
  UNION SELECT id FROM article WHERE url = ?2
  UNION SELECT id FROM article WHERE url = ?3
)
ORDER BY article.id
