SELECT side, who, issue, day, position, stance, attributed, direct, spokesperson
FROM stated
WHERE side IN (0, 1, 3)
ORDER BY side, who, issue, day, position
