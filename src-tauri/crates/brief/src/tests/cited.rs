//! What every style says of every kind of source, set as Markdown so that italics show.

use demarche_extract::{Publication, PublicationKind};
use demarche_text::{PartialDate, Precision};

use super::day;
use crate::cite::{Citations, Style, list_styles};
use crate::sources::{Article, Memory};

fn article(key: &str, title: &str, outlet: &str, byline: &[&str]) -> Article {
    Article {
        key: key.to_owned(),
        title: title.to_owned(),
        outlet: Some(outlet.to_owned()),
        outlet_kind: Some("newspaper".to_owned()),
        byline: byline.iter().map(|name| (*name).to_owned()).collect(),
        published: day("2022-03-18"),
        url: Some(format!("https://{key}.example/a")),
        captured_at: Some("2022-03-19T08:00:00.000Z".to_owned()),
        ..Article::default()
    }
}

fn kinds() -> Vec<Article> {
    let government = |article: Article| Article {
        outlet_kind: Some("government".to_owned()),
        ..article
    };
    let undated = |article: Article| Article {
        published: None,
        ..article
    };
    let mut kinds = vec![
        article("signed", "Talks go on", "Example Courier", &["Ada Example"]),
        article(
            "unsigned",
            "Envoys meet: a first round",
            "Example Courier",
            &[],
        ),
        Article {
            url: None,
            ..article("unlinked", "In print alone", "Example Courier", &[])
        },
        government(article(
            "ministry",
            "Regular briefing",
            "Example Ministry",
            &["Ministry of Foreign Affairs"],
        )),
        government(article("page", "Regular briefing", "Example Ministry", &[])),
        undated(government(article(
            "undated",
            "About us",
            "Example Ministry",
            &[],
        ))),
        undated(article(
            "undatednews",
            "No day on it",
            "Example Courier",
            &[],
        )),
        article("han", "外交部例行记者会", "示例日报", &["习近平"]),
        article(
            "particle",
            "On rules",
            "Example Courier",
            &["Ursula von der Leyen"],
        ),
        article(
            "agency",
            "A wire’s own",
            "Example Courier",
            &["Associated Press"],
        ),
        article(
            "two",
            "By two",
            "Example Courier",
            &["Ada Example", "Bo Other Jr."],
        ),
        article(
            "quoting",
            "Xi calls talks “useful”",
            "Example Courier",
            &["Bo Other"],
        ),
        article(
            "quotingonce",
            "‘No winners,’ says Xi",
            "Example Courier",
            &["Bo Other"],
        ),
        Article {
            outlet: None,
            outlet_kind: None,
            ..article("outletless", "A page without a name", "", &[])
        },
    ];
    let work = |article: Article, kind, publication: Publication| Article {
        url: None,
        outlet_kind: None,
        publication: Some(Publication {
            kind,
            ..publication
        }),
        ..article
    };
    let text = |words: &str| Some(words.to_owned());
    kinds.push(work(
        article(
            "journal",
            "Arms and talks",
            "Example Review",
            &["Ada Example"],
        ),
        PublicationKind::Journal,
        Publication {
            volume: text("12"),
            issue: text("3"),
            pages: text("45–67"),
            doi: text("10.1000/xyz"),
            ..Publication::default()
        },
    ));
    kinds.push(work(
        article("book", "A long peace", "Example Press", &["Bo Other"]),
        PublicationKind::Book,
        Publication {
            publisher: text("Example Press"),
            place: text("Oxford"),
            edition: text("2"),
            ..Publication::default()
        },
    ));
    kinds.push(work(
        article(
            "chapter",
            "A part of it",
            "A book of parts",
            &["Ada Example"],
        ),
        PublicationKind::Chapter,
        Publication {
            publisher: text("Example Press"),
            place: text("Oxford"),
            pages: text("12–34"),
            editors: vec!["Bo Editor".to_owned()],
            ..Publication::default()
        },
    ));
    kinds.push(work(
        article(
            "report",
            "On arms",
            "Example Institute",
            &["Example Institute"],
        ),
        PublicationKind::Report,
        Publication {
            place: text("Washington"),
            ..Publication::default()
        },
    ));
    kinds.push(Article {
        published: Some(PartialDate {
            date: "2022".to_owned(),
            precision: Precision::Year,
        }),
        ..article("year", "Of a year", "Example Courier", &["Ada Example"])
    });
    for (index, article) in kinds.iter_mut().enumerate() {
        article.id = index as i64 + 1;
    }
    kinds
}

