//! The language of a search, over a small world.

use super::*;
use crate::positions::Stance;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::testing::{Watch, article_of, library};
use crate::trash::TrashKind;
use crate::{Library, PlaceKind};

/// What a search finds, as kind and title, in the order shown.
fn hits(library: &Library, typed: &str) -> Vec<String> {
    let results = library.search(typed, SearchOrder::Newest, 50).unwrap();
    assert_eq!(results.total as usize, results.hits.len(), "{typed}");
    results
        .hits
        .into_iter()
        .map(|hit| format!("{} {}", hit.place.kind.word(), hit.place.title))
        .collect()
}

fn told(library: &Library, typed: &str) -> String {
    let results = library.search(typed, SearchOrder::Relevance, 50).unwrap();
    demarche_text::Phrase::several(results.told).to_string()
}

/// Two actors of two countries who spoke on one issue in two articles.
fn world() -> Library {
    let library = library();
    let xi = actor(&library, "Xi Jinping", Some("CN"));
    let biden = actor(&library, "Joseph Biden", Some("US"));
    let arms = leaf(&library, "Arming Ukraine");
    let first = article(
        &library,
        "Xi said that arms prolong the war.",
        Some("2022-03-18"),
    );
    let second = article(
        &library,
        "Biden said that arms would be sent.",
        Some("2022-04"),
    );
    let prolong = excerpt(&library, first, "arms prolong the war");
    let sent = excerpt(&library, second, "arms would be sent");
    excerpt(&library, second, "Biden");
    for (who, stance, said, words) in [
        (xi, Stance::Opposes, "2022-03-18", prolong),
        (biden, Stance::Supports, "2022-04-02", sent),
    ] {
        let mut new = position(who, arms, stance);
        new.said = date(said);
        new.paraphrase = format!("Says {said}");
        new.evidence = vec![supporting(words)];
        library.add_position(&new).unwrap();
    }
    library
}

#[test]
fn fields_narrow_what_words_find() {
    let library = world();
    assert_eq!(
        hits(&library, "arms type:excerpt"),
        ["excerpt arms would be sent", "excerpt arms prolong the war"]
    );
    assert_eq!(
        hits(&library, "actor:Xi"),
        [
            "actor Xi Jinping",
            "issue Arming Ukraine",
            "position Says 2022-03-18",
            "excerpt arms prolong the war"
        ]
    );
    assert_eq!(
        hits(&library, "speaker:biden type:article"),
        ["article Article 1"]
    );
    assert_eq!(
        hits(&library, "country:China type:positions"),
        ["position Says 2022-03-18"]
    );
    assert_eq!(
        hits(&library, "country:CN type:actor"),
        ["actor Xi Jinping"]
    );
    assert_eq!(
        hits(&library, "issue:\"Arming Ukraine\" stance:++ type:position"),
        ["position Says 2022-04-02"]
    );
    assert_eq!(
        hits(&library, "type:position -stance:supports"),
        ["position Says 2022-03-18"]
    );
    assert_eq!(
        hits(&library, "type:article (actor:nobody OR arms) -sent"),
        ["article Article 0"]
    );
    assert_eq!(hits(&library, "is:uncoded"), ["excerpt Biden"]);
    assert_eq!(
        hits(&library, "has:position type:excerpt -sent"),
        ["excerpt arms prolong the war"]
    );
}

#[test]
fn dates_stand_for_when_it_was_published_or_said() {
    let library = world();
    assert_eq!(
        hits(&library, "before:2022-04 type:article"),
        ["article Article 0"]
    );
    assert_eq!(
        hits(&library, "after:2022-03 type:article"),
        ["article Article 1"]
    );
    assert_eq!(
        hits(&library, "date:2022-04-01..2022-04-02 type:position"),
        ["position Says 2022-04-02"]
    );
    // A month counts when any of its days does.
    assert_eq!(
        hits(&library, "date:2022-04-20 type:article"),
        ["article Article 1"]
    );
    assert_eq!(hits(&library, "date:2021"), [""; 0]);
}

