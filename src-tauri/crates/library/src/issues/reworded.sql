-- The changes in force, the newest first, that may have changed the poles of issues since something was coded on any.
SELECT op = 'issue.flip_poles', at, changeset
FROM history
WHERE op IN ('issue.update', 'issue.import', 'issue.flip_poles') AND state IN ('done', 'settled') AND length(changeset) > 0
  AND at >= (SELECT min(coded_at) FROM position)
ORDER BY id DESC
