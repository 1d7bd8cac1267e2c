SELECT actor.id, actor.name FROM sensitive JOIN actor ON actor.id = sensitive.target
WHERE sensitive.kind = 'actor' ORDER BY actor.id
