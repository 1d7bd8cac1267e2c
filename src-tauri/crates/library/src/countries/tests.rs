use crate::Library;
use crate::positions::{NewPosition, Stance, Voice};
use crate::testing::library;
use crate::testing::world::{actor, date, leaf, position};

fn counts(library: &Library, code: &str) -> (u32, u32) {
    let rows = library.countries().unwrap();
    let row = rows.iter().find(|row| row.country.code == code).unwrap();
    (row.speakers, row.positions)
}

#[test]
fn a_country_has_what_is_said_on_its_behalf_and_by_its_own_where_nobody_is_named() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
    );
    let arms = leaf(&library, "Arms");
    let add = |new: NewPosition| library.add_position(&new).unwrap().value;
    let own = add(NewPosition {
        said: date("2022-03-18"),
        ..position(ada, arms, Stance::Supports)
    });
    let for_france = add(NewPosition {
        said: date("2022-04-01"),
        on_behalf: vec!["FR".into()],
        ..position(ben, arms, Stance::Opposes)
    });
    add(NewPosition {
        said: date("2022-05-01"),
        voice: Some(Voice::Attributed),
        ..position(ada, arms, Stance::Neutral)
    });
    assert_eq!(counts(&library, "FR"), (1, 3));
    assert_eq!(counts(&library, "DE"), (1, 0));
    let page = |day: &str| library.country("FR", Some(day.parse().unwrap())).unwrap();
    assert_eq!(page("2022-03-17").by_issue, []);
    assert_eq!(page("2022-03-31").by_issue[0].stance, Stance::Supports);
    assert_eq!(page("2022-03-31").positions.rows[0].id, own);
    let last = page("2022-12-31");
    assert_eq!(last.positions.total, 3);
    assert_eq!(last.by_issue[0].stance, Stance::Opposes);
    assert_eq!(last.by_issue[0].points[1].position, for_france);
    assert_eq!(last.alpha3, "FRA");
    assert_eq!(last.capital.as_deref(), Some("Paris"));
    assert!(last.blocs.iter().any(|bloc| bloc.bloc == "EU"));
    assert!(last.demonyms.iter().any(|name| name == "French"));
    library.trash_positions(&[own]).unwrap();
    assert_eq!(counts(&library, "FR"), (1, 2));
}

#[test]
fn a_country_follows_where_an_actor_is_moved() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    library
        .add_position(&position(ada, arms, Stance::Supports))
        .unwrap();
    let moved = crate::actors::NewActor {
        name: "Ada".into(),
        kind: crate::ActorKind::Person,
        country: Some("DE".into()),
        wikidata: None,
        names: vec![],
    };
    library.update_actor(ada, &moved).unwrap();
    assert_eq!(counts(&library, "FR"), (0, 0));
    assert_eq!(counts(&library, "DE"), (1, 1));
    library.undo().unwrap();
    assert_eq!(counts(&library, "FR"), (1, 1));
}

#[test]
fn an_unknown_code_is_named() {
    let error = library().country("XX", None).unwrap_err();
    assert_eq!(error.to_string(), "There is no country XX.");
}
