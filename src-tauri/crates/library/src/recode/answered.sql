SELECT
  recode_item.id, recode_item.place, recode_item.position,
  recode_item.issue, recode_item.stance, recode_item.voice, recode_item.directness,
  recode_item.analyst, analyst.name, recode.asks_voice,
  recode_item.new_issue, recode_item.new_stance, recode_item.new_voice, recode_item.new_directness,
  recode_item.settled,
  (
    SELECT excerpt.id
    FROM evidence
    JOIN excerpt ON excerpt.id = evidence.excerpt
    WHERE evidence.position = recode_item.position AND evidence.role = 'supporting' AND excerpt.trashed_at IS NULL
    ORDER BY evidence.id
    LIMIT 1
  )
FROM recode_item
JOIN recode ON recode.id = recode_item.recode
JOIN analyst ON analyst.id = recode_item.analyst
WHERE recode_item.recode = ? AND recode_item.answered_at IS NOT NULL
ORDER BY recode_item.place
