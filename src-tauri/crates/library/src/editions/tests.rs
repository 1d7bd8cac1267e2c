use demarche_text::diff::Side;

use super::*;
use crate::notes::NewNote;
use crate::positions::Stance;
use crate::testing::{library, world};
use crate::{ExcerptId, PlaceKind};

fn edition(library: &Library, note: NoteId, revision: i64, excerpts: &[ExcerptId]) -> NewEdition {
    NewEdition {
        note,
        revision,
        basis: library.basis(&[], excerpts, &[]).unwrap(),
        resolved: "{}".to_owned(),
        style: "{}".to_owned(),
        as_of: Some("2022-03-18".to_owned()),
    }
}

fn note(library: &Library, text: &str) -> NoteId {
    let new = NewNote {
        title: "Brief".to_owned(),
        text: text.to_owned(),
        template: None,
    };
    library.create_note(&new).unwrap().value
}

#[test]
fn an_edition_stays_as_it_was_issued() {
    let library = library();
    let note = note(&library, "First.");
    let mut new = edition(&library, note, 1, &[]);
    let issued = library.issue_edition(&new).unwrap();
    assert_eq!(issued.label, "Issue edition 1 of “Brief”");
    let _ = library.save_note(note, "Second.", None, 1).unwrap();
    assert!(matches!(
        library.issue_edition(&new),
        Err(Error::NoteChanged {
            expected: 1,
            now: 2
        })
    ));
    new.revision = 2;
    let second = library.issue_edition(&new).unwrap().value;
    assert_eq!(second.number, 2);
    let first = library.edition(issued.value.id).unwrap();
    assert_eq!(first.text, "First.");
    assert_eq!(
        first.row.sha256,
        fingerprint(["First.", "[]", "[]", "{}", "{}", "2022-03-18"])
    );
    assert_ne!(first.row.sha256, second.sha256);
    assert_eq!(library.editions(note).unwrap(), [first.row, second]);
}

#[test]
fn what_changed_since_an_edition_is_told() {
    let library = library();
    let article = world::article(
        &library,
        "“We will not do that.” Nothing else was said.",
        Some("2022-03-18"),
    );
    let quoted = world::excerpt(&library, article, "We will not do that.");
    let other = world::excerpt(&library, article, "Nothing else was said.");
    let speaker = world::actor(&library, "Ada", None);
    let issue = world::leaf(&library, "Arms");
    let code = |stance, excerpt| {
        let mut new = world::position(speaker, issue, stance);
        new.evidence = vec![world::supporting(excerpt)];
        library.add_position(&new).unwrap().value
    };
    let (kept, gone) = (
        code(Stance::Opposes, quoted),
        code(Stance::LeansAgainst, quoted),
    );
    let note = note(&library, "They will not do it.");
    let new = edition(&library, note, 1, &[quoted]);
    let id = library.issue_edition(&new).unwrap().value.id;
    let now = |text: &str, excerpts: &[ExcerptId]| {
        let basis = library.basis(&[], excerpts, &[]).unwrap();
        let text = text.to_owned();
        library
            .edition_changes(id, &Since::Now { text, basis })
            .unwrap()
    };

    let nothing = now("They will not do it.", &[quoted]);
    assert!(nothing.positions.is_empty() && nothing.evidence.is_empty());
    assert!(nothing.text.iter().all(|part| part.side == Side::Common));

    let mut changed = world::position(speaker, issue, Stance::Supports);
    changed.evidence = vec![world::supporting(quoted)];
    let _ = library.update_position(kept, &changed).unwrap();
    let _ = library.trash_positions(&[gone]).unwrap();
    let added = code(Stance::Neutral, other);
    let _ = library
        .edit_body(article, "“We might do that.” Nothing else was said.")
        .unwrap();
    let _ = library
        .mark_sensitive(PlaceKind::Article, article.0, true)
        .unwrap();
    let changes = now("They may do it.", &[quoted, other]);
    let fates: Vec<_> = changes
        .positions
        .iter()
        .map(|it| {
            (
                it.fate,
                it.before.as_ref().or(it.after.as_ref()).unwrap().id,
            )
        })
        .collect();
    assert_eq!(
        fates,
        [
            (PositionFate::Changed, kept),
            (PositionFate::Retracted, gone),
            (PositionFate::Added, added),
        ]
    );
    assert_eq!(changes.positions[0].fields, ["stance"]);
    assert_eq!(
        changes.evidence[0].fates,
        [EvidenceFate::Orphan, EvidenceFate::Text, EvidenceFate::Held]
    );
    let only = |side| -> String {
        let parts = changes.text.iter().filter(|part| part.side == side);
        parts.map(|part| part.text.as_str()).collect()
    };
    assert!(only(Side::OnlyA).contains("will not") && only(Side::OnlyB).contains("may"));

    // The note no longer shows it, but it is still coded.
    assert!(
        now("", &[])
            .positions
            .iter()
            .any(|it| it.fate == PositionFate::Dropped)
    );
    let _ = library.trash_excerpts(&[quoted]).unwrap();
    assert_eq!(now("", &[]).evidence[0].fates, [EvidenceFate::Gone]);
}

#[test]
fn two_editions_of_a_note_are_held_against_each_other() {
    let library = library();
    let one = note(&library, "One two.");
    let first = library.issue_edition(&edition(&library, one, 1, &[]));
    let _ = library.save_note(one, "One three.", None, 1).unwrap();
    let second = library.issue_edition(&edition(&library, one, 2, &[]));
    let (first, second) = (first.unwrap().value, second.unwrap().value);
    let changes = library
        .edition_changes(first.id, &Since::Edition(second.id))
        .unwrap();
    assert_eq!(changes.against.unwrap().number, 2);
    assert!(changes.text.iter().any(|it| it.text == "three"));

    let another = note(&library, "Another.");
    let other = library
        .issue_edition(&edition(&library, another, 1, &[]))
        .unwrap()
        .value;
    assert!(
        library
            .edition_changes(first.id, &Since::Edition(other.id))
            .is_err()
    );
}
