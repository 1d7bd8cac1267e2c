-- Articles that hold at least two of the passages, or the only ones that a short text has.
SELECT passage.article,
       (SELECT json_group_array(wire) FROM wire_credit WHERE wire_credit.article = passage.article)
FROM json_each(?1) AS sought
CROSS JOIN passage ON passage.hash = sought.value
JOIN article ON article.id = passage.article
WHERE article.trashed_at IS NULL AND passage.article IS NOT ?2
GROUP BY passage.article
HAVING count(*) >= min(2, json_array_length(?1))
ORDER BY passage.article
