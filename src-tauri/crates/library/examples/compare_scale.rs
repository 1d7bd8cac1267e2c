//! How long comparing and the queue of shifts take: writes libraries of 10,000 and 100,000 positions (or of the numbers given) and
//! prints CPU milliseconds, half of the runs being under p50 and 95 of 100 under p95.
//!
//! `cargo xtask bench compare`, or
//! `cargo run --release -p demarche-library --example compare_scale -- 10000 100000`
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

mod generated;

use std::time::Instant;

use chrono::{Days, NaiveDate};
use demarche_library::compare::shifts::{ShiftPer, ShiftsRequest};
use demarche_library::compare::{Filter, MatrixRequest, MatrixRows, SideBySideRequest, Speaker};
use demarche_library::positions::{Confidence, PositionFilter};
use demarche_library::{ActorId, IssueId, Library, PositionId, Result};

use generated::{COUNTRIES, LOOKED_AT, Size};

const RUNS: usize = 200;

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

fn measure(path: &std::path::Path, positions: usize) -> Result<()> {
    let began = cpu();
    let size = Size {
        articles: (positions / 3).max(1),
        positions,
        seed: 1,
    };
    let library = generated::make(path, size)?;
    println!(
        "{positions} positions in {} articles, written in {:.1} s",
        size.articles,
        cpu() - began
    );
    // Groups of the codebook come before its leaves.
    let leaf = |number: i64| IssueId(7 + number);
    let looked_at = MatrixRequest {
        actors: (1..=COUNTRIES).map(ActorId).collect(),
        issues: (0..LOOKED_AT).map(leaf).collect(),
        ..MatrixRequest::default()
    };
    let all_actors = MatrixRequest {
        actors: Vec::new(),
        ..looked_at.clone()
    };
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        ..all_actors.clone()
    };
    let blocs = MatrixRequest {
        rows: MatrixRows::Blocs,
        ..all_actors.clone()
    };
    let filtered = MatrixRequest {
        filter: Filter {
            wire: Some("AFP".to_owned()),
            confidence: Some(Confidence::Moderate),
            confirmed: true,
            ..Filter::default()
        },
        ..countries.clone()
    };
    let first = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap_or_default();
    // A slider that is dragged from one end to the other.
    let day = |run: usize| first.checked_add_days(Days::new(run as u64 * 4380 / RUNS as u64));
    for (what, request) in [
        ("40 actors and their countries × 20 issues", &looked_at),
        ("40 countries × 20 issues", &countries),
        ("blocs × 20 issues", &blocs),
        ("200 actors and their countries × 20 issues", &all_actors),
        (
            "40 countries × 20 issues, narrowed by wire, confidence and confirmation",
            &filtered,
        ),
    ] {
        let as_of = |run: usize| MatrixRequest {
            as_of: day(run),
            ..request.clone()
        };
        print(&format!("{what}, as of any date"), RUNS, |run| {
            library.matrix(&as_of(run)).map(drop)
        })?;
    }
    after_a_change(&library, &countries, PositionId(1))?;
    print("days of it", 20, |_| {
        library.compare_days(&all_actors).map(drop)
    })?;
    print("two side by side", RUNS, |run| {
        let sides = SideBySideRequest {
            columns: vec![Speaker::Actor(ActorId(1)), Speaker::Actor(ActorId(2))],
            issue: leaf(0),
            as_of: day(run),
            attributed: false,
        };
        library.side_by_side(&sides).map(drop)
    })?;
    for per in ShiftPer::ALL {
        print(&format!("shifts per {}, counted", per.word()), 20, |_| {
            let shifts = ShiftsRequest {
                per: *per,
                as_of: day(RUNS),
                ..ShiftsRequest::default()
            };
            library.shifts(&shifts, 0, 0).map(drop)
        })?;
    }
    print("first fifty shifts", 20, |_| {
        library.shifts(&ShiftsRequest::default(), 0, 50).map(drop)
    })?;
    print("first hundred positions", 20, |_| {
        library
            .positions(&PositionFilter::default(), 0, 100)
            .map(drop)
    })?;
    Ok(())
}

/// What is held between changes is read again after each.
fn after_a_change(library: &Library, request: &MatrixRequest, touch: PositionId) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..10 {
        library.trash_positions(&[touch])?;
        let began = cpu();
        library.matrix(request)?;
        times.push((cpu() - began) * 1e3);
        library.undo()?;
    }
    told("40 countries × 20 issues, the first after a change", times);
    Ok(())
}

fn print(what: &str, runs: usize, mut run: impl FnMut(usize) -> Result<()>) -> Result<()> {
    let mut times = Vec::with_capacity(runs);
    run(0)?;
    for at in 0..runs {
        let began = cpu();
        run(at)?;
        times.push((cpu() - began) * 1e3);
    }
    told(what, times);
    Ok(())
}

fn told(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len() - 1));
    let at = |share: usize| at(share).copied().unwrap_or_default();
    println!("  {what}: p50 {:.2} ms, p95 {:.2} ms", at(50), at(95));
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
