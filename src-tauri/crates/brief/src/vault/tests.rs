//! Vaults out of a library and into one.

mod foreign;
mod hostile;
mod round;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use demarche_library::notes::NewNote;
use demarche_library::vault::{Folder, KnownNote};
use demarche_library::{Library, NoteId, OpenOptions, PlaceKind};
use tempfile::TempDir;

use super::*;
use crate::library::tests::library as world;

fn empty() -> Library {
    let noon = chrono::DateTime::from_timestamp(1_647_691_200, 0).unwrap();
    Library::open_in_memory(OpenOptions::at("Bob", noon)).unwrap()
}

fn write(library: &Library, title: &str, text: &str) -> NoteId {
    let note = NewNote {
        title: title.to_owned(),
        text: text.to_owned(),
        template: None,
    };
    library.create_note(&note).unwrap().value
}

fn edit(library: &Library, note: NoteId, text: &str) {
    let revision = library.note(note).unwrap().revision;
    let _ = library.save_note(note, text, None, revision).unwrap();
}

struct Vault {
    place: TempDir,
}

impl Vault {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        Self { place }
    }

    fn root(&self) -> &Path {
        self.place.path()
    }

    fn folder(&self) -> Folder {
        Folder::open(self.root()).unwrap()
    }

    fn out(&self, library: &Library) -> Report {
        self.out_with(library, false, false)
    }

    fn out_with(&self, library: &Library, with_held: bool, take_library: bool) -> Report {
        let how = Export {
            with_held,
            take_library,
            stop: &AtomicBool::new(false),
            progress: &|_, _| {},
        };
        export(library, &self.folder(), &how).unwrap()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{text}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Every file with its text.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let walk = self.folder().walk(&AtomicBool::new(false)).unwrap();
        let read = |path: &str| fs::read(self.root().join(path)).unwrap();
        walk.files
            .into_iter()
            .map(|file| (file.path.clone(), read(&file.path)))
            .collect()
    }

    fn incoming(&self, library: &Library, take_vault: bool) -> Incoming {
        let stop = AtomicBool::new(false);
        import(library, &self.folder(), take_vault, &stop, &|_, _| {}).unwrap()
    }

    /// Brings everything in, as the commands do.
    fn bring(&self, library: &Library) -> Incoming {
        let incoming = self.incoming(library, false);
        for change in &incoming.changes {
            let _ = library.bring_in_note(change).unwrap();
        }
        for both in &incoming.conflicts {
            library
                .keep_vault_version(both.note, &both.title, &both.text)
                .unwrap();
        }
        let _ = library.bring_in_notes(&incoming.new).unwrap();
        incoming
    }
}

fn notes(library: &Library) -> Vec<KnownNote> {
    library.vault_notes().unwrap()
}

fn nothing(report: &Report) {
    assert_eq!(report.told, [], "{report:?}");
}

const BRIEF: &str = "---\nmarking: TLP:GREEN\nas-of: 2022-03-20\n---\n# Arms\n\n[[China]] is against arms, [[@Eve Example]] said [@KEY]:\n\n![[excerpt:1]]\n\n```positions\ncountries: CN, United States\nissues: Supplying arms\nas-of: 2022-03-20\n```\n\nSee [[Sanctions|the other note]] on [[Supplying arms]].\n\n| a | b |\n|---|---|\n| [[China\\|Beijing]] | [[Sanctions]] |\n";

fn written() -> (Library, NoteId, Vault) {
    let (library, _) = world();
    let key = library.articles_keys();
    write(&library, "Sanctions", "# Sanctions\n\nNothing yet.\n");
    let note = write(&library, "Arms: a brief", &BRIEF.replace("KEY", &key));
    (library, note, Vault::new())
}

trait Keys {
    fn articles_keys(&self) -> String;
}

impl Keys for Library {
    fn articles_keys(&self) -> String {
        let cited = self.cited_articles(&[1.into()]).unwrap();
        cited[0].key.clone()
    }
}

