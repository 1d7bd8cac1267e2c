//! From an article to a briefing on a real library in memory.

use chrono::{DateTime, Utc};
use demarche_extract::{BlockKind, Body, Piece};
use demarche_library::actors::NewActor;
use demarche_library::articles::{Capture, NewArticle};
use demarche_library::issues::NewIssue;
use demarche_library::notes::NewNote;
use demarche_library::positions::{Directness, EvidenceRole, NewEvidence, NewPosition, Stance};
use demarche_library::{ActorKind, ExcerptId, Library, OpenOptions};
use demarche_text::{PartialDate, Span};

use crate::export::{Format, frozen, make};
use crate::{Rule, check, render};

const TEXT: &str = "The envoy spoke to reporters in the capital on Friday after the second round. “Arms only make this war longer,” she said, and left the hall.";
const WORDS: &str = "Arms only make this war longer,";

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_647_691_200, 0).unwrap()
}

/// A library with one article, one excerpt and the position coded from it.
pub(crate) fn library() -> (Library, ExcerptId) {
    let library = Library::open_in_memory(OpenOptions::at("Ada", moment())).unwrap();
    let body = Body::of(&[Piece {
        text: TEXT.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    }]);
    let article = NewArticle {
        title: Some("Talks go on".to_owned()),
        outlet: Some("Example Post".to_owned()),
        url: Some("https://post.example/talks".to_owned()),
        published: PartialDate::parse("2022-03-18"),
        capture: Some(Capture {
            bytes: TEXT.as_bytes().to_vec(),
            media_type: "text/plain".to_owned(),
            extractor: "test".to_owned(),
            ..Capture::default()
        }),
        body,
        ..NewArticle::default()
    };
    let stored = library.store(&article).unwrap().value.article;
    let version = library.article(stored).unwrap().body.id;
    let start = TEXT[..TEXT.find(WORDS).unwrap()].chars().count();
    let span = Span::new(start, start + WORDS.chars().count());
    let excerpt = library.create_excerpt(version, span, None).unwrap().value;
    let actor = library
        .create_actor(&NewActor {
            name: "Eve Example".to_owned(),
            kind: ActorKind::Person,
            country: Some("CN".to_owned()),
            wikidata: None,
            names: Vec::new(),
        })
        .unwrap()
        .value;
    let issue = library
        .create_issue(&NewIssue {
            name: "Supplying arms".to_owned(),
            parent: None,
            leaf: true,
            proposition: Some("States should supply arms.".to_owned()),
            con: Some("no arms".to_owned()),
            pro: Some("arms".to_owned()),
            definition: None,
            include: None,
            exclude: None,
            examples: Vec::new(),
        })
        .unwrap()
        .value;
    let _ = library
        .add_position(&NewPosition {
            actors: vec![actor],
            on_behalf: vec!["CN".to_owned()],
            post: None,
            issue,
            stance: Stance::Opposes,
            voice: None,
            act: None,
            addressee: None,
            event: None,
            said: PartialDate::parse("2022-03-18"),
            directness: Directness::Direct,
            reported_by: None,
            paraphrase: "Arms prolong the war".to_owned(),
            confidence: None,
            evidence: vec![NewEvidence {
                excerpt,
                role: EvidenceRole::Supporting,
            }],
        })
        .unwrap();
    (library, excerpt)
}

fn note(excerpt: ExcerptId) -> String {
    format!(
        "# Arms\n\n[[China]] is against arms, [[@Eve Example]] said:\n\n![[excerpt:{excerpt}]]\n\n```positions\ncountries: CN, United States\nissues: Supplying arms\nas-of: 2022-03-20\n```\n"
    )
}

#[test]
fn a_briefing_rests_on_what_the_library_holds() {
    let (library, excerpt) = library();
    let text = note(excerpt);
    let html = render(&text, &library).unwrap().html;
    for part in [
        "<a href=\"demarche://country/CN\">China</a>",
        "CN: Eve Example, 18 March 2022, Example Post",
        "data-stance=\"opposes\"",
        "−−",
        "“Arms only make this war longer”",
        "none in 1 article to 20 March 2022",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains("data-broken"), "{html}");
    assert_eq!(check(&text, &library).unwrap().findings, []);
    let made = make(&text, &library, Format::Markdown, "chicago-notes").unwrap();
    assert_eq!(made.warnings, [""; 0]);
    let markdown = String::from_utf8(made.bytes).unwrap();
    assert!(
        markdown.contains("“Talks go on,” *Example Post*, March 18, 2022"),
        "{markdown}"
    );
    let sha256 = library
        .cited_excerpt(excerpt)
        .unwrap()
        .unwrap()
        .article
        .sha256
        .unwrap();
    assert!(markdown.contains(&sha256), "{markdown}");
}

#[test]
fn what_a_live_table_cannot_find_is_told() {
    let (library, _) = library();
    let text = "```positions\ncountries: Atlantis\nissues: Sanctions on cheese\n```";
    let found = check(text, &library).unwrap().findings;
    let reasons: Vec<_> = found.iter().map(|it| it.reason.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "No country is called “Atlantis”.",
            "No issue is called “Sanctions on cheese”.",
        ]
    );
    assert!(found.iter().all(|it| it.rule == Rule::BrokenLink));
}

#[test]
fn naming_actors_gives_rows_of_actors() {
    let (library, _) = library();
    let html = render("```positions\nactors: Eve Example\n```", &library)
        .unwrap()
        .html;
    assert!(
        html.contains("<th scope=\"row\" dir=\"auto\">Eve Example <small>CN</small>"),
        "{html}"
    );
}

#[test]
fn a_quote_that_its_article_lost_is_found_by_the_check() {
    let (library, excerpt) = library();
    let article = library.cited_excerpt(excerpt).unwrap().unwrap().article.id;
    let _ = library
        .edit_body(
            article.into(),
            "The envoy said nothing that day, and the hall stayed shut.",
        )
        .unwrap();
    let text = format!(
        "She said “arms only make this war longer” [[article:{article}]].\n\n{}",
        note(excerpt)
    );
    let found = check(&text, &library).unwrap().findings;
    let rules: Vec<_> = found.iter().map(|it| it.rule).collect();
    assert_eq!(rules, [Rule::QuoteChanged, Rule::QuoteChanged]);
    let made = make(&text, &library, Format::Docx, "apa").unwrap();
    assert_eq!(made.warnings.len(), 1, "{:?}", made.warnings);
}

#[test]
fn an_edition_freezes_tables_and_evidence() {
    let (library, excerpt) = library();
    let note = library
        .create_note(&NewNote {
            title: "Arms".to_owned(),
            template: None,
            text: note(excerpt),
        })
        .unwrap()
        .value;
    let text = library.note(note).unwrap().text;
    let document = crate::parse::document(&text, &library).unwrap();
    let json: serde_json::Value = serde_json::from_str(&frozen(&document).unwrap()).unwrap();
    assert_eq!(json["evidence"][0]["quote"], WORDS);
    assert_eq!(json["evidence"].as_array().unwrap().len(), 1);
    let cell = &json["comparisons"][0]["rows"][0]["cells"][0]["latest"];
    assert_eq!(cell["stance"], "opposes");
}
