//! What import tells of, and what two articles side by side say.

use super::*;
use crate::Error;
use crate::articles::{ArticleUpdate, TextPart, of_address};

fn of(title: &str, text: &str, outlet: &str, wire: Option<&str>) -> NewArticle {
    let mut new = article(title, &[text]);
    new.outlet = Some(outlet.to_owned());
    new.wires = wire.map(|wire| (wire.to_owned(), 1)).into_iter().collect();
    new
}

#[test]
fn a_short_wire_story_inside_a_long_article_is_told_and_one_origin() {
    let library = library();
    let brief = store(
        &library,
        &of("Brief", &sentences(0..6), "Example Wire", None),
    );
    let long = format!(
        "{} {} {}",
        sentences(100..140),
        sentences(0..6),
        sentences(200..260)
    );
    let preview = library
        .preview(&of("Long", &long, "Example Post", None))
        .unwrap();
    assert_eq!(preview.duplicates.len(), 1);
    assert_eq!(preview.duplicates[0].article, brief);
    assert!(!preview.duplicates[0].exact && preview.duplicates[0].share < 0.1);
    let long = store(&library, &of("Long", &long, "Example Post", None));
    assert_eq!(count(&library, &[brief, long]), (2, 1));
    // And the other way round, the long one first.
    library.undo().unwrap();
    library.undo().unwrap();
    let text = format!("{} {}", sentences(0..6), sentences(100..200));
    let long = store(&library, &of("Long", &text, "Example Post", None));
    let told = library
        .preview(&of("Brief", &sentences(0..6), "Example Wire", None))
        .unwrap();
    assert_eq!(told.duplicates[0].article, long);
    assert_eq!(told.duplicates[0].share, 1.0);
}

#[test]
fn a_statement_that_two_articles_quote_in_full_makes_no_copies_of_them() {
    let library = library();
    let statement = format!("“{}”", sentences(0..15).trim_end_matches('.'));
    let a = of(
        "A",
        &format!(
            "{} {statement} {}",
            sentences(100..106),
            sentences(110..113)
        ),
        "Example Post",
        None,
    );
    let b = of(
        "B",
        &format!(
            "{} {statement} {}",
            sentences(200..206),
            sentences(210..213)
        ),
        "Example Times",
        None,
    );
    let a = store(&library, &a);
    assert!(library.preview(&b).unwrap().duplicates.is_empty());
    let b = store(&library, &b);
    assert_eq!(count(&library, &[a, b]), (2, 2));
    // Nor is the statement itself a copy of an article that quotes it.
    let itself = store(
        &library,
        &of("Statement", &sentences(0..15), "Ministry", None),
    );
    assert_eq!(count(&library, &[a, b, itself]), (3, 3));
    let compared = library.compare_copies(a, b).unwrap();
    assert!(compared.share_of_a > 0.5);
    assert!(
        compared
            .why
            .iter()
            .any(|why| why.to_string().contains("quotation marks")),
        "{:?}",
        compared.why
    );
}

#[test]
fn a_copy_of_an_article_that_quotes_is_a_copy() {
    let library = library();
    let text = format!(
        "{} “{}” {}",
        sentences(100..104),
        sentences(0..15).trim_end_matches('.'),
        sentences(110..113)
    );
    let a = store(&library, &of("A", &text, "Example Post", None));
    let copied = format!("{} {text}", sentence(300));
    let b = store(&library, &of("B", &copied, "Example Times", None));
    assert_eq!(count(&library, &[a, b]), (2, 1));
    // All of it quoted: nothing but the quote is left to judge by.
    let interview = format!("“{}”", sentences(400..420).trim_end_matches('.'));
    let c = store(&library, &of("C", &interview, "Example Post", None));
    let d = store(&library, &of("D", &interview, "Example Times", None));
    assert_eq!(count(&library, &[c, d]), (2, 1));
}

