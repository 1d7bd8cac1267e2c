SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2
