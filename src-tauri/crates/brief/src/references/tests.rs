use demarche_extract::{Kind, Publication, PublicationKind, read_as, reference};
use demarche_text::{PartialDate, Precision};
use proptest::prelude::*;

use super::{biblatex, bibtex, csl_json, ris};
use crate::sources::{Article, Memory};
use crate::{Format, How, Style, make};

fn article() -> Article {
    Article {
        id: 1,
        key: "examplewire2022talks".to_owned(),
        title: "Talks at WhiteHouse.gov: 50% & “useful” {now}".to_owned(),
        outlet: Some("Example Wire & Co".to_owned()),
        outlet_kind: Some("wire".to_owned()),
        byline: vec![
            "Ada Example".to_owned(),
            "中村".to_owned(),
            "Example Staff and Agencies".to_owned(),
        ],
        published: PartialDate::parse("2022-03-18"),
        url: Some("https://wire.example/talks_a?a=1&b=2%20x#y".to_owned()),
        accessed: Some("2022-03-19T08:00:00.000Z".to_owned()),
        language: Some("en".to_owned()),
        ..Article::default()
    }
}

/// What the program's own importers read of what it writes.
fn assert_comes_back(article: &Article) {
    for (kind, text) in [
        (Kind::Ris, ris(&[article])),
        (Kind::Bibtex, biblatex(&[article])),
        (Kind::Bibtex, bibtex(&[article])),
        (Kind::CslJson, csl_json(&[article])),
    ] {
        let reading = read_as(kind, text.as_bytes(), None, None)
            .unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
        assert_eq!(reading.skipped, [""; 0], "{text}");
        let item = &reading.items[0];
        let draft = &item.draft;
        let title = draft.title.as_ref().map(|it| it.value.as_str());
        assert_eq!(title, Some(article.title.as_str()), "{text}");
        assert_eq!(draft.byline, article.byline, "{text}");
        assert_eq!(draft.site, article.outlet, "{text}");
        assert_eq!(item.url, article.url, "{text}");
        assert_eq!(
            draft.published.as_ref().map(|it| &it.value),
            article.published.as_ref()
        );
    }
}

#[test]
fn what_goes_out_comes_back() {
    assert_comes_back(&article());
    assert_comes_back(&Article {
        outlet_kind: Some("government".to_owned()),
        published: Some(PartialDate {
            date: "2022-03".to_owned(),
            precision: Precision::Month,
        }),
        ..article()
    });
    assert_comes_back(&Article {
        title: "Nothing else is known".to_owned(),
        key: "bare".to_owned(),
        ..Article::default()
    });
}

#[test]
fn references_in_every_form() {
    let article = article();
    let all = format!(
        "{}\n{}\n{}\n{}",
        ris(&[&article]).replace('\r', ""),
        biblatex(&[&article]),
        bibtex(&[&article]),
        csl_json(&[&article])
    );
    insta::assert_snapshot!("references", all);
}

/// A library of works as a bibliography in CSL's JSON has them, which holds every field.
const WORKS: &str = include_str!("works.json");

/// The article that a reference is stored as, as far as references go out again.
fn stored(kind: Kind, text: &str) -> Article {
    let said = reference(text.as_bytes(), kind.media_type()).unwrap();
    let publication = said.publication;
    Article {
        key: said.key.unwrap_or_default(),
        title: said.title.unwrap_or_default(),
        byline: said.byline,
        outlet: said.outlet,
        published: said.published,
        accessed: publication.accessed.clone().filter(|_| said.url.is_some()),
        url: said.url,
        language: said.language,
        publication: Some(publication),
        ..Article::default()
    }
}

fn works() -> Vec<Article> {
    let items: Vec<serde_json::Value> = serde_json::from_str(WORKS).unwrap();
    let items = items.iter();
    items
        .map(|item| stored(Kind::CslJson, &format!("[{item}]")))
        .collect()
}

