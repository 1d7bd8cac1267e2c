//! How long comparing and the queue of shifts take: writes libraries of 10,000 and 100,000 positions (or of the
//! numbers given) and prints CPU milliseconds, beside what plain SQL takes on the same rows in the same run:
//! one scan of the narrow table that compare reads, grouped by cell.
//!
//! `cargo xtask bench compare`, or
//! `cargo run --release -p demarche-library --example compare_scale -- 10000 100000`
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

mod generated;
mod measured;

use chrono::{Datelike, Days, NaiveDate};
use demarche_library::compare::shifts::{ShiftPer, ShiftsRequest};
use demarche_library::compare::{
    Filter, MatrixRequest, MatrixRows, NetworkCount, NetworkMode, NetworkRequest,
    SideBySideRequest, Speaker,
};
use demarche_library::positions::{
    CodingFilter, CodingGroup, CodingSort, Confidence, PositionFilter,
};
use demarche_library::{ActorId, IssueId, Library, OutletId, PositionId, Result};

use generated::{COUNTRIES, LOOKED_AT, Size};
use measured::{Spread, cpu, head, row, spread};

const RUNS: usize = 200;
const FRAME: &str = "≤ 16";

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
    println!();
    println!(
        "## {positions} positions in {} articles, written in {:.1} s",
        size.articles,
        cpu() - began
    );
    matrices(&library)?;
    shifts(&library)?;
    views(&library)?;
    lists(&library)
}

/// A leaf of the codebook: its groups come before.
fn leaf(number: i64) -> IssueId {
    IssueId(7 + number)
}

/// A slider that is dragged from one end to the other.
fn day(run: usize) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(run as u64 * 4380 / RUNS as u64))
}

fn looked_at(rows: MatrixRows) -> MatrixRequest {
    MatrixRequest {
        rows,
        issues: (0..LOOKED_AT).map(leaf).collect(),
        ..MatrixRequest::default()
    }
}

fn matrices(library: &Library) -> Result<()> {
    let forty = MatrixRequest {
        actors: (1..=COUNTRIES).map(ActorId).collect(),
        ..looked_at(MatrixRows::Actors)
    };
    let countries = looked_at(MatrixRows::Countries);
    let narrowed = |filter| MatrixRequest {
        filter,
        ..countries.clone()
    };
    let of_actors = scan(library, 0)?;
    let of_countries = scan(library, 1)?;
    head("as of any date");
    for (what, request, plain) in [
        (
            "40 actors and their countries × 20 issues",
            forty,
            of_actors,
        ),
        ("40 countries × 20 issues", countries.clone(), of_countries),
        (
            "blocs × 20 issues, members under them",
            MatrixRequest {
                members: true,
                ..looked_at(MatrixRows::Blocs)
            },
            of_countries,
        ),
        (
            "200 actors and their countries × 20 issues",
            looked_at(MatrixRows::Actors),
            of_actors,
        ),
        (
            "countries of one bloc",
            MatrixRequest {
                blocs: vec!["EU".to_owned()],
                ..countries.clone()
            },
            of_countries,
        ),
        (
            "countries, from a day three years before",
            MatrixRequest {
                from: day(0),
                ..countries.clone()
            },
            of_countries,
        ),
        (
            "countries, by outlet",
            narrowed(Filter {
                outlet: Some(OutletId(7)),
                ..Filter::default()
            }),
            of_countries,
        ),
        (
            "countries, by wire",
            narrowed(Filter {
                wire: Some("AFP".to_owned()),
                ..Filter::default()
            }),
            of_countries,
        ),
        (
            "countries, by confidence",
            narrowed(Filter {
                confidence: Some(Confidence::Moderate),
                ..Filter::default()
            }),
            of_countries,
        ),
        (
            "countries, by analyst",
            narrowed(Filter {
                analyst: Some("Ben".to_owned()),
                ..Filter::default()
            }),
            of_countries,
        ),
        (
            "countries, by wire, confidence and confirmation",
            narrowed(Filter {
                wire: Some("AFP".to_owned()),
                confidence: Some(Confidence::Moderate),
                confirmed: true,
                ..Filter::default()
            }),
            of_countries,
        ),
    ] {
        let compared = spread(RUNS, |run| {
            let as_of = MatrixRequest {
                as_of: day(run),
                from: request
                    .from
                    .and_then(|_| day(run)?.checked_sub_days(Days::new(3 * 365))),
                ..request.clone()
            };
            library.matrix(&as_of).map(drop)
        })?;
        row(what, compared, Some(plain), FRAME);
    }
    let days = spread(20, |_| {
        library
            .compare_days(&looked_at(MatrixRows::Actors))
            .map(drop)
    })?;
    row(
        "days on which something was said",
        days,
        Some(of_actors),
        FRAME,
    );
    head("the first after a change, when what was held is read anew");
    let changed = after_a_change(library, || library.matrix(&countries).map(drop))?;
    row(
        "40 countries × 20 issues",
        changed,
        Some(of_countries),
        "≤ 100",
    );
    let changed = after_a_change(library, || {
        library.shifts(&ShiftsRequest::default(), 0, 50).map(drop)
    })?;
    row("first fifty shifts", changed, Some(of_actors), "≤ 100");
    Ok(())
}

