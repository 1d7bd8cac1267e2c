SELECT day, position FROM stated WHERE side = 1 AND who = ?
