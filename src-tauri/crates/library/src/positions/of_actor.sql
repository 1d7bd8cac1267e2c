SELECT day, position FROM stated WHERE side = 0 AND who = ?
