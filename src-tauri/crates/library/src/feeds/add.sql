INSERT INTO feed (title, url, site_url, folder, include, exclude, include_query, exclude_query, added_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
RETURNING id
