-- What a field of a search stands for, one statement for each field and kind of thing; each answers numbers of
-- rows. `-- = FIELD… KIND…` heads a statement, `-- + FIELD…` a condition on articles, which counts for their
-- excerpts, quotations and positions as well. ?1 is a text, or a JSON array of rows; ?2 and ?3 are the first and
-- the last day, or the least and the greatest number; ?4 is a JSON array of the states of quotations.

-- = actor article
SELECT article.id FROM mention JOIN article ON article.body = mention.body_version
WHERE mention.actor IN (SELECT value FROM json_each(?1)) AND article.trashed_at IS NULL

-- = speaker article
SELECT article.id FROM quotation JOIN article ON article.id = quotation.article
WHERE quotation.actor IN (SELECT value FROM json_each(?1)) AND quotation.state <> 'rejected' AND article.trashed_at IS NULL
UNION
SELECT article.id FROM position_actor JOIN position ON position.id = position_actor.position
JOIN evidence ON evidence.position = position.id JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN article ON article.id = excerpt.article
WHERE position_actor.actor IN (SELECT value FROM json_each(?1))
  AND position.trashed_at IS NULL AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL

-- = actor,speaker excerpt
SELECT evidence.excerpt FROM position_actor JOIN position ON position.id = position_actor.position
JOIN evidence ON evidence.position = position.id
WHERE position_actor.actor IN (SELECT value FROM json_each(?1)) AND position.trashed_at IS NULL

-- = actor,speaker quotation
SELECT id FROM quotation
WHERE actor IN (SELECT value FROM json_each(?1)) AND state IN (SELECT value FROM json_each(?4))

-- = actor,speaker position
SELECT position FROM position_actor WHERE actor IN (SELECT value FROM json_each(?1))

-- = actor,speaker issue
SELECT position.issue FROM position_actor JOIN position ON position.id = position_actor.position
WHERE position_actor.actor IN (SELECT value FROM json_each(?1)) AND position.trashed_at IS NULL

-- = actor,speaker actor
SELECT value FROM json_each(?1)

-- = actor note
SELECT note FROM note_link WHERE target_kind = 'actor' AND target_id IN (SELECT value FROM json_each(?1))

-- = actor event
SELECT event FROM event_participant WHERE actor IN (SELECT value FROM json_each(?1))

-- = country article
SELECT article.id FROM outlet JOIN article ON article.outlet = outlet.id
WHERE outlet.country IN (SELECT value FROM json_each(?1)) AND article.trashed_at IS NULL

-- = country excerpt
SELECT evidence.excerpt FROM stated JOIN evidence ON evidence.position = stated.position
WHERE stated.side = 1 AND stated.who IN (SELECT value FROM json_each(?1))

-- = country quotation
SELECT id FROM quotation
WHERE country IN (SELECT value FROM json_each(?1)) AND state IN (SELECT value FROM json_each(?4))

-- = country position
SELECT position FROM stated WHERE side = 1 AND who IN (SELECT value FROM json_each(?1))

-- = country actor
SELECT id FROM actor WHERE country IN (SELECT value FROM json_each(?1))

-- = country issue
SELECT issue FROM stated WHERE side = 1 AND who IN (SELECT value FROM json_each(?1))

-- = country note
SELECT note FROM note_link WHERE target_kind = 'country' AND target_id IN (SELECT value FROM json_each(?1))

-- = country event
SELECT event_participant.event FROM event_participant JOIN actor ON actor.id = event_participant.actor
WHERE actor.country IN (SELECT value FROM json_each(?1))

-- = issue article
SELECT article.id FROM position JOIN evidence ON evidence.position = position.id
JOIN excerpt ON excerpt.id = evidence.excerpt JOIN article ON article.id = excerpt.article
WHERE position.issue IN (SELECT value FROM json_each(?1))
  AND position.trashed_at IS NULL AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL

