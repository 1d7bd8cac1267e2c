use chrono::NaiveDate;

use super::*;
use crate::countries;
use crate::positions::{NewPosition, Stance};
use crate::testing::library;
use crate::testing::world::{actor, leaf, position};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

#[test]
fn members_are_those_of_the_day_and_the_last_day_counts() {
    let library = library();
    library
        .read(|reader| {
            let (eu, britain) = (id(reader, "EU")?, countries::id(reader, "GB")?);
            for (on, expected) in [
                ("1972-12-31", false),
                ("1973-01-01", true),
                ("2020-01-31", true),
                ("2020-02-01", false),
            ] {
                let is_in = members(reader, eu, day(on))?.contains(&britain);
                assert_eq!(is_in, expected, "{on}");
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_bloc_has_its_members_with_their_time_in_it() {
    let library = library();
    let blocs = library.blocs(day("1970-01-01")).unwrap();
    let union = blocs.iter().find(|bloc| bloc.code == "EU").unwrap();
    let of = |code: &str| union.members.iter().find(|member| member.country == code);
    assert_eq!(of("FR").unwrap().from.as_deref(), Some("1958-01-01"));
    assert!(of("GB").unwrap().to.is_some());
    assert_eq!(of("CN"), None);
    assert_eq!(union.members_then, 6);
}

#[test]
fn no_bloc_has_a_countrys_code() {
    let library = library();
    let clashing: Vec<String> = library
        .read(|reader| {
            all(
                reader.conn(),
                "SELECT bloc.code FROM bloc JOIN country ON country.code = bloc.code COLLATE NOCASE",
                [],
                |row| row.get(0),
            )
        })
        .unwrap();
    assert_eq!(clashing, [""; 0]);
}

#[test]
fn what_is_said_for_a_bloc_is_its_own_and_not_the_speakers_countrys() {
    let library = library();
    let envoy = actor(&library, "Ada", Some("ES"));
    let arms = leaf(&library, "Arms");
    let new = NewPosition {
        on_behalf: vec!["EU".into()],
        ..position(envoy, arms, Stance::Supports)
    };
    let id = library.add_position(&new).unwrap().value;
    let positions = |code: &str| {
        let blocs = library.blocs(None).unwrap();
        let found = blocs.iter().find(|bloc| bloc.code == code);
        found.map_or(0, |bloc| bloc.positions)
    };
    assert_eq!((positions("EU"), positions("NATO")), (1, 0));
    assert_eq!(library.country("ES", None).unwrap().positions.rows, []);
    assert_eq!(library.country("FR", None).unwrap().positions.rows, []);
    let row = library.position(id).unwrap().row;
    assert_eq!(row.on_behalf[0].code, "EU");
    let both = NewPosition {
        on_behalf: vec!["NATO".into(), "FR".into()],
        ..new
    };
    library.update_position(id, &both).unwrap();
    assert_eq!((positions("EU"), positions("NATO")), (0, 1));
    assert_eq!(library.country("FR", None).unwrap().positions.total, 1);
    library.undo().unwrap();
    assert_eq!((positions("EU"), positions("NATO")), (1, 0));
    assert_eq!(library.verify().unwrap().problems, [""; 0]);
}