#[test]
fn boilerplate_of_an_outlet_joins_nothing() {
    let library = library();
    let boilerplate = sentences(0..4);
    let with_boilerplate = |title: &str, own: std::ops::Range<usize>| {
        let text = format!("{}\n\n{boilerplate}", sentences(own));
        of(title, &text, "Example Post", Some("AFP"))
    };
    let ids: Vec<ArticleId> = (0..9)
        .map(|n| store(&library, &with_boilerplate("A", 100 + n * 10..106 + n * 10)))
        .collect();
    assert_eq!(count(&library, &ids), (9, 9));
    // Briefs that are mostly boilerplate.
    let briefs: Vec<ArticleId> = (0..9)
        .map(|n| store(&library, &with_boilerplate("B", 500 + n * 3..502 + n * 3)))
        .collect();
    assert_eq!(count(&library, &briefs), (9, 9));
    let told = library.preview(&with_boilerplate("C", 900..906)).unwrap();
    assert!(told.duplicates.is_empty(), "{:?}", told.duplicates);
}

#[test]
fn a_report_that_many_outlets_print_stays_one_origin() {
    let library = library();
    let ids: Vec<ArticleId> = (0..40)
        .map(|n| {
            // Each leaves out a sentence or two, and adds one.
            let kept = (0..12).filter(|place| place % 12 != n % 12 && place % 7 != n % 7);
            let text = format!("{} {}", sentences(kept), sentence(1_000 + n));
            store(&library, &of("A", &text, &format!("Outlet {n}"), None))
        })
        .collect();
    assert_eq!(count(&library, &ids), (40, 1));
}

#[test]
fn addresses_that_differ_in_nothing_that_matters_are_the_same() {
    let library = library();
    let mut new = of("A", &sentences(0..5), "Example Post", None);
    new.url = Some("https://www.example.org/world/talks?utm_source=feed".to_owned());
    let a = store(&library, &new);
    let mut again = of("B", &sentences(50..55), "Example Post", None);
    again.canonical_url = Some("http://example.org/world/talks/amp/".to_owned());
    let told = library.preview(&again).unwrap().duplicates;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].article, told[0].exact), (a, true));
    // The words have nothing in common: another text at that address is no copy.
    let b = store(&library, &again);
    assert_eq!(count(&library, &[a, b]), (2, 2));
    let update = ArticleUpdate {
        url: Some("https://example.org/world/other".to_owned()),
        ..ArticleUpdate::default()
    };
    library.update_article(a, &update).unwrap();
    assert!(library.article(b).unwrap().copies.is_empty());
    let found = library
        .read(|reader| of_address(reader, &["https://m.example.org/world/other#x"]))
        .unwrap();
    assert_eq!(found, [a]);
}

#[test]
fn copies_are_found_in_other_scripts() {
    let library = library();
    for (text, longer) in [
        (
            "中国外交部发言人在例行记者会上表示，中方一直呼吁避免平民伤亡，并愿同各方继续保持沟通，推动局势尽快降温。",
            "据报道，中国外交部发言人在例行记者会上表示，中方一直呼吁避免平民伤亡，并愿同各方继续保持沟通，推动局势尽快降温。分析人士认为此举意义重大。",
        ),
        (
            "両国の代表は来月の初めに再び会談を行うことで合意したと発表し、輸送路を開いたままにすると述べた。",
            "政府の発表によると、両国の代表は来月の初めに再び会談を行うことで合意したと発表し、輸送路を開いたままにすると述べた。",
        ),
        (
            "قال المتحدث باسم وزارة الخارجية إن الجانبين اتفقا على اللقاء مرة أخرى في الربيع وعلى إبقاء المبعوثين على اتصال دائم حتى ذلك الحين",
            "أفاد بيان رسمي صدر مساء أمس بما يلي قال المتحدث باسم وزارة الخارجية إن الجانبين اتفقا على اللقاء مرة أخرى في الربيع وعلى إبقاء المبعوثين على اتصال دائم حتى ذلك الحين",
        ),
    ] {
        let a = store(&library, &of("a", text, "Example Post", None));
        let b = store(&library, &of("b", longer, "Example Times", None));
        assert_eq!(count(&library, &[a, b]), (2, 1), "{text}");
    }
}

