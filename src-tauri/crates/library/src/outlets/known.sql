-- By name before by domain: an analyst may have split one domain's outlets.
SELECT outlet.id, outlet.name, country.code, country.name, outlet.kind, outlet.state_controlled, outlet.grade
FROM outlet
LEFT JOIN country ON country.id = outlet.country
WHERE outlet.name = ?1 COLLATE NOCASE OR outlet.domain = ?2
ORDER BY outlet.name = ?1 COLLATE NOCASE DESC, outlet.id
LIMIT 1
