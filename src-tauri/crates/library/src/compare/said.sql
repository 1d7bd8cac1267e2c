SELECT side, who, issue, day, since, position, stance + 8 * attributed + 16 * direct + 32 * spokesperson
FROM stated
ORDER BY side, who, issue, day, position
