//! `cargo xtask bench import`: how well and how fast articles are read, beside other extractors in
//! the same run; what hostile input costs; what finding copies and storing cost.
//!
//! The pages with their known articles are no part of the project. They are looked for in
//! `../shared`, or in the folder that `--data` names, which has `data/extraction-dev` and
//! `tools/bench` in it; without them that table is left out, and this is said.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{example, hostile};
use crate::{cargo, command, root, run, target};

/// A figure of the table: what score.py calls it, our name for it, what we set out to reach.
const FIGURES: &[(&str, &str, &str)] = &[
    ("f1", "body F1", "≥ 2 above both"),
    ("precision", "body precision", ""),
    ("recall", "body recall", ""),
    ("title_exact", "title exact", ""),
    ("title_loose", "title loose", "≥ 92"),
    ("author_exact", "authors exact", "≥ 80"),
    ("author_false", "authors invented", "≤ 10"),
    ("date_right", "date right", "≥ 90"),
    ("date_wrong", "date wrong", "≤ 4"),
    ("date_false", "date invented", "≤ 3"),
    ("ms_median", "CPU ms a page, median", "≤ 5"),
    ("ms_p95", "CPU ms a page, p95", ""),
];

/// Runs all of it. `data` is the folder of the development data.
pub(super) fn measure(data: Option<PathBuf>) -> Result<()> {
    run(cargo(&[
        "build",
        "--release",
        "--package",
        "demarche-extract",
        "--example",
        "extract",
        "--example",
        "smoothie",
    ]))?;
    let data = data.unwrap_or_else(|| root().join("../shared"));
    if data.join("tools/bench/score.py").is_file() {
        eprintln!("\n{}", pages(&data)?);
    } else {
        eprintln!(
            "{} has no pages to measure on: the table of extraction is left out.",
            data.display()
        );
    }
    eprintln!("\n{}", hostile::table(&example("extract"))?);
    for (example, arguments) in [
        ("copies_scale", &["--articles", "100000"][..]),
        ("library_scale", &["1000"]),
    ] {
        let mut measured = cargo(&[
            "run",
            "--release",
            "--package",
            "demarche-library",
            "--example",
            example,
            "--",
        ]);
        measured.args(arguments);
        run(measured)?;
    }
    Ok(())
}

/// The table of extraction, ours beside the peers'.
fn pages(data: &Path) -> Result<String> {
    let work = target().join("bench-import");
    let (corpora, out) = (work.join("corpora"), work.join("out"));
    std::fs::create_dir_all(&out).with_context(|| format!("Could not make {}", out.display()))?;
    let python = peers(&work)?;
    let tools = data.join("tools/bench");
    let script = |name: &str| tools.join(name).to_string_lossy().into_owned();
    let shown = |path: &Path| path.to_string_lossy().into_owned();
    if !corpora.join("dev-paste/gold.jsonl").is_file() {
        let from = shown(&data.join("data/extraction-dev"));
        run(command(
            &python,
            &[&script("unpack.py"), &from, &shown(&corpora)],
        ))?;
        run(command(
            &python,
            &[&script("paste.py"), &shown(&corpora), "dev"],
        ))?;
    }
    let peer = work.join("peers.py");
    std::fs::write(&peer, include_str!("peers.py"))?;
    let (ours, smoothie) = (shown(&example("extract")), shown(&example("smoothie")));
    let (peer, python_path) = (shown(&peer), shown(&python));
    let runs: &[(&str, &str, &[&str])] = &[
        ("Demarche", "dev,dev-paste", &[&ours]),
        ("dom_smoothie", "dev", &[&smoothie]),
        ("trafilatura", "dev", &[&python_path, &peer, "trafilatura"]),
        ("keep all", "dev-paste", &[&python_path, &peer, "keep-all"]),
    ];
    for (name, corpus, program) in runs {
        let (run_py, corpora, out) = (script("run.py"), shown(&corpora), shown(&out));
        let mut arguments: Vec<&str> = vec![
            &run_py,
            "--corpora",
            &corpora,
            "--out",
            &out,
            "--name",
            name,
            "--corpus",
            corpus,
            "--",
        ];
        arguments.extend(*program);
        run(command(&python, &arguments))?;
    }
    let scores = work.join("scores.json");
    run(command(
        &python,
        &[
            &script("score.py"),
            "--corpora",
            &shown(&corpora),
            "--out",
            &shown(&out),
            "--corpus",
            "dev,dev-paste",
            "--tools",
            "Demarche,dom_smoothie,trafilatura,keep all",
            "--json",
            &shown(&scores),
        ],
    ))?;
    let scores: Value = serde_json::from_slice(&std::fs::read(&scores)?)?;
    let mut report = table(
        "Pages",
        &scores["dev"],
        &["Demarche", "dom_smoothie", "trafilatura"],
        "",
    );
    report += &table(
        "Pasted text",
        &scores["dev-paste"],
        &["Demarche", "keep all"],
        "≥ 92",
    );
    Ok(report)
}

/// A table of [`FIGURES`]; `body_goal` stands where the pasted text's goal differs.
fn table(title: &str, scores: &Value, tools: &[&str], body_goal: &str) -> String {
    let mut out = format!("| {title} | {} | goal |\n", tools.join(" | "));
    let _ = writeln!(out, "|{}", " --- |".repeat(tools.len() + 2));
    for (key, name, goal) in FIGURES {
        let _ = write!(out, "| {name} |");
        for tool in tools {
            match scores[tool][key].as_f64() {
                Some(value) if key.starts_with("ms_") => {
                    let _ = write!(out, " {value:.1} |");
                }
                Some(share) => {
                    let _ = write!(out, " {:.1} |", 100.0 * share);
                }
                None => out.push_str(" – |"),
            }
        }
        let goal = if *key == "f1" && !body_goal.is_empty() {
            body_goal
        } else {
            goal
        };
        let _ = writeln!(out, " {goal} |");
    }
    out.push('\n');
    out
}

/// The Python that has the peers, in a folder of its own.
fn peers(work: &Path) -> Result<PathBuf> {
    let venv = work.join("venv");
    let python = venv.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python3"
    });
    let ready = venv.join("peers-are-installed");
    if ready.is_file() {
        return Ok(python);
    }
    let folder = venv.to_string_lossy().into_owned();
    run(command("python3", &["-m", "venv", &folder]))?;
    run(command(
        &python,
        &[
            "-m",
            "pip",
            "install",
            "--quiet",
            "lxml[html-clean]",
            "trafilatura",
            "python-dateutil",
        ],
    ))?;
    std::fs::write(&ready, "")?;
    Ok(python)
}

/// The folder that `--data` names, taken out of the arguments.
pub(super) fn take_data(arguments: &mut Vec<String>) -> Result<Option<PathBuf>> {
    let Some(at) = arguments.iter().position(|argument| argument == "--data") else {
        return Ok(None);
    };
    if at + 1 >= arguments.len() {
        bail!("--data needs a folder.");
    }
    let folder = arguments.remove(at + 1);
    arguments.remove(at);
    Ok(Some(PathBuf::from(folder)))
}
