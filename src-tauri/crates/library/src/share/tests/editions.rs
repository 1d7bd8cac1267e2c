//! Editions: what was issued is the same in every library, byte for byte.

use super::*;
use crate::editions::{Basis, EditionChanges, EvidenceFate, NewEdition, PositionFate, Since};
use crate::notes::NewNote;
use crate::{EditionId, NoteId};

/// A briefing that quotes an excerpt, and a position that rests on it.
struct Brief {
    note: NoteId,
    excerpt: ExcerptId,
    position: PositionId,
}

fn brief(library: &Library) -> Brief {
    let position = coded(library);
    let excerpt = library.position(position).unwrap().evidence[0].excerpt.id;
    let key = &library.article(ArticleId(1)).unwrap().row.citation_key;
    let new = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: format!("# Brief\n\nAs [[excerpt:{excerpt}]] and [@{key}] say.\n"),
    };
    Brief {
        note: library.create_note(&new).unwrap().value,
        excerpt,
        position,
    }
}

fn basis(library: &Library, brief: &Brief) -> Basis {
    library
        .basis(&[brief.position], &[brief.excerpt], &[])
        .unwrap()
}

fn issue_it(library: &Library, brief: &Brief) -> EditionId {
    let new = NewEdition {
        note: brief.note,
        revision: library.note(brief.note).unwrap().revision,
        basis: basis(library, brief),
        resolved: "{\"kept\":[1,2]}".to_owned(),
        style: "{\"name\":\"apa\"}".to_owned(),
        as_of: Some("2022-03-18".to_owned()),
    };
    library.issue_edition(&new).unwrap().value.id
}

/// The same briefing where it was taken in.
fn there(library: &Library) -> Brief {
    let position = the_position(library);
    Brief {
        note: NoteId(1),
        excerpt: library.position(position).unwrap().evidence[0].excerpt.id,
        position,
    }
}

fn since(library: &Library, id: EditionId, brief: &Brief) -> EditionChanges {
    let now = Since::Now {
        text: library.note(brief.note).unwrap().text,
        basis: basis(library, brief),
    };
    library.edition_changes(id, &now).unwrap()
}

fn is_nothing(changes: &EditionChanges) -> bool {
    changes.positions.is_empty()
        && changes.evidence.is_empty()
        && changes
            .text
            .iter()
            .all(|part| part.side == demarche_text::diff::Side::Common)
}

/// All that stands in the row but its own number, the note's and the analyst's.
fn bytes(library: &Library) -> Vec<Vec<String>> {
    library
        .read(|reader| {
            crate::sql::all(
                reader.conn(),
                "SELECT number, text, positions, evidence, resolved, style, as_of, sha256, issued_at FROM edition \
                 ORDER BY number, sha256",
                [],
                |row| {
                    (0..9)
                        .map(|at| row.get::<_, rusqlite::types::Value>(at))
                        .map(|value| value.map(|value| format!("{value:?}")))
                        .collect()
                },
            )
        })
        .unwrap()
}

/// A library that has other things under the numbers and keys that the first one gives.
fn with_other_numbers() -> Library {
    let library = of("Ben");
    let own = article(&library, "Trains leave");
    excerpt(&library, own);
    issue(&library, "Rails");
    library
}

#[test]
fn an_edition_is_the_same_elsewhere_and_is_held_against_what_stands_there() {
    let (ada, ben) = (of("Ada"), with_other_numbers());
    let mut post = Post::default();
    let first = brief(&ada);
    let id = issue_it(&ada, &first);
    post.publish(&ada).unwrap();
    let taken = post.take_in(&ben).unwrap();
    assert_eq!((taken.conflicts, taken.refused.len()), (0, 0), "{taken:?}");
    assert_eq!(bytes(&ada), bytes(&ben));
    let here = ben.editions(NoteId(1)).unwrap().remove(0);
    assert_eq!((here.number, here.analyst.as_str()), (1, "Ada"));
    assert_eq!(
        ben.edition(here.id).unwrap().text,
        ada.edition(id).unwrap().text
    );
    let brief = there(&ben);
    assert_ne!(brief.excerpt, first.excerpt);

    // Under other numbers it rests on the same, and nothing changed since.
    let changes = since(&ben, here.id, &brief);
    assert!(is_nothing(&changes), "{changes:#?}");
    recode(&ben, brief.position, |new| new.stance = Stance::Opposes);
    ben.trash_excerpts(&[brief.excerpt]).unwrap();
    let changes = since(&ben, here.id, &brief);
    assert_eq!(changes.positions.len(), 1, "{changes:#?}");
    assert_eq!(changes.positions[0].fate, PositionFate::Changed);
    assert!(changes.positions[0].fields.contains(&"stance".to_owned()));
    assert_eq!(changes.evidence[0].fates, [EvidenceFate::Gone]);
    ben.undo().unwrap();
    ben.undo().unwrap();

    // Whoever got it tells nothing new of it, a third library gets the same of either, and undo takes all back at once.
    assert!(!post.publish(&ben).unwrap().rows.contains_key("edition"));
    let cem = with_other_numbers();
    cem.merge(&ben, "ben", &AtomicBool::new(false)).unwrap();
    assert_eq!(bytes(&cem), bytes(&ada));
    let third = cem.editions(cem_note(&cem)).unwrap().remove(0);
    let told = Since::Now {
        text: cem.note(cem_note(&cem)).unwrap().text,
        basis: basis(
            &cem,
            &Brief {
                note: cem_note(&cem),
                ..there(&cem)
            },
        ),
    };
    assert!(is_nothing(&cem.edition_changes(third.id, &told).unwrap()));
    for library in [&ada, &ben, &cem] {
        sound(library);
    }
    ben.undo().unwrap();
    assert!(bytes(&ben).is_empty());
    ben.redo().unwrap();
    assert_eq!(bytes(&ada), bytes(&ben));
}

