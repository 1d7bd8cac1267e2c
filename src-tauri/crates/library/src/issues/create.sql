INSERT INTO issue (parent, name, leaf, place, proposition, con, pro, definition, include, exclude)
VALUES (
  ?1, ?2, ?3,
  (SELECT coalesce(max(place), 0) + 1 FROM issue WHERE parent IS ?1),
  ?4, ?5, ?6, ?7, ?8, ?9
)
RETURNING id
