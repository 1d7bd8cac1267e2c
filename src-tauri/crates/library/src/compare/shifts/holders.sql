SELECT actor, from_date, from_precision, to_date, to_precision
FROM tenure
WHERE post = ?
