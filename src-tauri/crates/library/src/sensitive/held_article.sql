SELECT EXISTS (
  SELECT 1 FROM article JOIN sensitive
    ON (kind = 'article' AND target = article.id) OR (kind = 'outlet' AND target = article.outlet)
  WHERE article.id = ?1)
