SELECT position.paraphrase, issue.name, NULL, position.paraphrase
FROM position
JOIN issue ON issue.id = position.issue
WHERE position.id = ?
