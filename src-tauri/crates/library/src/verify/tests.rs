use crate::testing::{article_of, library};

#[test]
fn a_sound_library_has_no_problems() {
    let library = library();
    let article = library
        .store(&article_of("一", "中国呼吁和平。 Ships left."))
        .unwrap()
        .value
        .article;
    let body = library.article(article).unwrap().body.id;
    library
        .create_excerpt(body, demarche_text::Span::new(0, 4), None)
        .unwrap();
    library
        .edit_body(article, "中国呼吁和平。 Ships left at dawn.")
        .unwrap();
    library.undo().unwrap();
    let verification = library.verify().unwrap();
    assert!(
        verification.problems.is_empty(),
        "{:?}",
        verification.problems
    );
    assert_eq!(verification.checked.len(), 7);
}

#[test]
fn what_does_not_fit_is_named() {
    let library = library();
    let article = library
        .store(&article_of("A", "Ships left the harbour."))
        .unwrap()
        .value
        .article;
    let body = library.article(article).unwrap().body.id;
    library
        .create_excerpt(body, demarche_text::Span::new(0, 5), None)
        .unwrap();
    library
        .unrecorded(|tx, _| {
            tx.execute("UPDATE excerpt SET start = 1", [])?;
            // What another program may do to the file.
            tx.execute("DROP TRIGGER raw_is_never_changed", [])?;
            tx.execute("UPDATE raw SET sha256 = 'x'", [])?;
            tx.execute("DELETE FROM passage", [])?;
            tx.execute("INSERT INTO stated VALUES (0, 1, 1, 0, 7, 0, 0, 0)", [])?;
            tx.execute(
                "INSERT INTO title_fts(title_fts, rowid, title) VALUES ('delete', 1, 'A')",
                [],
            )?;
            Ok(())
        })
        .unwrap();
    let problems = library.verify().unwrap().problems.join("\n");
    for part in [
        "excerpt 1",
        "snapshot",
        "title_fts",
        "article 1",
        "position 7",
    ] {
        assert!(problems.contains(part), "{problems}");
    }
}
