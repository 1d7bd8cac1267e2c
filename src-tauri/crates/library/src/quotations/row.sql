SELECT quotation.id, quotation.article, quotation.body_version, quotation.start, quotation."end", quotation.quote,
       quotation.kind, quotation.speaker, quotation.speaker_start, quotation.speaker_end, quotation.cue,
       quotation.addressee, quotation.venue, quotation.reported_by, quotation.said, quotation.said_precision,
       quotation.method, quotation.version, quotation.score, quotation.reasons, quotation.state,
       quotation.excerpt, coded.id, coded.stance,
       actor.id, actor.name, actor.kind, actor_country.code, actor_country.name,
       post.id, post.title, post.body, post_country.code, post_country.name, post.spokesperson,
       country.code, country.name
FROM quotation
-- Of what was kept without a position, the first that rests on its excerpt.
LEFT JOIN position AS coded ON coded.id = coalesce(quotation.position, (
  SELECT min(position.id) FROM evidence JOIN position ON position.id = evidence.position
  WHERE evidence.excerpt = quotation.excerpt AND evidence.role = 'supporting' AND position.trashed_at IS NULL))
LEFT JOIN actor AS named ON named.id = quotation.actor
LEFT JOIN actor ON actor.id = coalesce(named.merged_into, named.id)
LEFT JOIN country AS actor_country ON actor_country.id = actor.country
LEFT JOIN post ON post.id = quotation.post
LEFT JOIN country AS post_country ON post_country.id = post.country
LEFT JOIN country ON country.id = quotation.country
