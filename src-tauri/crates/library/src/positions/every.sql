SELECT day, position FROM stated GROUP BY position
