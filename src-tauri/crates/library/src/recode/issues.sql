SELECT DISTINCT issue.id, issue.name, parent.name
FROM json_each(?1) AS asked
JOIN issue AS named ON named.id = asked.value
JOIN issue ON issue.id = coalesce(named.merged_into, named.id)
LEFT JOIN issue AS parent ON parent.id = issue.parent
ORDER BY asked.key