fn cem_note(library: &Library) -> NoteId {
    library
        .read(|reader| {
            Ok(reader
                .conn()
                .query_row("SELECT id FROM note", [], |row| row.get(0))?)
        })
        .unwrap()
}

#[test]
fn two_editions_of_one_number_both_stay_and_the_next_has_a_number_of_its_own() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let first = brief(&ada);
    issue_it(&ada, &first);
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    let second = there(&ben);
    for (library, brief) in [(&ada, &first), (&ben, &second)] {
        let note = library.note(brief.note).unwrap();
        let text = format!("{}\nOf {}.\n", note.text, library.analyst());
        library
            .save_note(brief.note, &text, None, note.revision)
            .unwrap();
        issue_it(library, brief);
    }
    settle(&mut post, &[&ada, &ben]);
    assert_eq!(bytes(&ada), bytes(&ben));
    for library in [&ada, &ben] {
        let issued = library.editions(NoteId(1)).unwrap();
        let told: Vec<(i64, &str)> = issued
            .iter()
            .map(|it| (it.number, it.analyst.as_str()))
            .collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(told[0], (1, "Ada"));
        assert!(
            told[1..].contains(&(2, "Ada")) && told[1..].contains(&(2, "Ben")),
            "{told:?}"
        );
        sound(library);
    }
    assert_agree(&ada, &ben);
    issue_it(&ben, &second);
    assert_eq!(ben.editions(NoteId(1)).unwrap().last().unwrap().number, 3);
}

#[test]
fn an_edition_that_was_issued_stays_where_it_came_to() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    issue_it(&ada, &brief(&ada));
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    ada.undo().unwrap();
    assert_eq!(post.publish(&ada).unwrap().rows["edition"], 1);
    let taken = post.take_in(&ben).unwrap();
    assert_eq!(
        (taken.removed, taken.conflicts, taken.refused.len()),
        (0, 0, 0)
    );
    assert_eq!(bytes(&ben).len(), 1);
    assert!(post.publish(&ben).unwrap().numbers.is_empty());
    sound(&ben);
}

#[test]
fn an_edition_that_is_not_what_was_issued_is_refused() {
    let forged = |forge: fn(&mut crate::share::Columns)| {
        let (ada, ben) = (of("Ada"), of("Ben"));
        let mut post = Post::default();
        issue_it(&ada, &brief(&ada));
        post.publish(&ada).unwrap();
        post.take_in(&ben).unwrap();
        let before = bytes(&ben);
        let mut set = post.0[0].clone();
        set.changes.retain(|change| change.noun == "edition");
        forge(&mut set.changes[0].state.as_mut().unwrap().columns);
        set.header.after = Some(1);
        set.header.former = Some(hash(&post.0[0]));
        set.header.number = 2;
        post.0.push(set);
        let taken = post.take_in(&ben).unwrap();
        assert_eq!(bytes(&ben), before);
        sound(&ben);
        taken.refused[0].reason.to_string()
    };
    let told = forged(|columns| {
        columns.insert("text".to_owned(), json!("# Another\n"));
    });
    assert!(told.contains("hash"), "{told}");
    let told = forged(|columns| {
        columns.insert("number".to_owned(), json!(7));
    });
    assert!(told.contains("nobody can"), "{told}");
    let told = forged(|columns| {
        columns.insert("evidence".to_owned(), json!("[{\"article\":1}]"));
    });
    assert!(told.contains("no such value"), "{told}");
}

#[test]
fn the_check_finds_an_edition_that_another_program_changed() {
    let ada = of("Ada");
    issue_it(&ada, &brief(&ada));
    sound(&ada);
    ada.unrecorded(|tx, _| Ok(tx.execute("UPDATE edition SET text = text || ' '", [])?))
        .unwrap();
    let problems = ada.verify().unwrap().problems;
    assert_eq!(problems, ["Edition 1 is not what was issued."]);
}
