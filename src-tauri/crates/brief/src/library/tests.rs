//! From an article to a briefing on a real library in memory.

use chrono::{DateTime, Utc};
use demarche_extract::{BlockKind, Body, Piece};
use demarche_library::actors::NewActor;
use demarche_library::articles::{ArticleUpdate, Capture, NewArticle};
use demarche_library::compare::{MatrixRequest, MatrixRows};
use demarche_library::editions::{EvidenceFate, NewEdition, PositionFate, Since};
use demarche_library::issues::NewIssue;
use demarche_library::notes::NewNote;
use demarche_library::positions::{Directness, EvidenceRole, NewEvidence, NewPosition, Stance};
use demarche_library::{ActorKind, EditionId, ExcerptId, Library, OpenOptions, PlaceKind};
use demarche_text::{PartialDate, Span};

use crate::tests::made;
use crate::{Format, How, Rule, Style, check, render};

const TEXT: &str = "The envoy spoke to reporters in the capital on Friday after the second round. “Arms only make this war longer,” she said, and left the hall.";
const WORDS: &str = "Arms only make this war longer,";

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_647_691_200, 0).unwrap()
}

/// A body of one paragraph.
pub(crate) fn paragraph(text: &str) -> Body {
    Body::of(&[Piece {
        text: text.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    }])
}

