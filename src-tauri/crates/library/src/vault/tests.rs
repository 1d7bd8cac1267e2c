//! Folders that others write in too, and notes that come from them.

use std::fs;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::notes::NewNote;
use crate::testing::{Watch, dump};
use crate::{Error, Library, NoteId};

fn go() -> AtomicBool {
    AtomicBool::new(false)
}

fn brought(key: &str, text: &str) -> Brought {
    Brought {
        key: key.to_owned(),
        path: "Notes/A.md".to_owned(),
        file_sha256: sha256(text.as_bytes()),
        text_sha256: sha256(text.as_bytes()),
    }
}

fn new(key: &str, title: &str, text: &str) -> NewVaultNote {
    NewVaultNote {
        title: title.to_owned(),
        notebook: "Projects/Ukraine".to_owned(),
        text: text.to_owned(),
        brought: brought(key, text),
    }
}

#[test]
fn a_folder_is_read_and_written_whole_and_never_left() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::open_or_make(&place.path().join("vault")).unwrap();
    folder.write("Notes/A.md", b"one").unwrap();
    folder.write("Notes/A.md", b"two").unwrap();
    assert_eq!(folder.read("Notes/A.md", 10).unwrap().unwrap(), b"two");
    assert!(folder.read("Notes/A.md", 2).is_err(), "it is longer");
    assert_eq!(folder.head("Notes/A.md", 2).unwrap().unwrap(), b"tw");
    assert_eq!(folder.read("Notes/B.md", 10).unwrap(), None);
    for path in [
        "../out.md",
        "a/../../out.md",
        "/etc/out.md",
        "a//b.md",
        "C:/a.md",
        "a\\b.md",
        "",
    ] {
        assert!(folder.write(path, b"x").is_err(), "{path}");
        assert!(folder.read(path, 10).is_err(), "{path}");
    }
    let walk = folder.walk(&go()).unwrap();
    assert_eq!(walk.files.len(), 1, "{walk:?}");
    assert_eq!(
        fs::read_dir(folder.root().join("Notes")).unwrap().count(),
        1
    );
    assert!(!place.path().join("out.md").exists());
    let stop = AtomicBool::new(true);
    assert!(matches!(folder.walk(&stop), Err(Error::Cancelled)));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let place = tempfile::tempdir().unwrap();
    let outside = place.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret.md"), "secret").unwrap();
    let folder = Folder::open_or_make(&place.path().join("vault")).unwrap();
    std::os::unix::fs::symlink(&outside, folder.root().join("Notes")).unwrap();
    std::os::unix::fs::symlink(outside.join("secret.md"), folder.root().join("A.md")).unwrap();
    let walk = folder.walk(&go()).unwrap();
    assert!(walk.files.is_empty());
    assert_eq!(walk.passed_over.len(), 2, "{walk:?}");
    for path in ["Notes/secret.md", "A.md"] {
        assert!(folder.read(path, 100).is_err(), "{path}");
        assert!(folder.head(path, 100).is_err(), "{path}");
        assert!(folder.write(path, b"x").is_err(), "{path}");
        assert!(folder.remove(path).is_err(), "{path}");
    }
    assert_eq!(fs::read(outside.join("secret.md")).unwrap(), b"secret");
}

#[test]
fn a_manifest_is_kept_and_a_broken_one_told() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::open_or_make(place.path()).unwrap();
    let mut manifest = Manifest::of(&folder).unwrap();
    assert!(manifest.files.is_empty());
    let kept = Kept {
        id: "note-1-0123456789ab".to_owned(),
        sha256: "0".to_owned(),
        text_sha256: None,
    };
    manifest.files.insert("Notes/A.md".to_owned(), kept);
    manifest.write(&folder).unwrap();
    assert_eq!(Manifest::of(&folder).unwrap(), manifest);
    assert!(folder.walk(&go()).unwrap().files.is_empty(), "it shows up");
    folder.write(".demarche/vault.json", b"{").unwrap();
    let told = Manifest::of(&folder).unwrap_err().to_string();
    assert!(told.contains("vault.json"), "{told}");
}

#[test]
fn ids_are_stable_and_told_apart_by_library() {
    let id = stable_id("a", PlaceKind::Note, 12, "2022");
    assert_eq!(id, stable_id("a", PlaceKind::Note, 12, "2022"));
    assert_ne!(id, stable_id("b", PlaceKind::Note, 12, "2022"));
    assert_ne!(id, stable_id("a", PlaceKind::Note, 12, "2023"));
    assert_eq!(parts_of(&id), Some((PlaceKind::Note, 12)));
    for odd in [
        "note-12",
        "note-x-0123456789ab",
        "note--1-0123456789ab",
        "nought-1-0123456789ab",
        "path-1",
    ] {
        assert_eq!(parts_of(odd), None, "{odd}");
    }
    let library = Library::open_in_memory(Watch::default().options()).unwrap();
    let mark = library.mark().unwrap();
    assert_eq!(mark, library.mark().unwrap());
    assert_eq!(mark.len(), 32);
    assert!(library.settings().unwrap().is_empty());
}

