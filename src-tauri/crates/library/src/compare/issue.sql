SELECT issue.id, issue.name, parent.name, issue.con, issue.pro, issue.leaf
FROM issue
LEFT JOIN issue AS parent ON parent.id = issue.parent
WHERE issue.id = (SELECT coalesce(merged_into, id) FROM issue WHERE id = ?) AND issue.trashed_at IS NULL