-- = issue excerpt
SELECT evidence.excerpt FROM position JOIN evidence ON evidence.position = position.id
WHERE position.issue IN (SELECT value FROM json_each(?1)) AND position.trashed_at IS NULL

-- = issue quotation
SELECT quotation.id FROM position JOIN quotation ON quotation.position = position.id
WHERE position.issue IN (SELECT value FROM json_each(?1)) AND position.trashed_at IS NULL
  AND quotation.state IN (SELECT value FROM json_each(?4))

-- = issue position
SELECT id FROM position WHERE issue IN (SELECT value FROM json_each(?1))

-- = issue actor
SELECT position_actor.actor FROM position JOIN position_actor ON position_actor.position = position.id
WHERE position.issue IN (SELECT value FROM json_each(?1)) AND position.trashed_at IS NULL

-- = issue issue
SELECT value FROM json_each(?1)

-- = issue note
SELECT note FROM note_link WHERE target_kind = 'issue' AND target_id IN (SELECT value FROM json_each(?1))

-- = issue event
SELECT event FROM position
WHERE issue IN (SELECT value FROM json_each(?1)) AND trashed_at IS NULL AND event IS NOT NULL

-- + outlet
article.outlet IN (SELECT value FROM json_each(?1))

-- + language
(article.language = lower(?1) OR article.language LIKE lower(?1) || '-%')

-- + wire
article.id IN (SELECT article FROM wire_credit WHERE wire = ?1 COLLATE NOCASE)

-- + grade
article.outlet IN (SELECT id FROM outlet WHERE grade = upper(?1))

-- + title
article.id IN (SELECT rowid FROM title_fts WHERE title_fts MATCH ?1)

-- = title note
SELECT rowid FROM note_fts WHERE note_fts MATCH 'title : (' || ?1 || ')'

-- = date article
SELECT id FROM article
WHERE trashed_at IS NULL AND published IS NOT NULL
  -- '~' follows every digit and '-': a date known to the month counts when any of its days does.
  AND (?2 IS NULL OR published || '~' >= ?2) AND (?3 IS NULL OR substr(published, 1, 10) <= ?3)

-- = date excerpt
SELECT excerpt.id FROM article JOIN excerpt ON excerpt.article = article.id
WHERE article.trashed_at IS NULL AND article.published IS NOT NULL
  AND (?2 IS NULL OR article.published || '~' >= ?2) AND (?3 IS NULL OR substr(article.published, 1, 10) <= ?3)

-- = date quotation
SELECT quotation.id FROM article JOIN quotation ON quotation.article = article.id
WHERE article.trashed_at IS NULL AND coalesce(quotation.said, article.published) IS NOT NULL
  AND (?2 IS NULL OR coalesce(quotation.said, article.published) || '~' >= ?2)
  AND (?3 IS NULL OR substr(coalesce(quotation.said, article.published), 1, 10) <= ?3)
  AND quotation.state IN (SELECT value FROM json_each(?4))

-- = date position
SELECT position FROM stated
WHERE day <> 0 AND (?2 IS NULL OR day >= CAST(replace(?2, '-', '') AS INTEGER))
  AND (?3 IS NULL OR since <= CAST(replace(?3, '-', '') AS INTEGER))

-- = date note
SELECT id FROM note
WHERE (?2 IS NULL OR substr(edited_at, 1, 10) >= ?2) AND (?3 IS NULL OR substr(edited_at, 1, 10) <= ?3)

-- = date event
SELECT id FROM event
WHERE held IS NOT NULL AND (?2 IS NULL OR held || '~' >= ?2) AND (?3 IS NULL OR substr(held, 1, 10) <= ?3)

-- = stance position
SELECT id FROM position WHERE stance = ?1

-- = stance excerpt
SELECT evidence.excerpt FROM position JOIN evidence ON evidence.position = position.id
WHERE position.stance = ?1 AND position.trashed_at IS NULL

-- = voice position
SELECT id FROM position WHERE voice = ?1

-- = act position
SELECT id FROM position WHERE act = ?1

