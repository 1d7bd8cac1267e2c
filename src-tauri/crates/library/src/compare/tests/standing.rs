//! Where somebody stands, in every view by one rule, and what is told beside it.

use super::{add, said};
use crate::compare::shifts::{ShiftPer, ShiftsRequest};
use crate::compare::{
    Lane, MatrixRequest, MatrixRows, NetworkMode, NetworkRequest, SideBySideRequest, Speaker, stood,
};
use crate::positions::{NewPosition, Stance, Voice};
use crate::testing::library;
use crate::testing::world::{actor, article, excerpt, leaf, position, supporting};
use crate::{ActorId, IssueId, Library, countries};

/// Where Ada of France stands on an issue, by each view, and the other stances that are told beside it.
fn everywhere(library: &Library, ada: ActorId, issue: IssueId, attributed: bool) -> Vec<Stance> {
    let request = MatrixRequest {
        issues: vec![issue],
        attributed,
        ..MatrixRequest::default()
    };
    let mut stands = Vec::new();
    let mut beside: Vec<Vec<Stance>> = Vec::new();
    for row in library.matrix(&request).unwrap().rows {
        stands.push(row.cells[0].latest.as_ref().unwrap().stance);
        beside.push(row.cells[0].also.iter().map(|one| one.stance).collect());
    }
    for rows in [MatrixRows::Actors, MatrixRows::Countries] {
        let request = MatrixRequest {
            rows,
            ..request.clone()
        };
        let timeline = library.timeline(&request).unwrap();
        let mut held = timeline.lanes.last().unwrap().statements.iter();
        stands.push(held.rfind(|one| one.stands).unwrap().position.stance);
        let network = NetworkRequest {
            filter: request,
            mode: NetworkMode::Two,
            ..NetworkRequest::default()
        };
        let network = library.network(&network).unwrap();
        stands.push(match network.nodes[0].pro {
            0 => Stance::Opposes,
            _ => Stance::Supports,
        });
    }
    let france = library.read(|reader| countries::id(reader, "FR")).unwrap();
    let sides = SideBySideRequest {
        columns: vec![Speaker::Actor(ada), Speaker::Country(france)],
        issue,
        as_of: None,
        attributed,
    };
    for column in library.side_by_side(&sides).unwrap().columns {
        stands.push(column.latest.unwrap());
        beside.push(column.also);
    }
    if !attributed {
        let page = library.actor(ada, None).unwrap();
        let of_issue = page.by_issue.iter().find(|one| one.issue.id == issue);
        stands.push(of_issue.unwrap().stance);
        beside.push(of_issue.unwrap().also.clone());
        stands.push(library.issue(issue).unwrap().by_country[0].stance);
        for speaker in [Speaker::Actor(ada), Speaker::Country(france)] {
            let stood = library.read(|reader| stood(reader, speaker, issue, i64::MAX, None));
            let stood = stood.unwrap().unwrap();
            stands.push(stood.stance);
            let page = library.position(stood.position).unwrap();
            let mut told: Vec<Stance> = page.also.iter().map(|one| one.stance).collect();
            told.sort_unstable_by_key(|one| *one as usize);
            told.dedup();
            beside.push(told);
        }
    }
    assert!(stands.iter().all(|one| *one == stands[0]), "{stands:?}");
    assert!(beside.iter().all(|one| *one == beside[0]), "{beside:?}");
    [vec![stands[0]], beside.remove(0)].concat()
}

#[test]
fn every_view_says_by_one_rule_where_somebody_stands() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let [months, days, undated, others] =
        ["Months", "Days", "Undated", "Others"].map(|name| leaf(&library, name));
    let say = |issue, stance, on: &str| add(&library, said(ada, issue, stance, on));
    let stands = |issue| everywhere(&library, ada, issue, false);
    say(months, Stance::Supports, "2022-03-20");
    say(months, Stance::Opposes, "2022-03");
    assert_eq!(stands(months), [Stance::Supports, Stance::Opposes]);
    say(days, Stance::Supports, "2022-03-20");
    say(days, Stance::Opposes, "2022-03-20");
    assert_eq!(stands(days), [Stance::Opposes, Stance::Supports]);
    say(undated, Stance::Supports, "2022-03-20");
    let source = article(&library, "We will never send arms.", Some("2022-03-25"));
    let published = NewPosition {
        evidence: vec![supporting(excerpt(&library, source, "never send arms"))],
        ..position(ada, undated, Stance::Opposes)
    };
    add(&library, published);
    assert_eq!(stands(undated), [Stance::Supports, Stance::Opposes]);
    say(others, Stance::Supports, "2022-03-20");
    let told = NewPosition {
        voice: Some(Voice::Attributed),
        ..said(ada, others, Stance::Opposes, "2022-03-20")
    };
    add(&library, told);
    assert_eq!(everywhere(&library, ada, others, true), [Stance::Supports]);
    assert_eq!(stands(others), [Stance::Supports]);
}

#[test]
fn shifts_begin_and_end_where_the_matrix_says_that_somebody_stood() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let say = |stance, on: &str| add(&library, said(ada, arms, stance, on));
    say(Stance::Opposes, "2022-02-26");
    let day = say(Stance::Neutral, "2022-03-24");
    say(Stance::Declined, "2022-03");
    let moved = || {
        let request = ShiftsRequest {
            per: ShiftPer::Country,
            ..ShiftsRequest::default()
        };
        let shifts = library.shifts(&request, 0, 9).unwrap();
        let newest = shifts.rows[0].clone();
        (
            newest.after.unwrap().position.id,
            newest.reasons[0].to_string(),
        )
    };
    let told = "“opposes”, 26 February 2022; then “neutral”, 24 March 2022: 26 days apart.";
    assert_eq!(moved(), (day, told.to_owned()));
    let april = say(Stance::Supports, "2022-04");
    let (after, told) = moved();
    assert_eq!(after, april);
    assert!(
        told.ends_with("“supports”, April 2022: at least 34 days apart."),
        "{told}"
    );
}

