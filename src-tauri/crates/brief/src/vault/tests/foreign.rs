//! Vaults, files and libraries that are not this one.

use super::*;

#[test]
fn any_vault_becomes_notes_and_is_followed() {
    let library = empty();
    let vault = Vault::new();
    let text = "---\naliases: [Old]\ntags:\n  - war\n---\n# Heading\n\n- [ ] task #tag\n\n> [!warning]- Folded\n> text\n\n[[Other#Part|there]] ![[picture.png]] ![[Other]] ==marked== %%hidden%%\r\n";
    vault.write("Projects/Ukraine/First.md", text);
    vault.write("Other.md", "\u{feff}to [[Projects/Ukraine/First]]");
    vault.write("picture.png", [0x89, 0x50]);
    vault.write("Board.canvas", "{}");
    vault.write(".obsidian/app.json", "{}");
    vault.write(".trash/Gone.md", "gone");
    let incoming = vault.bring(&library);
    assert_eq!(incoming.report.count(What::Attachment), 2, "{incoming:?}");
    let known = notes(&library);
    assert_eq!(known.len(), 2, "{known:?}");
    let first = known.iter().find(|it| it.title == "First").unwrap();
    assert_eq!(first.notebook, "Projects/Ukraine");
    assert_eq!(first.text, text);
    let other = known.iter().find(|it| it.title == "Other").unwrap();
    assert_eq!(
        (other.text.as_str(), other.notebook.as_str()),
        ("to [[Projects/Ukraine/First]]", "Notes")
    );
    assert_eq!(library.note(other.id).unwrap().links[0].id, first.id.0);
    assert_eq!(library.note(first.id).unwrap().links[0].id, other.id.0);
    // Again: nothing, then a change, then a deletion.
    let again = vault.bring(&library);
    assert_eq!((again.new.len(), again.changes.len()), (0, 0), "{again:?}");
    vault.change("Other.md", "to ", "changed, to ");
    assert_eq!(vault.bring(&library).changes.len(), 1);
    edit(&library, first.id, "# Heading\n\nchanged here");
    let now = notes(&library);
    let now = now.iter().find(|it| it.id == first.id).unwrap();
    assert_eq!(now.title, "First", "its heading did not change");
    fs::remove_file(vault.root().join("Projects/Ukraine/First.md")).unwrap();
    let told = vault.bring(&library).report;
    assert_eq!(told.count(What::Deleted), 1, "{told:?}");
}

#[test]
fn a_foreign_vault_takes_what_is_changed_here() {
    let library = empty();
    let vault = Vault::new();
    vault.write("A.md", "one\n");
    vault.write("B.md", "two\n");
    vault.bring(&library);
    nothing(&vault.out(&library));
    assert_eq!(vault.read("A.md"), "one\n");
    let note = notes(&library)
        .into_iter()
        .find(|it| it.title == "A")
        .unwrap();
    edit(&library, note.id, "one, changed\n");
    let told = vault.out(&library);
    assert_eq!(told.count(What::Renewed), 1, "{told:?}");
    assert!(vault.read("A.md").ends_with("---\none, changed\n"));
    assert_eq!(vault.read("B.md"), "two\n");
    nothing(&vault.out(&library));
    let again = vault.bring(&library);
    assert_eq!((again.new.len(), again.changes.len()), (0, 0), "{again:?}");
}

#[test]
fn foreign_files_are_never_touched() {
    let (library, _, vault) = written();
    vault.write("Notes/Sanctions.md", "mine");
    vault.write("Articles/talks go on.md", "mine too");
    vault.write("Actors", "a file where a folder goes");
    let told = vault.out(&library);
    assert_eq!(vault.read("Notes/Sanctions.md"), "mine");
    assert_eq!(vault.read("Articles/talks go on.md"), "mine too");
    assert_eq!(vault.read("Actors"), "a file where a folder goes");
    assert!(vault.read("Notes/Sanctions 2.md").contains("Nothing yet"));
    assert!(vault.root().join("Articles/Talks go on 2.md").exists());
    assert_eq!(told.count(What::Failed), 1, "{told:?}");
}

#[test]
fn the_numbers_of_another_library_are_not_taken_for_ones_own() {
    let (library, _, vault) = written();
    vault.out(&library);
    // Another library, in which excerpt 1 is something else.
    let (other, _) = world();
    let incoming = vault.bring(&other);
    assert_eq!(incoming.new.len(), 2, "{incoming:?}");
    let text = &notes(&other)
        .into_iter()
        .find(|it| it.text.contains("Arms"))
        .unwrap()
        .text;
    assert!(!text.contains("[[excerpt:1]]"), "{text}");
    assert!(
        incoming.report.count(What::PassedOver) >= 1,
        "{:?}",
        incoming.report
    );
}
