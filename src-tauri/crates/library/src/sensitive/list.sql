SELECT sensitive.kind, sensitive.target,
       coalesce(article.title, outlet.name, actor.name, ''),
       analyst.name, sensitive.marked_at
FROM sensitive
JOIN analyst ON analyst.id = sensitive.analyst
LEFT JOIN article ON sensitive.kind = 'article' AND article.id = sensitive.target
LEFT JOIN outlet ON sensitive.kind = 'outlet' AND outlet.id = sensitive.target
LEFT JOIN actor ON sensitive.kind = 'actor' AND actor.id = sensitive.target
ORDER BY sensitive.kind, 3, sensitive.target
