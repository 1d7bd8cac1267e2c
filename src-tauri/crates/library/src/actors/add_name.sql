INSERT INTO actor_name (actor, name, language, script, "primary") VALUES (?1, ?2, ?3, ?4, ?5)