/// Each source first by itself, then again, at once and later, with a place.
fn cited(style: &Style) -> String {
    let kinds = kinds();
    let mut text = String::new();
    for article in &kinds {
        text.push_str(&format!("A [@{0}]. B [@{0}, p. 4].\n\n", article.key));
    }
    for article in &kinds {
        text.push_str(&format!("C [@{}].\n\n", article.key));
    }
    text.push_str("D [-@signed, p. 4].\n");
    let sources = Memory {
        articles: kinds,
        ..Memory::default()
    };
    let document = crate::parse::document(&text, &sources).unwrap();
    let citations = Citations::of(&document, style);
    let mut out = String::new();
    let mut line = |before: &str, inlines: &[crate::document::Inline]| {
        out.push_str(before);
        crate::markdown::inlines(inlines, &mut out);
        out.push('\n');
    };
    let first = document.citations.len() / 3 * 2;
    for index in 0..first / 2 {
        line("- ", &citations.texts[2 * index]);
        line("  ", &citations.texts[2 * index + 1]);
        line("  ", &citations.texts[first + index]);
    }
    line("without its author: ", &citations.texts[3 * first / 2]);
    for entry in &citations.bibliography {
        line("* ", entry);
    }
    out
}

#[test]
fn every_style_on_every_kind_of_source() {
    let mut told = String::new();
    for style in list_styles(&[]) {
        let named = Style::named(&style.name).unwrap();
        told.push_str(&format!("## {}\n{}\n", style.name, cited(&named)));
    }
    insta::assert_snapshot!("cited", told);
}

/// By the Chicago Manual of Style, on unsigned articles in newspapers: the newspaper stands in for the author, and the
/// headline stays in quotation marks.
#[test]
fn a_headline_stays_upright_behind_a_newspaper_that_stands_for_its_author() {
    for style in ["chicago-notes", "chicago-shortened-notes"] {
        let told = cited(&Style::named(style).unwrap());
        assert!(
            told.contains("*Example Courier*, “Envoys Meet: A First Round.”")
                || told.contains("*Example Courier*, “Envoys meet: a first round.”"),
            "{told}"
        );
    }
}

/// What a note cites, in a style.
fn told(markdown: &str, style: &str) -> Vec<String> {
    let sources = Memory {
        articles: vec![
            article("zebra", "Was nun?", "Example Courier", &["Zoe Other"]),
            article("alpha", "On arms", "Example Courier", &["Ada Example"]),
        ],
        ..Memory::default()
    };
    told_of(markdown, style, &sources).0
}

/// An article that was read at its address.
fn read_in_march() -> Memory {
    let mut read = article("alpha", "On arms", "Example Courier", &["Ada Example"]);
    read.url = Some("https://courier.example/arms".to_owned());
    read.accessed = Some("2022-03-19".to_owned());
    Memory {
        articles: vec![read],
        ..Memory::default()
    }
}

#[test]
fn a_note_that_cites_by_notes_lists_its_works_where_it_asks_for_a_list() {
    let listed = |front: &str, style: &str| {
        let text = format!("---\n{front}\n---\nSo [@alpha].\n");
        let document = crate::parse::document(&text, &read_in_march()).unwrap();
        let citations = Citations::of(&document, &Style::named(style).unwrap());
        crate::html::page(&document, &citations).contains("<h2>References</h2>")
    };
    assert!(listed("bibliography: true", "chicago-notes"));
    assert!(!listed("bibliography: works.bib", "chicago-notes"));
    assert!(!listed("title: A", "chicago-notes"));
    assert!(listed("title: A", "apa"));
}

#[test]
fn authors_whom_a_reference_leaves_out_are_told_as_others() {
    let mut sources = read_in_march();
    sources.articles[0].publication = Some(Publication {
        others: true,
        ..Publication::default()
    });
    let (_, list) = told_of("So [@alpha].", "apa", &sources);
    assert!(list[0].contains("others"), "{list:?}");
    let french = "---\nlang: fr\n---\nAinsi [@alpha].";
    let (_, list) = told_of(french, "chicago-author-date", &sources);
    assert!(list[0].contains("et autres"), "{list:?}");
}

