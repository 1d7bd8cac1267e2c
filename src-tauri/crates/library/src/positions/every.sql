SELECT DISTINCT day, position FROM stated
