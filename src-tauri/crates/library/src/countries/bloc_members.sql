SELECT bloc.code, bloc.name, country.code, bloc_member.from_date, bloc_member.to_date
FROM bloc
JOIN bloc_member ON bloc_member.bloc = bloc.id
JOIN country ON country.id = bloc_member.country
ORDER BY bloc.name, bloc.code, country.code, bloc_member.from_date
