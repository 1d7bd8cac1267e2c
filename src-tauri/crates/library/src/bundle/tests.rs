use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;
use rusqlite::types::Value;

use super::{MANIFEST, import_bundle};
use crate::file::tables::{FEED_WORDS, columns, tables};
use crate::history::tests::{Choice, MUTATIONS};
use crate::testing::{Watch, article_of, noon};
use crate::{Error, Library, OpenOptions};

fn on() -> AtomicBool {
    AtomicBool::new(false)
}

/// Every row of every table.
fn every_row(library: &Library) -> String {
    library
        .read(|reader| {
            let mut text = String::new();
            let mut names = tables(reader.conn())?;
            names.extend(FEED_WORDS.map(str::to_owned));
            names.push("sqlite_sequence".to_owned());
            names.extend(["stated".to_owned(), "passage".to_owned()]);
            for table in names {
                let count = columns(reader.conn(), &table)?.len();
                let order = if table == "sqlite_sequence" {
                    "name"
                } else {
                    "1, 2, 3"
                };
                let order = if count < 3 { "1" } else { order };
                let mut statement = reader
                    .conn()
                    .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY {order}"))?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values: Vec<Value> = (0..count)
                        .map(|at| row.get(at))
                        .collect::<rusqlite::Result<_>>()?;
                    text.push_str(&format!("{table} {values:?}\n"));
                }
            }
            Ok(text)
        })
        .unwrap()
}

