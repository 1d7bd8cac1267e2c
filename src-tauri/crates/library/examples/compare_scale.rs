//! How long the matrix and the queue of shifts take: writes libraries of 10,000 and 100,000 positions (or of the numbers given)
//! and prints CPU milliseconds, the least and the median of several runs.
//!
//! `cargo run --release -p demarche-library --example compare_scale -- 10000 100000`
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use std::time::Instant;

use chrono::{DateTime, NaiveDate};
use demarche_library::compare::shifts::{ShiftPer, ShiftsRequest};
use demarche_library::compare::{MatrixRequest, MatrixRows, SideBySideRequest, Speaker};
use demarche_library::positions::{
    Directness, EvidenceRole, NewEvidence, NewPosition, PositionFilter, Stance, Voice, add_in,
};
use demarche_library::{ActorId, ExcerptId, IssueId, Library, Op, OpenOptions, Result, Tx};
use demarche_text::PartialDate;

const ACTORS: i64 = 200;
const ISSUES: i64 = 60;
/// Actors that an article mentions.
const MENTIONED: usize = 5;
/// The matrix that a user looks at.
const ROWS: i64 = 40;
const COLUMNS: i64 = 20;
const RUNS: usize = 15;

fn main() -> Result<()> {
    let mut sizes: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|number| number.parse().ok())
        .collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000];
    }
    for size in sizes {
        let folder = std::env::temp_dir().join(format!("demarche-compare-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|source| demarche_library::Error::File {
            path: folder.clone(),
            source,
        })?;
        let measured = measure(&folder.join("scale.demarche"), size);
        let _ = std::fs::remove_dir_all(&folder);
        measured?;
    }
    Ok(())
}

fn measure(path: &std::path::Path, size: usize) -> Result<()> {
    let now = DateTime::from_timestamp(1_767_225_600, 0).unwrap_or_default();
    let library = Library::create(path, OpenOptions::at("Ada", now))?;
    let began = cpu();
    fill(&library, size)?;
    println!(
        "{size} positions, written in {:.3} ms each",
        (cpu() - began) * 1e3 / size as f64
    );
    let day = NaiveDate::from_ymd_opt(2024, 12, 31);
    let looked_at = MatrixRequest {
        actors: (1..=ROWS).map(ActorId).collect(),
        issues: (1..=COLUMNS).map(IssueId).collect(),
        as_of: day,
        ..MatrixRequest::default()
    };
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        actors: Vec::new(),
        ..looked_at.clone()
    };
    let all = MatrixRequest {
        as_of: day,
        ..MatrixRequest::default()
    };
    let sides = SideBySideRequest {
        columns: vec![Speaker::Actor(ActorId(1)), Speaker::Actor(ActorId(2))],
        issue: IssueId(1),
        as_of: day,
        attributed: false,
    };
    print("40 actors × 20 issues", || {
        library.matrix(&looked_at).map(drop)
    })?;
    print("countries × 20 issues", || {
        library.matrix(&countries).map(drop)
    })?;
    print("all actors × all issues", || {
        library.matrix(&all).map(drop)
    })?;
    print("days of it", || library.compare_days(&all).map(drop))?;
    print("two side by side", || {
        library.side_by_side(&sides).map(drop)
    })?;
    for per in ShiftPer::ALL {
        let shifts = ShiftsRequest {
            per: *per,
            as_of: day,
            ..ShiftsRequest::default()
        };
        print(&format!("shifts per {}, counted", per.word()), || {
            library.shifts(&shifts, 0, 0).map(drop)
        })?;
    }
    print("first fifty shifts", || {
        library.shifts(&ShiftsRequest::default(), 0, 50).map(drop)
    })?;
    print("first hundred positions", || {
        library
            .positions(&PositionFilter::default(), 0, 100)
            .map(drop)
    })?;
    Ok(())
}

fn print(what: &str, mut run: impl FnMut() -> Result<()>) -> Result<()> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let began = cpu();
        run()?;
        times.push((cpu() - began) * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "  {what}: {:.2} ms least, {:.2} ms median",
        times[0],
        times[RUNS / 2]
    );
    Ok(())
}

/// Seconds that this thread has run, where Linux tells; else seconds gone by.
fn cpu() -> f64 {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(
            || BEGAN.get_or_init(Instant::now).elapsed().as_secs_f64(),
            |nanoseconds| nanoseconds / 1e9,
        )
}

/// The same numbers at every run (xorshift, from a fixed state).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.unsigned_abs()) as i64
    }

    fn date(&mut self) -> Option<PartialDate> {
        let (year, month, day) = (
            2014 + self.below(12),
            1 + self.below(12),
            1 + self.below(28),
        );
        PartialDate::parse(&match self.below(20) {
            0 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        })
    }
}

