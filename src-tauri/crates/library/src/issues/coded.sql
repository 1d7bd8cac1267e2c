SELECT count(*) FROM position WHERE issue = ?
