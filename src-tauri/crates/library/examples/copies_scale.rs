//! What finding the copies of an article costs in a large library: milliseconds, how many planted copies
//! are found by how much of them is copied, and bytes an article.
//!
//! `cargo run --release -p demarche-library --example copies_scale -- --articles 100000`
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use std::path::Path;
use std::time::Instant;

use demarche_extract::{BlockKind, Body, Piece};
use demarche_library::articles::{Capture, NewArticle};
use demarche_library::{ArticleId, Library, Op, OpenOptions};
use demarche_text::near::Passages;

type Failure = Box<dyn std::error::Error>;

/// Words of a usual article, and of a short one that a long one holds.
const WORDS: usize = 620;
const BRIEF: usize = 110;
const LONG: usize = 2_400;
/// Probes of each kind.
const PROBES: usize = 400;
/// Articles written in one transaction.
const BATCH: usize = 1_000;
/// Articles end with their outlet's own lines, and one in two with a line that all have. Every second is of one
/// of few outlets, the others of one of many, which print too little each to show what is boilerplate.
const OUTLETS: usize = 200;
const SMALL_OUTLETS: usize = 25_000;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let mut articles = 100_000;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--articles" => articles = arguments.next().ok_or("how many articles?")?.parse()?,
            other => return Err(format!("{other} is not known; there is --articles N").into()),
        }
    }
    let folder = std::env::temp_dir().join(format!("demarche-copies-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = measure(&folder.join("scale.demarche"), articles);
    std::fs::remove_dir_all(&folder)?;
    measured
}

fn measure(path: &Path, articles: usize) -> Result<(), Failure> {
    let library = Library::create(path, OpenOptions::new("Measure"))?;
    let began = cpu();
    fill(&library, articles)?;
    println!(
        "{articles} articles of {WORDS} words, written in {:.2} ms each",
        (cpu() - began) / articles as f64
    );
    println!(
        "{:<44} {:>8} {:>8} {:>8} {:>8}",
        "ms of a check", "p50", "p95", "most", "found"
    );
    let mut numbers = Numbers(7);
    let strangers: Vec<(String, Option<ArticleId>)> = (0..PROBES)
        .map(|n| (with_boilerplate(text(articles + n, WORDS), n), None))
        .collect();
    row("an article that is new", &library, &strangers)?;
    for percent in [100, 90, 70, 50, 40, 30] {
        let probes: Vec<_> = (0..PROBES)
            .map(|n| {
                let of = numbers.below(articles / 10) * 10 + 1;
                let kept = copied(of, articles + PROBES + n, percent);
                (kept, Some(ArticleId(of as i64 + 1)))
            })
            .collect();
        row(
            &format!("one of which {percent} % are an article's words"),
            &library,
            &probes,
        )?;
    }
    let probes: Vec<_> = (0..PROBES)
        .map(|n| {
            let of = numbers.below(articles / 10) * 10;
            let brief = first_words(&text(of, BRIEF), BRIEF);
            let own = text(2 * articles + n, LONG);
            (format!("{brief}\n\n{own}"), Some(ArticleId(of as i64 + 1)))
        })
        .collect();
    row(
        &format!("{LONG} words that hold {BRIEF} of an article"),
        &library,
        &probes,
    )?;
    let probes: Vec<_> = (0..PROBES)
        .map(|_| {
            let of = numbers.below(articles / 10) * 10;
            let brief = first_words(&text(of, BRIEF), BRIEF);
            (brief, Some(ArticleId(of as i64 + 1)))
        })
        .collect();
    row(
        &format!("{BRIEF} words, all of an article"),
        &library,
        &probes,
    )?;
    for (line, of) in [(EVERYWHERE, "few"), (SCATTERED, "many")] {
        let common: Vec<_> = (0..PROBES)
            .map(|n| (format!("{}\n\n{line}", text(3 * articles + n, 60)), None))
            .collect();
        row(
            &format!("60 words, a line of half of all, {of} outlets"),
            &library,
            &common,
        )?;
    }

    let mut times = Vec::new();
    for n in 0..100 {
        let new = article(&copied(n * 10 + 1, 4 * articles + n, 80), n);
        let began = cpu();
        library.store(&new)?;
        times.push(cpu() - began);
    }
    println!(
        "storing a copy, with all that importing does: {}",
        spread(&mut times)
    );
    let began = cpu();
    let listed = library.copies("", 0, 50)?;
    println!(
        "the list of {} clusters: {:.1} ms",
        listed.total,
        cpu() - began
    );
    let began = Instant::now();
    let problems = library.verify()?.problems;
    println!(
        "checking everything: {:.1} s, {} problems",
        began.elapsed().as_secs_f64(),
        problems.len()
    );
    drop(library);
    sizes(path, articles)
}

/// Probes, and the article that each was made from.
fn row(
    what: &str,
    library: &Library,
    probes: &[(String, Option<ArticleId>)],
) -> Result<(), Failure> {
    let mut times = Vec::new();
    let mut found = 0;
    let mut planted = 0;
    let mut wrong = 0;
    for (text, of) in probes {
        // The system counts CPU time in steps that are longer than a check: the quickest of three by the clock.
        let mut copies = Vec::new();
        let mut least = f64::MAX;
        for _ in 0..3 {
            let began = Instant::now();
            copies = library.copies_of_text(text)?;
            least = least.min(began.elapsed().as_secs_f64() * 1e3);
        }
        times.push(least);
        planted += usize::from(of.is_some());
        found += usize::from(of.is_some_and(|of| copies.iter().any(|copy| copy.article == of)));
        wrong += copies
            .iter()
            .filter(|copy| Some(copy.article) != *of)
            .count();
    }
    let told = match planted {
        0 => format!("{wrong} wrong"),
        _ => format!("{:.4}", found as f64 / planted as f64),
    };
    println!("{what:<44} {} {told:>8}", spread(&mut times));
    Ok(())
}

fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    format!("{:>8.3} {:>8.3} {:>8.3}", at(0.5), at(0.95), at(1.0))
}

