use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind as Known, Gazetteer, Post, Tenure};

use super::*;
use crate::testing::{dump, library};
use crate::{Op, posts};

fn gazetteer() -> Gazetteer {
    let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
    let tenure = |post: &str, from, to| Tenure {
        actor: "wendy-sherman".into(),
        post: post.into(),
        from,
        to,
    };
    let post = |key: &str, title: &str| Post {
        key: key.into(),
        title: title.into(),
        body: Some("US Department of State".into()),
        country: None,
        spokesperson: false,
    };
    Gazetteer {
        actors: vec![Actor {
            key: "wendy-sherman".into(),
            name: "Wendy Sherman".into(),
            kind: Known::Person,
            country: None,
            wikidata: Some("Q7982257".into()),
            aliases: vec![(
                "Wendy R. Sherman".into(),
                Some("en".into()),
                Some("Latn".into()),
            )],
            gender: None,
        }],
        posts: vec![
            post("us-under", "Under Secretary of State"),
            post("us-deputy", "Deputy Secretary of State"),
        ],
        tenures: vec![
            tenure("us-under", day("2011-09-21"), day("2015-10-02")),
            tenure("us-deputy", day("2021-04-14"), day("2023-07-28")),
        ],
        ..Gazetteer::default()
    }
}

#[test]
fn an_actor_of_the_gazetteer_is_made_once_with_names_and_tenures() {
    let library = library();
    let op = || Op::CreateActor {
        name: "Wendy Sherman".into(),
    };
    let ensure = || {
        library
            .transact(op(), |tx| ensure_from(tx, &gazetteer(), "wendy-sherman"))
            .unwrap()
    };
    let first = ensure();
    assert_eq!(first.changes.rows("actor_name"), 2);
    assert_eq!(first.changes.rows("tenure"), 2);
    let second = ensure();
    assert_eq!(second.value, first.value);
    assert!(second.changes.is_empty());
    let held = library
        .read(|reader| posts::post_held(reader, first.value, "2022-03-18".parse().unwrap()))
        .unwrap()
        .unwrap();
    assert_eq!(held.post.title, "Deputy Secretary of State");
    library.undo().unwrap();
    assert!(!dump(&library).contains("Sherman"));
}

#[test]
fn a_key_that_the_gazetteer_lacks_is_named() {
    let library = library();
    let op = Op::CreateActor { name: "?".into() };
    let error = library
        .transact(op, |tx| ensure_from(tx, &gazetteer(), "nobody"))
        .unwrap_err();
    assert_eq!(error.to_string(), "the gazetteer has no actor “nobody”");
}