-- = confidence position
SELECT id FROM position WHERE confidence = ?1

-- = analyst position
SELECT position.id FROM position JOIN analyst ON analyst.id = position.analyst WHERE analyst.name = ?1 COLLATE NOCASE

-- = analyst excerpt
SELECT excerpt.id FROM excerpt JOIN analyst ON analyst.id = excerpt.analyst WHERE analyst.name = ?1 COLLATE NOCASE

-- = notebook note
SELECT note.id FROM note JOIN notebook ON notebook.id = note.notebook WHERE notebook.name = ?1 COLLATE NOCASE

-- = origin article
SELECT id FROM article WHERE ?2 <= 1 AND ?3 >= 1 AND origin = id AND trashed_at IS NULL

-- = origin excerpt
SELECT excerpt.id FROM article JOIN excerpt ON excerpt.article = article.id
WHERE ?2 <= 1 AND ?3 >= 1 AND article.origin = article.id AND article.trashed_at IS NULL

-- = origin quotation
SELECT quotation.id FROM article JOIN quotation ON quotation.article = article.id
WHERE ?2 <= 1 AND ?3 >= 1 AND article.origin = article.id AND article.trashed_at IS NULL
  AND quotation.state IN (SELECT value FROM json_each(?4))

-- = origin position
SELECT evidence.position FROM evidence JOIN excerpt ON excerpt.id = evidence.excerpt
JOIN article ON article.id = excerpt.article
WHERE evidence.role = 'supporting' AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
GROUP BY evidence.position
HAVING count(DISTINCT article.origin) BETWEEN ?2 AND ?3

-- = has:excerpt article
SELECT excerpt.article FROM excerpt JOIN article ON article.id = excerpt.article
WHERE excerpt.trashed_at IS NULL AND article.trashed_at IS NULL

-- = has:quotation article
SELECT quotation.article FROM quotation JOIN article ON article.id = quotation.article
WHERE quotation.state <> 'rejected' AND article.trashed_at IS NULL

-- = has:position article
SELECT excerpt.article FROM position JOIN evidence ON evidence.position = position.id
JOIN excerpt ON excerpt.id = evidence.excerpt JOIN article ON article.id = excerpt.article
WHERE position.trashed_at IS NULL AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL

-- = has:note article
SELECT note_link.target_id FROM note_link JOIN note ON note.id = note_link.note
JOIN article ON article.id = note_link.target_id
WHERE note_link.target_kind = 'article' AND note.trashed_at IS NULL AND article.trashed_at IS NULL

-- = has:copy article
SELECT id FROM article WHERE trashed_at IS NULL
  AND origin IN (SELECT origin FROM article WHERE trashed_at IS NULL GROUP BY origin HAVING count(*) > 1)

-- = has:comment excerpt
SELECT id FROM excerpt WHERE comment IS NOT NULL

-- = has:position excerpt
SELECT evidence.excerpt FROM evidence JOIN position ON position.id = evidence.position WHERE position.trashed_at IS NULL

-- = has:note excerpt
SELECT note_link.target_id FROM note_link JOIN note ON note.id = note_link.note
WHERE note_link.target_kind = 'excerpt' AND note.trashed_at IS NULL

-- = has:position actor
SELECT position_actor.actor FROM position_actor JOIN position ON position.id = position_actor.position
WHERE position.trashed_at IS NULL

-- = has:quotation actor
SELECT actor FROM quotation WHERE actor IS NOT NULL AND state <> 'rejected'

-- = has:position issue
SELECT issue FROM position WHERE trashed_at IS NULL

-- = has:position event
SELECT event FROM position WHERE trashed_at IS NULL AND event IS NOT NULL

-- = has:excerpt note
SELECT note FROM note_link WHERE target_kind = 'excerpt'

-- = has:edition note
SELECT note FROM edition

-- = has:event position
SELECT id FROM position WHERE event IS NOT NULL

