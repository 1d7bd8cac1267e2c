//! What a large library costs: fills libraries of 1,000, 10,000 and 100,000 articles (or of the numbers given) by
//! importing pages, and prints CPU milliseconds, memory and bytes on disk, beside what two plain tables of
//! SQLite take for the like in the same run.
//!
//! `cargo xtask bench library`, or
//! `cargo run --release -p demarche-library --example library_scale -- 1000 10000`
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

mod measured;
mod plain;
mod prose;

use std::path::Path;
use std::time::Instant;

use demarche_library::actors::{ActorFilter, NewActor};
use demarche_library::articles::{ArticleFilter, ArticleSort, Capture, NewArticle};
use demarche_library::compare::shifts::ShiftsRequest;
use demarche_library::compare::{MatrixRequest, MatrixRows};
use demarche_library::excerpts::ExcerptFilter;
use demarche_library::issues::NewIssue;
use demarche_library::positions::{
    CodingFilter, CodingSort, Directness, EvidenceRole, NewEvidence, NewPosition, PositionFilter,
    Stance,
};
use demarche_library::search::SearchOrder;
use demarche_library::{
    ActorId, ActorKind, ArticleId, BodyVersionId, IssueId, Library, Op, OpenOptions,
};
use demarche_text::{PartialDate, Span};

use measured::{Spread, cpu, head, process_cpu, row, spread};
use plain::Plain;
use prose::{PEOPLE, person, word};

type Failure = Box<dyn std::error::Error>;

const ISSUES: usize = 20;
/// Every so many articles have an excerpt and a position.
const CODED: u64 = 4;
const COUNTRIES: &[&str] = &["FR", "DE", "CN", "US", "BR", "IN", "JP", "ZA", "EG", "CA"];

