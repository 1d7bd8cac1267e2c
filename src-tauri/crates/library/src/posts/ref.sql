SELECT post.id, post.title, post.body, country.code, country.name
FROM post
LEFT JOIN country ON country.id = post.country
WHERE post.id = ?
