-- `:id` is NULL for a new row.
INSERT INTO quotation (
  id, article, body_version, start, "end", quote, kind, speaker, speaker_start, speaker_end, actor, post, country,
  cue, addressee, venue, reported_by, said, said_precision, score, reasons, method, version
) VALUES (
  :id, :article, :body_version, :start, :end, :quote, :kind, :speaker, :speaker_start, :speaker_end, :actor, :post, :country,
  :cue, :addressee, :venue, :reported_by, :said, :said_precision, :score, :reasons, :method, :version
)
