//! Every format out of a library, into an empty one, and the same codings there; and what hostile files do.

mod hostile;
mod written;

use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use demarche_extract::{BlockKind, Body, Piece};
use demarche_library::actors::NewActor;
use demarche_library::articles::{Capture, NewArticle, PublishedFrom};
use demarche_library::exchange::{Coded, Taken};
use demarche_library::issues::NewIssue;
use demarche_library::notes::NewNote;
use demarche_library::positions::{
    Confidence, Directness, EvidenceRole, NewEvidence, NewPosition, SpeechAct, Stance, Voice,
};
use demarche_library::{ActorId, ActorKind, ExcerptId, IssueId, Library, OpenOptions};
use demarche_text::{PartialDate, Span};

use crate::{Format, Read};

pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_647_691_200, 0).unwrap()
}

fn empty() -> Library {
    Library::open_in_memory(OpenOptions::at("Ada", noon())).unwrap()
}

/// Letters of two UTF-16 units, marks that combine and a return inside, before the words that are coded.
const CALL: [&str; 3] = [
    "The two presidents 🤝 spoke for two hours on Friday; na\u{308}chste Woche again 🕊.",
    "“China stands for peace and opposes war,” Xi Jinping said & <added> that states should not arm one side.",
    "The White House said that Washington would go on to supply arms. “We will not stop,” a spokesperson said.",
];
const GRAIN: [&str; 2] = [
    "Grain ships left the harbour at dawn.",
    "“We neither support nor oppose it,” the council of the port said. 中方一直呼吁避免平民伤亡。",
];

fn body(paragraphs: &[&str]) -> Body {
    let pieces: Vec<Piece> = paragraphs
        .iter()
        .map(|text| Piece {
            text: (*text).to_owned(),
            kind: BlockKind::Paragraph,
            level: None,
            cut: None,
        })
        .collect();
    Body::of(&pieces)
}

fn article(library: &Library, title: &str, url: Option<&str>, paragraphs: &[&str]) -> i64 {
    let new = NewArticle {
        title: Some(title.to_owned()),
        byline: vec!["A. Author".to_owned(), "B. Author".to_owned()],
        outlet: Some("The Example Post".to_owned()),
        url: url.map(str::to_owned),
        published: PartialDate::parse("2022-03"),
        published_from: Some(PublishedFrom::Analyst),
        language: Some("en".to_owned()),
        body: body(paragraphs),
        capture: Some(Capture {
            bytes: format!("<p>{}</p>", paragraphs.join("</p><p>")).into_bytes(),
            media_type: "text/html".to_owned(),
            final_url: url.map(str::to_owned),
            headers: vec![("Content-Encoding".to_owned(), "gzip".to_owned())],
            extractor: "test 1".to_owned(),
            ..Capture::default()
        }),
        ..NewArticle::default()
    };
    library.store(&new).unwrap().value.article.0
}

fn excerpt(library: &Library, article: i64, words: &str, comment: Option<&str>) -> ExcerptId {
    let page = library
        .article(demarche_library::ArticleId(article))
        .unwrap();
    let text = library.body_text(page.body.id).unwrap();
    let at = text.find(words).expect("the words are in the text");
    let start = text[..at].chars().count();
    let span = Span::new(start, start + words.chars().count());
    library
        .create_excerpt(page.body.id, span, comment)
        .unwrap()
        .value
}

fn actor(library: &Library, name: &str, kind: ActorKind, country: Option<&str>) -> ActorId {
    let (_, known) = library
        .actors(
            &demarche_library::actors::ActorFilter {
                text: name.to_owned(),
                ..Default::default()
            },
            0,
            1,
        )
        .unwrap();
    if let Some(known) = known.first().filter(|known| known.actor.name == name) {
        return known.actor.id;
    }
    let new = NewActor {
        name: name.to_owned(),
        kind,
        country: country.map(str::to_owned),
        wikidata: None,
        names: Vec::new(),
    };
    library.create_actor(&new).unwrap().value
}

fn issue(library: &Library, name: &str, parent: Option<IssueId>, leaf: bool) -> IssueId {
    let text = |text: &str| leaf.then(|| text.to_owned());
    let new = NewIssue {
        name: name.to_owned(),
        parent,
        leaf,
        proposition: text("States should supply arms:\nto one side"),
        con: text("should not"),
        pro: text("should"),
        definition: text("Arms & ammunition <all>"),
        include: text("Ammunition"),
        exclude: None,
        examples: Vec::new(),
    };
    library.create_issue(&new).unwrap().value
}

