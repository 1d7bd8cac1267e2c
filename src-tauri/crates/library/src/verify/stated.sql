-- Positions whose narrow rows for comparing are not those of the view that the triggers fill them from.
SELECT position FROM (SELECT * FROM position_stated EXCEPT SELECT * FROM stated)
UNION
SELECT position FROM (SELECT * FROM stated EXCEPT SELECT * FROM position_stated)
ORDER BY 1
