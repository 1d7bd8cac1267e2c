SELECT issue_example.words, issue_example.excerpt, excerpt.quote, article.title
FROM issue_example
LEFT JOIN excerpt ON excerpt.id = issue_example.excerpt
LEFT JOIN article ON article.id = excerpt.article
WHERE issue_example.issue = ?
ORDER BY issue_example.id
