use super::*;
use crate::positions::{NewPosition, Stance};
use crate::testing::world::{actor, article, date, leaf, position};
use crate::testing::{dump, library};
use crate::{ActorId, ArticleId, Library};

fn call(participants: Vec<ActorId>, articles: Vec<ArticleId>) -> NewEvent {
    NewEvent {
        name: " Call of 18 March ".into(),
        kind: EventKind::Call,
        held: date("2022-03-18"),
        place: Some(" ".into()),
        participants,
        articles,
    }
}

fn names(library: &Library) -> Vec<String> {
    let events = library.events().unwrap();
    events.into_iter().map(|event| event.name).collect()
}

#[test]
fn an_event_has_who_was_there_what_was_written_and_what_was_said() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", None),
    );
    let readout = article(&library, "They spoke.", Some("2022-03-18"));
    let id = library
        .create_event(&call(vec![ada, ben, ada], vec![readout]))
        .unwrap()
        .value;
    let arms = leaf(&library, "Arms");
    let said = NewPosition {
        event: Some(id),
        ..position(ada, arms, Stance::Supports)
    };
    let said = library.add_position(&said).unwrap().value;
    let page = library.event(id).unwrap();
    assert_eq!(page.row.name, "Call of 18 March");
    assert_eq!(page.row.place, None);
    assert_eq!(page.row.participants.len(), 2);
    assert_eq!((page.row.articles, page.row.positions), (1, 1));
    assert_eq!(page.articles[0].id, readout);
    assert_eq!(page.positions[0].id, said);
    let before = dump(&library);
    let same = library.update_event(id, &call(vec![ada, ben], vec![readout]));
    assert!(same.unwrap().changes.is_empty());
    library.update_event(id, &call(vec![ben], vec![])).unwrap();
    assert_eq!(library.event(id).unwrap().row.participants[0].name, "Ben");
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    library.trash_events(&[id]).unwrap();
    assert_eq!(names(&library), [""; 0]);
    let kept = library.position(said).unwrap();
    assert_eq!(kept.event_name.as_deref(), Some("Call of 18 March"));
}

#[test]
fn the_event_held_last_comes_first_and_undated_ones_last() {
    let library = library();
    for (name, held) in [
        ("old", Some("2021")),
        ("undated", None),
        ("new", Some("2022-03")),
    ] {
        let event = NewEvent {
            name: name.into(),
            held: held.and_then(date),
            ..call(vec![], vec![])
        };
        library.create_event(&event).unwrap();
    }
    assert_eq!(names(&library), ["new", "old", "undated"]);
}

#[test]
fn what_cannot_be_an_event_is_refused_with_its_reason() {
    let library = library();
    let refused = |event: &NewEvent| library.create_event(event).unwrap_err().to_string();
    let nameless = NewEvent {
        name: " ".into(),
        ..call(vec![], vec![])
    };
    assert_eq!(refused(&nameless), "An event needs a name.");
    assert_eq!(
        refused(&call(vec![ActorId(9)], vec![])),
        "There is no actor 9."
    );
    assert_eq!(
        refused(&call(vec![], vec![ArticleId(9)])),
        "There is no article 9."
    );
}
