//! Libraries that are merged as a whole.

use super::*;

#[test]
fn merging_a_library_twice_changes_nothing_the_second_time() {
    let stop = AtomicBool::new(false);
    let (ada, ben) = (of("Ada"), of("Ben"));
    coded(&ada);
    coded(&ben);
    recode(&ben, the_position(&ben), |new| new.stance = Stance::Opposes);
    let first = ada.merge(&ben, "ben", &stop).unwrap();
    assert!(first.value.added > 0);
    let (rows, entries) = (dump(&ada), ada.history(None, 100).unwrap().len());
    let again = ada.merge(&ben, "ben", &stop).unwrap();
    assert_eq!(again.value, TakenIn::default());
    assert!(again.changes.is_empty());
    assert_eq!(
        (dump(&ada), ada.history(None, 100).unwrap().len()),
        (rows, entries)
    );
    sound(&ada);
    // What it came to hold since comes, and what was changed here since stays.
    issue(&ben, "Later");
    let third = ada.merge(&ben, "ben", &stop).unwrap().value;
    assert_eq!((third.added, third.changed, third.conflicts), (1, 0, 0));
}

#[test]
fn merging_shows_what_differs_and_remembers_what_was_decided() {
    let stop = AtomicBool::new(false);
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mine = issue(&ada, "Ports");
    let theirs = issue(&ben, "Ports");
    let define = |library: &Library, id: IssueId, words: &str| {
        let new = NewIssue {
            name: "Ports".to_owned(),
            leaf: true,
            definition: Some(words.to_owned()),
            ..NewIssue::default()
        };
        library.update_issue(id, &new).unwrap();
    };
    define(&ada, mine, "Harbours");
    define(&ben, theirs, "Docks");
    assert_eq!(ada.merge(&ben, "ben", &stop).unwrap().value.conflicts, 1);
    let conflict = ada.share_conflicts().unwrap().remove(0);
    ada.resolve_conflicts(&[(conflict.id, Choice::All(Side::Mine))])
        .unwrap();
    assert_eq!(
        ada.merge(&ben, "ben", &stop).unwrap().value,
        TakenIn::default()
    );
    // The other library, merging this one, takes over what was decided with knowledge of it.
    let back = ben.merge(&ada, "ada", &stop).unwrap().value;
    assert_eq!((back.conflicts, back.changed), (0, 1));
    assert_eq!(
        ben.issue(theirs).unwrap().definition.as_deref(),
        Some("Harbours")
    );
}
