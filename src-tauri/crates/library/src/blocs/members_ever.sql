SELECT country.code, bloc_member.from_date, bloc_member.to_date
FROM bloc_member
JOIN country ON country.id = bloc_member.country
WHERE bloc_member.bloc = ?
ORDER BY country.code, bloc_member.from_date
