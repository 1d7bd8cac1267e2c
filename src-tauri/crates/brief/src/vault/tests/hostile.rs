//! Vaults that somebody made to do harm, or that are only large.

use std::time::Instant;

use super::*;

#[test]
fn each_bad_file_is_told_and_the_others_come_in() {
    let library = empty();
    let vault = Vault::new();
    vault.write("good.md", "good");
    vault.write("latin.md", b"caf\xe9");
    vault.write("zero.md", b"a\0b");
    let long = fs::File::create(vault.root().join("long.md")).unwrap();
    long.set_len(LONGEST + 1).unwrap();
    vault.write(
        "bomb.md",
        format!("---\na: &a [{}]\n---\n", "*a,".repeat(100_000)),
    );
    vault.write(
        "open.md",
        format!("---\n{}", "key: value\n".repeat(100_000)),
    );
    vault.write("brackets.md", "[[".repeat(500_000));
    vault.write("quotes.md", ">".repeat(500_000));
    vault.write("marks.md", "%%held:1%%".repeat(50_000));
    vault.write(
        "ours.md",
        format!(
            "---\ndemarche-id: note-1-0123456789ab\n---\n{}",
            "![[ours#^excerpt-9|%%".repeat(50_000)
        ),
    );
    let begun = Instant::now();
    let incoming = vault.bring(&library);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    let failed: Vec<&str> = incoming
        .report
        .told
        .iter()
        .filter(|told| told.what == What::Failed)
        .map(|told| told.path.as_str())
        .collect();
    assert_eq!(
        failed,
        ["latin.md", "long.md", "zero.md"],
        "{:?}",
        incoming.report
    );
    assert_eq!(incoming.new.len(), 7);
    // What came in goes out, and comes back as it is.
    let other = Vault::new();
    other.out(&library);
    let again = empty();
    other.bring(&again);
    let texts = |library: &Library| {
        let mut texts: Vec<String> = notes(library).into_iter().map(|it| it.text).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(&library), texts(&again));
}

#[test]
fn one_id_is_one_note_however_many_files_have_it() {
    let (library, note, vault) = written();
    vault.out(&library);
    let copy = vault
        .read("Notes/Arms- a brief.md")
        .replace("against", "for");
    vault.write("Notes/A copy.md", copy);
    let before = library.note(note).unwrap().text;
    let incoming = vault.bring(&library);
    assert_eq!(
        (incoming.new.len(), incoming.changes.len()),
        (1, 0),
        "{incoming:?}"
    );
    assert_eq!(library.note(note).unwrap().text, before);
    let again = vault.bring(&library);
    assert_eq!((again.new.len(), again.changes.len()), (0, 0), "{again:?}");
}

#[test]
fn an_id_is_no_path_and_no_title_leads_out() {
    let library = empty();
    for title in [
        "../../out",
        "CON",
        "a/b",
        "..",
        "x".repeat(400).as_str(),
        "Ärger: 100 %?",
        "THE A",
        "the a",
    ] {
        write(&library, title, &format!("of {title}"));
    }
    let vault = Vault::new();
    vault.out(&library);
    let files = vault.files();
    assert_eq!(files.len(), 8, "{:?}", files.keys());
    assert!(
        files
            .keys()
            .all(|path| path.starts_with("Notes/") && path.matches('/').count() == 1)
    );
    let lower: std::collections::BTreeSet<String> =
        files.keys().map(|path| path.to_lowercase()).collect();
    assert_eq!(lower.len(), 8, "{lower:?}");
    let again = empty();
    vault.bring(&again);
    let titles = |library: &Library| {
        notes(library)
            .into_iter()
            .map(|it| it.title)
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&library), titles(&again));
}

#[test]
fn two_thousand_files_take_seconds() {
    let library = empty();
    let vault = Vault::new();
    for number in 0..2000 {
        vault.write(
            &format!("Folder {}/Note {number}.md", number % 20),
            format!("# N\n\n[[Note {}]]", number / 2),
        );
    }
    let begun = Instant::now();
    let incoming = vault.bring(&library);
    assert_eq!(incoming.new.len(), 2000);
    let other = Vault::new();
    let told = other.out(&library);
    assert_eq!(told.count(What::Written), 2000);
    nothing(&other.out(&library));
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn it_ends_when_it_is_told_to_and_goes_on_from_there() {
    let (library, _, vault) = written();
    let stop = AtomicBool::new(false);
    let how = Export {
        with_held: false,
        take_library: false,
        stop: &stop,
        progress: &|done, _| stop.store(done == 2, std::sync::atomic::Ordering::Relaxed),
    };
    assert!(export(&library, &vault.folder(), &how).is_err());
    let files = vault.files();
    assert_eq!(files.len(), 2, "{:?}", files.keys());
    let told = vault.out(&library);
    assert_eq!(
        (told.count(What::Written), told.unchanged),
        (5, 2),
        "{told:?}"
    );
}
