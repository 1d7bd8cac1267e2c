SELECT id, body_version, start, "end", quote FROM excerpt ORDER BY body_version, id
