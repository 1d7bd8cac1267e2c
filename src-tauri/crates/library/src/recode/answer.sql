UPDATE recode_item
SET answered_at = ?2, new_issue = ?3, new_stance = ?4, new_voice = ?5, new_directness = ?6
WHERE id = ?1
