//! The timeline: lanes, their order, and the events of their days.

use super::{add, as_of, day, said};
use crate::compare::{Lane, MatrixRequest, MatrixRows, Timeline};
use crate::events::{EventKind, NewEvent};
use crate::positions::{NewPosition, Stance, Voice};
use crate::testing::library;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::{EventId, IssueId, Library, PlaceKind};

fn of(issue: IssueId) -> MatrixRequest {
    MatrixRequest {
        issues: vec![issue],
        ..MatrixRequest::default()
    }
}

fn name(lane: &Lane) -> String {
    match (&lane.actor, &lane.country) {
        (Some(actor), _) => actor.name.clone(),
        (None, Some(country)) => country.code.clone(),
        (None, None) => String::new(),
    }
}

/// Each lane as text: who, then day and stance of each statement.
fn drawn(timeline: &Timeline) -> Vec<String> {
    let lanes = timeline.lanes.iter().map(|lane| {
        let statements = lane.statements.iter().map(|one| {
            let day = one
                .day
                .map_or("?".to_owned(), |day| day.format("%-d %b").to_string());
            format!("{day} {}", one.position.stance.word())
        });
        format!(
            "{}: {}",
            name(lane),
            statements.collect::<Vec<_>>().join(", ")
        )
    });
    lanes.collect()
}

fn event(library: &Library, name: &str, held: &str) -> EventId {
    let event = NewEvent {
        name: name.into(),
        kind: EventKind::Call,
        held: date(held),
        place: None,
        participants: vec![],
        articles: vec![],
    };
    library.create_event(&event).unwrap().value
}

#[test]
fn lanes_stand_by_country_and_run_in_time_those_of_unknown_day_first() {
    let library = library();
    let (ada, ben, cid) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
        actor(&library, "Cid", None),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    add(&library, said(ada, arms, Stance::Opposes, "2022-03-18"));
    add(&library, said(ada, arms, Stance::Supports, "2022-03-01"));
    add(&library, said(ada, arms, Stance::Neutral, "2022-03-18"));
    add(&library, position(ada, arms, Stance::Declined));
    add(&library, said(ben, arms, Stance::Supports, "2022-03"));
    add(&library, said(cid, relief, Stance::Supports, "2022-03-02"));
    assert_eq!(
        drawn(&library.timeline(&of(arms)).unwrap()),
        [
            "Ada: ? declined, 1 Mar supports, 18 Mar opposes, 18 Mar neutral",
            "Ben: 31 Mar supports",
        ]
    );
    let early = MatrixRequest {
        issues: vec![arms],
        ..as_of("2022-03-18")
    };
    assert_eq!(
        drawn(&library.timeline(&early).unwrap()),
        ["Ada: 1 Mar supports, 18 Mar opposes, 18 Mar neutral"]
    );
    assert!(library.timeline(&MatrixRequest::default()).is_err());
}

#[test]
fn a_country_beside_actors_has_only_what_none_of_them_said() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Stance::Supports, "2022-03-01"));
    let nameless = NewPosition {
        actors: vec![],
        on_behalf: vec!["FR".into()],
        ..said(ada, arms, Stance::Opposes, "2022-03-02")
    };
    add(&library, nameless);
    let timeline = library.timeline(&of(arms)).unwrap();
    assert_eq!(
        drawn(&timeline),
        ["FR: 2 Mar opposes", "Ada: 1 Mar supports"]
    );
    assert_eq!(timeline.positions, 2);
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        ..of(arms)
    };
    assert_eq!(
        drawn(&library.timeline(&countries).unwrap()),
        ["FR: 1 Mar supports, 2 Mar opposes"]
    );
}

#[test]
fn what_others_report_stands_on_it_only_when_asked_for() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let told = NewPosition {
        voice: Some(Voice::Attributed),
        ..said(ada, arms, Stance::Supports, "2022-03-01")
    };
    add(&library, told);
    assert_eq!(drawn(&library.timeline(&of(arms)).unwrap()).len(), 0);
    let attributed = MatrixRequest {
        attributed: true,
        ..of(arms)
    };
    let timeline = library.timeline(&attributed).unwrap();
    assert_eq!(drawn(&timeline), ["Ada: 1 Mar supports"]);
    assert_eq!(
        timeline.lanes[0].statements[0].position.voice,
        Voice::Attributed
    );
}

