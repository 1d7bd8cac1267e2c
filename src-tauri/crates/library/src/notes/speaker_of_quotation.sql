-- The post is the one held on the day the words were said; without that day none is named.
SELECT
  coalesce(actor.name, quotation.speaker),
  (SELECT post.title
     FROM tenure JOIN post ON post.id = tenure.post
    WHERE tenure.actor = quotation.actor
      AND quotation.said IS NOT NULL
      AND (tenure.from_date IS NULL
           OR substr(tenure.from_date, 1, length(substr(quotation.said, 1, 10)))
              <= substr(quotation.said, 1, min(10, length(tenure.from_date))))
      AND (tenure.to_date IS NULL
           OR substr(quotation.said, 1, min(10, length(tenure.to_date)))
              <= substr(tenure.to_date, 1, length(substr(quotation.said, 1, 10))))
    ORDER BY tenure.from_date DESC, tenure.id LIMIT 1),
  coalesce(country.code, own.code),
  quotation.said,
  quotation.said_precision,
  EXISTS (SELECT 1 FROM sensitive WHERE sensitive.kind = 'actor' AND sensitive.target = quotation.actor),
  quotation.kind = 'indirect'
FROM quotation
LEFT JOIN actor ON actor.id = quotation.actor
LEFT JOIN country ON country.id = quotation.country
LEFT JOIN country own ON own.id = actor.country
WHERE quotation.excerpt = ?1
ORDER BY quotation.id
LIMIT 1
