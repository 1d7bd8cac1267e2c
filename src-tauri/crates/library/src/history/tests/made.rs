//! What mutations are made of: rows that are there, and new ones that differ by the numbers of a run.

use super::*;

/// Row number `choice` of a table, counted round; none when it is empty.
pub(super) fn pick<T: From<i64>>(library: &Library, table: &str, choice: u8) -> Option<T> {
    let sql = format!("SELECT id FROM {table} ORDER BY id");
    let ids = library
        .read(|reader| {
            crate::sql::rows(&mut reader.conn().prepare(&sql)?, [], |row| {
                row.get::<_, i64>(0)
            })
        })
        .unwrap();
    let place = usize::from(choice).checked_rem(ids.len())?;
    Some(T::from(ids[place]))
}

/// The number of a row, as an address has it; 0 where there is none.
pub(super) fn numbered(library: &Library, table: &str, choice: u8) -> String {
    pick::<i64>(library, table, choice)
        .unwrap_or_default()
        .to_string()
}

pub(super) const SENTENCES: &[&str] = &[
    "“We will make our own decisions on sanctions,” White House press secretary Jen Psaki told reporters on Friday.",
    "Xi Jinping said that the two countries should shoulder their share of responsibility for peace.",
    "Grain ships left the harbour at dawn under an agreement that both sides had kept for three weeks.",
    "“China’s position is consistent,” Foreign Ministry spokesperson Zhao Lijian told a regular briefing.",
    "中国外交部发言人赵立坚表示，中方一直呼吁避免平民伤亡。",
];

pub(super) fn text((a, b, c): Choice) -> String {
    [a, b, c]
        .map(|at| SENTENCES[usize::from(at) % SENTENCES.len()])
        .join("\n\n")
}

pub(super) fn done<T>(outcome: Result<Outcome<T>>) -> Result<()> {
    outcome.map(drop)
}

pub(super) fn actor(number: u8) -> NewActor {
    NewActor {
        name: format!("Actor {number}"),
        kind: ActorKind::Person,
        country: Some("CN".to_owned()),
        wikidata: None,
        names: vec![ActorName {
            name: format!("Alias {number}"),
            language: None,
            script: None,
            primary: false,
        }],
    }
}

pub(super) fn event(library: &Library, (a, b, c): Choice) -> NewEvent {
    NewEvent {
        name: format!("Event {a}"),
        kind: EventKind::Call,
        held: PartialDate::parse("2022-03-18"),
        place: None,
        participants: pick(library, "actor", b).into_iter().collect(),
        articles: pick(library, "article", c).into_iter().collect(),
    }
}

/// What another program coded: an article, an excerpt of it and a position that rests on that.
pub(super) fn coded(choice: Choice) -> Coded {
    let (a, b, c) = choice;
    let text = text(choice);
    let words: String = text.chars().take(20).collect();
    Coded {
        articles: vec![CodedArticle {
            number: 1,
            title: format!("Taken {a}"),
            text,
            ..CodedArticle::default()
        }],
        issues: vec![CodedIssue {
            number: 1,
            name: format!("Taken issue {}", b % 3),
            leaf: true,
            ..CodedIssue::default()
        }],
        excerpts: vec![CodedExcerpt {
            number: 1,
            article: 1,
            span: Some(Span::new(0, 20)),
            quote: words,
            analyst: format!("Coder {}", c % 3),
            ..CodedExcerpt::default()
        }],
        positions: vec![CodedPosition {
            number: 1,
            actors: Vec::new(),
            on_behalf: vec![["CN", "France", "Committee of Nine"][usize::from(c) % 3].to_owned()],
            post: None,
            issue: 1,
            stance: Stance::ALL[usize::from(a) % Stance::ALL.len()],
            voice: None,
            act: None,
            addressee: None,
            event: None,
            said: None,
            directness: Directness::Direct,
            reported_by: None,
            paraphrase: format!("Taken {b}"),
            confidence: None,
            analyst: String::new(),
            coded_at: String::new(),
            evidence: vec![(1, EvidenceRole::Supporting)],
        }],
        ..Coded::default()
    }
}

pub(super) fn issue(library: &Library, (a, b, c): Choice) -> NewIssue {
    NewIssue {
        name: format!("Issue {a}"),
        parent: (c % 2 == 0).then(|| pick(library, "issue", b)).flatten(),
        leaf: c % 3 != 0,
        proposition: Some(format!("States should do {b}")),
        con: Some("no".to_owned()),
        pro: Some("yes".to_owned()),
        definition: None,
        include: None,
        exclude: None,
        examples: vec![Example {
            words: format!("Example {a}"),
            excerpt: pick(library, "excerpt", b),
        }],
    }
}

pub(super) fn position(library: &Library, (a, b, c): Choice) -> Option<NewPosition> {
    Some(NewPosition {
        actors: vec![pick(library, "actor", b)?],
        on_behalf: vec!["CN".to_owned()],
        post: None,
        issue: pick(library, "issue", c)?,
        stance: Stance::ALL[usize::from(a) % Stance::ALL.len()],
        voice: None,
        act: None,
        addressee: None,
        event: pick(library, "event", a),
        said: PartialDate::parse("2022-03-18"),
        directness: Directness::Direct,
        reported_by: None,
        paraphrase: format!("Says {a}"),
        confidence: None,
        evidence: vec![NewEvidence {
            excerpt: pick(library, "excerpt", b)?,
            role: EvidenceRole::Supporting,
        }],
    })
}

/// The name of what evidence makes of a position; whether it is marked so, dismissing does not ask.
pub(super) fn against(library: &Library, choice: u8) -> Option<String> {
    let position: crate::PositionId = pick(library, "position", choice)?;
    let row = library.position(position).unwrap().row;
    let (actor, issue) = (row.actors.first()?.id, row.issue.id);
    Some(format!("person-{actor}-{issue}-{position}-against"))
}

/// What a server answers for a feed.
pub(super) fn received(number: u8) -> Received {
    let entry = |number: u8| NewEntry {
        key: format!("entry {number}"),
        title: format!("Entry {number} of word{}", number % 3),
        ..NewEntry::default()
    };
    Received {
        entries: (number..number.saturating_add(3)).map(entry).collect(),
        ..Received::default()
    }
}

/// What a colleague's library holds.
pub(super) fn colleague(choice: Choice) -> Library {
    let other = crate::share::tests::of("Ben");
    for (name, mutation) in MUTATIONS {
        if [
            "article.store",
            "issue.create",
            "excerpt.create",
            "position.add",
            "note.create",
        ]
        .contains(name)
        {
            mutation(&other, choice);
        }
    }
    other
}
