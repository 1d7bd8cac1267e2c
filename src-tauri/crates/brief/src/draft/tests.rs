use demarche_library::actors::NewActor;
use demarche_library::articles::{Capture, NewArticle};
use demarche_library::events::{EventKind, NewEvent};
use demarche_library::issues::NewIssue;
use demarche_library::positions::{
    Directness, EvidenceRole, NewEvidence, NewPosition, PositionFilter, Stance, Voice,
};
use demarche_library::{ActorKind, ExcerptId, Library, OpenOptions};
use demarche_text::{PartialDate, Span};

use super::*;
use crate::library::tests::{library, paragraph};
use crate::{check, templates};

/// China's position on arms, and a question whether it said something on relief.
fn scope(library: &Library) -> Scope {
    let relief = NewIssue {
        name: "Relief, at once".to_owned(),
        parent: None,
        leaf: true,
        proposition: Some("States should send relief.".to_owned()),
        con: Some("no relief".to_owned()),
        pro: Some("relief".to_owned()),
        definition: None,
        include: None,
        exclude: None,
        examples: Vec::new(),
    };
    let relief = library.create_issue(&relief).unwrap().value;
    let (_, coded) = library.positions(&PositionFilter::default(), 0, 9).unwrap();
    Scope {
        countries: vec!["CN".to_owned()],
        issues: vec![coded[0].issue.id, relief],
        as_of: "2022-03-20".parse().ok(),
        ..Scope::default()
    }
}

/// Codes the excerpt of [`library`] once more.
fn code(library: &Library, change: impl FnOnce(&mut NewPosition)) {
    let (_, coded) = library.positions(&PositionFilter::default(), 0, 9).unwrap();
    let first = library.position(coded[0].id).unwrap();
    let mut again = NewPosition {
        actors: first.row.actors.iter().map(|it| it.id).collect(),
        on_behalf: vec!["CN".to_owned()],
        post: None,
        issue: first.row.issue.id,
        stance: first.row.stance,
        voice: None,
        act: None,
        addressee: None,
        event: None,
        said: first.row.said.clone(),
        directness: Directness::Direct,
        reported_by: None,
        paraphrase: "Again".to_owned(),
        confidence: None,
        evidence: vec![NewEvidence {
            excerpt: first.evidence[0].excerpt.id,
            role: EvidenceRole::Supporting,
        }],
    };
    change(&mut again);
    library.add_position(&again).unwrap();
}

#[test]
fn every_sentence_of_every_draft_has_its_source() {
    let (library, excerpt) = library();
    let scope = scope(&library);
    code(&library, |it| it.stance = Stance::Conditional);
    for template in templates() {
        let text = draft(&library, template.name, "China on arms", &scope).unwrap();
        assert!(!text.contains("{{"), "{text}");
        assert!(
            text.contains(&format!("![[excerpt:{excerpt}]]")) || template.name == "meeting-readout",
            "{text}"
        );
        let mut checked = check(&text, &library).unwrap();
        // What only the analyst can write is still to be written.
        checked
            .findings
            .retain(|it| it.rule != crate::Rule::EmptySection);
        assert_eq!(checked.findings, [], "{text}");
        assert_eq!(checked.sentences, checked.with_source, "{text}");
        let document = crate::parse::document(&text, &library).unwrap();
        document.each_block(&mut |block| {
            if let crate::document::BlockKind::Positions(positions) = &block.kind {
                assert_eq!(positions.problems, [""; 0], "{text}");
                assert_eq!(
                    positions.query.issues,
                    ["Supplying arms", "Relief, at once"]
                );
            }
        });
    }
}

#[test]
fn a_briefing_says_who_stands_where_what_moved_and_what_was_not_found() {
    let (library, excerpt) = library();
    let scope = scope(&library);
    code(&library, |it| {
        it.stance = Stance::LeansAgainst;
        it.said = PartialDate::parse("2022-02");
        it.directness = Directness::Indirect;
    });
    let text = draft(&library, "bluf-briefing", "China", &scope).unwrap();
    for line in [
        format!(
            "- **China:** opposes *Supplying arms* (*no arms*) – on 18 March 2022 [[@Eve Example]] said: ![[excerpt:{excerpt}]]."
        ),
        format!(
            "- **China:** from *leans against* to *opposes* on *Supplying arms* – of what [[@Eve Example]] said in February 2022 *Example Post* wrote: ![[excerpt:{excerpt}]]; on 18 March 2022 [[@Eve Example]] said: ![[excerpt:{excerpt}]]."
        ),
        // What the bottom line has told is not told again.
        format!(
            "said in February 2022 *Example Post* wrote: ![[excerpt:{excerpt}]].\n\n## Where they stand"
        ),
        "| China | Relief, at once | none in 1 article to 20 March 2022 |".to_owned(),
        "countries: CN".to_owned(),
        "issues: Supplying arms, \"Relief, at once\"".to_owned(),
        "as-of: 2022-03-20".to_owned(),
    ] {
        assert!(
            text.contains(&format!("{line}\n")),
            "{line} is not in {text}"
        );
    }
}