/// What a note cites of some sources, and its list of works cited.
fn told_of(markdown: &str, style: &str, sources: &Memory) -> (Vec<String>, Vec<String>) {
    let document = crate::parse::document(markdown, sources).unwrap();
    let citations = Citations::of(&document, &Style::named(style).unwrap());
    let plain = |texts: &[Vec<crate::document::Inline>]| {
        let texts = texts.iter().map(|text| crate::document::plain(text));
        texts.collect::<Vec<_>>()
    };
    (plain(&citations.texts), plain(&citations.bibliography))
}

/// Works of one kind each: "edited", "translated", "paper", "report".
fn works() -> Memory {
    let text = |words: &str| Some(words.to_owned());
    let work = |key, title, outlet, byline: &[&str], publication| Article {
        url: None,
        outlet_kind: None,
        publication: Some(Publication {
            publisher: text("Example Press"),
            ..publication
        }),
        ..article(key, title, outlet, byline)
    };
    let of = |kind| Publication {
        kind,
        ..Publication::default()
    };
    let mut articles = vec![
        work(
            "edited",
            "Theory",
            "Example Press",
            &["Ada Example", "Bo Other"],
            Publication {
                edited: true,
                ..of(PublicationKind::Book)
            },
        ),
        work(
            "translated",
            "On war",
            "Example Press",
            &["Cy Author"],
            Publication {
                translators: vec!["Di Speaker".to_owned()],
                ..of(PublicationKind::Book)
            },
        ),
        work(
            "paper",
            "A paper",
            "Proceedings of a Conference",
            &["Ed Writer"],
            of(PublicationKind::Conference),
        ),
        work(
            "report",
            "Of arms",
            "Example Office",
            &["Fay Clerk"],
            Publication {
                issue: text("EX-21-549"),
                ..of(PublicationKind::Report)
            },
        ),
    ];
    for (index, article) in articles.iter_mut().enumerate() {
        article.id = index as i64 + 1;
    }
    Memory {
        articles,
        ..Memory::default()
    }
}

#[test]
fn editors_translators_and_proceedings_stand_where_a_style_wants_them() {
    let works = works();
    let check = |cited: &str, style: &str, expected: &str| {
        let (texts, _) = told_of(&format!("So [{cited}]."), style, &works);
        assert_eq!(texts, [expected], "{style}");
    };
    let edited = "Ada Example and Bo Other, eds., Theory (Example Press, 2022), 2.";
    check("@edited, p. 2", "chicago-notes", edited);
    check(
        "@edited, p. 2",
        "chicago-author-date",
        "(Example and Other 2022, 2)",
    );
    check(
        "@edited, p. 2",
        "oscola",
        "Ada Example and Bo Other (eds), Theory (Example Press 2022) 2.",
    );
    check(
        "@translated",
        "chicago-notes",
        "Cy Author, On war, trans. Di Speaker (Example Press, 2022).",
    );
    check(
        "@translated",
        "oscola",
        "Cy Author, On war (Di Speaker tr, Example Press 2022).",
    );
    let paper = "“A paper,” in Proceedings of a Conference (Example Press, 2022), 11.";
    check(
        "@paper, p. 11",
        "chicago-notes",
        &format!("Ed Writer, {paper}"),
    );
    let later = told_of(
        "A [@edited]. B [@alpha]. C [@paper]. D [@edited, p. 4].",
        "oscola",
        &works,
    );
    assert_eq!(later.0[3], "Example and Other (n 1) 4.");
}

#[test]
fn the_number_of_a_report_is_no_range() {
    for style in list_styles(&[]).iter().filter(|it| it.name != "oscola") {
        let (texts, list) = told_of("So [@report].", &style.name, &works());
        let said = texts.concat() + &list.concat();
        assert!(said.contains("EX-21-549"), "{said}");
        assert!(!said.contains("no"), "{said}");
    }
}