fn main() -> Result<(), Failure> {
    let mut sizes = Vec::new();
    for argument in std::env::args().skip(1) {
        let size: u64 = argument
            .parse()
            .map_err(|_| format!("library_scale takes numbers of articles, not {argument}"))?;
        sizes.push(size.max(10));
    }
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000, 100_000];
    }
    recording()?;
    for size in sizes {
        let folder = std::env::temp_dir().join(format!("demarche-scale-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let measured = measure(&folder, size);
        let _ = std::fs::remove_dir_all(&folder);
        measured?;
    }
    Ok(())
}

fn measure(folder: &Path, size: u64) -> Result<(), Failure> {
    let path = folder.join("scale.demarche");
    let library = Library::create(&path, OpenOptions::new("Measure"))?;
    let mut plain = Plain::create(&folder.join("plain.sqlite"))?;
    people_and_issues(&library)?;
    let filled = fill(&library, &mut plain, size)?;
    let coded = code(&library, size)?;

    println!();
    println!("## {size} articles, {coded} positions");
    head("import of a page by itself");
    row(
        "read, attributed, stored, set among copies",
        Spread::of(filled.whole.clone()),
        Some(Spread::of(filled.plain.clone())),
        "≤ 16",
    );
    let previews = filled.previews.clone();
    row(
        "of that, finding quotations and copies (a preview)",
        Spread::of(previews),
        None,
        "",
    );
    row(
        "of that, storing with attribution and copies",
        Spread::of(filled.storing.clone()),
        Some(Spread::of(filled.plain.clone())),
        "",
    );
    let quarter = filled.whole.len() / 4;
    let mean = |times: &[f64]| times.iter().sum::<f64>() / times.len().max(1) as f64;
    println!();
    let bulk = &filled.bulk;
    if bulk.articles > 0 {
        println!(
            "many together: {:.2} ms of CPU an article (goal ≤ 2.5), {:.0} articles a second by the clock (goal ≥ 200)",
            bulk.cpu * 1e3 / bulk.articles as f64,
            bulk.articles as f64 / bulk.seconds,
        );
    }
    println!(
        "one by one: the last quarter takes {:.2} × the first; {} quotations in all",
        mean(&filled.whole[filled.whole.len() - quarter..]) / mean(&filled.whole[..quarter]),
        filled.quotations,
    );
    disk(&library, folder, &filled)?;

    head("reading");
    drop(library);
    let opened = spread(5, |_| {
        Library::open(&path, OpenOptions::new("Measure")).map(drop)
    })?;
    row("open", opened, Some(spread(5, |_| plain.open_anew())?), "");
    let library = Library::open(&path, OpenOptions::new("Measure"))?;
    lists(&library, &plain)?;
    searches(&library, &plain)?;
    pages(&library)?;
    compares(&library)?;
    let undone = spread(20, |_| {
        library.undo()?;
        library.redo().map(drop)
    })?;
    row("undo and redo of an excerpt", undone, None, "≤ 16");
    let page = prose::page(size + 1);
    library.store(&read(&page))?;
    let undone = spread(20, |_| {
        library.undo()?;
        library.redo().map(drop)
    })?;
    row(
        "undo and redo of an import",
        undone,
        Some(spread(20, |_| plain.out_and_in())?),
        "≤ 16",
    );
    println!();
    println!("memory: {}", memory());
    Ok(())
}

/// What recording costs: the same rows written through `transact` and by a bare connection.
fn recording() -> Result<(), Failure> {
    const RUNS: usize = 2_000;
    let library = Library::open_in_memory(OpenOptions::new("Measure"))?;
    let bare = rusqlite::Connection::open_in_memory()?;
    bare.execute_batch(
        "CREATE TABLE post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT) STRICT",
    )?;
    head("a change in memory, recorded");
    for rows in [1, 50] {
        let insert = |conn: &rusqlite::Connection| -> Result<(), rusqlite::Error> {
            let mut insert =
                conn.prepare_cached("INSERT INTO post (title, body) VALUES (?1, ?2)")?;
            for row in 0..rows {
                insert.execute((format!("Envoy number {row}"), "Ministry of Foreign Affairs"))?;
            }
            Ok(())
        };
        let plain = spread(RUNS, |_| -> Result<(), rusqlite::Error> {
            let tx = bare.unchecked_transaction()?;
            insert(&tx)?;
            tx.commit()
        })?;
        let recorded = spread(RUNS, |_| {
            let title = String::new();
            library
                .transact(Op::CreatePost { title }, |tx| Ok(insert(tx.conn())?))
                .map(drop)
        })?;
        row(&format!("rows: {rows}"), recorded, Some(plain), "");
    }
    Ok(())
}

/// People whom the pages quote, and what they speak to.
fn people_and_issues(library: &Library) -> Result<(), Failure> {
    for number in 0..PEOPLE {
        library.create_actor(&NewActor {
            name: person(number),
            kind: ActorKind::Person,
            country: Some(COUNTRIES[number % COUNTRIES.len()].to_owned()),
            wikidata: None,
            names: Vec::new(),
        })?;
    }
    for number in 0..ISSUES {
        library.create_issue(&NewIssue {
            name: format!("Question {}", number + 1),
            parent: None,
            leaf: true,
            proposition: Some(format!(
                "Question {} is to be answered with yes.",
                number + 1
            )),
            con: Some("no".to_owned()),
            pro: Some("yes".to_owned()),
            definition: None,
            include: None,
            exclude: None,
            examples: Vec::new(),
        })?;
    }
    Ok(())
}

/// What filling took.
#[derive(Default)]
struct Filled {
    /// Of the articles that were stored one by one.
    whole: Vec<f64>,
    storing: Vec<f64>,
    /// Of some of them, what is worked out of them without storing.
    previews: Vec<f64>,
    plain: Vec<f64>,
    /// Of the others, which were stored together as an import stores many.
    bulk: Bulk,
    quotations: u64,
    text: u64,
    raw: u64,
}

#[derive(Default)]
struct Bulk {
    articles: u64,
    seconds: f64,
    cpu: f64,
}

/// As many as an import reads and stores together.
const TOGETHER: u64 = 32;
/// Every so many parts are stored one article after the other.
const ONE_BY_ONE: u64 = 10;

fn fill(library: &Library, plain: &mut Plain, size: u64) -> Result<Filled, Failure> {
    let mut filled = Filled::default();
    for first in (0..size).step_by(TOGETHER as usize) {
        let pages: Vec<prose::Page> = (first..size.min(first + TOGETHER))
            .map(prose::page)
            .collect();
        let articles = if (first / TOGETHER).is_multiple_of(ONE_BY_ONE) {
            one_by_one(library, &pages, &mut filled)?
        } else {
            together(library, &pages, &mut filled)?
        };
        for article in &articles {
            filled.text += article.body.text.len() as u64;
            let began = cpu();
            plain.store(
                article.title.as_deref().unwrap_or_default(),
                article.outlet.as_deref().unwrap_or_default(),
                article.published.as_ref().map_or("", |date| &date.date),
                &article.body.text,
            )?;
            filled.plain.push((cpu() - began) * 1e3);
        }
        filled.raw += pages.iter().map(|page| page.html.len() as u64).sum::<u64>();
    }
    Ok(filled)
}

fn one_by_one(
    library: &Library,
    pages: &[prose::Page],
    filled: &mut Filled,
) -> Result<Vec<NewArticle>, Failure> {
    let mut articles = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        if at % 10 == 9 {
            let article = read(page);
            let began = cpu();
            library.preview(&article)?;
            filled.previews.push((cpu() - began) * 1e3);
        }
        let began = cpu();
        let article = read(page);
        let was_read = cpu();
        let stored = library.store(&article)?.value;
        let ended = cpu();
        filled.whole.push((ended - began) * 1e3);
        filled.storing.push((ended - was_read) * 1e3);
        filled.quotations += u64::from(stored.quotations);
        articles.push(article);
    }
    Ok(articles)
}

