SELECT country.code, country.name
FROM position_behalf
JOIN country ON country.id = position_behalf.country
WHERE position_behalf.position = ?1
UNION ALL
SELECT bloc.code, bloc.name
FROM position_behalf_bloc
JOIN bloc ON bloc.id = position_behalf_bloc.bloc
WHERE position_behalf_bloc.position = ?1