#[test]
fn a_vault_reads_as_obsidian_would_have_it() {
    let (library, _, vault) = written();
    let report = vault.out(&library);
    assert_eq!(report.count(What::Written), 7, "{report:?}");
    let key = library.articles_keys();
    let brief = vault.read("Notes/Arms- a brief.md");
    let ids = |text: &str| {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("demarche-id: ") {
            let line = rest[at..].find('\n').unwrap() + at;
            out.push_str(&rest[..at]);
            out.push_str("demarche-id: ID");
            rest = &rest[line..];
        }
        out + rest
    };
    insta::assert_snapshot!("note", ids(&brief).replace(&key, "KEY"));
    insta::assert_snapshot!(
        "article",
        ids(&vault.read("Articles/Talks go on.md")).replace(&key, "KEY")
    );
    insta::assert_snapshot!("actor", ids(&vault.read("Actors/Eve Example.md")));
    insta::assert_snapshot!("issue", ids(&vault.read("Issues/Supplying arms.md")));
    insta::assert_snapshot!("country", ids(&vault.read("Countries/China.md")));
    nothing(&vault.out(&library));
}

#[test]
fn every_link_of_a_vault_leads_to_a_file() {
    let (library, _, vault) = written();
    vault.out(&library);
    let files = vault.files();
    let mut links = 0;
    for (path, text) in &files {
        let text = std::str::from_utf8(text).unwrap();
        for reference in demarche_library::notes::written(text) {
            let raw = &text[reference.range.clone()];
            // What stands in comments is the note's own form.
            let in_comment = text[..reference.range.start].ends_with("%%");
            if reference.form == demarche_library::notes::Form::Citation || in_comment {
                continue;
            }
            let parts = link::Parts::of(raw);
            let file = format!("{}.md", parts.target);
            let target = files.get(&file);
            assert!(target.is_some(), "{path}: {raw}");
            if let Some(block) = parts.part {
                let target = std::str::from_utf8(target.unwrap()).unwrap();
                assert!(target.contains(&format!("\n\n{block}\n")), "{raw}");
            }
            links += 1;
        }
    }
    assert!(links >= 8, "{links}");
}

#[test]
fn what_is_changed_in_the_vault_comes_back_and_goes_out_again() {
    let (library, note, vault) = written();
    vault.out(&library);
    let path = "Notes/Arms- a brief.md";
    vault.change(path, "is against arms", "is firmly against arms");
    vault.change(
        path,
        "See [[",
        "Written in Obsidian, with [[Eve Example]] and [[Notes/Sanctions]]. See [[",
    );
    vault.change(path, "cites:", "reviewed: true\ncites:");
    let told = vault.out(&library);
    assert_eq!(told.count(What::ChangedInVault), 1, "{told:?}");
    let before = library.note(note).unwrap().text;
    let incoming = vault.bring(&library);
    assert_eq!(
        (incoming.changes.len(), incoming.new.len()),
        (1, 0),
        "{incoming:?}"
    );
    let now = library.note(note).unwrap().text;
    let expected = before
        .replace("is against arms", "is firmly against arms")
        .replace(
            "See [[",
            "Written in Obsidian, with [[Eve Example]] and [[Sanctions]]. See [[",
        )
        .replace("2022-03-20\n---", "2022-03-20\nreviewed: true\n---");
    assert_eq!(now, expected);
    let told = vault.out(&library);
    assert_eq!(told.told.len(), 1, "{told:?}");
    assert_eq!(told.count(What::Renewed), 1, "{told:?}");
    nothing(&vault.out(&library));
    assert!(vault.bring(&library).changes.is_empty());
    let _ = library.undo().unwrap();
    assert_eq!(library.note(note).unwrap().text, before);
}

#[test]
fn a_title_an_alias_and_a_folder_changed_in_the_vault_come_back() {
    let (library, note, vault) = written();
    vault.out(&library);
    let path = "Notes/Arms- a brief.md";
    vault.change(path, "title: \"Arms: a brief\"", "title: On arms");
    let text = vault.read(path);
    fs::remove_file(vault.root().join(path)).unwrap();
    vault.write("Desk/Arms.md", text);
    vault.bring(&library);
    let now = &notes(&library)[1];
    assert_eq!(now.id, note);
    assert_eq!(
        (now.title.as_str(), now.notebook.as_str()),
        ("On arms", "Desk")
    );
    let told = vault.out(&library);
    assert!(
        !vault.root().join(path).exists(),
        "it was written where it was"
    );
    assert_eq!(told.count(What::Written), 0, "{told:?}");
    nothing(&vault.out(&library));
}

