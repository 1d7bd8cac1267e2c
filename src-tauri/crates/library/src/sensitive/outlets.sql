SELECT outlet.id, outlet.name FROM sensitive JOIN outlet ON outlet.id = sensitive.target
WHERE sensitive.kind = 'outlet' ORDER BY outlet.id