fn together(
    library: &Library,
    pages: &[prose::Page],
    filled: &mut Filled,
) -> Result<Vec<NewArticle>, Failure> {
    let (clock, began) = (Instant::now(), process_cpu());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let articles: Vec<NewArticle> = std::thread::scope(|scope| {
        let reading: Vec<_> = pages
            .chunks(pages.len().div_ceil(threads))
            .map(|pages| scope.spawn(|| pages.iter().map(read).collect::<Vec<_>>()))
            .collect();
        reading
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    for stored in library.store_all(&articles)? {
        filled.quotations += u64::from(stored?.value.quotations);
    }
    filled.bulk.articles += articles.len() as u64;
    filled.bulk.seconds += clock.elapsed().as_secs_f64();
    filled.bulk.cpu += process_cpu() - began;
    Ok(articles)
}

/// What an import reads in a page.
fn read(page: &prose::Page) -> NewArticle {
    let draft = demarche_extract::from_html(&page.html, Some(&page.url));
    let capture = Capture {
        bytes: page.html.clone().into_bytes(),
        media_type: "text/html".to_owned(),
        final_url: Some(page.url.clone()),
        extractor: demarche_extract::EXTRACTOR.to_owned(),
        ..Capture::default()
    };
    NewArticle::of_draft(&draft, capture)
}

/// Excerpts and positions; answers how many positions.
fn code(library: &Library, size: u64) -> Result<u64, Failure> {
    let mut coded = 0;
    for number in (0..size).step_by(CODED as usize) {
        let article = ArticleId(number as i64 + 1);
        let version: BodyVersionId = library.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached("SELECT body FROM article WHERE id = ?")?
                .query_row([article], |row| row.get(0))?)
        })?;
        let excerpt = library
            .create_excerpt(version, Span::new(0, 60), None)?
            .value;
        let day = 1 + number % 28;
        library.add_position(&NewPosition {
            actors: vec![ActorId(1 + (number / CODED % PEOPLE as u64) as i64)],
            on_behalf: Vec::new(),
            post: None,
            issue: IssueId(1 + (number / CODED / 7 % ISSUES as u64) as i64),
            stance: Stance::ALL[(number / 3 % Stance::ALL.len() as u64) as usize],
            voice: None,
            act: None,
            addressee: None,
            event: None,
            said: PartialDate::parse(&format!(
                "20{}-{:02}-{day:02}",
                14 + number % 12,
                1 + number % 12
            )),
            directness: Directness::Direct,
            reported_by: None,
            paraphrase: format!(
                "{} is to be {}",
                word(number as usize % 900),
                word(number as usize % 77)
            ),
            confidence: None,
            evidence: vec![NewEvidence {
                excerpt,
                role: EvidenceRole::Supporting,
            }],
        })?;
        coded += 1;
    }
    Ok(coded)
}

