//! A library that may not be written, or that lies where nothing may be written: it is read like any other, each
//! change is refused with its reason, and nothing is left beside it.
//!
//! Permissions stop nobody who is root. Root therefore runs the program as another user, and once more with the folder
//! mounted to be read only; what this system does not let a test do is told on standard error.

use std::collections::BTreeMap;
use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::{Scratch, fixture};

const CLI: &str = env!("CARGO_BIN_EXE_cli-under-test");

/// How writing is made impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The file alone has no permission; its folder has.
    File,
    /// Neither file nor folder have.
    Folder,
    /// The folder is on a file system that can only be read.
    Mount,
}

/// Who is not stopped by permissions.
fn is_root(folder: &Path) -> bool {
    folder.metadata().unwrap().uid() == 0
}

fn works(program: &str, words: &[&str]) -> bool {
    let status = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

/// A program that calls the command line where the folder cannot be written; none where this system has no such way.
fn program(scratch: &Scratch, folder: &Path, way: Way) -> Option<PathBuf> {
    let root = is_root(scratch.folder());
    let script = match way {
        Way::File | Way::Folder if !root => format!("exec '{CLI}' \"$@\"\n"),
        Way::File | Way::Folder => {
            if !works("setpriv", &[&NOBODY[..], &["test", "-x", CLI]].concat()) {
                eprintln!("skipped: root cannot run the program as another user here");
                return None;
            }
            format!("exec setpriv {} '{CLI}' \"$@\"\n", NOBODY.join(" "))
        }
        Way::Mount => {
            let folder = folder.display();
            let mount = format!(
                "mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'"
            );
            if !works("unshare", &["-m", "sh", "-c", &mount]) {
                eprintln!("skipped: this user cannot mount a folder to be read only here");
                return None;
            }
            format!("exec unshare -m sh -c \"{mount} && exec '{CLI}' \\\"\\$@\\\"\" sh \"$@\"\n")
        }
    };
    let path = scratch
        .write(&format!("{way:?}.sh"), format!("#!/bin/sh\n{script}"))
        .unwrap();
    std::fs::set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
    Some(path)
}

/// Everything in a folder, by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A folder with a library in it that has an article, a coded position and a note.
fn made(scratch: &Scratch) -> PathBuf {
    // Another user must be able to go through it.
    std::fs::set_permissions(scratch.folder(), Permissions::from_mode(0o755)).unwrap();
    let folder = scratch.path("kept");
    std::fs::create_dir(&folder).unwrap();
    let cli = CommandLine::new(CLI, &folder);
    let cli = cli.with_environment("XDG_DATA_HOME", scratch.path("own").to_str().unwrap());
    let paste = std::fs::read(fixture("paste-xi-biden.txt")).unwrap();
    cli.run_with(&["import", "--paste", "--date", "2022-03-18"], paste);
    cli.run(&["issue", "add", "Arming", "--con", "none", "--pro", "arms"]);
    let quotation = cli
        .json(&["list", "quotations"])
        .iter()
        .find(|one| one["actor"]["name"] == "Zhao Lijian")
        .unwrap()["id"]
        .to_string();
    cli.run(&["accept", &quotation, "--issue", "Arming", "--stance", "-1"]);
    cli.run(&["note", "new", "Brief"]);
    folder
}

/// Lets the test's folder be deleted again, however the test ends.
struct Closed<'f>(&'f Path);

impl<'f> Closed<'f> {
    fn new(folder: &'f Path, way: Way) -> Self {
        for entry in std::fs::read_dir(folder).unwrap() {
            std::fs::set_permissions(entry.unwrap().path(), Permissions::from_mode(0o444)).unwrap();
        }
        let mode = if way == Way::Folder { 0o555 } else { 0o777 };
        std::fs::set_permissions(folder, Permissions::from_mode(mode)).unwrap();
        Self(folder)
    }
}

impl Drop for Closed<'_> {
    fn drop(&mut self) {
        let _ = std::fs::set_permissions(self.0, Permissions::from_mode(0o755));
    }
}

/// The command line where the folder cannot be written, with a home that can.
fn reading(scratch: &Scratch, folder: &Path, way: Way) -> Option<CommandLine> {
    let program = program(scratch, folder, way)?;
    let home = scratch.path("home");
    let _ = std::fs::create_dir(&home);
    std::fs::set_permissions(&home, Permissions::from_mode(0o777)).unwrap();
    let home = home.to_str().unwrap();
    let cli = CommandLine::new(program, folder);
    Some(
        cli.with_environment("HOME", home)
            .with_environment("XDG_DATA_HOME", home),
    )
}

