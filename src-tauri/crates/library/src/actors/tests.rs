use super::*;
use crate::testing::{dump, library};
use crate::{Op, posts};

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
    assert_eq!(error.to_string(), "the gazetteer has no actor “nobody”");
}