/// What is left of a work in a form that has no place for the rest.
fn held_by(form: &str, article: &Article) -> Article {
    let mut article = article.clone();
    let Some(told) = &mut article.publication else {
        return article;
    };
    match form {
        "ris" if told.kind == PublicationKind::Interview => told.kind = PublicationKind::Other,
        // A report has one number.
        "biblatex" | "bibtex" if told.kind == PublicationKind::Report => told.series_number = None,
        _ => {}
    }
    article
}

#[test]
fn a_library_of_works_goes_round_in_every_form_and_loses_nothing() {
    let kinds: Vec<PublicationKind> = works()
        .iter()
        .filter_map(|it| Some(it.publication.as_ref()?.kind))
        .collect();
    for kind in PublicationKind::ALL {
        assert!(kinds.contains(kind), "no {kind:?} among the works");
    }
    type Write = fn(&[&Article]) -> String;
    let forms: [(&str, Kind, Write); 4] = [
        ("ris", Kind::Ris, ris),
        ("biblatex", Kind::Bibtex, biblatex),
        ("bibtex", Kind::Bibtex, bibtex),
        ("csl", Kind::CslJson, csl_json),
    ];
    for (form, kind, write) in forms {
        for work in works() {
            let text = write(&[&work]);
            let again = stored(kind, &text);
            assert_eq!(again, held_by(form, &work), "{form}\n{text}");
            assert_eq!(write(&[&again]), text, "{form}");
        }
    }
}

