SELECT EXISTS (
  SELECT 1 FROM quotation JOIN article ON article.id = quotation.article JOIN sensitive
    ON (sensitive.kind = 'article' AND target = article.id)
    OR (sensitive.kind = 'outlet' AND target = article.outlet)
    OR (sensitive.kind = 'actor' AND target = quotation.actor)
  WHERE quotation.id = ?1)