-- = has:excerpt position
SELECT position FROM evidence

-- = is:orphan excerpt
SELECT id FROM excerpt WHERE orphan

-- = is:uncoded excerpt
SELECT id FROM excerpt WHERE id NOT IN (
  SELECT evidence.excerpt FROM evidence JOIN position ON position.id = evidence.position WHERE position.trashed_at IS NULL)

-- + is:copy
article.origin <> article.id

-- + is:original
article.origin = article.id

-- = is:pending quotation
SELECT quotation.id FROM quotation JOIN article ON article.id = quotation.article
WHERE quotation.state = 'pending' AND article.trashed_at IS NULL

-- = is:accepted quotation
SELECT quotation.id FROM quotation JOIN article ON article.id = quotation.article
WHERE quotation.state = 'accepted' AND article.trashed_at IS NULL

-- = is:rejected quotation
SELECT quotation.id FROM quotation JOIN article ON article.id = quotation.article
WHERE quotation.state = 'rejected' AND article.trashed_at IS NULL

-- = is:direct position
SELECT id FROM position WHERE directness = 'direct'

-- = is:indirect position
SELECT id FROM position WHERE directness = 'indirect'

-- = is:direct quotation
SELECT id FROM quotation WHERE kind = 'direct' AND state IN (SELECT value FROM json_each(?4))

-- = is:indirect quotation
SELECT id FROM quotation WHERE kind = 'indirect' AND state IN (SELECT value FROM json_each(?4))

-- = is:contradicted position
SELECT position FROM evidence WHERE role = 'contradicting'

-- Of rows found, those outside the trash; ?1 is a JSON array of them.
-- = live article
SELECT article.id FROM json_each(?1) AS found JOIN article ON article.id = found.value WHERE article.trashed_at IS NULL

-- = live excerpt
SELECT excerpt.id FROM json_each(?1) AS found JOIN excerpt ON excerpt.id = found.value
JOIN article ON article.id = excerpt.article
WHERE excerpt.trashed_at IS NULL AND article.trashed_at IS NULL

-- = live quotation
SELECT quotation.id FROM json_each(?1) AS found JOIN quotation ON quotation.id = found.value
JOIN article ON article.id = quotation.article
WHERE quotation.state IN (SELECT value FROM json_each(?4)) AND article.trashed_at IS NULL

-- = live position
SELECT position.id FROM json_each(?1) AS found JOIN position ON position.id = found.value WHERE position.trashed_at IS NULL
  AND position.id NOT IN (SELECT position FROM gone)

-- = live actor
SELECT actor.id FROM json_each(?1) AS found JOIN actor ON actor.id = found.value
WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL

-- = live issue
SELECT issue.id FROM json_each(?1) AS found JOIN issue ON issue.id = found.value
WHERE issue.trashed_at IS NULL AND issue.merged_into IS NULL

-- = live note
SELECT note.id FROM json_each(?1) AS found JOIN note ON note.id = found.value WHERE note.trashed_at IS NULL

-- = live event
SELECT event.id FROM json_each(?1) AS found JOIN event ON event.id = found.value WHERE event.trashed_at IS NULL

-- Everything outside the trash, for a search that only leaves out.
-- = every article
SELECT id FROM article WHERE trashed_at IS NULL

-- = every excerpt
SELECT id FROM excerpt WHERE trashed_at IS NULL

-- = every quotation
SELECT id FROM quotation WHERE state IN (SELECT value FROM json_each(?4))

-- = every position
SELECT id FROM position WHERE trashed_at IS NULL AND id NOT IN (SELECT position FROM gone)

-- = every actor
SELECT id FROM actor WHERE trashed_at IS NULL AND merged_into IS NULL

-- = every issue
SELECT id FROM issue WHERE trashed_at IS NULL AND merged_into IS NULL

-- = every note
SELECT id FROM note WHERE trashed_at IS NULL

-- = every event
SELECT id FROM event WHERE trashed_at IS NULL