/// What plain SQL takes for every cell of a side: how many, and which is the latest, as of any date.
fn scan(library: &Library, side: i64) -> Result<Spread> {
    spread(20, |run| {
        let as_of = day(run * RUNS / 20).map_or(0, |day| {
            i64::from(day.year()) * 10_000 + i64::from(day.month() * 100 + day.day())
        });
        library.read(|reader| {
            let cells: Vec<(i64, i64)> = demarche_library::sql::all(
                reader.conn(),
                "SELECT count(*), max(day * 4294967296 + position) FROM stated \
                 WHERE side = ?1 AND day BETWEEN 1 AND ?2 AND attributed = 0 GROUP BY who, issue",
                (side, as_of),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            std::hint::black_box(cells);
            Ok(())
        })
    })
}

/// What is held between changes is read again after each.
fn after_a_change(library: &Library, mut run: impl FnMut() -> Result<()>) -> Result<Spread> {
    let mut times = Vec::new();
    for _ in 0..10 {
        library.trash_positions(&[PositionId(1)])?;
        let began = cpu();
        run()?;
        times.push((cpu() - began) * 1e3);
        library.undo()?;
    }
    Ok(Spread::of(times))
}

fn shifts(library: &Library) -> Result<()> {
    head("shifts");
    for (per, side) in ShiftPer::ALL.iter().zip([0, 2, 1]) {
        let plain = spread(20, |_| lag(library, side))?;
        let counted = spread(20, |_| {
            let shifts = ShiftsRequest {
                per: *per,
                as_of: day(RUNS),
                ..ShiftsRequest::default()
            };
            library.shifts(&shifts, 0, 0).map(drop)
        })?;
        let what = format!("per {}, counted", per.word());
        row(&what, counted, Some(plain), "≤ 12");
    }
    let plain = spread(20, |_| lag(library, 0))?;
    let listed = spread(20, |_| {
        library.shifts(&ShiftsRequest::default(), 0, 50).map(drop)
    })?;
    row("first fifty", listed, Some(plain), "≤ 12");
    Ok(())
}

/// Plain SQL's changes of stance: by one window function, without dates that overlap, windows or silences.
fn lag(library: &Library, side: i64) -> Result<()> {
    library.read(|reader| {
        let changes: i64 = reader
            .conn()
            .prepare_cached(
                "SELECT count(*) FROM (SELECT stance, \
                 lag(stance) OVER (PARTITION BY who, issue ORDER BY day, position) AS was FROM stated \
                 WHERE side = ? AND day > 0 AND attributed = 0) WHERE stance <> was",
            )?
            .query_row([side], |row| row.get(0))?;
        std::hint::black_box(changes);
        Ok(())
    })
}

fn views(library: &Library) -> Result<()> {
    head("other views");
    let sides = spread(RUNS, |run| {
        let request = SideBySideRequest {
            columns: vec![Speaker::Actor(ActorId(1)), Speaker::Actor(ActorId(2))],
            issue: leaf(0),
            as_of: day(run),
            attributed: false,
        };
        library.side_by_side(&request).map(drop)
    })?;
    row("two actors side by side", sides, None, FRAME);
    let countries = library.read(|reader| {
        demarche_library::sql::all(
            reader.conn(),
            "SELECT id FROM country ORDER BY id LIMIT 4",
            [],
            |row| row.get(0),
        )
    })?;
    let request = SideBySideRequest {
        columns: countries.into_iter().map(Speaker::Country).collect(),
        issue: leaf(0),
        as_of: None,
        attributed: true,
    };
    let sides = spread(20, |_| library.side_by_side(&request).map(drop))?;
    row("four countries side by side", sides, None, FRAME);
    for (what, rows) in [
        ("timeline of one issue, actors", MatrixRows::Actors),
        ("timeline of one issue, countries", MatrixRows::Countries),
    ] {
        let request = MatrixRequest {
            issues: vec![leaf(0)],
            ..looked_at(rows)
        };
        let drawn = spread(20, |_| library.timeline(&request).map(drop))?;
        row(what, drawn, None, FRAME);
    }
    for (what, rows, mode, count) in [
        (
            "network of countries, the latest",
            MatrixRows::Countries,
            NetworkMode::Congruence,
            NetworkCount::Latest,
        ),
        (
            "network of actors, the latest",
            MatrixRows::Actors,
            NetworkMode::Congruence,
            NetworkCount::Latest,
        ),
        (
            "network of actors, one a week, subtracted",
            MatrixRows::Actors,
            NetworkMode::Subtract,
            NetworkCount::Week,
        ),
        (
            "network of actors and issues, one an article",
            MatrixRows::Actors,
            NetworkMode::Two,
            NetworkCount::Article,
        ),
    ] {
        let request = NetworkRequest {
            filter: looked_at(rows),
            mode,
            count,
            ..NetworkRequest::default()
        };
        let drawn = spread(10, |run| {
            let mut request = request.clone();
            request.filter.as_of = day(RUNS / 2 + run * RUNS / 20);
            library.network(&request).map(drop)
        })?;
        row(what, drawn, None, FRAME);
    }
    let analysts = vec!["Ada".to_owned(), "Ben".to_owned()];
    let agreed = spread(5, |_| {
        library.agreement_between(&analysts, &[], 1).map(drop)
    })?;
    row("agreement of two analysts", agreed, None, "");
    Ok(())
}

fn lists(library: &Library) -> Result<()> {
    head("lists and pages");
    let listed = spread(20, |_| {
        library
            .positions(&PositionFilter::default(), 0, 100)
            .map(drop)
    })?;
    row("first hundred positions", listed, None, "≤ 50");
    for (what, sort, group) in [
        ("first hundred codings by day", CodingSort::Said, None),
        ("first hundred codings by actor", CodingSort::Actor, None),
        (
            "first hundred codings by issue, in groups by country",
            CodingSort::Issue,
            Some(CodingGroup::Country),
        ),
    ] {
        let listed = spread(10, |_| {
            library
                .codings(&CodingFilter::default(), group, sort, true, 0, 100)
                .map(drop)
        })?;
        row(what, listed, None, "≤ 50");
    }
    let changed = after_a_change(library, || {
        library
            .codings(
                &CodingFilter::default(),
                Some(CodingGroup::Country),
                CodingSort::Issue,
                true,
                0,
                100,
            )
            .map(drop)
    })?;
    row("the same, the first after a change", changed, None, "≤ 50");
    let of_issue = CodingFilter {
        issues: vec![leaf(0)],
        ..CodingFilter::default()
    };
    let listed = spread(20, |_| {
        library
            .codings(&of_issue, None, CodingSort::Said, true, 0, 100)
            .map(drop)
    })?;
    row("first hundred codings of an issue", listed, None, "≤ 50");
    let actor = spread(20, |run| {
        library.actor(ActorId(1 + run as i64), None).map(drop)
    })?;
    row("an actor's page", actor, None, "≤ 50");
    let codes: Vec<String> = library.read(|reader| {
        demarche_library::sql::all(
            reader.conn(),
            "SELECT code FROM country ORDER BY id LIMIT 20",
            [],
            |row| row.get(0),
        )
    })?;
    let country = spread(20, |run| {
        library.country(&codes[run % codes.len()], None).map(drop)
    })?;
    row("a country's page", country, None, "≤ 50");
    let issue = spread(20, |run| library.issue(leaf(run as i64)).map(drop))?;
    row("an issue's page", issue, None, "≤ 50");
    let actors = spread(20, |_| library.actors(&Default::default(), 0, 50).map(drop))?;
    row("fifty actors", actors, None, "≤ 50");
    let excerpts = spread(20, |_| {
        library.excerpts(&Default::default(), 0, 50).map(drop)
    })?;
    row("fifty excerpts", excerpts, None, "≤ 50");
    Ok(())
}
