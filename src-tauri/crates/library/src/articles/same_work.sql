-- Articles that may be the work of a reference: that have its title and a date that goes with its own, or its key, its address
-- or that of its DOI, or came from a reference with its ISBN, by the index `snapshot_isbn`. Of one that was merged, what it
-- became part of.
WITH found(id) AS (
  SELECT id FROM article
    WHERE title = :title COLLATE NOCASE AND (:published IS NULL OR EXISTS (
      SELECT 1 FROM (
        SELECT coalesce(json_extract(facts, '$.published.date'), :published) AS said FROM snapshot WHERE snapshot.article = article.id
      ) WHERE instr(said, :published) = 1 OR instr(:published, said) = 1
    ))
  UNION SELECT id FROM article WHERE citation_key = :key
  UNION SELECT id FROM article WHERE canonical_key IN (:url, :doi)
  UNION SELECT id FROM article WHERE url_key IN (:url, :doi)
  UNION SELECT snapshot.article FROM snapshot
    WHERE CASE WHEN json_valid(snapshot.facts) THEN json_extract(snapshot.facts, '$.isbn') END = :isbn
)
SELECT DISTINCT live.id
FROM found
JOIN article ON article.id = found.id
JOIN article AS live ON live.id = coalesce(article.merged_into, article.id)
WHERE live.trashed_at IS NULL AND live.id IS NOT :except
ORDER BY live.id
