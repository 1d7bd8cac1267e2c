SELECT mention.start, mention."end", actor.id, actor.name, actor.kind, country.code, country.name
FROM mention
JOIN actor AS named ON named.id = mention.actor
JOIN actor ON actor.id = coalesce(named.merged_into, named.id)
LEFT JOIN country ON country.id = actor.country
WHERE mention.body_version = ?
ORDER BY mention.start
