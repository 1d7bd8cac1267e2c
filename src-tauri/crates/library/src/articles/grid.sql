WITH kept AS (
  SELECT article.id, article.title, article.published, article.imported_at, article.words, article.language,
         article.origin, outlet.name AS outlet_name, country.name AS country_name
  FROM article
  LEFT JOIN outlet ON outlet.id = article.outlet
  LEFT JOIN country ON country.id = outlet.country
  WHERE article.trashed_at IS NULL
    AND (:found IS NULL OR article.id IN (SELECT value FROM json_each(:found)))
    AND (:outlet IS NULL OR article.outlet = :outlet)
    AND (:country IS NULL OR country.code = :country)
    -- '~' follows every digit and '-': a date known to the month counts when any of its days does.
    AND (:from IS NULL OR article.published || '~' >= :from)
    AND (:to IS NULL OR substr(article.published, 1, 10) <= :to)
    AND (:actor IS NULL OR article.body IN (SELECT body_version FROM mention WHERE mention.actor = :actor))
),
keyed(id, grouped, sorted) AS (
  SELECT
    id,
    CASE :group
      WHEN 'outlet' THEN outlet_name
      WHEN 'country' THEN country_name
      WHEN 'year' THEN substr(published, 1, 4)
      WHEN 'month' THEN CASE WHEN length(published) >= 7 THEN substr(published, 1, 7) END
      WHEN 'language' THEN language
    END,
    CASE :sort
      WHEN 'published' THEN published
      WHEN 'imported' THEN imported_at
      WHEN 'title' THEN lower(title)
      WHEN 'outlet' THEN lower(outlet_name)
      WHEN 'country' THEN country_name
      WHEN 'language' THEN language
      WHEN 'words' THEN words
      WHEN 'left' THEN (SELECT count(*) FROM quotation WHERE quotation.article = kept.id AND quotation.state = 'pending')
      WHEN 'excerpts' THEN (SELECT count(*) FROM excerpt WHERE excerpt.article = kept.id AND excerpt.trashed_at IS NULL)
      WHEN 'positions' THEN (
        SELECT count(DISTINCT position.id) FROM excerpt
        JOIN evidence ON evidence.excerpt = excerpt.id
        JOIN position ON position.id = evidence.position AND position.trashed_at IS NULL
        WHERE excerpt.article = kept.id AND excerpt.trashed_at IS NULL)
      WHEN 'copies' THEN (
        SELECT count(*) FROM article AS other
        WHERE other.origin = kept.origin AND other.trashed_at IS NULL AND other.id <> kept.id)
    END
  FROM kept
)
SELECT id, grouped, sorted IS NOT NULL
FROM keyed
ORDER BY grouped COLLATE NOCASE NULLS LAST, grouped, sorted NULLS LAST, id
