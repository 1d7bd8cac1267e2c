use demarche_text::readout::{Basis, Kind};

use super::*;
use crate::compare::Speaker;
use crate::events::{EventKind, NewEvent};
use crate::testing::world::{actor, article, date};
use crate::testing::{dump, library};
use crate::{ArticleId, EventId, Library, countries};

const OURS: &str = "President Hale spoke with President Tao on Friday.\n\n\
    She warned that whoever sends missiles would bear costs. They discussed grain.";
const THEIRS: &str = "Whoever tied the bell should untie it.\n\n\
    On Friday President Tao had a telephone call with President Hale. Nobody wants sanctions. \
    The American side warned of costs for sending missiles.";

fn event(library: &Library, articles: Vec<ArticleId>) -> EventId {
    let event = NewEvent {
        name: "The call".into(),
        kind: EventKind::Call,
        held: date("2022-03-18"),
        place: None,
        participants: Vec::new(),
        articles,
    };
    library.create_event(&event).unwrap().value
}

fn country(library: &Library, code: &str) -> Speaker {
    Speaker::Country(library.read(|reader| countries::id(reader, code)).unwrap())
}

fn words(words: Option<&ReadoutWords>) -> String {
    let parts = words.into_iter().flat_map(|words| &words.parts);
    parts.map(|part| part.text.as_str()).collect()
}

#[test]
fn two_articles_stand_side_by_side_sentence_by_sentence() {
    let library = library();
    let (a, b) = (
        article(&library, OURS, Some("2022-03-18")),
        article(&library, THEIRS, None),
    );
    let diff = library.readout_diff(a, b).unwrap();
    assert_eq!(diff.event, None);
    assert_eq!((diff.a.sentences, diff.b.sentences), (3, 4));
    assert_eq!(diff.basis, Basis::Words);
    let expected = ReadoutCounts {
        same: 0,
        differently: 2,
        only_a: 1,
        only_b: 2,
        crossing: 0,
    };
    assert_eq!(diff.counts, expected);
    let row = diff.rows.iter().find(|row| row.kind == Kind::Differently);
    let row = row.unwrap();
    let ours = row.a.as_ref().unwrap();
    assert_eq!(
        (ours.first, ours.count, ours.start, ours.end),
        (1, 1, 0, 50)
    );
    assert_eq!(words(row.a.as_ref()), OURS[..50]);
    assert!(row.compared && ours.parts.iter().any(|part| !part.only_here));
    for row in &diff.rows {
        for (told, text) in [(&row.a, OURS), (&row.b, THEIRS)] {
            if let Some(told) = told {
                assert_eq!(
                    words(Some(told)),
                    text[told.start as usize..told.end as usize]
                );
            }
        }
    }
    assert_eq!(
        library.readout_diff(a, a).unwrap_err().to_string(),
        "An article cannot be compared with itself; choose two."
    );
    assert!(library.readout_diff(a, ArticleId(99)).is_err());
}

#[test]
fn an_analyst_says_whose_readout_an_article_is_and_can_take_it_back() {
    let library = library();
    let (a, b) = (
        article(&library, OURS, None),
        article(&library, THEIRS, None),
    );
    let tao = actor(&library, "Tao", Some("CN"));
    let call = event(&library, vec![a, b]);
    let before = dump(&library);
    assert!(
        library
            .event_readouts(call)
            .unwrap()
            .iter()
            .all(|one| one.side.is_none())
    );
    library
        .set_readout_side(call, a, Some(country(&library, "US")))
        .unwrap();
    library
        .set_readout_side(call, b, Some(Speaker::Actor(tao)))
        .unwrap();
    let diff = library.readout_diff(b, a).unwrap();
    assert_eq!(diff.event, Some((call, "The call".to_owned())));
    assert!(matches!(diff.a.side, Some(Side::Actor(actor)) if actor.name == "Tao"));
    assert!(matches!(diff.b.side, Some(Side::Country(country)) if country.code == "US"));
    library.set_readout_side(call, b, None).unwrap();
    assert_eq!(library.event_readouts(call).unwrap()[1].side, None);
    for _ in 0..3 {
        library.undo().unwrap();
    }
    assert_eq!(dump(&library), before);
    let other = article(&library, "Other.", None);
    let refused = library.set_readout_side(call, other, None).unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("Article {other} is not among those of event {call}.")
    );
}

