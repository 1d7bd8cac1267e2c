SELECT post.id, post.title, post.body, country.code, country.name
FROM post
LEFT JOIN country ON country.id = post.country
ORDER BY country.name IS NULL, country.name, post.body, post.title, post.id