/// A library with everything that a format may hold.
pub(crate) fn world() -> Library {
    let library = empty();
    let call = article(
        &library,
        "The call",
        Some("https://example.org/call?a=1&b=2"),
        &CALL,
    );
    let grain = article(&library, "Grain", None, &GRAIN);
    let group = issue(&library, "War", None, false);
    let arms = issue(&library, "Arming: one side", Some(group), true);
    let grain_issue = issue(&library, "Grain by sea", None, true);
    let xi = actor(&library, "Xi Jinping", ActorKind::Person, Some("CN"));
    let council = actor(
        &library,
        "Council of the Port",
        ActorKind::Organisation,
        None,
    );
    let peace = excerpt(
        &library,
        call,
        "China stands for peace",
        Some("A remark:\nof two lines"),
    );
    let side = excerpt(&library, call, "states should not arm one side", None);
    let supply = excerpt(
        &library,
        call,
        "Washington would go on to supply arms",
        None,
    );
    let neither = excerpt(&library, grain, "We neither support nor oppose it", None);
    excerpt(&library, grain, "中方一直呼吁", Some("Uncoded."));
    let position = |actors: Vec<ActorId>,
                    behalf: &[&str],
                    issue,
                    stance,
                    evidence: &[(ExcerptId, EvidenceRole)]| NewPosition {
        actors,
        on_behalf: behalf.iter().map(|code| (*code).to_owned()).collect(),
        post: None,
        issue,
        stance,
        voice: Some(Voice::Own),
        act: None,
        addressee: None,
        event: None,
        said: PartialDate::parse("2022-03-18"),
        directness: Directness::Direct,
        reported_by: None,
        paraphrase: format!("Says so: {}", stance.word()),
        confidence: None,
        evidence: evidence
            .iter()
            .map(|(excerpt, role)| NewEvidence {
                excerpt: *excerpt,
                role: *role,
            })
            .collect(),
    };
    let add = |position: &NewPosition| library.add_position(position).unwrap();
    add(&NewPosition {
        act: Some(SpeechAct::Demands),
        addressee: Some("the press".to_owned()),
        reported_by: Some("AFP".to_owned()),
        confidence: Some(Confidence::High),
        ..position(
            vec![xi],
            &["CN"],
            arms,
            Stance::Opposes,
            &[
                (side, EvidenceRole::Supporting),
                (peace, EvidenceRole::Contradicting),
            ],
        )
    });
    add(&NewPosition {
        voice: Some(Voice::Attributed),
        directness: Directness::Indirect,
        said: None,
        ..position(
            Vec::new(),
            &["US", "EU"],
            arms,
            Stance::LeansFor,
            &[(supply, EvidenceRole::Supporting)],
        )
    });
    add(&position(
        vec![council],
        &[],
        grain_issue,
        Stance::Declined,
        &[(neither, EvidenceRole::Supporting)],
    ));
    library
        .create_note(&NewNote {
            title: "A note".to_owned(),
            template: None,
            text: "# A note\n\nWith “marks” & <tags>.".to_owned(),
        })
        .unwrap();
    library
}

/// What is the same in two libraries that hold the same codings, whatever the numbers of their rows.
pub(crate) fn codings(coded: &Coded) -> Vec<String> {
    let title = |number: i64| {
        &coded
            .articles
            .iter()
            .find(|it| it.number == number)
            .unwrap()
            .title
    };
    let issue = |number: i64| {
        &coded
            .issues
            .iter()
            .find(|it| it.number == number)
            .unwrap()
            .name
    };
    let quote = |number: i64| {
        coded
            .excerpts
            .iter()
            .find(|it| it.number == number)
            .unwrap()
    };
    let mut lines: Vec<String> = Vec::new();
    for one in &coded.excerpts {
        lines.push(format!(
            "excerpt {} {:?} {} {:?} {} {}",
            title(one.article),
            one.span,
            one.quote,
            one.comment,
            one.analyst,
            one.made_at
        ));
    }
    for one in &coded.positions {
        let names: Vec<String> = one
            .actors
            .iter()
            .map(|number| {
                let actor = coded.actors.iter().find(|it| it.number == *number).unwrap();
                format!("{} {:?} {:?}", actor.name, actor.kind, actor.country)
            })
            .collect();
        let mut evidence: Vec<String> = one
            .evidence
            .iter()
            .map(|(number, role)| format!("{:?} {:?}", role, quote(*number).span))
            .collect();
        evidence.sort();
        let rest = demarche_library::exchange::CodedPosition {
            number: 0,
            actors: Vec::new(),
            issue: 0,
            evidence: Vec::new(),
            ..one.clone()
        };
        lines.push(format!(
            "position {names:?} {} {evidence:?} {rest:?}",
            issue(one.issue)
        ));
    }
    lines.sort();
    lines
}

/// The issues that positions are on, with the groups above them.
fn tree(coded: &Coded) -> Vec<String> {
    let mut lines: Vec<String> = coded
        .issues
        .iter()
        .map(|one| {
            let parent = one
                .parent
                .and_then(|parent| coded.issues.iter().find(|it| it.number == parent));
            format!(
                "{:?} under {:?}",
                demarche_library::exchange::CodedIssue {
                    number: 0,
                    parent: None,
                    ..one.clone()
                },
                parent.map(|it| &it.name)
            )
        })
        .collect();
    lines.sort();
    lines
}

