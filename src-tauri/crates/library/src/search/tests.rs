mod language;

use demarche_text::PartialDate;

use super::*;
use crate::events::{EventKind, NewEvent};
use crate::notes::NewNote;
use crate::testing::{article_of, library};
use crate::{Library, PlaceKind};

fn filled() -> Library {
    let library = library();
    for (title, text) in [
        (
            "Grain ships sail",
            "Ships left the harbour at dawn with grain.",
        ),
        (
            "Talks stall",
            "Envoys said that grain was not on the table.",
        ),
        ("和平", "中国外交部发言人呼吁和平。"),
    ] {
        library.store(&article_of(title, text)).unwrap();
    }
    let note = NewNote {
        title: "Grain brief".to_owned(),
        text: "What we **know** of the grain [agreement](https://example.org).".to_owned(),
        template: None,
    };
    library.create_note(&note).unwrap();
    library
}

fn found(library: &Library, typed: &str, order: SearchOrder) -> Vec<String> {
    let results = library.search(typed, order, 20).unwrap();
    assert_eq!(results.total as usize, results.hits.len());
    results
        .hits
        .into_iter()
        .map(|hit| hit.place.title)
        .collect()
}

#[test]
fn everything_is_found_in_its_order() {
    let library = filled();
    assert_eq!(
        found(&library, "grain", SearchOrder::Newest),
        ["Grain brief", "Talks stall", "Grain ships sail"]
    );
    assert_eq!(
        found(&library, "grain", SearchOrder::Relevance),
        ["Grain brief", "Grain ships sail", "Talks stall"]
    );
    assert_eq!(
        found(&library, "grain -envoys", SearchOrder::Newest),
        ["Grain brief", "Grain ships sail"]
    );
    assert_eq!(
        found(&library, "harb*", SearchOrder::Newest),
        ["Grain ships sail"]
    );
    assert_eq!(found(&library, "发言人", SearchOrder::Newest), ["和平"]);
    assert_eq!(found(&library, "呼吁", SearchOrder::Relevance), ["和平"]);
    assert!(found(&library, "", SearchOrder::Newest).is_empty());
    assert!(found(&library, "\"left grain\"", SearchOrder::Newest).is_empty());
}

#[test]
fn a_hit_shows_its_words() {
    let library = filled();
    let hit = &library
        .search("harbour", SearchOrder::Newest, 5)
        .unwrap()
        .hits[0];
    assert_eq!(hit.place.kind, PlaceKind::Article);
    assert_eq!(hit.article.map(|id| id.0), Some(hit.place.id));
    let hits: Vec<_> = hit
        .snippet
        .iter()
        .filter(|part| part.hit)
        .map(|part| part.text.as_str())
        .collect();
    assert_eq!(hits, ["harbour"]);
    let hit = &library
        .search("stall", SearchOrder::Newest, 5)
        .unwrap()
        .hits[0];
    assert!(
        hit.snippet
            .iter()
            .any(|part| part.hit && part.text == "stall"),
        "{hit:?}"
    );
}

#[test]
fn a_note_is_shown_as_it_is_read() {
    let library = filled();
    let shown = |typed: &str| -> String {
        let results = library.search(typed, SearchOrder::Newest, 5).unwrap();
        let note = results
            .hits
            .into_iter()
            .find(|hit| hit.place.kind == PlaceKind::Note)
            .unwrap();
        note.snippet.into_iter().map(|part| part.text).collect()
    };
    assert_eq!(shown("know").trim(), "What we know of the grain agreement.");
    // Words that only the marks have are shown in them.
    assert!(shown("example").contains("(https://example.org)"));
}

#[test]
fn the_limit_leaves_room_for_every_kind_and_the_total_tells_the_rest() {
    let library = filled();
    let results = library.search("grain", SearchOrder::Newest, 2).unwrap();
    let kinds: Vec<_> = results.hits.iter().map(|hit| hit.place.kind).collect();
    assert_eq!(
        (kinds.as_slice(), results.total),
        (&[PlaceKind::Note, PlaceKind::Article][..], 3)
    );
}

