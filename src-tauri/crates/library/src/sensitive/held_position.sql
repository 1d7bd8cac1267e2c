SELECT EXISTS (
  SELECT 1 FROM position_actor JOIN sensitive ON kind = 'actor' AND target = position_actor.actor
  WHERE position_actor.position = ?1)
OR EXISTS (
  SELECT 1 FROM evidence JOIN excerpt ON excerpt.id = evidence.excerpt
    JOIN article ON article.id = excerpt.article JOIN sensitive
    ON (kind = 'article' AND target = article.id) OR (kind = 'outlet' AND target = article.outlet)
  WHERE evidence.position = ?1)
