INSERT INTO excerpt (article, body_version, start, "end", quote, prefix, suffix, comment, orphan, analyst, made_at)
VALUES (:article, :body_version, :start, :end, :quote, :prefix, :suffix, :comment, :orphan, :analyst, :made_at)
RETURNING id