#[test]
fn the_beginning_of_a_word_finds_titles_first() {
    let library = library();
    for (title, text) in [
        ("Sanctions renewed", "The council met."),
        (
            "Talks stall",
            "Sanctioned banks, sanctions and more sanctions.",
        ),
        ("Ships sail", "Grain left the harbour."),
    ] {
        library.store(&article_of(title, text)).unwrap();
    }
    for (order, titles) in [
        (SearchOrder::Relevance, ["Sanctions renewed", "Talks stall"]),
        (SearchOrder::Newest, ["Talks stall", "Sanctions renewed"]),
    ] {
        assert_eq!(found(&library, "sanct*", order), titles);
        assert_eq!(library.search("sanct*", order, 1).unwrap().total, 2);
    }
}

#[test]
fn what_is_not_counted_to_its_end_is_said_to_be_more() {
    let library = library();
    let article = library
        .store(&article_of("Grain", "Grain ships sail."))
        .unwrap();
    let version = library.article(article.value.article).unwrap().body.id;
    let excerpts = everything::COUNTED + 5;
    for _ in 0..excerpts {
        library
            .create_excerpt(version, demarche_text::Span::new(0, 5), None)
            .unwrap();
    }
    for order in [SearchOrder::Newest, SearchOrder::Relevance] {
        let few = library.search("grain", order, 10).unwrap();
        assert_eq!((few.hits.len(), few.more), (10, true), "{order:?}");
        assert!(few.total as usize > everything::COUNTED, "{}", few.total);
        let all = library.search("grain", order, 5_000).unwrap();
        assert_eq!(
            (all.hits.len(), all.total as usize, all.more),
            (excerpts + 1, excerpts + 1, false)
        );
    }
}

#[test]
fn the_trash_and_old_versions_are_not_found() {
    let library = filled();
    let (rows, _) = library
        .articles(
            &Default::default(),
            crate::articles::ArticleSort::Imported,
            false,
            0,
            1,
        )
        .unwrap();
    library
        .edit_body(rows[0].id, "Ships stayed where they were.")
        .unwrap();
    assert!(found(&library, "harbour", SearchOrder::Newest).is_empty());
    assert_eq!(
        found(&library, "stayed", SearchOrder::Relevance),
        ["Grain ships sail"]
    );
    library.trash_articles(&[rows[0].id]).unwrap();
    assert!(found(&library, "stayed", SearchOrder::Newest).is_empty());
    assert_eq!(
        found(&library, "grain", SearchOrder::Newest),
        ["Grain brief", "Talks stall"]
    );
}

#[test]
fn the_switcher_finds_by_letters_in_order_and_follows_changes() {
    let library = filled();
    let titles = |query: &str| -> Vec<String> {
        let places = library.switch_to(query, 3).unwrap();
        places.into_iter().map(|place| place.title).collect()
    };
    assert_eq!(titles("grnbrf"), ["Grain brief"]);
    assert_eq!(titles("tlk stl")[0], "Talks stall");
    library
        .store(&article_of("Quartz mines", "Something else."))
        .unwrap();
    assert_eq!(titles("qrtzm"), ["Quartz mines"]);
    library.undo().unwrap();
    assert!(titles("qrtzm").is_empty());
    assert_eq!(titles("").len(), 3);
}

#[test]
fn a_country_is_switched_to_by_any_of_its_names() {
    let library = library();
    let places = library.switch_to("Beijing", 5).unwrap();
    assert_eq!(
        (places[0].kind, places[0].detail.as_str()),
        (PlaceKind::Country, "CN")
    );
    assert_eq!(
        places.iter().filter(|place| place.detail == "CN").count(),
        1
    );
}

#[test]
fn an_event_is_switched_to_by_its_name_until_it_is_in_the_trash() {
    let library = library();
    assert_eq!(library.switch_to("Xi–Biden call", 5).unwrap(), []);
    let event = NewEvent {
        name: "Xi–Biden video call".to_owned(),
        kind: EventKind::Call,
        held: PartialDate::parse("2022-03-18"),
        place: None,
        participants: Vec::new(),
        articles: Vec::new(),
    };
    let id = library.create_event(&event).unwrap().value;
    let places = library.switch_to("Xi–Biden call", 5).unwrap();
    assert_eq!(
        (places[0].kind, places[0].id, places[0].detail.as_str()),
        (PlaceKind::Event, id.0, "2022-03-18")
    );
    library.trash_events(&[id]).unwrap();
    assert_eq!(library.switch_to("Xi–Biden call", 5).unwrap(), []);
}
