SELECT side, who, issue, day, since, position, stance + 8 * attributed + 16 * direct + 32 * spokesperson
FROM stated
WHERE (side = 2) = ?
ORDER BY side, who, issue, day, position
