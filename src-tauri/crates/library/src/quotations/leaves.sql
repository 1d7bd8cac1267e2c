SELECT id, name, coalesce(proposition, ''), coalesce(con, ''), coalesce(pro, ''),
       coalesce(definition, '') || ' ' || coalesce(include, ''), coalesce(exclude, ''), coalesce((
         SELECT group_concat(issue_example.words || ' ' || coalesce(excerpt.quote, ''), ' ' ORDER BY issue_example.id)
         FROM issue_example
         LEFT JOIN excerpt ON excerpt.id = issue_example.excerpt
         WHERE issue_example.issue = issue.id
       ), '')
FROM issue
WHERE leaf = 1 AND trashed_at IS NULL AND merged_into IS NULL
ORDER BY id