#[test]
fn events_of_the_days_between_stand_on_it_and_those_at_which_something_was_said() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let call = event(&library, "Call", "2022-03-18");
    event(&library, "Vote", "2022-03-10");
    event(&library, "Summit", "2022-06-01");
    let before = event(&library, "Briefing", "2022-02-01");
    let source = article(&library, "We will send arms.", Some("2022-03-19"));
    let words = excerpt(&library, source, "We will send arms.");
    let at_call = NewPosition {
        event: Some(call),
        evidence: vec![supporting(words)],
        ..said(ada, arms, Stance::Supports, "2022-03-18")
    };
    add(&library, at_call);
    let at_briefing = NewPosition {
        event: Some(before),
        ..said(ada, arms, Stance::Opposes, "2022-03-01")
    };
    add(&library, at_briefing);
    let timeline = library.timeline(&of(arms)).unwrap();
    let events: Vec<_> = timeline
        .events
        .iter()
        .map(|event| (event.name.as_str(), event.day, event.statements))
        .collect();
    assert_eq!(
        events,
        [
            ("Briefing", day("2022-02-01"), 1),
            ("Vote", day("2022-03-10"), 0),
            ("Call", day("2022-03-18"), 1)
        ]
    );
    let last = &timeline.lanes[0].statements[1];
    assert_eq!(last.event, Some(call));
    assert_eq!(last.position.words, "We will send arms.");
    assert_eq!(last.citation_key.as_deref(), Some("article0"));
    assert_eq!(timeline.lanes[0].statements[0].citation_key, None);
    library.trash_excerpts(&[words]).unwrap();
    library.trash_events(&[call]).unwrap();
    let timeline = library.timeline(&of(arms)).unwrap();
    assert_eq!(timeline.events.len(), 2);
    let last = &timeline.lanes[0].statements[1];
    assert_eq!((last.event, last.citation_key.as_deref()), (None, None));
}

#[test]
fn of_what_rests_on_a_held_source_no_day_leaves_nor_anything_that_tells_it() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let ben = actor(&library, "Ben", Some("FR"));
    let arms = leaf(&library, "Arms");
    let call = event(&library, "Call", "2022-03-03");
    event(&library, "Vote", "2022-03-05");
    event(&library, "Summit", "2022-03-20");
    let open = said(ada, arms, Stance::Neutral, "2022-03-04");
    let source = article(&library, "We will send arms.", Some("2022-03-21"));
    let words = excerpt(&library, source, "We will send arms.");
    let of_article = NewPosition {
        evidence: vec![supporting(words)],
        ..said(ada, arms, Stance::Supports, "2022-03-21")
    };
    // Of the day of the open one and coded later, so that it stands over that.
    let of_person = NewPosition {
        event: Some(call),
        ..said(ben, arms, Stance::Opposes, "2022-03-04")
    };
    add(&library, open);
    add(&library, of_article);
    add(&library, of_person);
    add(&library, said(ada, arms, Stance::Neutral, "2022-03-06"));
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        ..of(arms)
    };
    let held = || library.timeline_held(&countries).unwrap();
    assert_eq!(held(), library.timeline(&countries).unwrap());
    assert_eq!(
        drawn(&held()),
        ["FR: 4 Mar neutral, 4 Mar opposes, 6 Mar neutral, 21 Mar supports"]
    );
    let _ = library
        .mark_sensitive(PlaceKind::Actor, ben.0, true)
        .unwrap();
    let _ = library
        .mark_sensitive(PlaceKind::Article, source.0, true)
        .unwrap();
    let timeline = held();
    assert_eq!(
        drawn(&timeline),
        ["FR: ? supports, ? opposes, 4 Mar neutral, 6 Mar neutral"]
    );
    let lane = &timeline.lanes[0];
    let stand: Vec<bool> = lane.statements.iter().map(|one| one.stands).collect();
    assert_eq!(stand, [false, false, true, true]);
    assert!(lane.statements.iter().all(|one| one.event.is_none()));
    // The call was before the first day that is told, and the summit after the last.
    let names: Vec<&str> = timeline.events.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Vote"]);
    assert_eq!(timeline.positions, 4);
    // The library itself still tells.
    assert_eq!(library.timeline(&countries).unwrap().events.len(), 3);
}