#[test]
fn what_moved_is_what_the_queue_of_shifts_has() {
    let (library, _) = library();
    let scope = scope(&library);
    let say = |stance, on| {
        code(&library, |it| {
            it.stance = stance;
            it.said = PartialDate::parse(on);
        });
    };
    // A pause of a conditional statement hides no reversal, and what is said within days is at odds.
    say(Stance::Supports, "2022-02-01");
    say(Stance::Conditional, "2022-02-20");
    say(Stance::Supports, "2022-03-19");
    let text = draft(&library, "bluf-briefing", "China", &scope).unwrap();
    let moved: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("- **China:** "))
        .filter_map(|line| Some(line.split_once(" on *Supplying arms* – ")?.0))
        .filter(|how| how.starts_with("from") || how.starts_with("both"))
        .collect();
    assert_eq!(
        moved,
        [
            "from *supports* to *conditional*",
            "from *supports* to *opposes*",
            "both *opposes* and *supports*",
        ],
        "{text}"
    );
}

#[test]
fn what_others_say_of_a_speaker_stands_apart_from_the_speakers_words() {
    let (library, excerpt) = library();
    let scope = scope(&library);
    code(&library, |it| {
        it.voice = Some(Voice::Attributed);
        it.stance = Stance::Supports;
        it.said = PartialDate::parse("2022-03-19");
    });
    let text = draft(&library, "country-position-paper", "China", &scope).unwrap();
    let (own, rest) = text.split_once("## As others report it").unwrap();
    let attributed = format!(
        "- What [[@Eve Example]] said on 19 March 2022 is told by others in *Example Post*: ![[excerpt:{excerpt}]].\n"
    );
    assert!(rest.contains(&attributed), "{text}");
    assert!(
        !own.contains("supports") && !text.contains("from *opposes*"),
        "{text}"
    );
    assert!(
        own.contains("| [[@Eve Example]] |  | 1 | 18 March 2022 |"),
        "{text}"
    );
}

/// An excerpt that is all of another article of the same day.
fn excerpt_elsewhere(library: &Library, words: &str) -> ExcerptId {
    let article = NewArticle {
        title: Some(words.to_owned()),
        published: PartialDate::parse("2022-03-18"),
        capture: Some(Capture {
            bytes: words.as_bytes().to_vec(),
            media_type: "text/plain".to_owned(),
            extractor: "test".to_owned(),
            ..Capture::default()
        }),
        body: paragraph(words),
        ..NewArticle::default()
    };
    let stored = library.store(&article).unwrap().value.article;
    let version = library.article(stored).unwrap().body.id;
    let span = Span::new(0, words.chars().count());
    library.create_excerpt(version, span, None).unwrap().value
}