/// What each form has beside the fields of an article: dates that are more than days, markup, notes, numbers.
#[test]
fn what_has_no_field_goes_round_as_it_came() {
    let csl = serde_json::json!({
        "id": "full1999",
        "type": "map",
        "title": "On <i>Homo</i> H<sub>2</sub>O <span class=\"nocase\">iPhone</span>",
        "author": [{ "family": "van der Berg", "given": "Ada" }, { "literal": "others" }],
        "container-title": "The <i>Review</i>",
        "container-title-short": "Rev.",
        "issued": { "date-parts": [[2020, 1], [2020, 3]], "circa": true },
        "original-date": { "date-parts": [[1899]] },
        "original-title": "Zuvor",
        "number-of-pages": 321,
        "number-of-volumes": "2",
        "volume-title": "The second",
        "archive": "City Archive",
        "archive_location": "Box 4",
        "call-number": "QA 76",
        "dimensions": "20 cm",
        "scale": "1:1000",
        "section": "World",
        "status": "in press",
        "version": "1.2",
        "PMID": "123",
        "PMCID": "PMC123",
        "custom": { "tags": ["a", { "b": 1 }] },
        "note": "Read twice.",
        "keyword": "grain, war",
        "reviewed-author": [{ "family": "Lee", "given": "Bo" }],
        "language": "en-GB",
    });
    let goes_round = |item: &serde_json::Value| {
        let article = stored(Kind::CslJson, &format!("[{item}]"));
        let written: serde_json::Value = serde_json::from_str(&csl_json(&[&article])).unwrap();
        assert_eq!(written[0], *item);
        article
    };
    let article = goes_round(&csl);
    assert_eq!(article.title, "On Homo H2O iPhone");
    assert_eq!(article.byline, ["Ada van der Berg"]);
    assert_eq!(article.published, PartialDate::parse("2020-01"));
    for issued in [
        serde_json::json!({ "literal": "forthcoming" }),
        serde_json::json!({ "raw": "circa 1999" }),
        serde_json::json!({ "date-parts": [[2020]], "season": 2 }),
    ] {
        goes_round(
            &serde_json::json!({ "id": "a", "type": "book", "title": "A", "issued": issued }),
        );
    }
    // What was put right by hand since goes out as it is now.
    let mended = Article {
        title: "On water".to_owned(),
        published: PartialDate::parse("2021"),
        ..article
    };
    let written: serde_json::Value = serde_json::from_str(&csl_json(&[&mended])).unwrap();
    assert_eq!(written[0]["title"], "On water");
    assert_eq!(
        written[0]["issued"],
        serde_json::json!({ "date-parts": [[2021]] })
    );

    let again = |kind: Kind, text: &str, write: fn(&[&Article]) -> String, has: &[&str]| {
        let article = stored(kind, text);
        let written = write(&[&article]);
        for has in has {
            assert!(written.contains(has), "{has}\n{written}");
        }
        assert_eq!(stored(kind, &written), article, "{written}");
    };
    let bib = |fields: &str| format!("@book{{a, title = {{A}}, {fields}}}");
    for (fields, has) in [
        ("date = {2020-01/2020-03}", "date = {2020-01/2020-03}"),
        ("date = {2020~}", "date = {2020~}"),
        ("year = {{[}1999{]}}", "year = {[1999]}"),
        ("year = {forthcoming}", "year = {forthcoming}"),
        ("langid = {ngerman}", "langid = {ngerman}"),
        ("langid = {british}", "langid = {british}"),
        (
            "author = {Roe, {Ada} and de la Cruz, Juan and others}",
            "author = {{Roe}, {Ada} and {de la Cruz}, {Juan} and others}",
        ),
        (
            "author = {{Roe, Lee and Partners} and van Beek, Jr., Jan}",
            "{van Beek}, {Jr.}, {Jan}",
        ),
        (
            "pagetotal = {321}, volumes = {2}, origdate = {1899}, pubstate = {inpress}",
            "origdate = {1899}",
        ),
        (
            "keywords = {grain, war}, note = {Read twice}, eprint = {123}, eprinttype = {pubmed}",
            "eprinttype = {pubmed}",
        ),
    ] {
        again(Kind::Bibtex, &bib(fields), biblatex, &[has]);
    }
    let ris = |fields: &str| format!("TY  - BOOK\r\nID  - a\r\nTI  - A\r\n{fields}\r\n");
    again(
        Kind::Ris,
        &ris(
            "DA  - 2020///Spring\r\nKW  - grain, wheat\r\nKW  - war\r\nN1  - One\r\nN1  - Two\r\nSP  - 321\r\nNV  - 2\r\nCN  - QA 76",
        ),
        super::ris,
        &[
            "DA  - 2020///Spring\r\n",
            "KW  - grain, wheat\r\nKW  - war\r\n",
            "N1  - Two\r\n",
            "SP  - 321\r\n",
        ],
    );
    again(
        Kind::Ris,
        &ris("DA  - ///forthcoming"),
        super::ris,
        &["DA  - ///forthcoming"],
    );
}

#[test]
fn what_is_written_beside_a_reference_stays_out_of_a_briefings() {
    let csl = serde_json::json!([{
        "id": "alpha", "type": "book", "title": "On arms", "PMID": "123",
        "note": "Ask Bo.", "annote": "Weak.", "keyword": "secret", "custom": { "tags": ["private"] },
    }]);
    let article = stored(Kind::CslJson, &csl.to_string());
    let memory = Memory {
        articles: vec![article.clone()],
        ..Memory::default()
    };
    let style = Style::named("apa").unwrap();
    let beside = ["Ask Bo", "Weak", "secret", "private"];
    for format in [
        Format::Ris,
        Format::Biblatex,
        Format::Bibtex,
        Format::CslJson,
    ] {
        let how = How {
            format,
            style: &style,
            with_held: true,
            file_name: None,
            changed_at: None,
        };
        let made = make("So [@alpha].", &memory, &how).unwrap();
        let briefing = String::from_utf8(made.bytes).unwrap();
        assert!(briefing.contains("On arms"), "{briefing}");
        assert!(!beside.iter().any(|it| briefing.contains(it)), "{briefing}");
        let own =
            super::export(std::slice::from_ref(&article), &memory, format, true, None).unwrap();
        let own = String::from_utf8(own).unwrap();
        assert!(own.contains("Ask Bo") && own.contains("secret"), "{own}");
    }
}

