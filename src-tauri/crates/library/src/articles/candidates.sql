-- Articles that hold at least two of the passages, or the only one that a short text has.
WITH RECURSIVE sought(place) AS (
  SELECT 0
  UNION ALL
  SELECT place + 1 FROM sought WHERE 8 * (place + 1) < length(?1)
)
SELECT passage.article,
       (SELECT json_group_array(wire) FROM wire_credit WHERE wire_credit.article = passage.article)
FROM sought
CROSS JOIN passage ON passage.hash = substr(?1, 1 + 8 * sought.place, 8)
JOIN article ON article.id = passage.article
WHERE article.trashed_at IS NULL AND passage.article IS NOT ?2
GROUP BY passage.article
HAVING count(*) >= min(2, length(?1) / 8)
ORDER BY passage.article
