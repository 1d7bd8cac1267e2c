INSERT INTO position (
  issue, stance, voice, act, post, addressee, event, said, said_precision,
  directness, reported_by, paraphrase, confidence, analyst, coded_at
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
RETURNING id
