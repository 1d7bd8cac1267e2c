INSERT INTO shift_dismissed (shift, basis, analyst, dismissed_at)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (shift) DO UPDATE SET basis = excluded.basis, analyst = excluded.analyst, dismissed_at = excluded.dismissed_at
WHERE basis <> excluded.basis
