SELECT id, body_version, start, "end", quote FROM quotation ORDER BY body_version, id
