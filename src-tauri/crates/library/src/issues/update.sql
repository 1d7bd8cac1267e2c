UPDATE issue
SET
  place = CASE
    WHEN parent IS ?2 THEN place
    ELSE (SELECT coalesce(max(sibling.place), 0) + 1 FROM issue AS sibling WHERE sibling.parent IS ?2)
  END,
  parent = ?2, name = ?3, leaf = ?4, proposition = ?5, con = ?6, pro = ?7, definition = ?8, include = ?9, exclude = ?10
WHERE id = ?1
