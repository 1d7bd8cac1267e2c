//! How long the real window takes to its first useful list, and how much memory it holds, beside a blank window in
//! the same run.
//!
//! `start BLANK LIBRARY [RUNS]`, where BLANK is the program that the example `blank` of the shell makes.
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use demarche_tests::processes;
use demarche_tests::window::{Window, program};
use serde_json::Value;
use tempfile::TempDir;

/// How long a window is left alone before its memory is counted.
const IDLE: Duration = Duration::from_secs(3);

/// One start: milliseconds until what was waited for was there, and memory once nothing happens any more.
struct Start {
    wall: f64,
    memory: BTreeMap<String, u64>,
}

#[tokio::main]
async fn main() -> Result<()> {
    const USAGE: &str = "Usage: start BLANK LIBRARY [RUNS]";
    let mut arguments = std::env::args().skip(1);
    let blank = PathBuf::from(arguments.next().context(USAGE)?);
    let library = std::path::absolute(arguments.next().context(USAGE)?)?;
    let library = library.to_string_lossy();
    let runs = arguments.next().map_or(Ok(5), |runs| runs.parse())?;
    let (mut floors, mut ours) = (Vec::new(), Vec::new());
    // In turn, so that whatever else the machine does touches both alike.
    for _ in 0..runs {
        floors.push(start(&blank, &[], "document.readyState === 'complete'").await?);
        // Rows of a list, or the words that say that there are none.
        let listed = "document.querySelector('.rows .vrow > *, .empty') !== null";
        ours.push(start(&program()?, &[&library], listed).await?);
    }
    let (floor, our) = (wall(&floors), wall(&ours));
    println!("| window | blank | Demarche | ratio | goal |");
    println!("| --- | ---: | ---: | ---: | --- |");
    println!(
        "| to the first useful list, ms by the clock, half of the starts within | {floor:.0} | {our:.0} | {:.2} | ≤ 1.3 |",
        our / floor
    );
    let (floor, our) = (held(&floors), held(&ours));
    println!(
        "| memory when idle, MB (Pss) | {floor:.0} | {our:.0} | {:.2} | ≤ 1.5 |",
        our / floor
    );
    for (name, of) in [("blank", floors.last()), ("Demarche", ours.last())] {
        let parts = of.into_iter().flat_map(|start| &start.memory);
        let parts: Vec<String> = parts
            .map(|(process, bytes)| format!("{process} {:.0} MB", *bytes as f64 / 1e6))
            .collect();
        println!("{name}: {}", parts.join(", "));
    }
    Ok(())
}

/// Starts a program in an empty home, and waits until a JavaScript expression is true.
async fn start(program: &Path, arguments: &[&str], there: &str) -> Result<Start> {
    let window = Window::start(TempDir::new()?, program, arguments, (1440, 900)).await?;
    while window.evaluate(there).await? != Value::Bool(true) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let wall = window.running().as_secs_f64() * 1e3;
    tokio::time::sleep(IDLE).await;
    let memory = processes::memory(window.driver())?;
    window.close().await?;
    Ok(Start { wall, memory })
}

/// Milliseconds, of the start in the middle.
fn wall(starts: &[Start]) -> f64 {
    middle(starts.iter().map(|start| start.wall).collect())
}

/// Megabytes of all processes, of the start in the middle.
fn held(starts: &[Start]) -> f64 {
    let of = |start: &Start| start.memory.values().sum::<u64>() as f64 / 1e6;
    middle(starts.iter().map(of).collect())
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
