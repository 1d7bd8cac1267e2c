use std::fs;

use crate::testing::{Watch, dump, library, noon};
use crate::{Error, Library, NoteId, Op, OpenOptions, Tx};

fn options() -> OpenOptions {
    OpenOptions::at("Ada", noon())
}

fn make_outlet(tx: &Tx<'_>, name: &str) -> crate::Result<i64> {
    Ok(tx
        .conn()
        .prepare_cached("INSERT INTO outlet (name) VALUES (?) RETURNING id")?
        .query_row([name], |row| row.get(0))?)
}

fn outlets(library: &Library) -> Vec<String> {
    library
        .read(|reader| {
            crate::sql::rows(
                &mut reader
                    .conn()
                    .prepare("SELECT name FROM outlet ORDER BY id")?,
                [],
                |row| row.get(0),
            )
        })
        .unwrap()
}

fn add(library: &Library, name: &str) {
    let op = Op::CreateEvent {
        name: name.to_owned(),
    };
    let outcome = library.transact(op, |tx| make_outlet(tx, name)).unwrap();
    assert_eq!(outcome.changes.rows("outlet"), 1);
}

#[test]
fn who_only_reads_leaves_no_name_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    drop(Library::create(&path, options()).unwrap());
    let analysts = |library: &Library| {
        let sql = "SELECT count(*) FROM analyst WHERE name = 'Adda'";
        let read = library.read(|reader| {
            Ok(reader
                .conn()
                .query_row(sql, [], |row| row.get::<_, i64>(0))?)
        });
        read.unwrap()
    };
    let library = Library::open(&path, OpenOptions::at("Adda", noon())).unwrap();
    assert_eq!(
        (library.analyst(), analysts(&library)),
        ("Adda".to_owned(), 0)
    );
    let op = Op::CreateEvent { name: "a".into() };
    let failed = library.transact(op, |tx| {
        make_outlet(tx, "a")?;
        Ok(tx.conn().execute("nothing that it knows", [])?)
    });
    assert!(failed.is_err());
    assert_eq!(analysts(&library), 0);
    add(&library, "a");
    add(&library, "b");
    assert_eq!(analysts(&library), 1);
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(analysts(&library), 1);
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let library = library();
    let failed = library.transact(Op::UpdateExcerpt, |tx| {
        make_outlet(tx, "Example Post")?;
        Err::<(), _>(Error::invalid(demarche_text::Phrase::plain("no")))
    });
    assert!(matches!(failed, Err(Error::Invalid(_))));
    assert!(outlets(&library).is_empty());
    assert!(library.history(None, 10).unwrap().is_empty());
}

#[test]
fn a_reader_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let on_disk = Library::create(folder.path().join("a.demarche"), options()).unwrap();
    for library in [library(), on_disk] {
        let wrote = library.read(|reader| {
            Ok(reader
                .conn()
                .execute("INSERT INTO outlet (name) VALUES ('x')", [])?)
        });
        assert!(wrote.is_err());
        add(&library, "Example Post");
    }
}

#[test]
fn undo_and_redo_walk_the_history_and_a_new_change_drops_the_redo() {
    let library = library();
    add(&library, "one");
    add(&library, "two");
    add(&library, "three");
    assert_eq!(
        library.undo().unwrap().value.unwrap(),
        "Create event “three”"
    );
    assert_eq!(library.undo().unwrap().value.unwrap(), "Create event “two”");
    assert_eq!(outlets(&library), ["one"]);
    let redone = library.redo().unwrap();
    assert_eq!(redone.value.unwrap(), "Create event “two”");
    assert_eq!(redone.changes.rows("outlet"), 1);
    add(&library, "four");
    assert_eq!(library.redo().unwrap().value, None);
    assert_eq!(outlets(&library), ["one", "two", "four"]);
    for _ in 0..3 {
        assert!(library.undo().unwrap().value.is_some());
    }
    assert_eq!(library.undo().unwrap().value, None);
    assert!(outlets(&library).is_empty());
    assert_eq!(
        library.undo_and_redo_labels().unwrap(),
        (
            None,
            Some(demarche_text::phrase!(
                "Create event “{name}”",
                name = "one"
            ))
        )
    );
}

#[test]
fn the_history_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    let library = Library::create(&path, options()).unwrap();
    add(&library, "one");
    add(&library, "two");
    let with_both = dump(&library);
    library.undo().unwrap();
    drop(library);
    let library = Library::open(&path, options()).unwrap();
    assert_eq!(library.redo().unwrap().value.unwrap(), "Create event “two”");
    assert_eq!(dump(&library), with_both);
    library.undo().unwrap();
    library.undo().unwrap();
    assert!(outlets(&library).is_empty());
}

#[test]
fn saves_of_one_note_within_a_minute_are_one_entry() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    add(&library, "first");
    let save = |name: &str| {
        let op = Op::SaveNote {
            note: NoteId(1),
            title: "Brief".to_owned(),
        };
        library
            .transact(op, |tx| {
                Ok(tx.conn().execute("UPDATE outlet SET name = ?", [name])?)
            })
            .unwrap();
        watch.forward(25);
    };
    save("second");
    save("third");
    save("fourth");
    save("fifth");
    assert_eq!(library.history(None, 10).unwrap().len(), 3);
    library.undo().unwrap();
    assert_eq!(outlets(&library), ["fourth"]);
    library.undo().unwrap();
    assert_eq!(outlets(&library), ["first"]);
    library.redo().unwrap();
    library.redo().unwrap();
    assert_eq!(outlets(&library), ["fifth"]);
}