fn lists(library: &Library, plain: &Plain) -> Result<(), Failure> {
    let floor = spread(20, |_| plain.list())?;
    for (name, sort) in [
        ("published", ArticleSort::Published),
        ("imported", ArticleSort::Imported),
        ("title", ArticleSort::Title),
        ("outlet", ArticleSort::Outlet),
        ("words", ArticleSort::Words),
    ] {
        let listed = spread(20, |_| {
            library
                .articles(&ArticleFilter::default(), sort, true, 0, 50)
                .map(drop)
        })?;
        row(
            &format!("fifty articles by {name}"),
            listed,
            Some(floor),
            "≤ 50",
        );
    }
    let of_actor = ArticleFilter {
        actor: Some(ActorId(1)),
        ..ArticleFilter::default()
    };
    let listed = spread(20, |_| {
        library
            .articles(&of_actor, ArticleSort::Published, true, 0, 50)
            .map(drop)
    })?;
    row("fifty articles that name an actor", listed, None, "≤ 50");
    let listed = spread(20, |_| {
        library.actors(&ActorFilter::default(), 0, 50).map(drop)
    })?;
    row("fifty actors", listed, None, "≤ 50");
    let listed = spread(20, |_| {
        library
            .positions(&PositionFilter::default(), 0, 100)
            .map(drop)
    })?;
    row("a hundred positions", listed, None, "≤ 50");
    let listed = spread(20, |_| {
        library
            .codings(
                &CodingFilter::default(),
                None,
                CodingSort::Said,
                true,
                0,
                100,
            )
            .map(drop)
    })?;
    row("a hundred codings", listed, None, "≤ 50");
    let listed = spread(20, |_| {
        library.excerpts(&ExcerptFilter::default(), 0, 50).map(drop)
    })?;
    row("fifty excerpts", listed, None, "≤ 50");
    let listed = spread(20, |_| library.copies("", 0, 50).map(drop))?;
    row("fifty clusters of copies", listed, None, "≤ 50");
    Ok(())
}