fn texts(coded: &Coded) -> Vec<String> {
    let mut lines: Vec<String> = coded
        .articles
        .iter()
        .map(|one| {
            format!(
                "{} {:?} {:?} {:?} {:?} {:?} {}",
                one.title, one.url, one.outlet, one.byline, one.published, one.language, one.text
            )
        })
        .collect();
    lines.sort();
    lines
}

pub(crate) fn written(coded: &Coded, format: Format) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.out");
    crate::write(coded, format, &path, "Demarche test").unwrap();
    (folder, path)
}

pub(crate) fn take(library: &Library, read: &Read) -> Taken {
    let stop = AtomicBool::new(false);
    library
        .take_coded(
            &read.coded,
            read.from,
            read.only_known,
            &stop,
            &mut |_, _| {},
        )
        .unwrap()
        .value
}

fn round_trip(format: Format) -> (Coded, Coded, Library, Read) {
    let before = world().coded().unwrap();
    let (_folder, path) = written(&before, format);
    let read = crate::read(&path).unwrap();
    assert_eq!(read.problems, []);
    let library = empty();
    let taken = take(&library, &read);
    assert_eq!(taken.refused, []);
    let after = library.coded().unwrap();
    (before, after, library, read)
}

#[test]
fn a_refi_qda_project_comes_back_as_it_went() {
    let (before, after, library, read) = round_trip(Format::Qda);
    assert_eq!(codings(&after), codings(&before));
    assert_eq!(tree(&after), tree(&before));
    assert_eq!(texts(&after), texts(&before));
    assert_eq!(after.notes[0].text, before.notes[0].text);
    // A second time brings nothing new, and undoing takes all of it back.
    let taken = take(&library, &read);
    assert!(taken.made.is_empty(), "{taken:?}");
    assert!(library.undo().unwrap().value.is_some());
    assert!(library.coded().unwrap().positions.is_empty());
    assert!(library.coded().unwrap().articles.is_empty());
}

#[test]
fn a_dna_database_comes_back_as_it_went() {
    let (before, after, library, read) = round_trip(Format::Dna);
    assert_eq!(codings(&after), codings(&before));
    assert_eq!(tree(&after), tree(&before));
    assert_eq!(texts(&after), texts(&before));
    assert!(take(&library, &read).made.is_empty());
}

#[test]
fn web_annotations_find_their_articles_again() {
    let library = world();
    let before = library.coded().unwrap();
    let (_folder, path) = written(&before, Format::Annotations);
    let read = crate::read(&path).unwrap();
    // Into a library that has the pages, and nothing of what was coded.
    let other = empty();
    article(
        &other,
        "The call",
        Some("https://example.org/call?a=1&b=2"),
        &["Something new stands before it.", CALL[0], CALL[1], CALL[2]],
    );
    let taken = take(&other, &read);
    assert_eq!(taken.made["excerpts"], 3);
    // The article without an address is not known by one.
    let about: Vec<&str> = taken.refused.iter().map(|(item, _)| item.noun).collect();
    assert_eq!(about, ["article", "excerpt", "excerpt"]);
    let after = other.coded().unwrap();
    for excerpt in &after.excerpts {
        let was = before
            .excerpts
            .iter()
            .find(|it| it.quote == excerpt.quote)
            .unwrap();
        assert_eq!(
            (&was.comment, &was.analyst, &was.made_at),
            (&excerpt.comment, &excerpt.analyst, &excerpt.made_at)
        );
        assert_eq!(excerpt.span.unwrap().start, was.span.unwrap().start + 33);
    }
}

#[test]
fn held_sources_stay_out_and_what_is_left_out_is_counted() {
    let library = world();
    let coded = library.coded().unwrap();
    let xi = coded
        .actors
        .iter()
        .find(|it| it.name == "Xi Jinping")
        .unwrap()
        .number;
    library
        .mark_sensitive(demarche_library::PlaceKind::Actor, xi, true)
        .unwrap();
    let held = library.held_sources().unwrap();
    let mut left = coded.clone();
    let told = crate::hold(&mut left, &held).unwrap();
    // The article of the call names him.
    assert_eq!((told.articles, told.actors, told.notes), (1, 1, 0));
    for format in [
        Format::Annotations,
        Format::Qda,
        Format::FollowTheMoney,
        Format::Dna,
    ] {
        let (_folder, path) = written(&left, format);
        let mut bytes = std::fs::read(&path).unwrap();
        if format == Format::Qda {
            let mut archive = demarche_extract::archive::Archive::open(&bytes).unwrap();
            let names: Vec<String> = archive.names().map(str::to_owned).collect();
            bytes = names
                .iter()
                .flat_map(|name| archive.bytes(name).unwrap())
                .collect();
        }
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Xi Jinping"), "{format:?}");
        assert!(text.contains("support nor oppose") || format == Format::FollowTheMoney);
    }
}
