//! Notes: what they refer to, and what they said before.

use super::*;
use crate::NoteId;
use crate::notes::NewNote;

#[test]
fn a_note_refers_to_the_same_things_under_other_numbers_and_keys() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    // The same key for another article, and the same numbers for other rows.
    let other = {
        let mut new = article_of("Ships leave again", "Nothing of the kind was said there.");
        new.outlet = Some("Example Post".to_owned());
        ben.store(&new).unwrap().value.article
    };
    let at = article(&ada, "Ships leave");
    let quoted = excerpt(&ada, at);
    let key = ada.article(at).unwrap().row.citation_key;
    assert_eq!(key, ben.article(other).unwrap().row.citation_key);
    let text = format!(
        "# Brief\n\n![[excerpt:{quoted}]] as [see @{key}, p. 4] says. `[@{key}]` and [[excerpt:99]]."
    );
    let new = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: text.clone(),
    };
    let first = ada.create_note(&new).unwrap().value;
    let body = ben.article(other).unwrap().body.id;
    ben.create_excerpt(body, Span::new(0, 7), None).unwrap();
    post.publish(&ada).unwrap();
    let taken = post.take_in(&ben).unwrap();
    assert_eq!(
        (taken.conflicts, taken.refused),
        (0, Vec::new()),
        "{:?}",
        ben.share_conflicts().unwrap()
    );
    let here = ben.note(NoteId(1)).unwrap();
    assert!(here.text.contains("![[excerpt:2]]"), "{}", here.text);
    assert!(
        here.text.contains(&format!("[see @{key}-2, p. 4]")),
        "{}",
        here.text
    );
    // What is code is no reference, and what led nowhere leads nowhere.
    assert!(here.text.contains(&format!("`[@{key}]`")), "{}", here.text);
    assert!(here.text.contains("[[excerpt:?99]]"), "{}", here.text);
    assert!(here.links.iter().any(|place| place.title == "Ships leave"));
    // There and back again the text is what it was.
    let revision = here.revision;
    let edited = here.text.replace("# Brief", "# Brief of Ben");
    ben.save_note(NoteId(1), &edited, None, revision).unwrap();
    post.publish(&ben).unwrap();
    assert_eq!(post.take_in(&ada).unwrap().conflicts, 0);
    let back = ada.note(first).unwrap().text;
    let expected = text
        .replace("# Brief", "# Brief of Ben")
        .replace("excerpt:99", "excerpt:?99");
    assert_eq!(back, expected);
    sound(&ada);
    sound(&ben);
}

#[test]
fn of_a_note_in_conflict_both_texts_are_kept() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let new = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: "# Brief\n\nOne.".to_owned(),
    };
    let note = ada.create_note(&new).unwrap().value;
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    for library in [&ada, &ben] {
        let text = format!("# Brief\n\nOf {}.", library.analyst());
        let revision = library.note(note).unwrap().revision;
        library.save_note(note, &text, None, revision).unwrap();
    }
    post.publish(&ada).unwrap();
    for side in [Side::Mine, Side::Theirs] {
        post.take_in(&ben).unwrap();
        let conflict = ben.share_conflicts().unwrap().remove(0);
        ben.resolve_conflicts(&[(conflict.id, Choice::All(side))])
            .unwrap();
        let texts: Vec<String> = ben
            .note_versions(note)
            .unwrap()
            .iter()
            .map(|version| ben.note_version(note, version.revision).unwrap())
            .collect();
        for analyst in ["Ada", "Ben"] {
            let text = format!("# Brief\n\nOf {analyst}.");
            assert!(texts.contains(&text), "{side:?}: {texts:?}");
        }
        let now = ben.note(note).unwrap().text;
        let expected = if side == Side::Mine { "Ben" } else { "Ada" };
        assert_eq!(now, format!("# Brief\n\nOf {expected}."));
        ben.undo().unwrap();
    }
}

/// What stands a minute is kept when another text takes its place, whoever does that.
#[test]
fn what_a_note_said_before_others_changed_it_is_kept_among_its_versions() {
    let watch = crate::testing::Watch::default();
    let ada = Library::open_in_memory(watch.options()).unwrap();
    let ben = Library::open_in_memory(OpenOptions {
        analyst: "Ben".to_owned(),
        ..watch.options()
    })
    .unwrap();
    let mut post = Post::default();
    let new = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: "# Brief\n\nFirst.".to_owned(),
    };
    let note = ada.create_note(&new).unwrap().value;
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    // Not even a second passes between what Ben had and what comes in.
    for text in ["# Brief\n\nSecond.", "# Brief\n\nThird."] {
        let revision = ada.note(note).unwrap().revision;
        ada.save_note(note, text, None, revision).unwrap();
        post.publish(&ada).unwrap();
        assert_eq!(post.take_in(&ben).unwrap().changed, 1);
        assert_eq!(ben.note(note).unwrap().text, text);
    }
    let texts = |library: &Library| -> Vec<String> {
        let versions = library.note_versions(note).unwrap();
        let text = |revision| library.note_version(note, revision).unwrap();
        versions.iter().map(|it| text(it.revision)).collect()
    };
    let said = ["Third.", "Second.", "First."].map(|words| format!("# Brief\n\n{words}"));
    assert_eq!(texts(&ben), said);
    // What is undone comes again with the next taking in, and what stood before is kept all the while.
    ben.undo().unwrap();
    assert_eq!(ben.note(note).unwrap().text, said[1]);
    assert_eq!(post.take_in(&ben).unwrap().changed, 1);
    assert_eq!(ben.note(note).unwrap().text, said[0]);
    assert!(texts(&ben).contains(&said[2]), "{:?}", texts(&ben));
    sound(&ben);
}
