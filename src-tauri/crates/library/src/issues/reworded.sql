-- The changes in force, the newest first, that may have changed the poles of issue ?1 since something was coded on it.
SELECT op = 'issue.flip_poles', changeset
FROM history
WHERE op IN ('issue.update', 'issue.import', 'issue.flip_poles') AND state IN ('done', 'settled') AND length(changeset) > 0
  AND at >= (SELECT min(coded_at) FROM position WHERE issue = ?1)
ORDER BY id DESC