#[test]
fn what_two_articles_share_is_shown_in_both() {
    let library = library();
    let one = format!("{} {}", sentence(1), sentence(2));
    let other = format!("{} {}", sentence(2), sentence(3));
    let a = store(&library, &of("A", &one, "Example Post", Some("AFP")));
    let b = store(&library, &of("B", &other, "Example Times", Some("AFP")));
    let compared = library.compare_copies(a, b).unwrap();
    let shared = |parts: &[TextPart]| -> Vec<String> {
        let shared = parts.iter().filter(|part| part.shared);
        shared.map(|part| part.text.clone()).collect()
    };
    let expected = [sentence(2).trim_end_matches('.').to_owned()];
    assert_eq!(shared(&compared.in_a), expected);
    assert_eq!(shared(&compared.in_b), expected);
    let parts = compared.in_a.iter().map(|part| part.text.as_str());
    assert_eq!(parts.collect::<String>(), one);
    assert!(
        compared.why.iter().any(|why| *why == "both credit AFP"),
        "{:?}",
        compared.why
    );
    let back = library.compare_copies(b, a).unwrap();
    assert_eq!(
        (back.share_of_a, back.share_of_b),
        (compared.share_of_b, compared.share_of_a)
    );
    assert!(matches!(
        library.compare_copies(a, a),
        Err(Error::Invalid(_))
    ));
}

#[test]
fn the_list_shows_the_largest_cluster_first_with_its_likeliest_origin() {
    let library = library();
    let mut second = of(
        "Talks resume",
        &sentences(0..5),
        "Example Post",
        Some("AFP"),
    );
    second.published = demarche_text::PartialDate::parse("2022-03-19");
    let text = format!("{} {}", sentences(0..5), sentence(9));
    let mut first = of("Talks", &text, "Example Times", Some("AFP"));
    first.published = demarche_text::PartialDate::parse("2022-03-18");
    let (second, first) = (store(&library, &second), store(&library, &first));
    store(
        &library,
        &of("Grain", &sentences(20..25), "Example Post", None),
    );
    store(
        &library,
        &of("Grain again", &sentences(20..25), "Example Times", None),
    );
    store(
        &library,
        &of("Grain once more", &sentences(20..25), "Example Times", None),
    );
    store(
        &library,
        &of("Alone", &sentences(40..45), "Example Post", None),
    );
    let all = library.copies("", 0, 10).unwrap();
    assert_eq!((all.articles, all.origins, all.total), (6, 3, 2));
    assert_eq!(all.clusters[0].articles.len(), 3);
    assert!(
        all.clusters[0]
            .articles
            .iter()
            .all(|row| row.exact && row.share == 1.0)
    );
    let talks = &all.clusters[1];
    assert_eq!(talks.origin, first);
    assert_eq!(
        (talks.outlets, talks.wires.as_slice()),
        (2, &["AFP".to_owned()][..])
    );
    let rows: Vec<_> = talks
        .articles
        .iter()
        .map(|row| (row.article.id, row.exact))
        .collect();
    assert_eq!(rows, [(first, true), (second, false)]);
    assert_eq!(talks.articles[1].share, 1.0);
    let found = library.copies("ONCE", 0, 10).unwrap();
    assert_eq!((found.total, found.clusters[0].articles.len()), (1, 3));
    assert_eq!(library.copies("", 1, 1).unwrap().clusters[0].origin, first);
}

#[test]
fn what_is_stored_between_a_draft_and_its_storing_is_told_as_a_copy() {
    let library = library();
    let draft = of("Draft", &sentences(0..8), "Example Post", None);
    assert!(library.preview(&draft).unwrap().duplicates.is_empty());
    let meanwhile = store(
        &library,
        &of("Meanwhile", &sentences(1..9), "Example Times", None),
    );
    let same = store(&library, &of("Same", &sentences(0..8), "Example Sun", None));
    let stored = library.store(&draft).unwrap().value;
    let told: Vec<(ArticleId, bool)> = stored
        .duplicates
        .iter()
        .map(|copy| (copy.article, copy.exact))
        .collect();
    assert_eq!(told, [(same, true), (meanwhile, false)]);
    assert_eq!(
        library.article(stored.article).unwrap().copies,
        stored.duplicates
    );
}
