-- Notes that lead to an article (no excerpt), or to its excerpts, by themselves or through a position.
SELECT note, NULL FROM note_link WHERE target_kind = 'article' AND target_id = ?1
UNION
SELECT note_link.note, excerpt.id FROM note_link
JOIN excerpt ON excerpt.id = note_link.target_id
WHERE note_link.target_kind = 'excerpt' AND excerpt.article = ?1
UNION
SELECT note_link.note, excerpt.id FROM note_link
JOIN evidence ON evidence.position = note_link.target_id
JOIN excerpt ON excerpt.id = evidence.excerpt
WHERE note_link.target_kind = 'position' AND excerpt.article = ?1
ORDER BY 1, 2
