-- Entries that are in another state than what was made of them.
SELECT entry.id
FROM feed_entry AS entry
LEFT JOIN feed_mark AS mark ON mark.id = entry.id
WHERE entry.state <> coalesce(mark.state, 'new')
ORDER BY entry.id
