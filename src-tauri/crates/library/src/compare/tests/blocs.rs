//! Blocs: what they say for themselves, where their members stand, and who is one on which day.

use super::*;

fn of_blocs(codes: &[&str], on: &str) -> MatrixRequest {
    MatrixRequest {
        rows: MatrixRows::Blocs,
        blocs: codes.iter().map(|code| (*code).to_owned()).collect(),
        ..as_of(on)
    }
}

#[test]
fn a_blocs_own_statement_and_its_members_are_told_apart() {
    let library = library();
    let (ada, ben, eve) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
        actor(&library, "Eve", None),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    add(&library, said(ada, arms, Stance::Opposes, "2022-03-01"));
    add(&library, said(ben, arms, Stance::Supports, "2022-03-02"));
    add(&library, said(ben, relief, Stance::Supports, "2022-03-02"));
    let own = NewPosition {
        on_behalf: vec!["EU".into()],
        ..said(eve, arms, Stance::Conditional, "2022-03-03")
    };
    add(&library, own);
    let matrix = library.matrix(&of_blocs(&["EU"], "2022-03-18")).unwrap();
    assert_eq!(matrix.rows.len(), 1);
    let row = &matrix.rows[0];
    assert_eq!(row.bloc.as_ref().unwrap().code, "EU");
    assert_eq!((row.positions, row.members), (1, Some(27)));
    let cell = &row.cells[0];
    assert_eq!(cell.latest.as_ref().unwrap().stance, Stance::Conditional);
    assert_eq!(
        cell.was, None,
        "a member's stance is no former one of the bloc"
    );
    assert_eq!(cell.marks, [Stance::Opposes, Stance::Supports]);
    assert_eq!(row.cells[1].latest, None);
    assert_eq!(row.cells[1].marks, [Stance::Supports]);
    assert!(
        row.cells[1].searched.is_some(),
        "the bloc itself said nothing"
    );
    assert_eq!(matrix.positions, 4);
    let with_members = MatrixRequest {
        members: true,
        ..of_blocs(&["EU"], "2022-03-18")
    };
    let matrix = library.matrix(&with_members).unwrap();
    assert_eq!(matrix.rows.len(), 28);
    let france = matrix
        .rows
        .iter()
        .find(|row| row.country.as_ref().is_some_and(|it| it.code == "FR"))
        .unwrap();
    assert_eq!(france.bloc.as_ref().unwrap().code, "EU");
    assert_eq!(
        france.cells[0].latest.as_ref().unwrap().stance,
        Stance::Opposes
    );
}

#[test]
fn who_left_a_bloc_counts_for_it_until_then_only() {
    let library = library();
    let ada = actor(&library, "Ada", Some("GB"));
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Stance::Supports, "2019-03-01"));
    let marks = |on: &str| {
        let matrix = library.matrix(&of_blocs(&["EU"], on)).unwrap();
        matrix.rows[0].cells[0].marks.clone()
    };
    assert_eq!(marks("2020-01-31"), [Stance::Supports]);
    assert_eq!(marks("2020-02-01"), []);
    let members_of = |on: &str| MatrixRequest {
        blocs: vec!["EU".into()],
        ..as_of(on)
    };
    let matrix = library.matrix(&members_of("2020-01-31")).unwrap();
    assert_eq!(drawn(&matrix), ["GB: supports", "  Ada: supports"]);
    assert!(
        library
            .matrix(&members_of("2020-02-01"))
            .unwrap()
            .rows
            .is_empty()
    );
    let elsewhere = MatrixRequest {
        blocs: vec!["XX".into()],
        ..as_of("2020-02-01")
    };
    assert!(library.matrix(&elsewhere).is_err());
}

#[test]
fn a_body_is_a_row_among_countries_and_over_those_who_speak_for_it() {
    let library = library();
    let (ada, eve, lee) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Eve", None),
        actor(&library, "Lee", None),
    );
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Stance::Opposes, "2022-03-01"));
    add(&library, said(lee, arms, Stance::Neutral, "2022-03-01"));
    let own = NewPosition {
        on_behalf: vec!["NATO".into()],
        ..said(eve, arms, Stance::Supports, "2022-03-03")
    };
    add(&library, own);
    let names = |request: &MatrixRequest| -> Vec<String> {
        let matrix = library.matrix(request).unwrap();
        let name = |row: &MatrixRow| match (&row.actor, &row.country, &row.bloc) {
            (Some(actor), ..) => format!("  {}", actor.name),
            (None, Some(country), _) => country.code.clone(),
            (None, None, bloc) => bloc.as_ref().map(|it| it.code.clone()).unwrap_or_default(),
        };
        matrix.rows.iter().map(name).collect()
    };
    assert_eq!(
        names(&as_of("2022-03-18")),
        ["FR", "  Ada", "NATO", "  Eve", "  Lee"]
    );
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        ..as_of("2022-03-18")
    };
    assert_eq!(names(&countries), ["FR", "NATO"]);
    let matrix = library.matrix(&as_of("2022-03-18")).unwrap();
    assert_eq!(matrix.rows[2].cells[0].marks, [Stance::Supports]);
    let nato = library
        .read(|reader| crate::blocs::id(reader, "NATO"))
        .unwrap();
    let sides = SideBySideRequest {
        columns: vec![Speaker::Bloc(nato), Speaker::Actor(ada)],
        issue: arms,
        as_of: None,
        attributed: false,
    };
    let sides = library.side_by_side(&sides).unwrap();
    assert_eq!(sides.columns[0].name, "North Atlantic Treaty Organization");
    assert_eq!(sides.columns[0].statements.len(), 1);
}
