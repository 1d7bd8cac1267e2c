SELECT
  bloc.id, bloc.code, bloc.name,
  (
    SELECT count(DISTINCT bloc_member.country)
    FROM bloc_member
    WHERE bloc_member.bloc = bloc.id AND CASE
      WHEN ?1 IS NULL THEN bloc_member.to_date IS NULL
      ELSE coalesce(bloc_member.from_date, '') <= ?1 AND coalesce(bloc_member.to_date, '9999') >= ?1
    END
  ),
  (SELECT count(DISTINCT stated.position) FROM stated WHERE stated.side = 3 AND stated.who = bloc.id
    AND stated.position NOT IN (SELECT position FROM gone))
FROM bloc
ORDER BY bloc.name, bloc.code