#[test]
fn undo_in_conflict_changes_nothing_and_says_what() {
    let library = library();
    add(&library, "one");
    library
        .unrecorded(|tx, _| Ok(tx.execute("UPDATE outlet SET name = 'changed behind'", [])?))
        .unwrap();
    match library.undo() {
        Err(Error::HistoryConflict { table, label, .. }) => {
            assert_eq!(
                (table.to_string().as_str(), label.to_string().as_str()),
                ("outlet", "Create event “one”")
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(outlets(&library), ["changed behind"]);
    assert_eq!(library.history(None, 10).unwrap().len(), 1);
}

#[test]
fn only_one_process_has_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    let library = Library::create(&path, options()).unwrap();
    match Library::open(&path, options()) {
        Err(Error::Locked { holder, .. }) => {
            let holder = holder.to_string();
            assert!(holder.contains(&std::process::id().to_string()), "{holder}");
            assert!(holder.contains("2022-03-19T12:00:00"), "{holder}");
        }
        other => panic!("{other:?}"),
    }
    drop(library);
    Library::open(&path, options()).unwrap();
}

#[test]
fn what_is_no_library_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("foreign.db");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    let cases = [
        ("empty", b"".to_vec()),
        ("text", b"not a database, only words that go on for longer than a header does, and then some more of them".to_vec()),
        ("foreign.db", fs::read(&foreign).unwrap()),
    ];
    for (name, bytes) in cases {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        let opened = Library::open(&path, options());
        assert!(
            matches!(opened, Err(Error::NotALibrary { .. })),
            "{name}: {opened:?}"
        );
        let created = Library::create(&path, options());
        assert!(
            matches!(created, Err(Error::Exists(_))),
            "{name}: {created:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
    let absent = Library::open(folder.path().join("absent"), options());
    assert!(matches!(absent, Err(Error::Missing(_))));
    assert!(!folder.path().join("absent").exists());
}

#[test]
fn a_path_is_not_a_uri() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file:x?mode=memory");
    drop(Library::create(&path, options()).unwrap());
    assert!(path.exists());
    Library::open(&path, options()).unwrap();
}

#[test]
fn a_library_of_a_newer_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    drop(Library::create(&path, options()).unwrap());
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 999).unwrap();
    drop(conn);
    let opened = Library::open(&path, options());
    assert!(
        matches!(opened, Err(Error::TooNew { found: 999, .. })),
        "{opened:?}"
    );
}

#[test]
fn a_damaged_library_opens_for_reading_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    let library = Library::create(&path, options()).unwrap();
    library
        .transact(Op::UpdateExcerpt, |tx| {
            for number in 0..2_000 {
                make_outlet(
                    tx,
                    &format!("Outlet of a long enough name, number {number}"),
                )?;
            }
            Ok(())
        })
        .unwrap();
    drop(library);
    let mut bytes = fs::read(&path).unwrap();
    let page = bytes
        .chunks(4096)
        .rposition(|page| page.windows(9).any(|words| words == b"Outlet of"))
        .unwrap();
    bytes[page * 4096..page * 4096 + 64].fill(0xEE);
    fs::write(&path, &bytes).unwrap();

    let library = Library::open(&path, options()).unwrap();
    assert!(!library.problems().is_empty());
    let changed = library.transact(Op::UpdateExcerpt, |tx| make_outlet(tx, "new"));
    assert!(matches!(changed, Err(Error::Damaged { .. })), "{changed:?}");
    assert!(
        library
            .read(|reader| Ok(reader.conn().query_row(
                "SELECT count(*) FROM analyst",
                [],
                |row| row.get::<_, i64>(0)
            )?))
            .unwrap()
            > 0
    );
    drop(library);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_link_to_a_library_that_is_open_opens_no_second_writer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    let open = Library::create(&path, options()).unwrap();
    let link = folder.path().join("link.demarche");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, &link).unwrap();
    #[cfg(not(unix))]
    let link = path.clone();
    let second = Library::open(&link, options());
    assert!(matches!(second, Err(Error::Locked { .. })), "{second:?}");
    drop(open);
    Library::open(&link, options()).unwrap();
}

#[test]
fn what_a_library_that_is_gone_left_behind_does_not_get_into_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.demarche");
    let wal = folder.path().join("a.demarche-wal");
    let library = Library::create(&path, options()).unwrap();
    add(&library, "one");
    let left_over = fs::read(&wal).unwrap();
    drop(library);
    fs::remove_file(&path).unwrap();
    fs::write(&wal, &left_over).unwrap();
    let new = Library::create(&path, options()).unwrap();
    assert!(outlets(&new).is_empty());
    assert!(new.verify().unwrap().problems.is_empty());
    assert_eq!(
        fs::read(folder.path().join("a.demarche-wal.old")).unwrap(),
        left_over
    );
}

#[test]
fn names_read_before_a_change_are_not_kept_after_it() {
    let kept = super::Kept::default();
    let before = kept.or_read(|| {
        kept.forget();
        Ok("before")
    });
    assert_eq!(before.unwrap(), "before");
    assert_eq!(kept.or_read(|| Ok("after")).unwrap(), "after");
    assert_eq!(kept.or_read(|| Ok("later")).unwrap(), "after");
}
