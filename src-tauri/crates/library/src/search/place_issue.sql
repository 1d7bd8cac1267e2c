SELECT issue.name, parent.name, NULL, coalesce(issue.proposition, issue.name)
FROM issue
LEFT JOIN issue AS parent ON parent.id = issue.parent
WHERE issue.id = ?
