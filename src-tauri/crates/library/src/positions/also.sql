-- What somebody for whom a position counts has said of its issue with another stance and on days that may be the
-- same. What others attribute to a speaker is told beside what others attribute alone.
SELECT other.position
FROM stated
JOIN stated AS other ON other.side = stated.side AND other.who = stated.who AND other.issue = stated.issue
WHERE stated.position = ?1 AND stated.side <> 2 AND stated.day > 0
  AND other.day >= stated.since AND other.since <= stated.day
  AND other.stance <> stated.stance AND other.attributed <= stated.attributed
GROUP BY other.position
ORDER BY max(other.since) DESC, other.position DESC
LIMIT ?2
