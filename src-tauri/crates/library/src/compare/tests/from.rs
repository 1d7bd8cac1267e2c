//! From a day on: what may have been said before it counts in no view.

use super::{add, day, said};
use crate::compare::shifts::ShiftsRequest;
use crate::compare::{MatrixRequest, NetworkRequest};
use crate::events::{EventKind, NewEvent};
use crate::positions::{CodingFilter, CodingSort, NewPosition, Stance};
use crate::testing::library;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::{ActorId, IssueId, Library};

/// How many positions count from one day on and up to another, which is one number in every view.
fn counted(library: &Library, issue: IssueId, from: &str, to: Option<&str>) -> u32 {
    let request = MatrixRequest {
        issues: vec![issue],
        from: Some(day(from)),
        as_of: to.map(day),
        ..MatrixRequest::default()
    };
    let matrix = library.matrix(&request).unwrap().positions;
    assert_eq!(library.timeline(&request).unwrap().positions, matrix);
    let days = library.compare_days(&request).unwrap();
    assert_eq!(days.iter().map(|day| day.positions).sum::<u32>(), matrix);
    let filter = CodingFilter {
        issues: vec![issue],
        from: request.from,
        to: request.as_of,
        ..CodingFilter::default()
    };
    let codings = library.codings(&filter, None, CodingSort::Said, false, 0, 9);
    assert_eq!(codings.unwrap().total as u32, matrix);
    let network = NetworkRequest {
        filter: request,
        ..NetworkRequest::default()
    };
    assert_eq!(library.network(&network).unwrap().positions, matrix);
    matrix
}

fn world() -> (Library, ActorId, IssueId) {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    (library, ada, arms)
}

#[test]
fn a_month_counts_from_its_first_day_on_and_up_to_its_last() {
    let (library, ada, arms) = world();
    add(&library, said(ada, arms, Stance::Supports, "2022-03"));
    for (from, to, counts) in [
        ("2022-02-28", None, 1),
        ("2022-03-01", None, 1),
        ("2022-03-02", None, 0),
        ("2022-03-31", None, 0),
        ("2022-03-01", Some("2022-03-31"), 1),
        ("2022-03-01", Some("2022-03-30"), 0),
    ] {
        let answer = counted(&library, arms, from, to);
        assert_eq!(answer, counts, "{from} to {to:?}");
    }
}

#[test]
fn a_year_counts_from_its_first_day_on_and_an_unknown_day_from_none() {
    let (library, ada, arms) = world();
    add(&library, said(ada, arms, Stance::Supports, "2022"));
    add(&library, position(ada, arms, Stance::Opposes));
    for (from, counts) in [("2022-01-01", 1), ("2022-01-02", 0), ("2021-12-31", 1)] {
        assert_eq!(counted(&library, arms, from, None), counts, "{from}");
    }
}

#[test]
fn a_month_of_publishing_stands_in_from_its_first_day_on() {
    let (library, ada, arms) = world();
    let source = article(&library, "We said so.", Some("2022-03"));
    let new = NewPosition {
        evidence: vec![supporting(excerpt(&library, source, "We said so."))],
        ..position(ada, arms, Stance::Supports)
    };
    add(&library, new);
    assert_eq!(counted(&library, arms, "2022-03-01", None), 1);
    assert_eq!(counted(&library, arms, "2022-03-02", None), 0);
}

#[test]
fn a_shift_that_may_be_older_is_none_since_a_day() {
    let (library, ada, arms) = world();
    add(&library, said(ada, arms, Stance::Supports, "2022-02-01"));
    add(&library, said(ada, arms, Stance::Opposes, "2022-03"));
    let shifts = |since: &str| {
        let request = ShiftsRequest {
            since: Some(day(since)),
            ..ShiftsRequest::default()
        };
        library.shifts(&request, 0, 9).unwrap().total
    };
    assert_eq!([shifts("2022-03-01"), shifts("2022-03-02")], [1, 0]);
}

#[test]
fn an_event_of_a_month_is_told_from_its_first_day_on() {
    let (library, ada, arms) = world();
    add(&library, said(ada, arms, Stance::Supports, "2022-04-10"));
    let event = NewEvent {
        name: "Talks".to_owned(),
        kind: EventKind::Summit,
        held: date("2022-03"),
        place: None,
        participants: Vec::new(),
        articles: Vec::new(),
    };
    library.create_event(&event).unwrap();
    let told = |from: &str| {
        let request = MatrixRequest {
            issues: vec![arms],
            from: Some(day(from)),
            ..MatrixRequest::default()
        };
        library.timeline(&request).unwrap().events.len()
    };
    assert_eq!([told("2022-03-01"), told("2022-03-02")], [1, 0]);
}
