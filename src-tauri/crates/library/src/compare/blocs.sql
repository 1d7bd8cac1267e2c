SELECT id
FROM bloc
WHERE EXISTS (SELECT 1 FROM stated WHERE stated.side = 3 AND stated.who = bloc.id)
ORDER BY name, code