#[test]
fn brackets_of_a_place_do_not_close_the_citation() {
    for (cited, style, expected) in [
        ("@alpha, art. 2(4)", "apa", "(Example, 2022, Article 2(4))"),
        ("@alpha, art. 2(4)", "mla", "(Example, art. 2(4))"),
        (
            "@alpha, para. 3 a)",
            "harvard",
            "(Example, 2022, para. 3 a))",
        ),
        ("-@alpha, art. 2(4)", "apa", "(2022, Article 2(4))"),
        (
            "@zebra; -@alpha, art. 2(4)",
            "apa",
            "(Other, 2022; 2022, art. 2(4))",
        ),
        ("@alpha, art. 2", "apa", "(Example, 2022, Article 2)"),
    ] {
        assert_eq!(
            told(&format!("So [{cited}]."), style),
            [expected],
            "{style}"
        );
    }
}

#[test]
fn works_without_their_authors_keep_the_written_order_and_ranges_their_dashes() {
    assert_eq!(
        told("So [@zebra, p. 4; see @alpha; -@zebra, pp. 12-14].", "apa"),
        ["(Other, 2022, p. 4; see Example, 2022; 2022, pp. 12–14)"]
    );
}

#[test]
fn words_behind_a_place_follow_it() {
    for (style, expected) in [
        ("apa", "(Example, 2022, pp. 11–12; emphasis added)"),
        (
            "chicago-author-date",
            "(Example 2022, 11–12; emphasis added)",
        ),
    ] {
        let cited = "So [@alpha, pp. 11-12; emphasis added].";
        assert_eq!(told(cited, style), [expected]);
    }
}

#[test]
fn words_before_a_work_and_its_place_stay_with_it_however_works_are_sorted() {
    assert_eq!(
        told("So [see @zebra, p. 4; cf. @alpha, ch. 2].", "apa"),
        ["(cf. Example, 2022, Chapter 2; see Other, 2022, p. 4)"]
    );
    assert_eq!(
        told("So [see @zebra, p. 4; -@alpha, art. 51].", "apa"),
        ["(see Other, 2022, p. 4; 2022, art. 51)"]
    );
    let note = told("So [see @zebra, p. 4; cf. @alpha].", "chicago-notes");
    assert!(
        note[0].starts_with("See Zoe Other, “Was nun?,”") && note[0].contains("; cf. Ada"),
        "{note:?}"
    );
}

#[test]
fn citations_are_written_in_the_language_that_the_note_names() {
    let note = |language: &str| format!("---\nlang: {language}\n---\nSo [@alpha, p. 4].\n");
    for (language, expected) in [
        (
            "en-GB",
            "Ada Example, ‘On arms’, Example Courier, 18 March 2022, 4",
        ),
        (
            "en-US",
            "Ada Example, “On arms,” Example Courier, March 18, 2022, 4",
        ),
        (
            "de",
            "Ada Example, „On arms“, Example Courier, 18. März 2022, 4",
        ),
        (
            "xx",
            "Ada Example, “On arms,” Example Courier, March 18, 2022, 4",
        ),
    ] {
        let told = told(&note(language), "chicago-notes");
        assert!(told[0].starts_with(expected), "{told:?}");
    }
    // The dates of a British style have the day first in any English: those that follow the language as well.
    for language in ["en", "en-US", "en-GB"] {
        let (_, list) = told_of(&note(language), "harvard", &read_in_march());
        assert!(
            list[0].contains("(Accessed: 19 March 2022)"),
            "{language} {list:?}"
        );
    }
    // OSCOLA is a standard of British English, whatever the note is in.
    let told = told(&note("de"), "oscola");
    assert!(told[0].contains("(18 March 2022)"), "{told:?}");
}

#[test]
fn a_sentence_that_has_ended_gets_no_second_stop() {
    for (text, expected) in [
        ("Was it so? [@alpha].", "Was it so?[^1]"),
        ("So it was etc. [@alpha].", "So it was etc.[^1]"),
        ("So it was [@alpha].", "So it was.[^1]"),
    ] {
        let sources = Memory {
            articles: vec![article("alpha", "On arms", "Example Courier", &[])],
            ..Memory::default()
        };
        let document = crate::parse::document(text, &sources).unwrap();
        let citations = Citations::of(&document, &Style::named("chicago-notes").unwrap());
        let written = crate::markdown::markdown(&document.with_marks_after_stops(), &citations);
        assert!(written.starts_with(&format!("{expected}\n")), "{written}");
    }
}