/// A library with one article, one excerpt and the position coded from it.
pub(crate) fn library() -> (Library, ExcerptId) {
    let library = Library::open_in_memory(OpenOptions::at("Ada", moment())).unwrap();
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
        body: paragraph(TEXT),
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
    let made = made(&text, &library, Format::Markdown, "chicago-notes").unwrap();
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
    let reasons: Vec<_> = found.iter().map(|it| it.reason.to_string()).collect();
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
fn a_link_to_evidence_is_a_source_on_paper_as_on_screen() {
    let (library, excerpt) = library();
    let key = library.cited_excerpt(excerpt).unwrap().unwrap().article.key;
    let text = format!(
        "# [[Talks go on]]\n\nChina said [[excerpt:{excerpt}]] today.\n\nIt is [[position:1|against arms]].\n\n\
         A [[Talks go on|paper]] tells of it.\n\nA [[Talks go on|paper]] says so [@{key}].\n\nIt is [[China]] that speaks, [[excerpt:99|it says]].\n"
    );
    let made = made(&text, &library, Format::Markdown, "chicago-notes").unwrap();
    let markdown = String::from_utf8(made.bytes).unwrap();
    assert!(
        markdown.contains("“Arms only make this war longer”[^1]"),
        "{markdown}"
    );
    assert!(markdown.contains("against arms.[^2]"), "{markdown}");
    assert!(markdown.contains("A paper[^3] tells of it."), "{markdown}");
    // Beside a citation of the same article a link has none of its own.
    assert!(markdown.contains("A paper says so.[^4]"), "{markdown}");
    assert!(!markdown.contains("[^5]"), "{markdown}");
    assert!(markdown.contains("# Talks go on\n"), "{markdown}");
    // The excerpt and what the position rests on stand in the table of evidence, once.
    assert_eq!(
        markdown
            .matches("| Arms only make this war longer, |")
            .count(),
        1,
        "{markdown}"
    );
    let embedded = crate::tests::made(
        "Said at noon:\n\n![[position:1]]\n",
        &library,
        Format::Markdown,
        "chicago-notes",
    )
    .unwrap();
    let embedded = String::from_utf8(embedded.bytes).unwrap();
    assert!(
        embedded.contains("> Arms only make this war longer,"),
        "{embedded}"
    );
    assert!(embedded.contains("[^1]: “Talks go on,”"), "{embedded}");
    let screen = render(&text, &library).unwrap();
    assert!(!screen.html.contains("Example Post)"), "{}", screen.html);
    let found = check(&text, &library).unwrap().findings;
    let unsourced = found.iter().filter(|it| it.rule == Rule::Unsourced);
    let words: Vec<&str> = unsourced.map(|it| it.words.as_str()).collect();
    assert!(
        matches!(words[..], [one] if one.contains("it says")),
        "{found:?}"
    );
}

#[test]
fn words_are_to_stand_in_what_is_cited_for_them() {
    let (library, excerpt) = library();
    let key = library.cited_excerpt(excerpt).unwrap().unwrap().article.key;
    let other = |text: &str| {
        let article = NewArticle {
            title: Some("Another paper".to_owned()),
            body: paragraph(text),
            without_text: text.is_empty(),
            ..NewArticle::default()
        };
        let stored = library.store(&article).unwrap().value.article;
        library.cited_articles(&[stored]).unwrap().remove(0).key
    };
    let elsewhere = other("Nothing of that kind was said in the hall that day.");
    let unread = other("");
    let reasons = |text: &str| -> Vec<String> {
        let found = check(text, &library).unwrap().findings;
        let quotes = found.iter().filter(|it| it.rule == Rule::QuoteChanged);
        quotes.map(|it| it.reason.to_string()).collect()
    };
    let said = "She said “arms only make this war longer”";
    assert_eq!(reasons(&format!("{said} [@{key}].")), [""; 0]);
    assert_eq!(reasons(&format!("{said} [@{unread}].")), [""; 0]);
    assert_eq!(reasons(&format!("{said} [@{elsewhere}; @{key}].")), [""; 0]);
    let wrong = "What is cited here does not hold these words; another article does.";
    assert_eq!(reasons(&format!("{said} [@{elsewhere}].")), [wrong]);
    let spliced = "She said “arms only make this war longer … was said in the hall”";
    assert_eq!(reasons(&format!("{spliced} [@{key}].")), [wrong]);
    let none = "No article in the library holds these words.";
    assert_eq!(
        reasons("> We send arms to everybody.\n> — Eve Example, 18 March 2022\n"),
        [none]
    );
    assert_eq!(
        reasons("> Arms only make this war longer.\n>\n> — Eve Example\n"),
        [""; 0]
    );
    assert_eq!(
        reasons(&format!(
            "> Arms only make this war longer [@{elsewhere}].\n"
        )),
        [wrong]
    );
}

#[test]
fn a_group_of_issues_stands_for_those_in_it() {
    let (library, _) = library();
    let group = |name: &str| NewIssue {
        name: name.to_owned(),
        parent: None,
        leaf: false,
        proposition: None,
        con: None,
        pro: None,
        definition: None,
        include: None,
        exclude: None,
        examples: Vec::new(),
    };
    let war = library.create_issue(&group("War")).unwrap().value;
    let _ = library.create_issue(&group("Peace")).unwrap();
    let leaf = NewIssue {
        parent: Some(war),
        leaf: true,
        proposition: Some("There should be talks.".to_owned()),
        con: Some("no".to_owned()),
        pro: Some("yes".to_owned()),
        ..group("Talks")
    };
    let _ = library.create_issue(&leaf).unwrap();
    let html = render(
        "```positions\ncountries: CN, China, cn\nissues: War, Talks, Supplying arms\n```",
        &library,
    )
    .unwrap()
    .html;
    assert_eq!(
        html.matches("<th scope=\"row\"").count() + html.matches("scope=\"col\"").count(),
        4,
        "{html}"
    );
    let problems = |text: &str| -> Vec<String> {
        let found = check(text, &library).unwrap().findings;
        found.iter().map(|it| it.reason.to_string()).collect()
    };
    assert_eq!(
        problems("```positions\nissues: Peace\n```"),
        ["“Peace” only groups issues and takes no stance: compare the issues in it."]
    );
    let _ = library
        .create_issue(&NewIssue {
            name: "Truce".to_owned(),
            ..leaf
        })
        .unwrap();
    assert_eq!(
        problems("```timeline\nissue: War\n```"),
        ["A timeline is of one issue, not of 2."]
    );
}

#[test]
fn what_a_comparison_is_narrowed_to_stands_under_it() {
    let (library, _) = library();
    let html = |block: &str| {
        render(
            &format!("```positions\ncountries: US\n{block}\n```"),
            &library,
        )
        .unwrap()
        .html
    };
    let plain = html("as-of: 2022-03-20");
    assert!(
        plain.contains("As of 20 March 2022: ") && !plain.contains("so narrowed"),
        "{plain}"
    );
    let narrow = html(
        "as-of: 2022-03-20\nfrom: 2022-01-01\ndirect: yes\noutlet: Example Post\nconfidence: high\nanalyst: Ada\nconfirmed: yes",
    );
    for words in [
        "As of 20 March 2022, from 1 January 2022 on, direct words only, Example Post only, confidence high or more, coded by Ada only, confirmed by two origins only: 0 positions",
        ", so narrowed",
    ] {
        assert!(narrow.contains(words), "{words} is not in {narrow}");
    }
}

#[test]
fn a_map_says_that_what_it_has_of_no_country_is_so_narrowed() {
    let (library, _) = library();
    let issue = library.issue_tree().unwrap()[0].id;
    let none = |request: MatrixRequest| {
        let mut view = library.matrix(&request).unwrap();
        let told = crate::narrowed(&library, &request).unwrap();
        crate::tell_narrowed(&mut view, &request, &told);
        let svg = crate::picture::map(&view, &told, None, None);
        (svg.contains(", so narrowed"), view.none.to_string())
    };
    let all = MatrixRequest {
        issues: vec![issue],
        rows: MatrixRows::Countries,
        attributed: true,
        ..MatrixRequest::default()
    };
    let (told, plain) = none(all.clone());
    assert!(!told, "{plain}");
    let direct = MatrixRequest {
        direct_only: true,
        ..all
    };
    assert_eq!(none(direct), (true, format!("{plain}, so narrowed")));
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
    let made = made(&text, &library, Format::Docx, "apa").unwrap();
    assert_eq!(made.warnings.len(), 1, "{:?}", made.warnings);
}

const FORMATS: [Format; 8] = [
    Format::Docx,
    Format::Pdf,
    Format::Html,
    Format::Markdown,
    Format::Ris,
    Format::Biblatex,
    Format::Bibtex,
    Format::CslJson,
];

/// An edition in every format.
fn every_format(library: &Library, id: EditionId) -> Vec<Vec<u8>> {
    let edition = library.edition(id).unwrap();
    let (_, style) = crate::frozen::thawed(&edition).unwrap();
    let of = |format| {
        let how = How {
            format,
            style: &style,
            with_held: false,
            file_name: None,
            changed_at: None,
        };
        crate::make_edition(&edition, library, &how)
    };
    FORMATS.map(|format| of(format).unwrap().bytes).into()
}

/// A style of the user's own, which is gone when the edition is written out again.
const OWN: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout prefix="HOUSE "><text variable="title"/></layout></citation></style>"#;

#[test]
fn an_edition_gives_the_same_bytes_whatever_becomes_of_the_library() {
    let (library, excerpt) = library();
    let note = library
        .create_note(&NewNote {
            title: "Arms".to_owned(),
            template: None,
            text: note(excerpt)
                + "\nIt links to [[actor:Envoy]] and cites [@nobody2022].\n\n\
                   ```timeline\nissue: Supplying arms\n```\n\n```origins\n```\n",
        })
        .unwrap()
        .value;
    let own = crate::read_style(OWN).unwrap();
    let _ = library.add_style(&own).unwrap();
    let text = library.note(note).unwrap().text;
    let style = Style::find("house", &library.styles().unwrap()).unwrap();
    let kept = crate::issue(&text, &library, &style).unwrap();
    assert_eq!(kept.basis.positions.len(), 1);
    assert_eq!(
        kept.basis.evidence[0].excerpt.as_ref().unwrap().quote,
        WORDS
    );
    let issued = library
        .issue_edition(&NewEdition {
            note,
            revision: 1,
            basis: kept.basis,
            resolved: kept.resolved,
            style: kept.style,
            as_of: kept.as_of,
        })
        .unwrap()
        .value
        .id;
    let before = every_format(&library, issued);
    let markdown = String::from_utf8_lossy(&before[3]).into_owned();
    assert!(markdown.contains("HOUSE"), "{markdown}");
    assert!(markdown.contains("| When | Who | What |"), "{markdown}");
    assert!(
        markdown.contains("Compared by shared passages"),
        "{markdown}"
    );
    assert_eq!(before, every_format(&library, issued));

    // Everything that it leads to changes, goes, or comes.
    let article = library.excerpt(excerpt).unwrap().article;
    let _ = library.remove_style("house").unwrap();
    let _ = library.undo().unwrap();
    let _ = library.remove_style("house").unwrap();
    let update = ArticleUpdate {
        title: Some("Another headline".to_owned()),
        outlet: Some("Another outlet".to_owned()),
        url: Some("https://other.example/".to_owned()),
        ..ArticleUpdate::default()
    };
    let _ = library.update_article(article, &update).unwrap();
    let _ = library
        .edit_body(article, "Nothing of it is left.")
        .unwrap();
    let position = library.basis(&[], &[excerpt], &[]).unwrap().positions[0].id;
    let _ = library.trash_positions(&[position]).unwrap();
    let _ = library.trash_excerpts(&[excerpt]).unwrap();
    let _ = library
        .save_note(note, "# Arms\n\nAll new.", None, 1)
        .unwrap();
    let _ = library.trash_articles(&[article]).unwrap();
    assert_eq!(before, every_format(&library, issued));

    let changes = library
        .edition_changes(
            issued,
            &Since::Now {
                text: "# Arms\n\nAll new.".to_owned(),
                basis: crate::rests_on("# Arms\n\nAll new.", &library).unwrap(),
            },
        )
        .unwrap();
    assert_eq!(changes.positions[0].fate, PositionFate::Retracted);
    assert_eq!(changes.evidence[0].fates, [EvidenceFate::Gone]);
}

#[test]
fn an_edition_knows_the_texts_that_it_put_in() {
    let (library, _) = library();
    let create = |title: &str, text: &str| {
        let new = NewNote {
            title: title.to_owned(),
            template: None,
            text: text.to_owned(),
        };
        library.create_note(&new).unwrap().value
    };
    let annex = create("Annex", "As it was.\n");
    let text = "Brief.\n\n![[Annex]]\n";
    let note = create("Brief", text);
    let kept = crate::issue(text, &library, &Style::named("apa").unwrap()).unwrap();
    let issued = library
        .issue_edition(&NewEdition {
            note,
            revision: 1,
            basis: kept.basis,
            resolved: kept.resolved,
            style: kept.style,
            as_of: kept.as_of,
        })
        .unwrap()
        .value
        .id;
    let _ = library.save_note(annex, "As it is.\n", None, 1).unwrap();
    let then = crate::frozen::embedded_then(&library.edition(issued).unwrap()).unwrap();
    assert_eq!(then["Annex"], "As it was.\n");
    let now = crate::frozen::embedded_now(text, &library).unwrap();
    assert_eq!(now["Annex"], "As it is.\n");
}

#[test]
fn an_edition_that_names_what_was_marked_since_is_refused_and_otherwise_the_same() {
    let (library, excerpt) = library();
    let text = note(excerpt);
    let new = NewNote {
        title: "Arms".to_owned(),
        template: None,
        text: text.clone(),
    };
    let note = library.create_note(&new).unwrap().value;
    let style = Style::named("apa").unwrap();
    let issue = |revision| {
        let kept = crate::issue(&text, &library, &style).unwrap();
        let new = NewEdition {
            note,
            revision,
            basis: kept.basis,
            resolved: kept.resolved,
            style: kept.style,
            as_of: kept.as_of,
        };
        library.issue_edition(&new).unwrap().value.id
    };
    let open = issue(1);
    let of = |id, with_held| {
        let how = How {
            format: Format::Docx,
            style: &style,
            with_held,
            file_name: None,
            changed_at: None,
        };
        crate::make_edition(&library.edition(id).unwrap(), &library, &how)
    };
    let before = of(open, false).unwrap();
    let article = library.excerpt(excerpt).unwrap().article;
    let _ = library
        .mark_sensitive(PlaceKind::Article, article.0, true)
        .unwrap();
    assert!(matches!(of(open, false), Err(crate::Error::Held(_))));
    assert_eq!(of(open, true).unwrap().bytes, before.bytes);

    // One that was issued while the source was held holds it for ever.
    let held = issue(1);
    let then = of(held, false).unwrap();
    assert!(then.held > 0);
    let _ = library
        .mark_sensitive(PlaceKind::Article, article.0, false)
        .unwrap();
    assert_eq!(of(held, false).unwrap().bytes, then.bytes);
    assert_eq!(of(open, false).unwrap().bytes, before.bytes);
}

#[test]
fn live_lists_say_as_of_when_and_what_was_searched() {
    let (library, excerpt) = library();
    let text = format!(
        "```timeline\nissue: Supplying arms\nas-of: 2022-03-20\n```\n\n```origins\n```\n\n```origins\nissue: Supplying arms\n```\n\n![[excerpt:{excerpt}]]"
    );
    let html = render(&text, &library).unwrap().html;
    for part in [
        "<td dir=\"auto\">18 March 2022</td>",
        "<strong>Eve Example</strong>",
        "“Arms only make this war longer”",
        "Supplying arms, as of 20 March 2022: 1 position, 1 independent origin; 1 article searched.",
        "Talks go on</a><br><small>Example Post, 18 March 2022</small>",
        "<small>none found</small>",
        "Of any date: 1 article, 1 independent origin. Compared by shared passages with 1 article in the library; translations are not found.",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(
        html.matches("1 article, 1 independent origin.").count(),
        2,
        "{html}"
    );
    let unknown = "```timeline\nissue: Supplying bread\n```\n\n```origins\narticles: nokey\n```";
    let html = render(unknown, &library).unwrap().html;
    for part in [
        "No issue is called “Supplying bread”. In the library there is “Supplying arms”.",
        "No article has the key “nokey”.",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

/// A note in French with everything of which the library says something itself.
fn in_french(excerpt: ExcerptId) -> String {
    "---\nlang: fr\nas-of: 2022-03-20\ntags: [a, b]\n---\n".to_owned()
        + &note(excerpt).replace(
            "countries: CN, United States",
            "countries: CN, DZ\nfrom: 2022-01-01\ndirect: yes",
        )
        + "\n```timeline\nissue: Supplying arms\n```\n\n```origins\n```\n\n![[Annexe#Détail]]\n"
}

const ANNEX: &str = "# Annexe\n\nTout.\n\n## Détail\n\nUn détail.\n\n## Reste\n\nLe reste.\n";

fn with_annex(library: &Library) {
    let annex = NewNote {
        title: "Annexe".to_owned(),
        template: None,
        text: ANNEX.to_owned(),
    };
    let _ = library.create_note(&annex).unwrap();
}

#[test]
fn what_the_library_says_in_a_note_is_in_its_language() {
    let (library, excerpt) = library();
    with_annex(&library);
    let html = render(&in_french(excerpt), &library).unwrap().html;
    for part in [
        "CN: Eve Example, 18 mars 2022, Example Post",
        "Algérie",
        "aucune dans 1 article du 1er janvier 2022 au 20 mars 2022, avec ces filtres",
        "Au 20 mars 2022, à partir du 1er janvier 2022, propos directs seulement\u{a0}: ",
        "Supplying arms, au 20 mars 2022\u{a0}: 1 position, 1 origine indépendante\u{a0}; 1 article parcouru.",
        "<th scope=\"col\">Quand</th>",
        "<small>aucun trouvé</small>",
        "Comparés par passages communs avec 1 article de la bibliothèque\u{a0}; les traductions ne sont pas trouvées.",
        "Un détail.",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(
        !html.contains("Le reste.") && !html.contains("Tout."),
        "{html}"
    );
    let gone = in_french(excerpt).replace("#Détail", "#Detail");
    let html = render(&gone, &library).unwrap().html;
    assert!(html.contains("Annexe#Detail</a>"), "{html}");
}

#[test]
fn an_edition_keeps_its_language_and_what_it_embeds_and_older_ones_speak_english() {
    let (library, excerpt) = library();
    with_annex(&library);
    let text = in_french(excerpt);
    let new = NewNote {
        title: "Armes".to_owned(),
        template: None,
        text: text.clone(),
    };
    let note = library.create_note(&new).unwrap().value;
    let style = Style::named("apa").unwrap();
    let issue = |resolved: fn(String) -> String| {
        let kept = crate::issue(&text, &library, &style).unwrap();
        let new = NewEdition {
            note,
            revision: 1,
            basis: kept.basis,
            resolved: resolved(kept.resolved),
            style: kept.style,
            as_of: kept.as_of,
        };
        library.issue_edition(&new).unwrap().value.id
    };
    let issued = issue(|resolved| resolved);
    // As an edition was kept before notes were embedded and spoken to in their language.
    let older = issue(|resolved| {
        let mut resolved: serde_json::Value = serde_json::from_str(&resolved).unwrap();
        let fields = resolved.as_object_mut().unwrap();
        assert!(fields.remove("form").is_some() && fields.remove("notes").is_some());
        resolved.to_string()
    });
    let before = every_format(&library, issued);
    let annex = library.resolve_link("Annexe").unwrap().unwrap();
    let _ = library.trash_notes(&[annex.id.into()]).unwrap();
    assert!(before == every_format(&library, issued));
    let markdown = |id| String::from_utf8(every_format(&library, id).swap_remove(3)).unwrap();
    let french = markdown(issued);
    for words in [
        "lang: fr\nas-of: 2022-03-20\ntags: [a, b]\n",
        "## Éléments de preuve",
        "Un détail.",
        "au 20 mars 2022",
    ] {
        assert!(french.contains(words), "{words} is not in {french}");
    }
    let english = markdown(older);
    for words in [
        "as-of: \"2022-03-20\"\n",
        "## Evidence",
        "Annexe#Détail",
        "## References",
    ] {
        assert!(english.contains(words), "{words} is not in {english}");
    }
    assert!(!english.contains("Un détail."), "{english}");
}
