SELECT outlet.id, outlet.name, country.code, country.name, outlet.kind, outlet.state_controlled, outlet.grade
FROM outlet
LEFT JOIN country ON country.id = outlet.country
ORDER BY outlet.name COLLATE NOCASE, outlet.id
