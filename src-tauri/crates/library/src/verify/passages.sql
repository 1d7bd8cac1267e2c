-- Articles that have more or fewer passages than their sketch.
SELECT coalesce(sketch.id, counted.article)
FROM sketch
FULL JOIN (SELECT article, count(*) AS passages FROM passage GROUP BY article) AS counted ON counted.article = sketch.id
WHERE coalesce(length(sketch.hashes) / 8, 0) <> coalesce(counted.passages, 0)
ORDER BY 1
