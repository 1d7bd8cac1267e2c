SELECT id, body_version, start, "end", quote, speaker_start, speaker_end, state, revised FROM quotation
WHERE article = ? ORDER BY body_version, id