#[test]
fn what_cannot_be_read_as_a_field_is_words_and_said_to_be() {
    let library = world();
    assert!(told(&library, "colour:red").contains("no field “colour”"));
    assert!(told(&library, "date:Friday").contains("no date"));
    assert!(told(&library, "stance:angry").contains("leans_for"));
    assert!(told(&library, "actor:Nobody arms").contains("no actor “Nobody”"));
    assert!(told(&library, "-arms").contains("something to find"));
    assert_eq!(told(&library, "https://example.org arms"), "");
    // A field whose value is still being typed takes nothing away.
    assert_eq!(hits(&library, "arms type:article actor:").len(), 2);
}

#[test]
fn slips_in_names_are_forgiven_and_told() {
    let library = world();
    assert_eq!(
        hits(&library, "actor:Bidne type:position"),
        ["position Says 2022-04-02"]
    );
    assert!(told(&library, "actor:Bidne").contains("read as Joseph Biden"));
    assert_eq!(hits(&library, "Jinpign"), ["actor Xi Jinping"]);
    assert!(told(&library, "Jinpign").contains("Xi Jinping is written nearly so"));
    // Short words are too often other words.
    assert_eq!(hits(&library, "actor:Yi"), [""; 0]);
}

#[test]
fn origin_one_asks_for_positions_on_one_origin_and_one_article_of_each() {
    let library = library();
    let story = |place: &str| -> String {
        (0..8)
            .map(|n| {
                format!("In {place} the envoys of side {n} met for {place} talks number {n}. ")
            })
            .collect()
    };
    let ids: Vec<_> = [("A", "Oslo"), ("B", "Oslo"), ("C", "Lima")]
        .map(|(title, place)| {
            library
                .store(&article_of(title, &story(place)))
                .unwrap()
                .value
                .article
        })
        .into();
    let who = actor(&library, "Ada Lind", None);
    let issue = leaf(&library, "Talks");
    for (said, articles) in [("one", vec![ids[0], ids[1]]), ("two", vec![ids[0], ids[2]])] {
        let mut new = position(who, issue, Stance::Neutral);
        new.paraphrase = said.to_owned();
        new.evidence = articles
            .into_iter()
            .map(|article| {
                let body = library.article(article).unwrap().body.id;
                let span = demarche_text::Span::new(0, 20);
                supporting(library.create_excerpt(body, span, None).unwrap().value)
            })
            .collect();
        library.add_position(&new).unwrap();
    }
    assert_eq!(hits(&library, "origin:1 type:position"), ["position one"]);
    assert_eq!(hits(&library, "origin:2+ type:position"), ["position two"]);
    assert_eq!(
        hits(&library, "origin:1 type:article envoys"),
        ["article C", "article A"]
    );
    assert_eq!(hits(&library, "is:copy type:article"), ["article B"]);
}

#[test]
fn what_is_written_in_two_ways_is_found_by_either() {
    let library = library();
    for (title, text) in [
        ("ar", "أعلن العـــراق أن مُحَمَّد وصل"),
        ("ko", "한국은 정부가 발표했다"),
        ("ja", "日本の首相は会談した"),
        ("pl", "Rozmowy w Łodzi trwają"),
        ("el", "Η ΑΘΗΝΑ και η Αθήνα"),
        ("ru", "Зелёный свет"),
        ("hi", "सुरक्षा परिषद की बैठक"),
        ("vi", "Việt Nam và Đà Nẵng"),
    ] {
        library.store(&article_of(title, text)).unwrap();
    }
    for (typed, title) in [
        ("اعلن العراق", "ar"),
        ("محمد", "ar"),
        ("أنْ", "ar"),
        ("한국 정부", "ko"),
        ("首相", "ja"),
        ("会談", "ja"),
        ("lodzi", "pl"),
        ("Αθηνα", "el"),
        ("зеленый", "ru"),
        ("सुरक्षा", "hi"),
        ("da nang", "vi"),
    ] {
        assert_eq!(
            hits(&library, typed),
            [format!("article {title}")],
            "{typed}"
        );
        let hit = &library
            .search(typed, SearchOrder::Relevance, 1)
            .unwrap()
            .hits[0];
        assert!(hit.snippet.iter().any(|part| part.hit), "{typed}: {hit:?}");
    }
    // A part of a word is not the word: vowels of Indic writing count.
    assert_eq!(hits(&library, "सर"), [""; 0]);
    assert_eq!(library.verify().unwrap().problems, [""; 0]);
}