/// Writes the articles as an import does, but for what the machine reads in them.
fn fill(library: &Library, articles: usize) -> Result<(), Failure> {
    for first in (0..articles).step_by(BATCH) {
        let op = Op::TrashArticles { n: 0 };
        library.transact(op, |tx| {
            let conn = tx.conn();
            let mut article = conn.prepare_cached(
                "INSERT INTO article (id, title, citation_key, outlet, origin, imported_at) \
                 VALUES (?1, ?2, ?3, ?4, ?1, '2026-01-01T00:00:00.000Z')",
            )?;
            let mut body = conn.prepare_cached(
                "INSERT INTO body_version (id, article, number, text, blocks, cuts, words, made_at, made_by) \
                 VALUES (?1, ?1, 1, ?2, '[]', '[]', ?3, '2026-01-01T00:00:00.000Z', 'measure')",
            )?;
            let mut in_force = conn.prepare_cached("UPDATE article SET body = id WHERE id = ?")?;
            let mut sketch = conn
                .prepare_cached("INSERT INTO sketch (id, outlet, passages, hashes) VALUES (?1, ?2, ?3, ?4)")?;
            if first == 0 {
                let mut outlet = conn.prepare_cached("INSERT INTO outlet (id, name) VALUES (?1, ?2)")?;
                for n in 1..=OUTLETS + SMALL_OUTLETS {
                    outlet.execute((n as i64, format!("Outlet {n}")))?;
                }
            }
            for n in first..(first + BATCH).min(articles) {
                let id = n as i64 + 1;
                let outlet = outlet(n) as i64;
                let text = with_boilerplate(text(n, length(n)), n);
                let passages = Passages::of(&text);
                let packed: Vec<u8> = passages
                    .sample()
                    .iter()
                    .flat_map(|code| code.to_be_bytes())
                    .collect();
                article.execute((id, format!("Article {n}"), format!("article-{n}"), outlet))?;
                body.execute((id, text, WORDS as i64))?;
                in_force.execute([id])?;
                sketch.execute((id, outlet, passages.count() as i64, packed))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Of articles with even numbers one of few, of the others one of many.
fn outlet(n: usize) -> usize {
    match n % 2 {
        0 => n % OUTLETS + 1,
        _ => OUTLETS + n / 2 % SMALL_OUTLETS + 1,
    }
}

/// Every tenth article is a brief.
fn length(n: usize) -> usize {
    if n.is_multiple_of(10) { BRIEF } else { WORDS }
}

fn sizes(path: &Path, articles: usize) -> Result<(), Failure> {
    let conn = rusqlite::Connection::open(path)?;
    let mut statement = conn.prepare(
        "SELECT name, sum(pgsize) FROM dbstat WHERE name IN ('passage', 'sketch', 'body_version') GROUP BY name",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        println!(
            "{}: {:.0} bytes an article",
            row.get::<_, String>(0)?,
            row.get::<_, f64>(1)? / articles as f64
        );
    }
    Ok(())
}

fn article(text: &str, n: usize) -> NewArticle {
    let piece = Piece {
        text: text.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    };
    NewArticle {
        title: Some(format!("A copy {n}")),
        outlet: Some(format!("Outlet {}", outlet(n))),
        capture: Some(Capture {
            bytes: text.as_bytes().to_vec(),
            media_type: "text/plain".to_owned(),
            extractor: "measure 1".to_owned(),
            ..Capture::default()
        }),
        body: Body::of([&piece]),
        ..NewArticle::default()
    }
}

/// Words of which the more frequent have the smaller numbers, in sentences; the same for the same number. Every
/// few sentences has a turn of phrase that many articles have.
fn text(number: usize, words: usize) -> String {
    let mut numbers = Numbers(number as u64 + 1);
    let mut text = String::with_capacity(words * 8);
    let mut written = 0;
    while written < words {
        if numbers.below(60) == 0 {
            // Common phrases, the more frequent the smaller their number.
            let phrase = 2_000_f64.powf(numbers.part()) as usize;
            for place in 0..7 {
                text.push_str(&format!("f{} ", phrase * 7 + place));
            }
            written += 7;
        } else {
            text.push_str(&format!("w{}", 30_000_f64.powf(numbers.part()) as usize));
            text.push_str(if numbers.below(20) == 0 { ". " } else { " " });
            written += 1;
        }
    }
    text
}

const EVERYWHERE: &str = "all rights are reserved and nothing of this may be printed broadcast written anew or \
     handed on without the leave of those who own it and who may be asked for it in writing";

const SCATTERED: &str = "readers who saw what is told here or who hold pictures of it are asked to write to the desk \
     that is on duty by day and by night and whose address stands at the foot of every page";

fn with_boilerplate(text: String, n: usize) -> String {
    let lines: String = (0..40)
        .map(|place| format!("o{}x{place} ", outlet(n)))
        .collect();
    let line = match n % 2 {
        0 => EVERYWHERE,
        _ => SCATTERED,
    };
    format!("{text}\n\n{lines}\n\n{line}")
}

/// A text of which so many of a hundred words are an article's, in runs of some thirty words, the rest another's.
fn copied(of: usize, other: usize, percent: usize) -> String {
    const RUN: usize = 31;
    let original = text(of, WORDS);
    let own = text(other, WORDS);
    let original: Vec<&str> = original.split(' ').collect();
    let own: Vec<&str> = own.split(' ').collect();
    let runs = original.chunks(RUN).zip(own.chunks(RUN)).enumerate();
    runs.flat_map(|(n, (theirs, mine))| {
        // Spread evenly over the text.
        match (n + 1) * percent / 100 > n * percent / 100 {
            true => theirs,
            false => mine,
        }
    })
    .copied()
    .collect::<Vec<_>>()
    .join(" ")
}

fn first_words(text: &str, count: usize) -> String {
    text.split(' ').take(count).collect::<Vec<_>>().join(" ")
}

/// CPU milliseconds of this thread; the wall clock where the system does not tell.
fn cpu() -> f64 {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(
            || BEGAN.get_or_init(Instant::now).elapsed().as_secs_f64() * 1e3,
            |nanoseconds| nanoseconds / 1e6,
        )
}

/// The same numbers at every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut state = self.0.wrapping_mul(0xd134_2543_de82_ef95);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        state ^ (state >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// From 0 to 1.
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
