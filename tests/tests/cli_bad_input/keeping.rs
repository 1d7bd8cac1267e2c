//! Libraries that cannot be opened, and what there is to do then.

use demarche_tests::scratch::Scratch;

use super::{command_line, with_an_article};

#[test]
fn a_file_that_is_no_library_is_told_apart_and_left_alone() {
    let scratch = Scratch::new().unwrap();
    let path = scratch.path("library.demarche");
    let cli = command_line(&scratch);
    let told = |what: &str, remedy: &str| {
        let ended = cli.call(&["list", "articles"]);
        assert_eq!(ended.status, 1);
        assert!(
            ended.err.contains(what) && ended.err.contains(remedy),
            "{ended:?}"
        );
    };
    told("There is no library", "Check the path");
    std::fs::create_dir(&path).unwrap();
    told("it is a folder", "Choose a library");
    std::fs::remove_dir(&path).unwrap();
    for (bytes, what) in [
        (Vec::new(), "it is empty"),
        (b"plain words".repeat(50), "not an SQLite database"),
        (
            b"SQLite format 3\0"
                .iter()
                .copied()
                .chain([0; 200])
                .collect(),
            "another program",
        ),
    ] {
        std::fs::write(&path, &bytes).unwrap();
        told(what, "Choose a library");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_damaged_library_is_restored_from_its_backup_or_salvaged() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    cli.run(&["backup"]);
    let backup = cli.json(&["backups"])[0]["path"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = scratch.path("library.demarche");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..100].fill(0);
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(cli.call(&["list", "articles"]).status, 1);

    let salvaged = scratch.path("salvaged.demarche");
    let to = salvaged.to_str().unwrap();
    let said = cli.run(&["salvage", path.to_str().unwrap(), to]);
    assert!(said.contains("kept: 1 row of article"), "{said}");
    assert!(said.contains("lost: The file's first bytes"), "{said}");
    let found = cli.run(&["--library", to, "list", "articles"]);
    assert_eq!(found.lines().count(), 1);
    assert_eq!(
        std::fs::read(&path).unwrap(),
        bytes,
        "the damaged file was touched"
    );

    let said = cli.run(&["restore", &backup]);
    assert!(said.contains("What it was is kept as"), "{said}");
    assert_eq!(cli.json(&["list", "articles"]).len(), 1);
    assert!(cli.run(&["verify"]).ends_with("The library is sound.\n"));
}

#[test]
fn what_an_entry_of_the_history_changed_can_be_read() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let entry = cli.json(&["history"])[0]["id"].to_string();
    let shown = cli.run(&["change", &entry]);
    assert!(
        shown.contains("+ article 1\n") && shown.contains("    title: "),
        "{shown}"
    );
    assert!(
        cli.call(&["change", "99"])
            .err
            .contains("no entry of the history 99")
    );
}

#[test]
fn a_library_goes_out_as_a_folder_and_comes_in_again() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let folder = scratch.path("out");
    let folder = folder.to_str().unwrap();
    assert!(cli.run(&["export-library", folder]).contains(" files, "));
    let taken = cli.call(&["export-library", folder]);
    assert!(
        taken.status == 1 && taken.err.contains("There is a file"),
        "{taken:?}"
    );
    let again = scratch.path("again.demarche");
    let again = again.to_str().unwrap();
    cli.run(&["--library", again, "import-library", folder]);
    let list = |library: &[&str]| cli.run(&[library, &["list", "quotations"]].concat());
    assert_eq!(list(&["--library", again]), list(&[]));
    let taken = cli.call(&["--library", again, "import-library", folder]);
    assert!(
        taken.status == 1 && taken.err.contains("There is a file"),
        "{taken:?}"
    );
    std::fs::write(scratch.path("out/demarche.json"), "{}").unwrap();
    let other = scratch.path("other.demarche");
    let wrong = cli.call(&[
        "--library",
        other.to_str().unwrap(),
        "import-library",
        folder,
    ]);
    assert!(
        wrong.status == 1 && wrong.err.contains("demarche.json"),
        "{wrong:?}"
    );
    assert!(!other.exists());
}

#[test]
fn the_manual_and_what_shells_complete_by_name_every_command() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = cli.run(&["completions", shell]);
        assert!(
            script.contains("readout-diff") && script.contains("export-library"),
            "{shell}"
        );
    }
    assert!(cli.run(&["man"]).contains("readout\\-diff"));
    let folder = scratch.path("man");
    cli.run(&["man", "--folder", folder.to_str().unwrap()]);
    let search = std::fs::read_to_string(folder.join("demarche-cli-search.1")).unwrap();
    assert!(search.contains("origin:1"));
    assert!(!scratch.path("library.demarche").exists());
}

#[test]
fn notes_go_out_as_a_vault_and_come_in_again() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let text = "# On the call\n\n[[@Joe Biden]] spoke.\n";
    let text = scratch.write("text.md", text).unwrap();
    let text = text.to_str().unwrap();
    cli.run(&["note", "new", "On the call", "--file", text]);
    let note = cli.json(&["list", "notes"])[0]["id"].to_string();
    let folder = scratch.path("vault");
    let vault = folder.to_str().unwrap();
    let said = cli.run(&["export-vault", vault]);
    assert!(said.contains("written: Notes/On the call.md"), "{said}");
    let said = cli.run(&["export-vault", vault]);
    assert!(said.ends_with("as they were\n"), "{said}");
    let again = scratch.path("again.demarche");
    let again = again.to_str().unwrap();
    std::fs::write(folder.join("latin.md"), b"caf\xe9").unwrap();
    let ended = cli.call(&["--library", again, "import-vault", vault]);
    assert!(
        ended.status == 1 && ended.err.contains("1 file failed"),
        "{ended:?}"
    );
    assert!(
        ended.out.contains("created: Notes/On the call.md"),
        "{ended:?}"
    );
    let shown = |library: &[&str]| cli.run(&[library, &["note", "show", &note]].concat());
    assert_eq!(shown(&["--library", again]), shown(&[]));
    let none = cli.call(&["import-vault", scratch.path("none").to_str().unwrap()]);
    assert!(none.status == 1 && none.err.contains("none"), "{none:?}");
}
