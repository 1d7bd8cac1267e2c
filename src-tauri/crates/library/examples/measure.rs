//! Fills a library with made-up articles and tells what things cost: `measure [ARTICLES] [FILE]`.
//! Figures are of this machine and build; compare only figures of one run.
#![allow(clippy::print_stdout, reason = "its output is what it is for")]

use std::time::{Duration, Instant};

use demarche_extract::{BlockKind, Body, Piece};
use demarche_library::articles::{ArticleFilter, ArticleSort, Capture, NewArticle};
use demarche_library::search::SearchOrder;
use demarche_library::{Library, Op, OpenOptions};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().map_or(Ok(1_000), |count| count.parse())?;
    let folder = std::env::temp_dir().join(format!("demarche-measure-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = arguments
        .next()
        .map_or_else(|| folder.join("a.demarche"), Into::into);

    session()?;

    let library = Library::create(&path, OpenOptions::new("Measure"))?;
    let mut text_bytes = 0;
    let mut times = Vec::new();
    let mut batch = Instant::now();
    for number in 0..count {
        let article = article(number);
        text_bytes += article.body.text.len();
        let start = Instant::now();
        library.store(&article)?;
        times.push(start.elapsed());
        if (number + 1) % (count / 4).max(1) == 0 {
            println!(
                "stored {:>7}: last quarter in {:.1?}",
                number + 1,
                batch.elapsed()
            );
            batch = Instant::now();
        }
    }
    print("store one article", &mut times);
    drop(library);
    let bytes = std::fs::metadata(&path)?.len();
    println!(
        "bytes an article: {} of text, {} in the file ({:.2} ×)",
        text_bytes as u64 / count,
        bytes / count,
        bytes as f64 / text_bytes as f64
    );
    sizes(&path)?;

    let start = Instant::now();
    let library = Library::open(&path, OpenOptions::new("Measure"))?;
    println!("open: {:.1?}", start.elapsed());
    for (name, sort) in [
        ("published", ArticleSort::Published),
        ("title", ArticleSort::Title),
        ("words", ArticleSort::Words),
    ] {
        time(&format!("list 50 by {name}"), 20, || {
            library
                .articles(&ArticleFilter::default(), sort, true, 0, 50)
                .map(drop)
        })?;
    }
    for typed in [
        "w3",
        "w40 w90",
        "w700",
        "\"w2 w5\"",
        "w1*",
        "w3 -w4",
        "w900 OR w901",
    ] {
        for order in [SearchOrder::Newest, SearchOrder::Relevance] {
            time(&format!("search {typed} by {}", order.word()), 20, || {
                library.search(typed, order, 30).map(drop)
            })?;
        }
    }
    time("switcher, first", 1, || {
        library.switch_to("w40", 20).map(drop)
    })?;
    time("switcher", 20, || library.switch_to("w40 w7", 20).map(drop))?;
    let copy = article(count / 2);
    time("preview of a copy", 20, || library.preview(&copy).map(drop))?;
    time("counts", 20, || library.counts().map(drop))?;
    time("undo and redo of an import", 20, || {
        library.undo()?;
        library.redo().map(drop)
    })?;
    drop(library);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// What recording costs: the same rows written through `transact` and by a bare connection.
fn session() -> Result<(), Failure> {
    const ROUNDS: u32 = 2_000;
    let library = Library::open_in_memory(OpenOptions::new("Measure"))?;
    let bare = rusqlite::Connection::open_in_memory()?;
    bare.execute_batch(
        "CREATE TABLE post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT) STRICT",
    )?;
    for rows in [1, 50] {
        let insert = |conn: &rusqlite::Connection| -> Result<(), rusqlite::Error> {
            let mut insert =
                conn.prepare_cached("INSERT INTO post (title, body) VALUES (?1, ?2)")?;
            for row in 0..rows {
                insert.execute((format!("Envoy number {row}"), "Ministry of Foreign Affairs"))?;
            }
            Ok(())
        };
        let start = Instant::now();
        for _ in 0..ROUNDS {
            let tx = bare.unchecked_transaction()?;
            insert(&tx)?;
            tx.commit()?;
        }
        let plain = start.elapsed() / ROUNDS;
        let start = Instant::now();
        for _ in 0..ROUNDS {
            let title = String::new();
            library.transact(Op::CreatePost { title }, |tx| Ok(insert(tx.conn())?))?;
        }
        let recorded = start.elapsed() / ROUNDS;
        println!(
            "a transaction of {rows} rows in memory: {plain:.1?} bare, {recorded:.1?} recorded"
        );
    }
    Ok(())
}

fn sizes(path: &std::path::Path) -> Result<(), Failure> {
    let conn = rusqlite::Connection::open(path)?;
    let mut statement = conn
        .prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 12")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        println!(
            "  {:>12} {}",
            row.get::<_, i64>(1)?,
            row.get::<_, String>(0)?
        );
    }
    Ok(())
}

fn time<E: Into<Failure>>(
    what: &str,
    rounds: u32,
    mut run: impl FnMut() -> Result<(), E>,
) -> Result<(), Failure> {
    let mut times = Vec::new();
    for _ in 0..rounds {
        let start = Instant::now();
        run().map_err(Into::into)?;
        times.push(start.elapsed());
    }
    print(what, &mut times);
    Ok(())
}

fn print(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("{what}: {:.2?} half, {:.2?} 95 of 100", at(0.5), at(0.95));
}

/// Some 620 words, the more frequent the smaller their number; the same for the same number.
fn article(number: u64) -> NewArticle {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut words = |count: usize| -> String {
        (0..count)
            .map(|_| format!("w{}", (20_000_f64.powf(random())) as u64))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let pieces: Vec<Piece> = (0..8)
        .map(|_| Piece {
            text: format!("{}.", words(77)),
            kind: BlockKind::Paragraph,
            level: None,
            cut: None,
        })
        .collect();
    let body = Body::of(&pieces);
    NewArticle {
        title: Some(words(9)),
        outlet: Some(format!("Outlet {}", number % 200)),
        url: Some(format!("https://news{}.example/{number}", number % 200)),
        published: demarche_text::PartialDate::parse(&format!(
            "20{:02}-{:02}-{:02}",
            number % 20 + 3,
            number % 12 + 1,
            number % 28 + 1
        )),
        language: Some("en".to_owned()),
        wires: vec![("AFP".to_owned(), 1)],
        capture: Some(Capture {
            bytes: body.text.clone().into_bytes(),
            media_type: "text/plain".to_owned(),
            extractor: "measure 1".to_owned(),
            ..Capture::default()
        }),
        body,
        ..NewArticle::default()
    }
}
