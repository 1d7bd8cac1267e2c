INSERT INTO tenure (actor, post, from_date, from_precision, to_date, to_precision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
RETURNING id