fn fill(library: &Library, size: usize) -> Result<()> {
    let mut numbers = Numbers(0x2545_F491_4F6C_DD1D);
    let articles = (size as i64 / 3).max(1);
    let op = |what: &str| Op::Restore {
        title: what.to_owned(),
    };
    library.transact(op("people and issues"), people_and_issues)?;
    let mut written = 0;
    while written < articles {
        let until = (written + 5_000).min(articles);
        library.transact(op("articles"), |tx| {
            for _ in written..until {
                article(tx, &mut numbers)?;
            }
            Ok(())
        })?;
        written = until;
    }
    let mut written = 0;
    while written < size {
        let until = (written + 5_000).min(size);
        library.transact(op("positions"), |tx| {
            for _ in written..until {
                add_in(tx, &position(&mut numbers, articles))?;
            }
            Ok(())
        })?;
        written = until;
    }
    Ok(())
}

fn people_and_issues(tx: &Tx<'_>) -> Result<()> {
    let countries: i64 = 40;
    for number in 0..ACTORS {
        tx.conn()
            .prepare_cached(
                "INSERT INTO actor (name, kind, country) VALUES ('Actor ' || ?1, 'person', \
                 (SELECT id FROM country ORDER BY id LIMIT 1 OFFSET ?2))",
            )?
            .execute((number, number % countries))?;
    }
    for number in 0..ISSUES {
        tx.conn()
            .prepare_cached("INSERT INTO issue (name, leaf) VALUES ('Issue ' || ?, 1)")?
            .execute([number])?;
    }
    Ok(())
}

fn article(tx: &Tx<'_>, numbers: &mut Numbers) -> Result<()> {
    const BODY: &str = "The minister said that no arms will be sent to any party of this conflict.";
    let conn = tx.conn();
    let published = numbers.date();
    let date = published.as_ref().map(|date| date.date.as_str());
    let precision = published
        .as_ref()
        .map(|date| demarche_library::sql::precision_word(date.precision));
    let now = demarche_library::sql::moment(tx.now());
    conn.prepare_cached(
        "INSERT INTO article (title, citation_key, published, published_precision, imported_at) \
         VALUES ('Article', (SELECT 'a' || (coalesce(max(id), 0) + 1) FROM article), ?1, ?2, ?3)",
    )?
    .execute((date, precision, &now))?;
    let article = conn.last_insert_rowid();
    conn.prepare_cached(
        "INSERT INTO body_version (article, number, text, blocks, cuts, words, unspaced, made_at, made_by) \
         VALUES (?1, 1, ?2, '[]', '[]', 14, 0, ?3, 'scale')",
    )?
    .execute((article, BODY, &now))?;
    let body = conn.last_insert_rowid();
    conn.prepare_cached("UPDATE article SET body = ?2 WHERE id = ?1")?
        .execute((article, body))?;
    for _ in 0..MENTIONED {
        conn.prepare_cached(
            "INSERT INTO mention (body_version, actor, start, \"end\") VALUES (?1, ?2, 0, 12)",
        )?
        .execute((body, numbers.below(ACTORS) + 1))?;
    }
    conn.prepare_cached(
        "INSERT INTO excerpt (article, body_version, start, \"end\", quote, prefix, suffix, analyst, made_at) \
         VALUES (?1, ?2, 23, 74, substr(?3, 24, 51), '', '', ?4, ?5)",
    )?
    .execute((article, body, BODY, tx.analyst(), &now))?;
    Ok(())
}

/// Of half the positions the actor is one of the forty looked at, of most the issue one of the twenty.
fn position(numbers: &mut Numbers, excerpts: i64) -> NewPosition {
    let actor = match numbers.below(2) {
        0 => numbers.below(ACTORS),
        _ => numbers.below(ROWS),
    };
    let issue = match numbers.below(5) {
        0 => numbers.below(ISSUES),
        _ => numbers.below(COLUMNS),
    };
    NewPosition {
        actors: vec![ActorId(actor + 1)],
        on_behalf: Vec::new(),
        post: None,
        issue: IssueId(issue + 1),
        stance: Stance::ALL[numbers.below(Stance::ALL.len() as i64) as usize],
        voice: Some(match numbers.below(10) {
            0 => Voice::Attributed,
            1..=3 => Voice::Spokesperson,
            _ => Voice::Own,
        }),
        act: None,
        addressee: None,
        event: None,
        said: numbers.date(),
        directness: match numbers.below(2) {
            0 => Directness::Direct,
            _ => Directness::Indirect,
        },
        reported_by: None,
        paraphrase: "Rejects supplying arms to any party".to_owned(),
        confidence: None,
        evidence: vec![NewEvidence {
            excerpt: ExcerptId(numbers.below(excerpts) + 1),
            role: EvidenceRole::Supporting,
        }],
    }
}
