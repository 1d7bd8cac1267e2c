//! `cargo xtask bench attribution`: how many attributed statements are found, and with the right
//! speaker, in articles whose quotations are known; and how fast articles are read.
//!
//! The articles are no part of the project. They are looked for in `../shared`, or in the folder that
//! `--data` names, which has `data/quotations-dev` and `tools/bench` in it; without them that table is
//! left out, and this is said. The speed is measured on made-up articles as well, which need nothing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::example;
use crate::{cargo, command, root, run, target};

const PACKAGE: &str = "demarche-attribution";
/// What is asked for: everything, what verbs of speech attribute, what has marks, marks alone.
const SCOPES: &[&str] = &["all", "speech", "quoted", "direct"];
/// The kinds of statements, and the joint F1 that we set out to reach in the scope of speech.
const KINDS: &[(&str, &str)] = &[
    ("all", "≥ 75"),
    ("direct", "≥ 92"),
    ("mixed", "≥ 75"),
    ("indirect", "≥ 60"),
];

/// Runs all of it. `data` is the folder of the development data.
pub(super) fn measure(data: Option<PathBuf>) -> Result<()> {
    run(cargo(&[
        "build",
        "--release",
        "--package",
        PACKAGE,
        "--example",
        "quotations",
        "--example",
        "speed",
    ]))?;
    let data = data.unwrap_or_else(|| root().join("../shared"));
    let gold = known(&data)?;
    if data.join("tools/bench/quotations.py").is_file() && !gold.is_empty() {
        eprintln!("\n{}", quotations(&data, &gold)?);
    } else {
        eprintln!(
            "{} has no known quotations to measure on: the table of attribution is left out.",
            data.display()
        );
    }
    let speed = example("speed");
    run(command(&speed, &[]))
}

/// The files of known quotations; none where the folder is not there.
fn known(data: &Path) -> Result<Vec<PathBuf>> {
    let folder = data.join("data/quotations-dev");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = std::fs::read_dir(&folder)
        .with_context(|| format!("Could not read {}", folder.display()))?;
    let mut gold: Vec<PathBuf> = files
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    gold.sort();
    Ok(gold)
}

/// The table of every scope and kind.
fn quotations(data: &Path, gold: &[PathBuf]) -> Result<String> {
    let work = target().join("bench-attribution");
    std::fs::create_dir_all(&work).with_context(|| format!("Could not make {}", work.display()))?;
    let shown = |path: &Path| path.to_string_lossy().into_owned();
    let scores = work.join("scores.json");
    let mut arguments = vec![
        shown(&data.join("tools/bench/quotations.py")),
        "--name".to_owned(),
        "Demarche".to_owned(),
        "--cmd".to_owned(),
        format!("\"{}\"", shown(&example("quotations"))),
        "--scope".to_owned(),
        SCOPES.join(","),
        "--json".to_owned(),
        shown(&scores),
    ];
    for file in gold {
        arguments.extend(["--gold".to_owned(), shown(file)]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    run(command("python3", &arguments))?;
    Ok(table(&serde_json::from_slice(&std::fs::read(&scores)?)?))
}

/// The table that `scores`, as quotations.py writes them, make.
fn table(scores: &Value) -> String {
    let mut out = String::from(
        "| scope | kind | known | found | P | R | F1 | joint F1 | goal | pronoun's entity | goal |\n",
    );
    let _ = writeln!(out, "|{}", " --- |".repeat(11));
    for scope in SCOPES {
        for (kind, goal) in KINDS {
            let own = &scores[scope][kind];
            if own.is_null() {
                continue;
            }
            let share = |value: &Value| match value.as_f64() {
                Some(share) => format!("{:.1}", 100.0 * share),
                None => "–".to_owned(),
            };
            let _ = writeln!(
                out,
                "| {scope} | {kind} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
                own["gold"],
                own["pred"],
                share(&own["match"][0]),
                share(&own["match"][1]),
                share(&own["match"][2]),
                share(&own["joint"][2]),
                if *scope == "speech" { goal } else { "" },
                share(&own["entity_pron"]),
                if *scope == "speech" && *kind == "all" {
                    "≥ 60"
                } else {
                    ""
                },
            );
        }
    }
    let _ = writeln!(
        out,
        "\n{} articles; with the start of the program {:.0} a second of one core.",
        scores["articles"],
        scores["articles_per_cpu_s"].as_f64().unwrap_or_default()
    );
    out
}
