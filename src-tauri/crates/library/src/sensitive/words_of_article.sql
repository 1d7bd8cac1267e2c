-- What was merged into it had a title, a key and an address of its own; an earlier capture had a headline.
WITH of_it AS (SELECT * FROM article WHERE ?1 IN (id, merged_into)),
     captured AS (SELECT * FROM snapshot WHERE article = ?1)
SELECT 'title', title FROM of_it
UNION SELECT 'title', facts ->> 'title' FROM captured WHERE facts ->> 'title' IS NOT NULL
UNION SELECT 'key', citation_key FROM of_it
UNION SELECT 'address', url FROM of_it WHERE url IS NOT NULL
UNION SELECT 'address', canonical_url FROM of_it WHERE canonical_url IS NOT NULL
UNION SELECT 'address', requested_url FROM captured WHERE requested_url IS NOT NULL
UNION SELECT 'address', final_url FROM captured WHERE final_url IS NOT NULL
UNION SELECT 'hash', raw.sha256 FROM captured JOIN raw ON raw.id = captured.raw
UNION SELECT 'author', name FROM byline WHERE article = ?1