fn read(folder: &Path, to: &Path) -> crate::Result<Library> {
    import_bundle(folder, to, OpenOptions::at("Ada", noon()), &on())?;
    Library::open(to, OpenOptions::at("Ada", noon()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever was done to a library: written out and read in it is the same, and can be undone as far.
    #[test]
    fn a_library_is_equal_after_the_round_trip(
        steps in prop::collection::vec((0..MUTATIONS.len(), any::<Choice>()), 1..40),
    ) {
        let watch = Watch::default();
        let library = Library::open_in_memory(watch.options()).unwrap();
        for number in 1..4 {
            MUTATIONS[0].1(&library, (number, number, number));
        }
        for (place, choice) in steps {
            MUTATIONS[place].1(&library, choice);
            watch.forward(61);
        }
        let scratch = tempfile::tempdir().unwrap();
        let folder = scratch.path().join("out");
        let written = library.export_bundle(&folder, &on()).unwrap();
        prop_assert!(written.files > 40);
        let again = read(&folder, &scratch.path().join("b.demarche")).unwrap();
        prop_assert_eq!(every_row(&again), every_row(&library));
        prop_assert_eq!(again.undo().unwrap().label, library.undo().unwrap().label);
        prop_assert!(again.verify().unwrap().problems.is_empty());
    }
}

/// A library of one article and one note, written out.
fn written(scratch: &Path) -> std::path::PathBuf {
    let library = crate::testing::library();
    library
        .store(&article_of(
            "Council meets",
            "Ships left the harbour. 中国呼吁和平。",
        ))
        .unwrap();
    let body = library.article(crate::ArticleId(1)).unwrap().body.id;
    library
        .create_excerpt(body, demarche_text::Span::new(0, 5), None)
        .unwrap();
    library
        .create_note(&crate::notes::NewNote {
            title: "The call".to_owned(),
            text: "# The call\n\nWords.\r\n".to_owned(),
            template: None,
        })
        .unwrap();
    let folder = scratch.join("out");
    library.export_bundle(&folder, &on()).unwrap();
    folder
}

#[test]
fn notes_are_markdown_articles_text_and_snapshots_as_they_were_captured() {
    let scratch = tempfile::tempdir().unwrap();
    let folder = written(scratch.path());
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(text("notes/1-the-call.md"), "# The call\n\nWords.\r\n");
    assert!(text("articles/1/1.txt").starts_with("Ships left"));
    assert!(text("snapshots/1").starts_with("Ships left"));
    assert!(text("tables/article.jsonl").contains("\"title\":\"Council meets\""));
}

#[test]
fn a_folder_that_holds_something_is_left_alone_and_a_cancelled_export_leaves_none() {
    let scratch = tempfile::tempdir().unwrap();
    let folder = written(scratch.path());
    let library = crate::testing::library();
    assert!(matches!(
        library.export_bundle(&folder, &on()),
        Err(Error::Exists(_))
    ));
    let other = scratch.path().join("other");
    let stopped = library.export_bundle(&other, &AtomicBool::new(true));
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 1);
}

/// What is said of a bundle after this was done to it. Nothing may be left of it.
fn refused(change: impl FnOnce(&Path)) -> String {
    let scratch = tempfile::tempdir().unwrap();
    let folder = written(scratch.path());
    change(&folder);
    let to = scratch.path().join("b.demarche");
    let error = read(&folder, &to).unwrap_err();
    let left: Vec<_> = fs::read_dir(scratch.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('b'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    error.to_string()
}

/// Replaces words in a file of the bundle and makes the manifest agree, as somebody would who means harm.
fn forge(folder: &Path, name: &str, from: &str, to: &str) {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    let text = text.replacen(from, to, 1);
    fs::write(&path, &text).unwrap();
    in_manifest(folder, |all| {
        all["files"][name] = serde_json::json!({
            "bytes": text.len(),
            "sha256": crate::articles::sha256(text.as_bytes()),
        });
    });
}

fn in_manifest(folder: &Path, change: impl FnOnce(&mut serde_json::Value)) {
    let manifest = folder.join(MANIFEST);
    let mut all: serde_json::Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
    change(&mut all);
    fs::write(&manifest, all.to_string()).unwrap();
}

#[test]
fn hostile_bundles_are_refused_and_leave_nothing() {
    let article = "tables/article.jsonl";
    let note = "tables/note.jsonl";
    type Case = (&'static str, Box<dyn FnOnce(&Path)>);
    let cases: Vec<Case> = vec![
        (
            "cannot be read",
            Box::new(|folder| fs::remove_file(folder.join(MANIFEST)).unwrap()),
        ),
        (
            "cannot be read",
            Box::new(|folder| {
                fs::remove_file(folder.join(MANIFEST)).unwrap();
                fs::create_dir(folder.join(MANIFEST)).unwrap();
            }),
        ),
        // What no row needs must be there all the same: else it is not the whole of what was written.
        (
            "cannot be read",
            Box::new(|folder| {
                in_manifest(folder, |all| {
                    all["files"]["snapshots/99"] = serde_json::json!({ "bytes": 1, "sha256": "" });
                });
            }),
        ),
        (
            "not what it should be",
            Box::new(|folder| fs::write(folder.join(MANIFEST), "{").unwrap()),
        ),
        (
            "not what it should be",
            Box::new(|folder| fs::write(folder.join(MANIFEST), "[".repeat(100_000)).unwrap()),
        ),
        (
            "cannot be read",
            Box::new(|folder| fs::remove_file(folder.join("snapshots/1")).unwrap()),
        ),
        (
            "was changed since",
            Box::new(|folder| {
                fs::write(
                    folder.join("notes/1-the-call.md"),
                    "# The call\n\nWorse.\r\n",
                )
                .unwrap()
            }),
        ),
        (
            "has not the size",
            Box::new(|folder| fs::write(folder.join("articles/1/1.txt"), "x").unwrap()),
        ),
        (
            "names no file ../../secret",
            Box::new(move |folder| forge(folder, note, "notes/1-the-call.md", "../../secret")),
        ),
        (
            "leads out of its folder",
            Box::new(move |folder| {
                fs::write(folder.join("../secret"), "secret").unwrap();
                let name = "../secret";
                forge(folder, note, "notes/1-the-call.md", name);
                forge(folder, name, "secret", "secret");
            }),
        ),
        (
            "cannot be a row",
            Box::new(move |folder| {
                forge(
                    folder,
                    article,
                    "\"id\":1,",
                    "\"id\":123456789012345678901234567890,",
                )
            }),
        ),
        (
            "cannot be a row",
            Box::new(move |folder| {
                forge(
                    folder,
                    article,
                    "\"words\":",
                    "\"words\":\"many\",\"words2\":",
                )
            }),
        ),
        (
            "cannot be a row",
            Box::new(move |folder| forge(folder, note, "\"revision\":1", "\"revision\":1.5")),
        ),
        (
            "refers to a notebook",
            Box::new(move |folder| forge(folder, note, "\"notebook\":1", "\"notebook\":77")),
        ),
        (
            "does not fit together",
            Box::new(|folder| forge(folder, "articles/1/1.txt", "Ships left", "Boats left")),
        ),
    ];
    for (expected, change) in cases {
        let said = refused(change);
        let other_columns = expected == "cannot be a row" && said.contains("has other columns");
        assert!(
            said.contains(expected) || other_columns,
            "{expected}: {said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_is_waited_for_by_nobody() {
    for name in [MANIFEST, "tables/note.jsonl"] {
        let told = refused(|folder| {
            let path = folder.join(name);
            fs::remove_file(&path).unwrap();
            let made = std::process::Command::new("mkfifo").arg(&path).status();
            assert!(made.unwrap().success());
        });
        assert!(told.contains(name), "{told}");
    }
}

/// A bundle of before schema 4: views did not say when they were made.
#[test]
fn a_bundle_of_an_older_schema_is_read_without_the_columns_that_came_later() {
    let scratch = tempfile::tempdir().unwrap();
    let library = crate::testing::library();
    let view = crate::saved_views::NewSavedView {
        name: "Now".to_owned(),
        screen: "compare".to_owned(),
        ..Default::default()
    };
    library.save_view(&view).unwrap();
    let folder = scratch.path().join("out");
    library.export_bundle(&folder, &on()).unwrap();
    let lines = fs::read_to_string(folder.join("tables/saved_view.jsonl")).unwrap();
    let mut row: serde_json::Value = serde_json::from_str(lines.trim()).unwrap();
    for later in ["made_at", "came_as"] {
        row.as_object_mut().unwrap().remove(later).unwrap();
    }
    forge(
        &folder,
        "tables/saved_view.jsonl",
        lines.trim(),
        &row.to_string(),
    );
    in_manifest(&folder, |all| all["schema"] = 3.into());
    let again = read(&folder, &scratch.path().join("b.demarche")).unwrap();
    assert_eq!(again.saved_views().unwrap()[0].name, "Now");
    assert_eq!(again.verify().unwrap().problems, [""; 0]);
}

#[test]
fn what_was_packed_otherwise_than_here_stays_byte_for_byte() {
    let scratch = tempfile::tempdir().unwrap();
    let library = crate::testing::library();
    let words = "Ships left the harbour. ".repeat(40);
    let mut article = article_of("Council meets", &words);
    article.body = demarche_extract::Body::of(&vec![
        demarche_extract::Piece {
            text: words,
            kind: demarche_extract::BlockKind::Paragraph,
            level: None,
            cut: None,
        };
        20
    ]);
    library.store(&article).unwrap();
    // As another version of zstd would: the same text in other bytes.
    let other = library
        .unrecorded(|tx, _| {
            let kept: Vec<u8> =
                tx.query_row("SELECT blocks FROM body_version", [], |row| row.get(0))?;
            let text = crate::packed::text(&kept).unwrap();
            let mut encoder = zstd::Encoder::new(Vec::new(), 3).unwrap();
            encoder.include_checksum(true).unwrap();
            std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
            let other = encoder.finish().unwrap();
            assert_ne!(other, kept);
            tx.execute("DROP TRIGGER body_version_is_never_edited", [])?;
            tx.execute("UPDATE body_version SET blocks = ?", [&other])?;
            Ok(other)
        })
        .unwrap();
    let folder = scratch.path().join("out");
    library.export_bundle(&folder, &on()).unwrap();
    let again = read(&folder, &scratch.path().join("b.demarche")).unwrap();
    assert_eq!(every_row(&again), every_row(&library));

    let rows = "tables/body_version.jsonl";
    let hex = super::write::hex(&other);
    let short = hex[..hex.len() - 2].to_owned();
    forge(&folder, rows, &hex, &short);
    let error = read(&folder, &scratch.path().join("c.demarche")).unwrap_err();
    assert!(
        error.to_string().contains("“blocks” is no value"),
        "{error}"
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_a_bundle_leads_nowhere() {
    let said = refused(|folder| {
        let note = folder.join("notes/1-the-call.md");
        let outside = folder.join("../note.md");
        fs::rename(&note, &outside).unwrap();
        std::os::unix::fs::symlink(&outside, &note).unwrap();
    });
    assert!(said.contains("leads out of its folder"), "{said}");
}