#[test]
fn notes_are_brought_in_as_one_change_and_lead_to_each_other() {
    let library = Library::open_in_memory(Watch::default().options()).unwrap();
    let before = dump(&library);
    let notes = [
        new("note-7-0123456789ab", "A", "to [[B]]"),
        new("path-x", "B", "to [[Folder/A.md#Part|a]]"),
    ];
    let made = library.bring_in_notes(&notes).unwrap();
    assert_eq!(made.label, "Bring in 2 notes from a vault");
    assert_eq!(made.value[0], NoteId(7), "its number was free");
    let b = library.note(made.value[1]).unwrap();
    assert_eq!(b.row.notebook, "Projects/Ukraine");
    assert_eq!(b.links.len(), 1, "{b:?}");
    assert_eq!(library.note(NoteId(7)).unwrap().links[0].title, "B");
    let known = library.vault_notes().unwrap();
    assert_eq!(known[0].vault_id, "note-7-0123456789ab");
    assert!(parts_of(&known[1].vault_id).is_some(), "{known:?}");
    let again = library
        .bring_in_notes(&[new("note-7-ffffffffffff", "C", "")])
        .unwrap();
    assert_ne!(again.value[0], NoteId(7), "its number was taken");
    let _ = library.undo().unwrap();
    let _ = library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn a_note_takes_its_files_text_as_one_change_and_what_it_said_is_kept() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let note = NewNote {
        title: "A".to_owned(),
        text: "one".to_owned(),
        template: None,
    };
    let id = library.create_note(&note).unwrap().value;
    let before = library.vault_notes().unwrap().remove(0);
    watch.forward(1);
    let change = VaultChange {
        note: id,
        revision: before.revision,
        title: "B".to_owned(),
        notebook: "Other".to_owned(),
        text: "two".to_owned(),
        brought: brought(&before.vault_id, "two"),
    };
    let done = library.bring_in_note(&change).unwrap();
    assert_eq!(done.label, "Bring in changes to “B” from a vault");
    let now = library.vault_notes().unwrap().remove(0);
    assert_eq!(
        (now.text.as_str(), now.title.as_str(), now.notebook.as_str()),
        ("two", "B", "Other")
    );
    assert_eq!(now.vault_id, before.vault_id);
    let versions = library.note_versions(id).unwrap();
    assert_eq!(
        library.note_version(id, versions[1].revision).unwrap(),
        "one"
    );
    assert!(matches!(
        library.bring_in_note(&change),
        Err(Error::NoteChanged { .. })
    ));
    let _ = library.undo().unwrap();
    let undone = library.vault_notes().unwrap().remove(0);
    assert_eq!(
        (
            undone.text.as_str(),
            undone.notebook.as_str(),
            undone.brought
        ),
        ("one", "Notes", None)
    );
}

#[test]
fn the_files_side_of_a_conflict_is_kept_once_as_a_version() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let note = NewNote {
        title: "A".to_owned(),
        text: "mine".to_owned(),
        template: None,
    };
    let id = library.create_note(&note).unwrap().value;
    assert!(
        library
            .keep_vault_version(id, "A (vault)", "theirs")
            .unwrap()
    );
    assert!(
        !library
            .keep_vault_version(id, "A (vault)", "theirs")
            .unwrap()
    );
    assert_eq!(library.note(id).unwrap().text, "mine");
    let versions = library.note_versions(id).unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[1].title, "A (vault)");
    let now = library.note(id).unwrap().revision;
    watch.forward(1);
    let _ = library
        .restore_note_version(id, versions[1].revision, now)
        .unwrap();
    assert_eq!(library.note(id).unwrap().text, "theirs");
    watch.forward(90);
    let now = library.note(id).unwrap().revision;
    let _ = library.save_note(id, "third", None, now).unwrap();
    let texts: Vec<String> = library
        .note_versions(id)
        .unwrap()
        .iter()
        .map(|version| library.note_version(id, version.revision).unwrap())
        .collect();
    assert_eq!(texts[0], "third");
    for kept in ["mine", "theirs"] {
        assert!(texts.iter().any(|text| text == kept), "{texts:?}");
    }
}