#[test]
fn two_statements_of_one_day_are_both_told_in_the_cell() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("FR")),
    );
    let arms = leaf(&library, "Arms");
    let first = add(&library, said(ada, arms, Stance::Supports, "2022-03-18"));
    let second = add(&library, said(ben, arms, Stance::Opposes, "2022-03-18"));
    let matrix = library.matrix(&MatrixRequest::default()).unwrap();
    let cells: Vec<_> = matrix
        .rows
        .iter()
        .map(|row| &row.cells[0])
        .map(|cell| {
            let also: Vec<_> = cell.also.iter().map(|one| one.position).collect();
            (cell.latest.as_ref().unwrap().position, also)
        })
        .collect();
    assert_eq!(
        cells,
        [(second, vec![first]), (first, vec![]), (second, vec![])]
    );
    assert!(matrix.rows.iter().all(|row| row.cells[0].was.is_none()));
    // Whoever opens the evidence reads of the other there.
    let told = |id| {
        let also = library.position(id).unwrap().also;
        also.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!((told(first), told(second)), (vec![second], vec![first]));
    add(&library, said(ada, arms, Stance::Neutral, "2022-03-19"));
    assert_eq!(told(first), [second]);
    let month = add(&library, said(ada, arms, Stance::Declined, "2022-03"));
    assert_eq!(told(first), [second, month]);
}

#[test]
fn every_view_says_of_a_position_that_its_evidence_is_in_the_trash() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let source = article(&library, "We will never send arms.", Some("2022-03-05"));
    let other = article(&library, "They will never send arms.", Some("2022-03-05"));
    let quotes = [
        excerpt(&library, source, "never send arms"),
        excerpt(&library, other, "never send arms"),
    ];
    let new = NewPosition {
        evidence: quotes.map(supporting).to_vec(),
        ..said(ada, arms, Stance::Opposes, "2022-03-05")
    };
    let id = add(&library, new);
    add(&library, said(ada, arms, Stance::Supports, "2022-03-01"));
    let on_arms = MatrixRequest {
        issues: vec![arms],
        ..MatrixRequest::default()
    };
    let told = || {
        let matrix = library.matrix(&on_arms).unwrap();
        let latest = matrix.rows[1].cells[0].latest.clone().unwrap();
        let timeline = library.timeline(&on_arms).unwrap();
        let marked = |lane: &Lane| {
            lane.statements
                .iter()
                .filter(|one| one.position.evidence_trashed)
                .count()
        };
        let network = library
            .network(&NetworkRequest {
                filter: on_arms.clone(),
                ..NetworkRequest::default()
            })
            .unwrap();
        let sides = library
            .side_by_side(&SideBySideRequest {
                columns: vec![Speaker::Actor(ada), Speaker::Actor(ada)],
                issue: arms,
                as_of: None,
                attributed: false,
            })
            .unwrap();
        let statement = sides.columns[0].statements.last().unwrap().clone();
        let shifts = library.shifts(&ShiftsRequest::default(), 0, 9).unwrap();
        let after = shifts.rows[0].after.clone().unwrap();
        let counts = [
            matrix.evidence_trashed,
            timeline.evidence_trashed,
            network.evidence_trashed,
            timeline.lanes.iter().map(marked).sum::<usize>() as u32,
        ];
        let row = library.position(id).unwrap().row;
        assert!(
            counts
                .iter()
                .all(|&n| n == u32::from(latest.evidence_trashed)),
            "{counts:?}"
        );
        assert_eq!(latest.evidence_trashed, row.evidence_trashed);
        assert_eq!(latest.evidence_trashed, statement.position.evidence_trashed);
        assert_eq!(latest.evidence_trashed, after.position.evidence_trashed);
        assert_eq!(statement.article.is_none(), row.evidence_trashed);
        // Of the words that are left only the paraphrase is shown, and that is nobody's own words.
        let own = MatrixRequest {
            direct_only: true,
            ..on_arms.clone()
        };
        let own = library.matrix(&own).unwrap();
        let own = own.rows[1].cells[0].latest.as_ref();
        assert!(own.is_none_or(|own| !own.evidence_trashed));
        assert_eq!(matrix.rows[1].cells[0].direct, 1 + u32::from(latest.direct));
        (latest.evidence_trashed, latest.words, row.evidence)
    };
    let evidenced = |pieces| (false, "never send arms".to_owned(), pieces);
    let bare = (true, "says so".to_owned(), 0);
    assert_eq!(told(), evidenced(2));
    library.trash_excerpts(&quotes[..1]).unwrap();
    assert_eq!(told(), evidenced(1));
    library.trash_articles(&[other]).unwrap();
    assert_eq!(told(), bare);
    library.undo().unwrap();
    assert_eq!(told(), evidenced(1));
    library.trash_excerpts(&quotes[1..]).unwrap();
    assert_eq!(told(), bare);
    library
        .restore(crate::trash::TrashKind::Excerpt, quotes[0].0)
        .unwrap();
    assert_eq!(told(), evidenced(1));
}
