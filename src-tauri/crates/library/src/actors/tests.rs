use super::*;
use crate::positions::{NewPosition, PositionFilter, Stance, Voice};
use crate::testing::{dump, library, world};
use crate::{ActorKind, Library, Op, posts};

#[test]
fn an_actor_of_the_gazetteer_is_made_once_with_names_and_tenures() {
    let library = library();
    let op = || Op::CreateActor {
        name: "Wendy Sherman".into(),
    };
    let ensure = || {
        library
            .transact(op(), |tx| ensure_from_gazetteer(tx, "wendy-sherman"))
            .unwrap()
    };
    let first = ensure();
    assert!(first.changes.rows("actor_name") >= 1);
    assert!(first.changes.rows("tenure") >= 1);
    let second = ensure();
    assert_eq!(second.value, first.value);
    assert!(second.changes.is_empty());
    let held = library
        .read(|reader| posts::post_held(reader, first.value, "2022-03-18".parse().unwrap()))
        .unwrap()
        .unwrap();
    assert_eq!(held.post.title, "Deputy Secretary of State");
    assert_eq!(held.post.country.unwrap().code, "US");
    library.undo().unwrap();
    assert!(!dump(&library).contains("Sherman"));
}

#[test]
fn a_key_that_the_gazetteer_lacks_is_named() {
    let library = library();
    let op = Op::CreateActor { name: "?".into() };
    let error = library
        .transact(op, |tx| ensure_from_gazetteer(tx, "nobody"))
        .unwrap_err();
    assert_eq!(error.to_string(), "The gazetteer has no actor “nobody”.");
}

fn new_actor(name: &str) -> NewActor {
    NewActor {
        name: name.into(),
        kind: ActorKind::Person,
        country: None,
        wikidata: None,
        names: vec![],
    }
}

fn list(library: &Library, text: &str) -> Vec<String> {
    let filter = ActorFilter {
        text: text.into(),
        ..ActorFilter::default()
    };
    let (_, rows) = library.actors(&filter, 0, 10).unwrap();
    rows.into_iter().map(|row| row.actor.name).collect()
}

#[test]
fn a_list_finds_any_name_in_any_case_and_leaves_out_the_trash() {
    let library = library();
    let xi = NewActor {
        country: Some("CN".into()),
        names: vec![ActorName {
            name: " 习近平 ".into(),
            language: Some("zh".into()),
            script: Some("Hans".into()),
            primary: true,
        }],
        ..new_actor(" Xi Jinping ")
    };
    let xi = library.create_actor(&xi).unwrap().value;
    library.create_actor(&new_actor("Ève Zola")).unwrap();
    assert_eq!(list(&library, ""), ["Xi Jinping", "Ève Zola"]);
    assert_eq!(list(&library, "JINP"), ["Xi Jinping"]);
    assert_eq!(list(&library, "近平"), ["Xi Jinping"]);
    assert_eq!(list(&library, "èVE"), ["Ève Zola"]);
    let of_china = ActorFilter {
        country: Some("CN".into()),
        kind: Some(ActorKind::Person),
        ..ActorFilter::default()
    };
    assert_eq!(library.actors(&of_china, 0, 10).unwrap().0, 1);
    assert_eq!(library.actors(&of_china, 1, 10).unwrap().1, []);
    let names = library.actor(xi, None).unwrap().names;
    assert_eq!(
        (names[0].name.as_str(), names[0].primary),
        ("Xi Jinping", true)
    );
    assert_eq!(
        (names[1].name.as_str(), names[1].primary),
        ("习近平", false)
    );
    library.trash_actors(&[xi]).unwrap();
    assert_eq!(list(&library, ""), ["Ève Zola"]);
    assert!(library.actor(xi, None).is_err());
    library.undo().unwrap();
    assert_eq!(list(&library, "xi"), ["Xi Jinping"]);
}

#[test]
fn what_cannot_be_an_actor_is_refused_with_its_reason() {
    let library = library();
    let refused = |actor: &NewActor| library.create_actor(actor).unwrap_err().to_string();
    assert_eq!(refused(&new_actor("  ")), "An actor needs a name.");
    let item = NewActor {
        wikidata: Some("15031".into()),
        ..new_actor("Xi")
    };
    assert!(refused(&item).contains("is not a Wikidata item"));
    let nowhere = NewActor {
        country: Some("XX".into()),
        ..new_actor("Xi")
    };
    assert_eq!(refused(&nowhere), "There is no country XX.");
}

#[test]
fn an_update_keeps_names_that_stay() {
    let library = library();
    let id = library.create_actor(&new_actor("US")).unwrap().value;
    let renamed = NewActor {
        names: vec![ActorName {
            name: "US".into(),
            language: None,
            script: None,
            primary: false,
        }],
        kind: ActorKind::Government,
        ..new_actor("United States")
    };
    library.update_actor(id, &renamed).unwrap();
    assert!(
        library
            .update_actor(id, &renamed)
            .unwrap()
            .changes
            .is_empty()
    );
    assert_eq!(list(&library, "us"), ["United States"]);
}

