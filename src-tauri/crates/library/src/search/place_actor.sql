SELECT actor.name, country.name, NULL,
       (SELECT group_concat(name, ' · ') FROM (SELECT name FROM actor_name WHERE actor = actor_row.id ORDER BY "primary" DESC, id))
FROM (SELECT ?1 AS id) AS actor_row
JOIN actor ON actor.id = actor_row.id
LEFT JOIN country ON country.id = actor.country