#[test]
fn who_is_left_out_has_no_line_in_ris() {
    let article = Article {
        publication: Some(Publication {
            others: true,
            ..Publication::default()
        }),
        ..article()
    };
    let text = ris(&[&article]);
    assert!(
        text.contains("AU  - Example, Ada\r\n") && !text.contains("others"),
        "{text}"
    );
    assert!(biblatex(&[&article]).contains(" and others}"));
}

#[test]
fn only_what_has_an_address_was_read_somewhere() {
    let printed = Article {
        url: None,
        ..article()
    };
    for text in [
        ris(&[&printed]),
        biblatex(&[&printed]),
        bibtex(&[&printed]),
        csl_json(&[&printed]),
    ] {
        assert!(
            !text.contains("2022-03-19") && !text.contains("2022/03/19"),
            "{text}"
        );
        assert!(
            !text.contains("accessed") && !text.contains("Accessed"),
            "{text}"
        );
    }
}

/// The standard styles print of an entry what they know, and warn of what they miss.
#[test]
fn bibtex_says_what_its_standard_styles_read() {
    let all: Vec<Article> = works();
    let text = bibtex(&all.iter().collect::<Vec<_>>());
    for biblatex in [
        "date = ",
        "journaltitle",
        "location = ",
        "@online",
        "@report",
        "@thesis",
    ] {
        assert!(
            !text.contains(&format!("  {biblatex}")) && !text.contains(&format!("\n{biblatex}")),
            "{biblatex}\n{text}"
        );
    }
    let page = bibtex(&[&Article {
        outlet_kind: Some("government".to_owned()),
        ..article()
    }]);
    assert!(page.starts_with("@misc{"), "{page}");
    assert!(page.contains("  howpublished = {Example Wire \\& Co, \\url{https://wire.example/talks_a?a=1&b=2%20x#y}},"), "{page}");
    assert!(
        page.contains("  year = {2022},\n  month = mar,\n"),
        "{page}"
    );
}

#[test]
fn who_edited_a_book_goes_out_as_its_editor() {
    let csl =
        r#"[{"id":"a","type":"book","title":"A","editor":[{"family":"Editor","given":"Bo"}]}]"#;
    let book = stored(Kind::CslJson, csl);
    assert_eq!(book.byline, ["Bo Editor"]);
    assert!(ris(&[&book]).contains("A3  - Editor, Bo\r\n") && !ris(&[&book]).contains("AU  -"));
    assert!(biblatex(&[&book]).contains("editor = ") && !biblatex(&[&book]).contains("author = "));
    assert!(
        csl_json(&[&book]).contains("\"editor\"") && !csl_json(&[&book]).contains("\"author\"")
    );
}

#[test]
fn a_reference_without_a_kind_is_no_newspaper() {
    let unknown = Article {
        title: "A paper".to_owned(),
        outlet: Some("Example Press".to_owned()),
        publication: Some(Publication {
            publisher: Some("Example Press".to_owned()),
            ..Publication::default()
        }),
        ..Article::default()
    };
    assert!(csl_json(&[&unknown]).contains("\"document\""));
    assert!(ris(&[&unknown]).starts_with("TY  - GEN"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_title_and_outlet_come_back(
        title in "[A-Za-z][ -~éß中“”]{0,40}[a-z]",
        outlet in "[A-Z][ -~é]{0,20}[a-z]",
    ) {
        let clean = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        // The importer of CSL's JSON takes tags out of titles, a journal's among them.
        prop_assume!(!title.contains('<') && !outlet.contains('<'));
        assert_comes_back(&Article {
            title: clean(&title),
            outlet: Some(clean(&outlet)),
            ..article()
        });
    }
}
