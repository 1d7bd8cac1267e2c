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
    assert!(cli.call(&["change", "99"]).err.contains("no history 99"));
}
