INSERT INTO recode (name, issues, seed, eligible, coder, hides_speaker, asks_voice, analyst, began_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
RETURNING id