/// Every kind of query; FTS5's own expression beside it.
fn searches(library: &Library, plain: &Plain) -> Result<(), Failure> {
    let (common, usual, rare) = (word(3), word(60), word(4_000));
    let phrase = format!("{} {}", "the", word(2));
    for (kind, typed, expression) in [
        ("a common word", common.clone(), format!("\"{common}\"")),
        ("a usual word", usual.clone(), format!("\"{usual}\"")),
        ("a rare word", rare.clone(), format!("\"{rare}\"")),
        (
            "two words",
            format!("{common} {usual}"),
            format!("\"{common}\" \"{usual}\""),
        ),
        ("a phrase", format!("\"{phrase}\""), format!("\"{phrase}\"")),
        (
            "the beginning of a word",
            format!("{}*", &common[..3]),
            format!("\"{}\" *", &common[..3]),
        ),
        (
            "a word without another",
            format!("{usual} -{common}"),
            format!("\"{usual}\" NOT \"{common}\""),
        ),
        (
            "either of two",
            format!("{usual} OR {rare}"),
            format!("\"{usual}\" OR \"{rare}\""),
        ),
    ] {
        let newest = spread(20, |_| {
            library.search(&typed, SearchOrder::Newest, 30).map(drop)
        })?;
        let floor = spread(20, |_| plain.newest(&expression))?;
        row(
            &format!("search {kind}, newest first"),
            newest,
            Some(floor),
            "≤ 1 / 5",
        );
        let best = spread(20, |_| {
            library.search(&typed, SearchOrder::Relevance, 30).map(drop)
        })?;
        let floor = spread(20, |_| plain.best(&expression))?;
        row(
            &format!("search {kind}, best first"),
            best,
            Some(floor),
            "≤ 5 / 16",
        );
    }
    let switched = spread(20, |_| library.switch_to(&usual, 20).map(drop))?;
    row("quick switcher", switched, None, "≤ 16");
    Ok(())
}

fn pages(library: &Library) -> Result<(), Failure> {
    let actor = spread(20, |at| {
        library.actor(ActorId(1 + at as i64), None).map(drop)
    })?;
    row("an actor's page", actor, None, "≤ 50");
    let country = spread(10, |at| library.country(COUNTRIES[at], None).map(drop))?;
    row("a country's page", country, None, "≤ 50");
    let issue = spread(10, |at| library.issue(IssueId(1 + at as i64)).map(drop))?;
    row("an issue's page", issue, None, "≤ 50");
    Ok(())
}

fn compares(library: &Library) -> Result<(), Failure> {
    let day = |at: usize| chrono::NaiveDate::from_ymd_opt(2014 + at as i32 % 12, 6, 1);
    for (what, rows) in [
        ("countries × issues, as of any date", MatrixRows::Countries),
        ("200 actors × issues, as of any date", MatrixRows::Actors),
    ] {
        let compared = spread(50, |at| {
            let request = MatrixRequest {
                rows,
                as_of: day(at),
                ..MatrixRequest::default()
            };
            library.matrix(&request).map(drop)
        })?;
        row(what, compared, None, "≤ 16");
    }
    let shifts = spread(20, |_| {
        library.shifts(&ShiftsRequest::default(), 0, 50).map(drop)
    })?;
    row("first fifty shifts", shifts, None, "≤ 12");
    Ok(())
}

/// Bytes on disk, and what they are.
fn disk(library: &Library, folder: &Path, filled: &Filled) -> Result<(), Failure> {
    let tables: Vec<(String, u64)> = library.read(|reader| {
        demarche_library::sql::all(
            reader.conn(),
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC",
            [],
            |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs())),
        )
    })?;
    let all: u64 = tables.iter().map(|(_, bytes)| bytes).sum();
    let of = |name: &str| {
        let found = tables.iter().find(|(table, _)| table == name);
        found.map_or(0, |(_, bytes)| *bytes)
    };
    let times = |bytes: u64| bytes as f64 / filled.text as f64;
    println!();
    println!(
        "on disk: {all} bytes, {:.2} × the text (goal ≤ 2.5); without what was captured {:.2} × (goal ≤ 1.8); \
         without the history's changesets besides {:.2} ×; plain SQL and FTS5 {:.2} ×; pages as fetched {:.2} ×",
        times(all),
        times(all - of("raw")),
        times(all - of("raw") - of("history")),
        times(std::fs::metadata(folder.join("plain.sqlite"))?.len()),
        times(filled.raw),
    );
    for (name, bytes) in tables.iter().take(14) {
        println!("  {:>5.3} × {name}", times(*bytes));
    }
    Ok(())
}

/// What Linux says of this process.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.map_or("unknown", str::trim).to_owned()
    };
    format!("{} resident, {} at its most", of("VmRSS:"), of("VmHWM:"))
}