#[test]
fn what_resembles_an_article_shares_what_makes_it_stand_out() {
    let library = library();
    for (title, text) in [
        (
            "Ferries",
            "The ferry terminal at Oslo reopened after talks about quarantine.",
        ),
        (
            "Ferries again",
            "A quarantine at the ferry terminal was lifted, and talks went on.",
        ),
        (
            "Grain",
            "Talks about grain went on in Lima, and the market fell.",
        ),
    ] {
        library.store(&article_of(title, text)).unwrap();
    }
    let found = library
        .search("similar:1", SearchOrder::Relevance, 10)
        .unwrap();
    assert_eq!(found.hits[0].place.title, "Ferries again");
    assert!(found.hits.iter().all(|hit| hit.place.id != 1));
    assert!(
        found.told[0].to_string().contains("quarantine"),
        "{:?}",
        found.told
    );
    assert_eq!(hits(&library, "similar:1 grain"), ["article Grain"]);
    assert_eq!(hits(&library, "similar:99"), [""; 0]);
}

#[test]
fn quotations_are_found_when_they_are_asked_for() {
    let library = library();
    let text = "“We will make our own decisions on sanctions,” White House press secretary Jen Psaki told reporters.";
    library.store(&article_of("Briefing", text)).unwrap();
    assert_eq!(hits(&library, "sanctions"), ["article Briefing"]);
    let quotations = |typed: &str| -> usize {
        let found = hits(&library, typed);
        found
            .iter()
            .filter(|hit| hit.starts_with("quotation"))
            .count()
    };
    assert_eq!(quotations("sanctions type:quotation"), 1);
    assert_eq!(quotations("is:rejected"), 0);
    library.reject_quotations(&[crate::QuotationId(1)]).unwrap();
    assert_eq!(quotations("sanctions type:quotation"), 0);
    assert_eq!(quotations("is:rejected"), 1);
}

#[test]
fn a_saved_search_finds_anew_and_can_be_taken_back() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let save = |id, name: &str, query: &str| {
        library.save_search(&NewSearch {
            id,
            name: name.to_owned(),
            query: query.to_owned(),
        })
    };
    let id = save(None, " Grain ", "grain type:article").unwrap().value;
    let found = || library.saved_searches().unwrap()[0].found;
    assert_eq!(found(), 0);
    library.store(&article_of("A", "Grain ships.")).unwrap();
    assert_eq!(found(), 1);
    assert_eq!(save(Some(id), "Grain", "ships").unwrap().value, id);
    assert_eq!(library.saved_searches().unwrap()[0].query, "ships");
    library.trash_search(id).unwrap();
    assert!(library.saved_searches().unwrap().is_empty());
    assert!(save(Some(id), "Grain", "ships").is_err());
    library.restore(TrashKind::Search, id.0).unwrap();
    assert_eq!(library.saved_searches().unwrap().len(), 1);
    assert!(save(None, "", "x").is_err() && save(None, "x", " ").is_err());
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 200, ..Default::default() })]

    /// Whatever is typed is searched for, and answers what is there.
    #[test]
    fn nothing_typed_is_an_error(
        typed in "((-|NOT )?(actor|country|issue|outlet|date|before|type|title|stance|origin|has|is|similar|x)?:?(\"|“)?[a-zأ1-9.+*\\-]{0,6}(\"|”)?( | OR | NEAR |\\(|\\))){0,6}"
    ) {
        let library = WORLD.with(std::rc::Rc::clone);
        let results = library.search(&typed, SearchOrder::Relevance, 5).unwrap();
        proptest::prop_assert!(results.hits.len() <= 5);
        proptest::prop_assert!(results.total as usize >= results.hits.len());
        library.complete_search(&typed, 5).unwrap();
    }
}

thread_local! {
    static WORLD: std::rc::Rc<Library> = std::rc::Rc::new(world());
}

#[test]
fn every_kind_that_is_searched_has_a_place() {
    let library = world();
    for kind in super::conditions::KINDS {
        let typed = format!("type:{}", kind.word());
        for hit in library.search(&typed, SearchOrder::Newest, 5).unwrap().hits {
            assert_eq!(hit.place.kind, kind);
        }
    }
    assert_ne!(PlaceKind::Quotation.word(), "");
}
