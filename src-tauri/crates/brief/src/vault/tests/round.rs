//! Whatever a note says, it comes back byte for byte.

use proptest::prelude::*;

use super::*;

/// Pieces that notes are made of, and some that only look like them.
const PIECES: &[&str] = &[
    "# Arms\n\n",
    "[[China]]",
    "[[country:CN]]",
    "[[country:CN|Beijing]]",
    "[[@Eve Example]]",
    "[[@eve example|she]]",
    "[[actor:1]]",
    "![[excerpt:1]]",
    "![[excerpt: 1]]",
    "[[excerpt:1|“words”]]",
    "[[excerpt:99]]",
    "[[Sanctions]]",
    "[[sanctions#Oil|oil]]",
    "[[note:1|x]]",
    "[[Notes/Sanctions]]",
    "[[Notes/Sanctions|Sanctions]]",
    "![[Sanctions]]",
    "[[Supplying arms]]",
    "[[issue:1]]",
    "[[no such thing]]",
    "[@KEY]",
    "[see @KEY, p. 4; @nobody]",
    "\n\n```positions\nissues: Supplying arms\n```\n",
    "\n\n```positions\nissues: Supplying arms\n```",
    "\n\n~~~~origins\n~~~~\n\n",
    "\n> ```positions\n> x\n> ```\n",
    "\n```timeline\nissues: Supplying arms\n",
    "> [!demarche]- mine\n> text\n",
    "\n| a | b |\n|---|---|\n| [[China\\|Beijing]] | [[Sanctions]] |\n",
    "%%comment%%",
    "%%held:1%%x%%/held%%",
    "%%[[China]] country-1%%",
    "[[China]]%%[[China|x]] country-49%%",
    "`[[China]]`",
    "`",
    "```\n",
    "<!-- [[China]] -->",
    "<!--",
    "- [ ] task\n",
    "\r\n",
    "\n",
    "\n\n",
    " ",
    "\\",
    "words ",
    "---\n",
    "[",
    "]]",
    "|",
];

const FRONTS: &[&str] = &[
    "",
    "---\ntitle: Own: title\nas-of: 2022-03-20\n---\n",
    "---\n---\n",
    "---\r\nnotebook: x\r\n---\r\n",
    "---\naliases:\n  - One\n---  \n",
    "---\na: b\n...\n",
    "---\ndemarche-id: mine\ncreated: then\n---\n",
    "---\nlink: \"[[China]]\"\n---\n",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..9);
    (prop::sample::select(FRONTS), pieces)
        .prop_map(|(front, pieces)| format!("{front}{}", pieces.concat()))
}

fn check(made: &[String]) {
    let (library, _) = world();
    let key = library.articles_keys();
    write(&library, "Sanctions", "# Sanctions\n");
    for text in made {
        write(&library, "A note: of sorts", &text.replace("KEY", &key));
    }
    let vault = Vault::new();
    let told = vault.out(&library);
    assert_eq!(told.count(What::Failed), 0, "{told:?}");
    let before = vault.files();
    nothing(&vault.out(&library));
    assert_eq!(vault.files(), before);
    // Into the same library: nothing.
    let same = vault.bring(&library);
    assert_eq!(
        (same.new.len(), same.changes.len(), same.conflicts.len()),
        (0, 0, 0)
    );
    // Into an empty one: everything.
    let other = empty();
    vault.bring(&other);
    let (ours, theirs) = (notes(&library), notes(&other));
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours.text, theirs.text, "{:?}", vault.files().keys());
        assert_eq!(
            (ours.id, &ours.vault_id, &ours.title, &ours.notebook),
            (theirs.id, &theirs.vault_id, &theirs.title, &theirs.notebook)
        );
    }
    // Each file's text is read again even where nothing says that it was not changed.
    fs::remove_dir_all(vault.root().join(".demarche")).unwrap();
    let again = vault.bring(&library);
    assert_eq!(
        (again.new.len(), again.changes.len(), again.conflicts.len()),
        (0, 0, 0)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn notes_lose_nothing(made in prop::collection::vec(texts(), 1..4)) {
        check(&made);
    }
}

#[test]
fn each_piece_alone_loses_nothing() {
    let texts: Vec<String> = PIECES
        .iter()
        .chain(FRONTS)
        .map(|it| (*it).to_owned())
        .collect();
    check(&texts);
}

#[test]
fn most_notes_are_not_written_verbatim() {
    let (library, _, vault) = written();
    vault.out(&library);
    assert!(!vault.read("Notes/Arms- a brief.md").contains("verbatim"));
}
