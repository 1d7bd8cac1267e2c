//! Every schema that was released opens, with a copy from before beside it.

use crate::testing::noon;
use crate::{ArticleId, Library, NoteId, OpenOptions, PositionId, file};

/// A library as each released schema left it: an article, an issue, a position and a note; since schema 2 with a second
/// article, of which pieces are cut, since 3 with a feed, a saved view and an edition.
const RELEASED: &[(i64, &[u8])] = &[
    (1, include_bytes!("released/v1.demarche.zst")),
    (2, include_bytes!("released/v2.demarche.zst")),
    (3, include_bytes!("released/v3.demarche.zst")),
];

fn released(packed: &[u8], folder: &std::path::Path) -> std::path::PathBuf {
    let path = folder.join("old.demarche");
    std::fs::write(&path, zstd::decode_all(packed).unwrap()).unwrap();
    path
}

#[test]
fn a_library_of_every_released_schema_opens_whole_after_a_backup() {
    for (schema, packed) in RELEASED {
        let folder = tempfile::tempdir().unwrap();
        let path = released(packed, folder.path());
        let library = Library::open(&path, OpenOptions::at("Ada", noon())).unwrap();
        assert_eq!(library.verify().unwrap().problems, [""; 0]);
        let position = library.position(PositionId(1)).unwrap();
        assert_eq!(position.row.paraphrase, "Own decisions");
        assert_eq!(position.row.analyst, "Analyst");
        assert_eq!(library.note(NoteId(1)).unwrap().row.title, "Brief");
        let mark = library.mark().unwrap();
        assert_eq!(mark.len(), 32);
        assert!(library.share_waiting().unwrap().rows["position"] == 1);
        // What was done before the upgrade is undone and made again after it.
        while library.undo().unwrap().value.is_some() {}
        assert!(library.position(PositionId(1)).is_err());
        while library.redo().unwrap().value.is_some() {}
        assert_eq!(library.verify().unwrap().problems, [""; 0]);
        if *schema == 3 {
            // What was issued is what it was, and undone and made again by a changeset of before the table had all its columns.
            let issued = library.editions(NoteId(1)).unwrap();
            assert_eq!((issued.len(), issued[0].analyst.as_str()), (1, "Analyst"));
            assert!(issued[0].sha256.starts_with("52b0a23b28da"));
            assert_eq!(library.saved_views().unwrap()[0].args["issues"], "1");
            assert_eq!(library.feeds().unwrap()[0].filter.include, ["sanction*"]);
            let waiting = library.share_waiting().unwrap().rows;
            for noun in ["edition", "saved_view", "feed"] {
                assert_eq!(waiting[noun], 1, "{noun}");
            }
        }
        if *schema == 2 {
            // What is cut was not packed then, and is once it is written anew.
            let second = ArticleId(2);
            let cuts = library.cuts(second).unwrap();
            assert_eq!(cuts.len(), 14);
            library.edit_body(second, "Two ministers met.").unwrap();
            assert_eq!(library.cuts(second).unwrap(), cuts);
            library.undo().unwrap();
        }
        drop(library);
        let copies: Vec<String> = std::fs::read_dir(file::beside(&path, " backups"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert!(
            copies
                .iter()
                .any(|name| name.starts_with(&format!("schema {schema} until "))),
            "{copies:?}"
        );
        let again = Library::open(&path, OpenOptions::at("Ada", noon())).unwrap();
        assert_eq!(again.mark().unwrap(), mark);
    }
}

#[test]
fn a_library_of_an_older_schema_is_merged_only_after_it_was_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(RELEASED[0].1, folder.path());
    let before = std::fs::read(&path).unwrap();
    let stop = std::sync::atomic::AtomicBool::new(false);
    let own = crate::testing::library();
    let error = own.merge_file(&path, &stop).unwrap_err().to_string();
    assert!(error.contains("Open it once"), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    drop(Library::open(&path, OpenOptions::at("Ada", noon())).unwrap());
    let before = std::fs::read(&path).unwrap();
    let merged = own.merge_file(&path, &stop).unwrap().value;
    assert_eq!((merged.conflicts, merged.changed), (0, 0));
    assert_eq!(own.position(PositionId(1)).unwrap().row.analyst, "Analyst");
    let again = own.merge_file(&path, &stop).unwrap();
    assert!(again.changes.is_empty(), "{:?}", again.value);
    // It was only read.
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(own.verify().unwrap().problems, [""; 0]);
}

/// Where nothing may be written a copy is upgraded and read, and goes again.
#[test]
fn a_library_of_an_older_schema_that_may_only_be_read_is_left_as_it_is() {
    for (_, packed) in RELEASED {
        let folder = tempfile::tempdir().unwrap();
        let path = released(packed, folder.path());
        let before = std::fs::read(&path).unwrap();
        let options = OpenOptions::at("Ada", noon());
        let reason = demarche_text::Phrase::plain("it is a test");
        let library = Library::open_to_read(path.clone(), options, reason).unwrap();
        assert_eq!(library.note(NoteId(1)).unwrap().row.title, "Brief");
        assert_eq!(library.verify().unwrap().problems, [""; 0]);
        let refused = library.undo().unwrap_err();
        assert!(
            matches!(refused, crate::Error::ReadOnly { .. }),
            "{refused}"
        );
        drop(library);
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
