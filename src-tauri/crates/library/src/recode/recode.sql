SELECT
  recode.name, recode.seed, recode.eligible,
  (SELECT count(*) FROM recode_item WHERE recode_item.recode = recode.id),
  (SELECT count(answered_at) FROM recode_item WHERE recode_item.recode = recode.id),
  coder.name, analyst.name, recode.began_at, recode.hides_speaker, recode.asks_voice, recode.issues
FROM recode
JOIN analyst AS coder ON coder.id = recode.coder
JOIN analyst ON analyst.id = recode.analyst
WHERE recode.id = ? AND recode.trashed_at IS NULL
