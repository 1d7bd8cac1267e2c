INSERT INTO recode_item (recode, place, position, issue, stance, voice, directness, analyst)
SELECT ?1, ?2, id, issue, stance, voice, directness, analyst FROM position WHERE id = ?3
