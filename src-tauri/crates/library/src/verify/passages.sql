-- Articles that have more or fewer passages than their sketch, and articles in the trash that have any.
SELECT coalesce(sketch.id, counted.article)
FROM sketch
FULL JOIN (SELECT article, outlet, count(*) AS passages FROM passage GROUP BY article, outlet) AS counted
  ON counted.article = sketch.id AND counted.outlet = sketch.outlet
WHERE coalesce(length(sketch.hashes) / 4, 0) <> coalesce(counted.passages, 0)
UNION
SELECT sketch.id FROM sketch JOIN article ON article.id = sketch.id WHERE article.trashed_at IS NOT NULL
ORDER BY 1