#[test]
fn editing_an_event_leaves_the_sides_of_its_articles() {
    let library = library();
    let (a, b) = (
        article(&library, OURS, None),
        article(&library, THEIRS, None),
    );
    let call = event(&library, vec![a]);
    library
        .set_readout_side(call, a, Some(country(&library, "US")))
        .unwrap();
    let edited = NewEvent {
        name: "The call of 18 March".into(),
        kind: EventKind::Call,
        held: None,
        place: None,
        participants: Vec::new(),
        articles: vec![b, a],
    };
    library.update_event(call, &edited).unwrap();
    let readouts = library.event_readouts(call).unwrap();
    let side = |article| {
        readouts
            .iter()
            .find(|one| one.article.id == article)
            .unwrap()
    };
    assert!(side(a).side.is_some() && side(b).side.is_none());
}

#[test]
fn the_side_outlives_merging_its_actor_and_its_article() {
    let library = library();
    let (a, b) = (
        article(&library, OURS, None),
        article(&library, THEIRS, None),
    );
    let (tao, same) = (
        actor(&library, "Tao", Some("CN")),
        actor(&library, "Tao Weishan", Some("CN")),
    );
    let call = event(&library, vec![a, b]);
    library
        .set_readout_side(call, a, Some(Speaker::Actor(tao)))
        .unwrap();
    library.merge_actors(tao, same).unwrap();
    library.merge_articles(&[(a, b)]).unwrap();
    let readouts = library.event_readouts(call).unwrap();
    assert_eq!(readouts.len(), 1);
    assert!(matches!(&readouts[0].side, Some(Side::Actor(actor)) if actor.id == same));
}

#[test]
fn an_outlet_of_a_government_suggests_a_side_and_sets_none() {
    let library = library();
    let ids: Vec<ArticleId> = (0..4)
        .map(|_| article(&library, OURS, Some("2022-03-18")))
        .collect();
    library
        .transact(
            crate::Op::UpdateArticle {
                title: String::new(),
            },
            |tx| {
                let conn = tx.conn();
                for (n, (kind, state)) in [
                    ("government", None),
                    ("wire", Some(true)),
                    ("newspaper", None),
                ]
                .into_iter()
                .enumerate()
                {
                    conn.execute(
                        "INSERT INTO outlet (name, country, kind, state_controlled) \
                     VALUES (?1, (SELECT id FROM country WHERE code = 'CN'), ?2, ?3)",
                        (format!("Outlet {n}"), kind, state),
                    )?;
                    let outlet = conn.last_insert_rowid();
                    conn.execute(
                        "UPDATE article SET outlet = ?2 WHERE id = ?1",
                        (ids[n], outlet),
                    )?;
                }
                conn.execute(
                    "UPDATE article SET url = 'https://www.whitehouse.gov/a?b' WHERE id = ?1",
                    [ids[3]],
                )?;
                Ok(())
            },
        )
        .unwrap();
    let call = event(&library, ids);
    let readouts = library.event_readouts(call).unwrap();
    let suggested: Vec<_> = readouts
        .iter()
        .map(|one| {
            one.suggested
                .as_ref()
                .map(|it| (it.country.code.as_str(), it.by))
        })
        .collect();
    assert_eq!(
        suggested,
        [
            Some(("CN", SuggestedBy::Government)),
            Some(("CN", SuggestedBy::StateControlled)),
            None,
            Some(("US", SuggestedBy::Address)),
        ]
    );
    assert!(readouts.iter().all(|one| one.side.is_none()));
}

#[test]
fn articles_of_two_languages_say_so() {
    let library = library();
    let english = article(&library, OURS, None);
    let german = article(
        &library,
        "Präsident Tao hat am Freitag mit der Präsidentin Hale telefoniert. \
         Er sagte, dass niemand Sanktionen will und dass der Konflikt beendet werden muss.",
        None,
    );
    let diff = library.readout_diff(english, german).unwrap();
    let languages = (diff.a.language.as_deref(), diff.b.language.as_deref());
    assert_eq!(languages, (Some("en"), Some("de")));
    assert_eq!(diff.basis, Basis::NamesAndNumbers);
    assert_eq!(diff.counts.same + diff.counts.differently, 0);
}
