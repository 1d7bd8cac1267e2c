use super::Trait;
use crate::actors::{ActorName, NewActor};
use crate::testing::{article_of, library};
use crate::{ActorKind, Error, PlaceKind};

fn person(name: &str, alias: &str) -> NewActor {
    NewActor {
        name: name.to_owned(),
        kind: ActorKind::Person,
        country: None,
        wikidata: None,
        names: vec![ActorName {
            name: alias.to_owned(),
            language: None,
            script: None,
            primary: false,
        }],
    }
}

#[test]
fn a_held_outlet_holds_its_articles_and_every_word_that_tells_of_them() {
    let library = library();
    let mut new = article_of(
        "A headline",
        "Some words stand here, and more of them there.",
    );
    new.outlet = Some("Example Courier".to_owned());
    new.byline = vec!["Ada Writer".to_owned()];
    new.url = Some("https://courier.example/a".to_owned());
    let article = library.store(&new).unwrap().value.article;
    let outlet = library.outlets().unwrap()[0].id;
    assert!(library.held_sources().unwrap().is_empty());

    let marked = library
        .mark_sensitive(PlaceKind::Outlet, outlet.0, true)
        .unwrap();
    assert_eq!(marked.label, "Hold “Example Courier” as a source");
    let held = library.held_sources().unwrap();
    assert_eq!(held.len(), 2);
    let words = &held[1].words;
    assert_eq!((held[1].kind, held[1].id), (PlaceKind::Article, article.0));
    for (of, word) in [
        (Trait::Title, "A headline"),
        (Trait::Author, "Ada Writer"),
        (Trait::Address, "https://courier.example/a"),
    ] {
        assert!(words.contains(&(of, word.to_owned())), "{word}: {words:?}");
    }
    assert!(words.iter().any(|(of, _)| *of == Trait::Key));
    assert_eq!(library.sensitive().unwrap()[0].name, "Example Courier");

    let _ = library
        .mark_sensitive(PlaceKind::Outlet, outlet.0, false)
        .unwrap();
    assert!(library.held_sources().unwrap().is_empty());
    let _ = library.undo().unwrap();
    assert_eq!(library.held_sources().unwrap().len(), 2);
}

#[test]
fn a_mark_goes_along_when_actors_are_merged() {
    let library = library();
    let make = |name: &str, alias: &str| library.create_actor(&person(name, alias)).unwrap().value;
    let from = make("Bo Source", "B. S.");
    let into = make("Boris Source", "Boria");
    let _ = library
        .mark_sensitive(PlaceKind::Actor, from.0, true)
        .unwrap();
    let _ = library.merge_actors(from, into).unwrap();
    let held = library.held_sources().unwrap();
    assert_eq!(held[0].id, into.0);
    for name in ["Bo Source", "B. S.", "Boris Source", "Boria"] {
        assert!(held[0].words.contains(&(Trait::Name, name.to_owned())));
    }
}

#[test]
fn rows_of_a_held_source_are_known_whatever_they_show() {
    let library = library();
    let mut new = article_of(
        "A headline",
        "Some words stand here, and more of them there.",
    );
    new.outlet = Some("Example Courier".to_owned());
    let article = library.store(&new).unwrap().value.article;
    let actor = library
        .create_actor(&person("Bo Source", "B. S."))
        .unwrap()
        .value;
    let rests = |kind, id| library.rest_on_held(kind, &[id, 99]).unwrap();
    assert_eq!(rests(PlaceKind::Article, article.0), [false, false]);
    let outlet = library.outlets().unwrap()[0].id;
    let _ = library
        .mark_sensitive(PlaceKind::Outlet, outlet.0, true)
        .unwrap();
    let _ = library
        .mark_sensitive(PlaceKind::Actor, actor.0, true)
        .unwrap();
    assert_eq!(rests(PlaceKind::Article, article.0), [true, false]);
    assert_eq!(rests(PlaceKind::Actor, actor.0), [true, false]);
    assert_eq!(rests(PlaceKind::Issue, article.0), [false, false]);
    for kind in [
        PlaceKind::Excerpt,
        PlaceKind::Position,
        PlaceKind::Quotation,
    ] {
        assert_eq!(rests(kind, 99), [false, false]);
    }
}

#[test]
fn only_a_source_can_be_held() {
    let library = library();
    for (kind, id) in [(PlaceKind::Note, 1), (PlaceKind::Article, 99)] {
        let refused = library.mark_sensitive(kind, id, true);
        assert!(matches!(
            refused,
            Err(Error::Invalid(_) | Error::NotFound { .. })
        ));
    }
}