#[test]
fn a_page_is_as_of_a_day() {
    let library = library();
    let who = library
        .transact(
            Op::CreateActor {
                name: "Zhao".into(),
            },
            |tx| ensure_from_gazetteer(tx, "zhao-lijian"),
        )
        .unwrap()
        .value;
    let body = "Zhao spoke. Zhao left.";
    let named = world::article(&library, body, Some("2022-03-18"));
    library
        .transact(Op::UpdateExcerpt, |tx| {
            tx.conn().execute(
                "INSERT INTO mention (body_version, actor, start, \"end\") \
                 SELECT body, ?2, 0, 4 FROM article WHERE id = ?1 \
                 UNION ALL SELECT body, ?2, 12, 16 FROM article WHERE id = ?1",
                (named, who),
            )?;
            Ok(())
        })
        .unwrap();
    let arms = world::leaf(&library, "Arms");
    let say = |said: Option<&str>, stance, voice| {
        let new = NewPosition {
            said: said.and_then(world::date),
            voice: Some(voice),
            ..world::position(who, arms, stance)
        };
        library.add_position(&new).unwrap().value
    };
    let first = say(Some("2022-03-01"), Stance::Neutral, Voice::Spokesperson);
    let second = say(Some("2022-03-18"), Stance::Opposes, Voice::Spokesperson);
    say(Some("2022-03-19"), Stance::Supports, Voice::Attributed);
    let undated = say(None, Stance::Supports, Voice::Own);
    let on = |day: &str| library.actor(who, Some(day.parse().unwrap())).unwrap();
    let then = |page: &Actor| page.tenures.iter().any(|(_, then)| *then);
    let page = on("2022-03-17");
    assert!(then(&page));
    assert_eq!(page.by_issue[0].positions, 1);
    assert_eq!(page.by_issue[0].stance, Stance::Neutral);
    assert_eq!(page.articles.total, 1);
    assert_eq!(page.articles.rows[0].id, named);
    let page = on("2022-03-31");
    assert_eq!(page.by_issue[0].positions, 2);
    assert_eq!(page.by_issue[0].latest.id, second);
    let counted = |page: &Actor| {
        let voices = page.voices;
        (voices.own, voices.spokesperson, voices.attributed)
    };
    assert_eq!(counted(&page), (0, 2, 1));
    assert_eq!(page.by_issue[0].stance, Stance::Opposes);
    let points: Vec<_> = page.by_issue[0].points.iter().map(|p| p.position).collect();
    assert_eq!(points, [first, second]);
    assert!(!then(&on("1990-01-01")));
    assert_eq!(on("1990-01-01").by_issue, []);
    let all = library.actor(who, None).unwrap();
    assert_eq!(all.by_issue[0].positions, 3);
    assert_eq!(counted(&all), (1, 2, 1));
    assert_eq!(all.by_issue[0].points[0].position, undated);
    assert_eq!(all.by_issue[0].stance, Stance::Opposes);
    let (_, rows) = library.actors(&ActorFilter::default(), 0, 10).unwrap();
    assert_eq!((rows[0].positions, rows[0].articles), (4, 1));
}

#[test]
fn a_merge_takes_everything_along_and_is_undone() {
    let library = library();
    let sherman = library
        .transact(Op::CreateActor { name: "S".into() }, |tx| {
            ensure_from_gazetteer(tx, "wendy-sherman")
        })
        .unwrap()
        .value;
    let typed = library
        .create_actor(&new_actor("W. Sherman"))
        .unwrap()
        .value;
    let arms = world::leaf(&library, "Arms");
    let both = NewPosition {
        actors: vec![sherman, typed],
        ..world::position(sherman, arms, Stance::Supports)
    };
    library.add_position(&both).unwrap();
    library
        .add_position(&world::position(sherman, arms, Stance::Supports))
        .unwrap();
    let before = dump(&library);
    library.merge_actors(sherman, typed).unwrap();
    assert_eq!(list(&library, ""), ["W. Sherman"]);
    assert_eq!(list(&library, "wendy"), ["W. Sherman"]);
    let page = library.actor(typed, None).unwrap();
    assert_eq!(page.by_issue[0].positions, 2);
    let filter = PositionFilter {
        actor: Some(typed),
        ..PositionFilter::default()
    };
    let (_, taken) = library.positions(&filter, 0, 10).unwrap();
    assert_eq!(taken[1].actors.len(), 1);
    assert_eq!(page.actor.country.unwrap().code, "US");
    assert!(!page.tenures.is_empty());
    let found = library
        .transact(Op::UpdateExcerpt, |tx| {
            ensure_from_gazetteer(tx, "wendy-sherman")
        })
        .unwrap();
    assert_eq!(found.value, typed);
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    assert!(library.merge_actors(typed, typed).is_err());
}