#[test]
fn both_sides_of_a_conflict_are_kept_and_told() {
    let (library, note, vault) = written();
    vault.out(&library);
    let path = "Notes/Arms- a brief.md";
    vault.change(path, "is against arms", "is for arms");
    let theirs = vault.read(path);
    let mine = library
        .note(note)
        .unwrap()
        .text
        .replace("Arms\n", "Weapons\n");
    edit(&library, note, &mine);
    let told = vault.out(&library);
    assert_eq!(told.count(What::Conflict), 1, "{told:?}");
    assert_eq!(vault.read(path), theirs, "the file was overwritten");
    let incoming = vault.bring(&library);
    assert_eq!(incoming.conflicts.len(), 1, "{incoming:?}");
    assert_eq!(
        library.note(note).unwrap().text,
        mine,
        "the note was overwritten"
    );
    let kept = library.note_versions(note).unwrap();
    let texts: Vec<String> = kept
        .iter()
        .map(|version| library.note_version(note, version.revision).unwrap())
        .collect();
    assert!(
        texts.iter().any(|text| text.contains("is for arms")),
        "{texts:?}"
    );
    // Either side can be taken, each only when it is asked for.
    assert_eq!(vault.out(&library).count(What::Conflict), 1);
    let taken = vault.incoming(&library, true);
    assert_eq!(taken.changes.len(), 1);
    let told = vault.out_with(&library, false, true);
    assert_eq!(told.count(What::Renewed), 1, "{told:?}");
    assert!(vault.read(path).contains("# Weapons"));
    nothing(&vault.out(&library));
}

#[test]
fn a_changed_file_is_not_overruled_before_the_library_has_it() {
    let (library, note, vault) = written();
    vault.out(&library);
    let path = "Notes/Arms- a brief.md";
    vault.change(path, "is against arms", "is for arms");
    edit(&library, note, "# Weapons\n");
    let told = vault.out_with(&library, false, true);
    assert_eq!(told.count(What::Conflict), 1, "{told:?}");
    assert!(vault.read(path).contains("is for arms"));
}

#[test]
fn deleted_files_are_told_and_the_notes_kept() {
    let (library, note, vault) = written();
    vault.out(&library);
    fs::remove_file(vault.root().join("Notes/Arms- a brief.md")).unwrap();
    let incoming = vault.bring(&library);
    assert_eq!(incoming.report.count(What::Deleted), 1, "{incoming:?}");
    assert!(!notes(&library).iter().any(|it| it.trashed));
    let _ = library.trash_notes(&[note]).unwrap();
    assert_eq!(vault.bring(&library).report.count(What::Deleted), 0);
    let _ = library.undo().unwrap();
    let told = vault.out(&library);
    assert_eq!(told.count(What::Written), 1, "{told:?}");
}

#[test]
fn held_sources_stay_held_and_come_back() {
    let (library, note, vault) = written();
    vault.out(&library);
    let _ = library.mark_sensitive(PlaceKind::Article, 1, true).unwrap();
    let told = vault.out(&library);
    assert_eq!(told.count(What::Removed), 1, "{told:?}");
    assert!(!vault.root().join("Articles/Talks go on.md").exists());
    let key = library.articles_keys();
    for (path, text) in vault.files() {
        let text = String::from_utf8(text).unwrap();
        for told in ["Talks go on", "post.example", &key] {
            assert!(!text.contains(told), "{path} tells of {told}: {text}");
        }
    }
    let path = "Notes/Arms- a brief.md";
    assert!(
        vault.read(path).contains("[source held]"),
        "{}",
        vault.read(path)
    );
    vault.change(path, "is against arms", "is firmly against arms");
    let before = library.note(note).unwrap().text;
    vault.bring(&library);
    let after = library.note(note).unwrap().text;
    assert_eq!(after, before.replace("is against", "is firmly against"));
    // Words of the analyst's own are not rewritten: such a note is not written.
    edit(&library, note, "As the Talks go on, so do we.");
    let told = vault.out(&library);
    assert_eq!(told.count(What::HeldBack), 1, "{told:?}");
    for text in vault.files().into_values() {
        assert!(!String::from_utf8(text).unwrap().contains("Talks go on"));
    }
    let with = vault.out_with(&library, true, false);
    assert!(with.count(What::Written) >= 1, "{with:?}");
}

#[test]
fn what_was_changed_in_pages_is_told_and_kept() {
    let (library, _, vault) = written();
    vault.out(&library);
    vault.change(
        "Actors/Eve Example.md",
        "## Positions",
        "my remark\n\n## Positions",
    );
    let told = vault.out(&library);
    assert_eq!(told.count(What::ChangedInVault), 1, "{told:?}");
    let incoming = vault.bring(&library);
    assert_eq!(
        incoming.report.count(What::ChangedInVault),
        1,
        "{incoming:?}"
    );
    assert!(vault.read("Actors/Eve Example.md").contains("my remark"));
}
