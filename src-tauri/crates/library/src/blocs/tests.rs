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
        let blocs = library.bloc_rows(None).unwrap();
        let found = blocs.iter().find(|row| row.bloc.code == code);
        found.map_or(0, |row| row.positions)
    };
    assert_eq!((positions("EU"), positions("NATO")), (1, 0));
    assert_eq!(library.country("ES", None).unwrap().positions, []);
    assert_eq!(library.country("FR", None).unwrap().positions, []);
    let row = library.position(id).unwrap().row;
    assert_eq!(row.on_behalf[0].code, "EU");
    let both = NewPosition {
        on_behalf: vec!["NATO".into(), "FR".into()],
        ..new
    };
    library.update_position(id, &both).unwrap();
    assert_eq!((positions("EU"), positions("NATO")), (0, 1));
    assert_eq!(library.country("FR", None).unwrap().positions.len(), 1);
    library.undo().unwrap();
    assert_eq!((positions("EU"), positions("NATO")), (1, 0));
    assert_eq!(library.verify().unwrap().problems, [""; 0]);
}
