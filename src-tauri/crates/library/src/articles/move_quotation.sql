UPDATE quotation SET body_version = ?2, start = ?3, "end" = ?4, quote = ?5, speaker_start = ?6, speaker_end = ?7
WHERE id = ?1
