SELECT bloc.code, bloc.name, bloc_member.from_date, bloc_member.to_date
FROM bloc_member
JOIN bloc ON bloc.id = bloc_member.bloc
WHERE bloc_member.country = ?
ORDER BY bloc.name, bloc_member.from_date
