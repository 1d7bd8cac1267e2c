SELECT DISTINCT country.id
FROM bloc_member
JOIN country ON country.id = bloc_member.country
WHERE bloc_member.bloc = ?1 AND CASE
  WHEN ?2 IS NULL THEN bloc_member.to_date IS NULL
  ELSE coalesce(bloc_member.from_date, '') <= ?2 AND coalesce(bloc_member.to_date, '9999') >= ?2
END
ORDER BY country.name, country.code
