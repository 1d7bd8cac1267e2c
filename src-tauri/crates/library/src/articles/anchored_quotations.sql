SELECT id, body_version, start, "end", speaker_start, speaker_end FROM quotation
WHERE article = ? ORDER BY body_version, id
