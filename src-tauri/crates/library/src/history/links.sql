SELECT id, label, op, analyst, at, changes, state, of, digest, hash, changeset FROM history
WHERE id BETWEEN ?1 AND ?2
ORDER BY id
