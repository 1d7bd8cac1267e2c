SELECT id, name, coalesce(proposition, ''), coalesce(con, ''), coalesce(pro, ''),
       coalesce(definition, '') || ' ' || coalesce(include, ''), coalesce(exclude, ''), coalesce(example, '')
FROM issue
WHERE leaf = 1 AND trashed_at IS NULL AND merged_into IS NULL
ORDER BY id
