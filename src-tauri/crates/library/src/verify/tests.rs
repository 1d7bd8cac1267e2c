use demarche_text::Phrase;

use super::Part;
use crate::feeds::{EntryState, FeedFilter, NewEntry, NewFeed, Received};
use crate::testing::{article_of, library};
use crate::{FeedEntryId, Library};

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
    assert_eq!(verification.checked.len(), Part::ALL.len());
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
            tx.execute(
                "INSERT INTO stated VALUES (0, 1, 1, 0, 7, 0, 0, 0, 0, 0)",
                [],
            )?;
            tx.execute(
                "INSERT INTO title_fts(title_fts, rowid, title) VALUES ('delete', 1, 'A')",
                [],
            )?;
            Ok(())
        })
        .unwrap();
    let problems = said(library.verify().unwrap().problems).join("\n");
    for part in [
        "Excerpt 1",
        "snapshot",
        "title_fts",
        "article 1",
        "position 7",
    ] {
        assert!(problems.contains(part), "{problems}");
    }
}

#[test]
fn a_history_that_somebody_changed_is_named() {
    let made = || {
        let library = copies();
        library.undo().unwrap();
        library.store(&article_of("D", &story("Rome"))).unwrap();
        library
    };
    for (tampering, expected) in [
        ("UPDATE history SET analyst = 'Eve' WHERE id = 2", "Entry 2"),
        (
            "UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE id = 1",
            "Entry 1",
        ),
        (
            "UPDATE history SET changeset = x'00' WHERE id = 2",
            "does not hold the change",
        ),
        ("DELETE FROM history WHERE id = 2", "Entry 3"),
        ("DELETE FROM history WHERE id = 5", "does not end"),
        ("DELETE FROM history", "does not end"),
        (
            "INSERT INTO history SELECT 9, label, op, analyst, at, changeset, digest, hash, changes, 'done', NULL, 0, NULL FROM history WHERE id = 5",
            "Entry 9",
        ),
    ] {
        let problems = problems_after(&made(), tampering);
        assert!(problems[0].contains(expected), "{tampering}: {problems:?}");
    }
    // A changeset that is no longer kept is no tampering.
    assert!(problems_after(&made(), "UPDATE history SET changeset = x'' WHERE id = 1").is_empty());
    let head = made().history_head().unwrap().unwrap();
    assert_eq!((head.0.0, head.1.len()), (5, 64));
}

#[test]
fn checking_can_be_stopped_between_parts() {
    let library = copies();
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let mut parts = Vec::new();
    let stopped = library.verify_parts(&stop, |part, _| {
        parts.push(part);
        stop.store(
            part == Part::Snapshots,
            std::sync::atomic::Ordering::Relaxed,
        );
    });
    assert!(matches!(stopped, Err(crate::Error::Cancelled)));
    assert_eq!(parts.last(), Some(&Part::Snapshots));
}

/// What is wrong after another program did this to the file.
fn problems_after(library: &Library, tampering: &str) -> Vec<String> {
    assert_eq!(library.verify().unwrap().problems, [""; 0]);
    library
        .unrecorded(|tx, _| Ok(tx.execute_batch(tampering)?))
        .unwrap();
    said(library.verify().unwrap().problems)
}

fn said(problems: Vec<Phrase>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// Sentences that no other story has.
fn story(name: &str) -> String {
    let sentence = |n| format!("In {name} the envoys of side {n} met for {name} talks number {n}.");
    (0..8).map(sentence).collect::<Vec<_>>().join(" ")
}

/// Two copies of one story and an article of another.
fn copies() -> Library {
    let library = library();
    for (title, text) in [("A", "Oslo"), ("B", "Oslo"), ("C", "Lima")] {
        library.store(&article_of(title, &story(text))).unwrap();
    }
    library
}

#[test]
fn copies_that_were_torn_apart_or_put_together_are_named() {
    let torn = problems_after(&copies(), "UPDATE article SET origin = 2 WHERE id = 2");
    assert_eq!(
        torn,
        ["Article 2 is not with the copies that it shares passages with."]
    );
    let joined = problems_after(&copies(), "UPDATE article SET origin = 1 WHERE id = 3");
    assert_eq!(
        joined,
        ["Article 3 is not with the copies that it shares passages with."]
    );
    let none = problems_after(&copies(), "UPDATE article SET origin = NULL WHERE id = 3");
    assert_eq!(none.len(), 1);
    let said = problems_after(
        &copies(),
        "INSERT INTO not_copies (a, b, analyst, said_at) VALUES (1, 2, 1, '2022-03-19T12:00:00.000Z')",
    );
    assert_eq!(
        said,
        ["Article 2 is not with the copies that it shares passages with."]
    );
    let in_trash = problems_after(
        &copies(),
        "UPDATE article SET trashed_at = '2022-03-19T12:00:00.000Z' WHERE id = 2; DELETE FROM sketch WHERE id = 2",
    );
    assert_eq!(
        in_trash,
        ["Article 2 is not with the copies that it shares passages with."]
    );
}

#[test]
fn passages_that_are_not_those_of_the_text_are_named() {
    let other_text =
        "UPDATE sketch SET hashes = (SELECT hashes FROM sketch WHERE id = 1) WHERE id = 3";
    let problems = problems_after(&copies(), other_text);
    let expected = "The passages kept of article 3 are not those of its text.";
    assert_eq!(problems[0], expected, "{problems:?}");
    let other_outlet = problems_after(&copies(), "UPDATE sketch SET outlet = 9 WHERE id = 3");
    assert_eq!(other_outlet, [expected]);
}

/// Two entries, of which the second is marked and the first is let through by a filter.
fn feed() -> Library {
    let library = library();
    let entry = |title: &str| NewEntry {
        key: title.to_owned(),
        title: title.to_owned(),
        ..NewEntry::default()
    };
    let new = NewFeed {
        url: "https://example.org/feed".to_owned(),
        filter: FeedFilter {
            include: vec!["ferry".to_owned(), "pier".to_owned()],
            exclude: vec!["sport*".to_owned()],
        },
        received: Some(Received {
            entries: vec![entry("Ferry talks"), entry("Ferry sports"), entry("Pier")],
            ..Received::default()
        }),
        ..NewFeed::default()
    };
    library.add_feed(&new).unwrap();
    library
        .mark_entries(&[FeedEntryId(3)], EntryState::Seen)
        .unwrap();
    library
}

#[test]
fn entries_that_are_not_as_they_were_marked_or_filtered_are_named() {
    for tampering in [
        "UPDATE feed_entry SET state = 'ignored' WHERE id = 1",
        "UPDATE feed_entry SET state = 'new' WHERE id = 3",
    ] {
        let problems = problems_after(&feed(), tampering);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].ends_with("is not in the state that it was marked with."));
    }
    for (entry, tampering) in [
        (1, "UPDATE feed_entry SET passes = 0 WHERE id = 1"),
        (2, "UPDATE feed_entry SET passes = 1 WHERE id = 2"),
    ] {
        let problems = problems_after(&feed(), tampering);
        assert_eq!(
            problems,
            [format!(
                "Entry {entry} of a feed is not shown or left out as its feed's filter says."
            )]
        );
    }
    let filter = problems_after(&feed(), "UPDATE feed SET include_query = '\"pier\"'");
    assert_eq!(
        filter,
        ["What feed 1 is filtered by is not what was typed."]
    );
}
