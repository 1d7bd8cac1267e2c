WHERE article.trashed_at IS NULL
  AND (:found IS NULL OR article.id IN (SELECT value FROM json_each(:found)))
  AND (:outlet IS NULL OR article.outlet = :outlet)
  AND (:country IS NULL OR article.outlet IN (
    SELECT outlet.id FROM outlet JOIN country ON country.id = outlet.country WHERE country.code = :country))
  -- '~' follows every digit and '-': a date known to the month counts when any of its days does.
  AND (:from IS NULL OR article.published || '~' >= :from)
  AND (:to IS NULL OR substr(article.published, 1, 10) <= :to)
  AND (:actor IS NULL OR article.body IN (SELECT body_version FROM mention WHERE mention.actor = :actor))
