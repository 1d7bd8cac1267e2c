INSERT INTO body_version (article, number, snapshot, text, blocks, cuts, words, unspaced, folds, made_at, made_by)
VALUES (:article, :number, :snapshot, :text, :blocks, :cuts, :words, :unspaced, :folds, :made_at, :made_by) RETURNING id
