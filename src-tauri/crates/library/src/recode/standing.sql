SELECT
  recode_item.recode, recode_item.place, recode_item.position, recode_item.settled IS NOT NULL, recode.asks_voice,
  recode_item.answered_at IS NOT NULL,
  recode_item.new_issue, recode_item.new_stance, recode_item.new_voice, recode_item.new_directness
FROM recode_item
JOIN recode ON recode.id = recode_item.recode
WHERE recode_item.id = ? AND recode.trashed_at IS NULL
