SELECT id FROM position WHERE said IS NULL