#[test]
fn it_is_read_and_no_change_is_made() {
    for way in [Way::File, Way::Folder, Way::Mount] {
        let scratch = Scratch::new().unwrap();
        let folder = made(&scratch);
        let Some(cli) = reading(&scratch, &folder, way) else {
            continue;
        };
        let closed = Closed::new(&folder, way);
        let before = files(&folder);

        assert_eq!(cli.json(&["list", "articles"]).len(), 1, "{way:?}");
        assert_eq!(cli.json(&["list", "positions"]).len(), 1);
        assert!(cli.run(&["search", "Psaki"]).contains("Psaki"));
        assert!(cli.run(&["compare", "--format", "csv"]).contains("China"));
        assert!(!cli.json(&["history"]).is_empty());
        let out = scratch.path("home/open");
        cli.run(&["export-library", out.to_str().unwrap()]);
        assert!(out.join("demarche.json").exists());
        let note = scratch.path("home/brief.docx");
        cli.run(&[
            "note",
            "export",
            "Brief",
            "--to",
            "docx",
            "-o",
            note.to_str().unwrap(),
        ]);
        assert!(note.exists());
        assert!(cli.run(&["verify"]).ends_with("The library is sound.\n"));

        let text = "A title\n\nSome text that is long enough to be kept as an article of its own.";
        for words in [
            &["note", "new", "Another"][..],
            &["accept", "1"],
            &["import", "--paste"],
            &["undo"],
            &["actor", "add", "Ada Example"],
            &["trash", "put", "note", "1"],
        ] {
            let ended = cli.call_with(words, text);
            assert_eq!(ended.status, 1, "{way:?} {words:?}: {ended:?}");
            for part in [
                "open for reading alone",
                "Nothing was changed",
                "Copy it to a folder",
            ] {
                assert!(ended.err.contains(part), "{way:?} {words:?}: {ended:?}");
            }
        }
        let why = match way {
            Way::File => "the file “library.demarche”",
            Way::Folder => "writing to the",
            Way::Mount => "a disk that can only be read",
        };
        let ended = cli.call(&["note", "new", "Another"]);
        assert!(ended.err.contains(why), "{way:?}: {ended:?}");
        assert_eq!(
            files(&folder),
            before,
            "{way:?}: something was left or changed"
        );
        drop(closed);
    }
}

/// What a crash left beside the file belongs to it, though nobody may put it into it.
#[test]
fn changes_beside_a_file_that_may_not_be_written_are_read() {
    for way in [Way::Folder, Way::Mount] {
        let scratch = Scratch::new().unwrap();
        let folder = made(&scratch);
        let path = folder.join("library.demarche");
        let options = demarche_library::OpenOptions::new("Ada");
        let library = demarche_library::Library::open(&path, options).unwrap();
        let note = demarche_library::notes::NewNote {
            title: "Not in the file yet".to_owned(),
            ..Default::default()
        };
        library.create_note(&note).unwrap();
        let left = scratch.path("left");
        std::fs::create_dir(&left).unwrap();
        for ending in ["", "-wal"] {
            let name = format!("library.demarche{ending}");
            std::fs::copy(folder.join(&name), left.join(&name)).unwrap();
        }
        let Some(cli) = reading(&scratch, &left, way) else {
            continue;
        };
        let closed = Closed::new(&left, way);
        let before = files(&left);
        assert_eq!(before.len(), 2);
        let notes = cli.json(&["list", "notes"]);
        assert!(
            notes
                .iter()
                .any(|note| note["title"] == "Not in the file yet"),
            "{way:?}: {notes:?}"
        );
        assert!(cli.run(&["verify"]).ends_with("The library is sound.\n"));
        assert_eq!(files(&left), before);
        drop(closed);
    }
}

/// Whoever may only read keeps nobody from writing, and sees what is written.
#[test]
fn a_reader_without_rights_reads_beside_the_one_who_writes() {
    let scratch = Scratch::new().unwrap();
    let folder = made(&scratch);
    let Some(cli) = reading(&scratch, &folder, Way::Folder) else {
        return;
    };
    let path = folder.join("library.demarche");
    let options = demarche_library::OpenOptions::new("Ada");
    let library = demarche_library::Library::open(&path, options).unwrap();
    if !is_root(scratch.folder()) {
        eprintln!(
            "skipped: one user alone cannot both have the permission to write and not have it"
        );
        return;
    }
    let closed = Closed::new(&folder, Way::Folder);
    for number in 1..4 {
        let note = demarche_library::notes::NewNote {
            title: format!("Written meanwhile {number}"),
            ..Default::default()
        };
        library.create_note(&note).unwrap();
        let notes = cli.json(&["list", "notes"]);
        assert_eq!(notes.len(), 1 + number, "{notes:?}");
    }
    assert!(library.verify().unwrap().problems.is_empty());
    drop(closed);
}
