-- The words of a held article, or a held person's: of a position that they support.
SELECT EXISTS (
  SELECT 1 FROM excerpt JOIN article ON article.id = excerpt.article JOIN sensitive
    ON (kind = 'article' AND target = article.id) OR (kind = 'outlet' AND target = article.outlet)
  WHERE excerpt.id = ?1)
OR EXISTS (
  SELECT 1 FROM evidence JOIN position_actor USING (position) JOIN sensitive
    ON kind = 'actor' AND target = position_actor.actor
  WHERE evidence.excerpt = ?1 AND evidence.role = 'supporting')