#[test]
fn a_readout_is_of_its_event_and_told_by_side() {
    let (library, excerpt) = library();
    let mut scope = scope(&library);
    let (_, coded) = library.positions(&PositionFilter::default(), 0, 9).unwrap();
    let evidence = library.position(coded[0].id).unwrap().evidence;
    let uma = NewActor {
        name: "Uma Example".to_owned(),
        kind: ActorKind::Person,
        country: Some("US".to_owned()),
        wikidata: None,
        names: Vec::new(),
    };
    let uma = library.create_actor(&uma).unwrap().value;
    let eve = coded[0].actors[0].id;
    let event = library
        .create_event(&NewEvent {
            name: "The second round".to_owned(),
            kind: EventKind::Summit,
            held: PartialDate::parse("2022-03-18"),
            place: None,
            participants: vec![eve, uma],
            articles: vec![evidence[0].excerpt.article],
        })
        .unwrap()
        .value;
    code(&library, |it| {
        it.event = Some(event);
        it.stance = Stance::Conditional;
    });
    // What was said elsewhere on that day is no part of the meeting, and what was said at it in another article is.
    let elsewhere = excerpt_elsewhere(&library, "Words of that day said elsewhere.");
    let evidence = |excerpt| NewEvidence {
        excerpt,
        role: EvidenceRole::Supporting,
    };
    code(&library, |it| {
        it.stance = Stance::Ambiguous;
        it.evidence = vec![evidence(elsewhere)];
    });
    let of_uma = excerpt_elsewhere(&library, "Words of the other side at it.");
    code(&library, |it| {
        it.actors = vec![uma];
        it.on_behalf = vec!["US".to_owned()];
        it.event = Some(event);
        it.evidence = vec![evidence(of_uma)];
    });
    scope.event = Some(event);
    let text = draft(&library, "meeting-readout", "Talks", &scope).unwrap();
    for line in [
        "| [[event:The second round]] | 18 March 2022 | unknown |".to_owned(),
        "| [[@Eve Example]] | China |".to_owned(),
        format!("### [[@Eve Example]]\n\n![[excerpt:{excerpt}]]"),
        format!("### [[@Uma Example]]\n\n![[excerpt:{of_uma}]]"),
        format!(
            "## Agreed and open\n\n- On 18 March 2022 [[@Eve Example]] said: ![[excerpt:{excerpt}]]."
        ),
    ] {
        assert!(
            text.contains(&format!("{line}\n")),
            "{line} is not in {text}"
        );
    }
    assert!(!text.contains(&format!("excerpt:{elsewhere}]]")), "{text}");
    assert!(!text.contains("### Others"), "{text}");
    let text = draft(&library, "chronology", "Talks", &scope).unwrap();
    let held =
        "| 18 March 2022 | [[@Eve Example]], [[@Uma Example]] | [[event:The second round]] | [@";
    assert!(text.contains(held), "{text}");
    let mut findings = check(&text, &library).unwrap().findings;
    findings.retain(|it| it.rule != crate::Rule::EmptySection);
    assert_eq!(findings, [], "{text}");
}

#[test]
fn a_bloc_may_be_asked_for_beside_countries() {
    let (library, _) = library();
    let mut scope = scope(&library);
    let of_bloc = excerpt_elsewhere(&library, "Words that the union said as one.");
    code(&library, |it| {
        it.actors = Vec::new();
        it.on_behalf = vec!["EU".to_owned()];
        it.evidence[0].excerpt = of_bloc;
    });
    let row = format!("| 18 March 2022 | European Union | ![[excerpt:{of_bloc}]] |");
    let text = draft(&library, "chronology", "Union", &scope).unwrap();
    assert!(!text.contains(&row), "{text}");
    scope.countries = vec!["CN".to_owned(), "EU".to_owned()];
    let text = draft(&library, "chronology", "Union", &scope).unwrap();
    assert!(
        text.contains(&row) && text.contains("[[@Eve Example]]"),
        "{text}"
    );
    assert!(text.contains("countries: CN\n"), "{text}");
    scope.countries = vec!["EU".to_owned()];
    scope.issues = Vec::new();
    let text = draft(&library, "chronology", "Union", &scope).unwrap();
    assert!(
        text.contains(&row) && !text.contains("[[@Eve Example]]"),
        "{text}"
    );
    assert!(text.contains("blocs: EU\n"), "{text}");
}

#[test]
fn a_chronology_says_whose_words_are_told_by_others() {
    let (library, excerpt) = library();
    let scope = scope(&library);
    code(&library, |it| it.directness = Directness::Indirect);
    let text = draft(&library, "chronology", "China on arms", &scope).unwrap();
    let told = format!(", as told by others | ![[excerpt:{excerpt}]]");
    assert_eq!(text.matches(&told).count(), 1, "{text}");
}

#[test]
fn a_library_without_positions_gives_the_skeleton() {
    let library = Library::open_in_memory(OpenOptions::at("Ada", chrono::Utc::now())).unwrap();
    for template in templates() {
        let text = draft(&library, template.name, "Nothing yet", &Scope::default()).unwrap();
        let skeleton = crate::from_template(template.name, "Nothing yet", None).unwrap();
        let told = text.replace("countries:", "actors:");
        assert_eq!(told, skeleton.replace("countries:", "actors:"));
    }
}
