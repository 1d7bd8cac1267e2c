UPDATE position
SET
  issue = ?2, stance = ?3, voice = ?4, act = ?5, post = ?6, addressee = ?7, event = ?8, said = ?9, said_precision = ?10,
  directness = ?11, reported_by = ?12, paraphrase = ?13, confidence = ?14
WHERE id = ?1
