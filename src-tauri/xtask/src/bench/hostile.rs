//! What input costs that was made to cost much: time, memory, and what came of it.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::target;

/// The most that one of them may take, in seconds and megabytes.
const MOST_SECONDS: f64 = 5.0;
const MOST_MEGABYTES: u64 = 500;

/// A hostile input's name and its bytes.
type Made = (&'static str, Vec<u8>);

fn inputs() -> Vec<Made> {
    let page =
        |body: String| format!("<!doctype html><html><body>{body}</body></html>").into_bytes();
    let prose = "The two sides agreed to meet again in spring, officials said on Friday. ";
    let times = |piece: &str, count: usize| piece.repeat(count);
    vec![
        (
            "50 MB of paragraphs",
            page(times(&format!("<p>{prose}</p>"), 650_000)),
        ),
        (
            "100,000 nested divs",
            page(format!("{}{prose}", times("<div>", 100_000))),
        ),
        (
            "100,000 nested quotes",
            page(format!("{}{prose}", times("<blockquote><p>", 100_000))),
        ),
        (
            "100,000 nested tables",
            page(format!("{}{prose}", times("<table><tr><td>", 100_000))),
        ),
        (
            "100,000 unclosed formatting tags",
            page(format!("{}{prose}", times("<b><i><a href=x>", 100_000))),
        ),
        (
            "100,000 attributes on one tag",
            page(format!(
                "<div {}>{prose}</div>",
                (0..100_000)
                    .map(|n| format!("a{n}=\"{n}\" "))
                    .collect::<String>()
            )),
        ),
        (
            "5 MB of entities",
            page(format!("<p>{}</p>", times("&amp;&#x26;&notit;", 300_000))),
        ),
        (
            "a comment that never ends",
            page(format!("<p>{prose}</p><!--{}", times("- ", 5_000_000))),
        ),
        (
            "a script of 40 MB",
            page(format!(
                "<script>{}</script><p>{prose}</p>",
                times("x=1;", 10_000_000)
            )),
        ),
        (
            "JSON-LD 100,000 deep",
            page(format!(
                "<script type=\"application/ld+json\">{}</script><p>{prose}</p>",
                times("{\"@graph\":[", 100_000)
            )),
        ),
        (
            "1,000,000 links",
            page(times("<a href=\"/a\">Read more</a> ", 1_000_000)),
        ),
        (
            "200,000 table rows",
            page(format!(
                "<table>{}</table>",
                times("<tr><td>1<td>2<td>3", 200_000)
            )),
        ),
        (
            "9 MB of text in one line",
            times(prose, 125_000).into_bytes(),
        ),
        (
            "1,000,000 lines of one word",
            times("word\n", 1_000_000).into_bytes(),
        ),
        ("5,000,000 empty lines", times("\n", 5_000_000).into_bytes()),
        (
            "300,000 dates",
            times("18 March 2022 3/4/22 2022-03-18\n", 300_000).into_bytes(),
        ),
        (
            "5 MB of quotation marks",
            times("\"“”'", 700_000).into_bytes(),
        ),
        ("2 MB of brackets", times("[](", 700_000).into_bytes()),
        ("random bytes", noise(10_000_000)),
        (
            "a page of noise",
            page(String::from_utf8_lossy(&noise(5_000_000)).into_owned()),
        ),
    ]
}

/// Bytes that no compression or parser likes; the same every time.
fn noise(count: usize) -> Vec<u8> {
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    (0..count)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[0]
        })
        .collect()
}

/// Runs each in a process of its own.
pub(super) fn table(extract: &Path) -> Result<String> {
    let folder = target().join("bench-import/hostile");
    std::fs::create_dir_all(&folder)?;
    let mut out = String::from(
        "| Hostile input | MB | seconds | peak MB | what came of it |\n| --- | --- | --- | --- | --- |\n",
    );
    let mut over = 0;
    for (name, bytes) in inputs() {
        let path = folder.join("input");
        std::fs::write(&path, &bytes)?;
        let (seconds, peak, outcome) = measured(extract, &path)
            .with_context(|| format!("\"{name}\" could not be measured"))?;
        let bad = seconds > MOST_SECONDS || peak > MOST_MEGABYTES;
        over += usize::from(bad);
        let _ = writeln!(
            out,
            "| {name} | {:.1} | {seconds:.2} | {peak} | {outcome}{} |",
            bytes.len() as f64 / 1e6,
            if bad { " **over the limit**" } else { "" }
        );
    }
    let _ = writeln!(
        out,
        "\n{over} over the limit of {MOST_SECONDS} s and {MOST_MEGABYTES} MB.\n"
    );
    Ok(out)
}

/// Seconds, the peak of memory in MB (0 where the system does not tell it), and the outcome.
fn measured(extract: &Path, input: &Path) -> Result<(f64, u64, String)> {
    let mut child = Command::new(extract)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("Could not start {}", extract.display()))?;
    let start = Instant::now();
    let mut to = child.stdin.take().context("It has no standard input")?;
    writeln!(to, "{}", input.display())?;
    let mut answer = String::new();
    BufReader::new(child.stdout.take().context("It has no standard output")?)
        .read_line(&mut answer)?;
    let seconds = start.elapsed().as_secs_f64();
    // Its peak is read while it waits for the next line.
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .trim()
                .strip_suffix(" kB")?
                .parse::<u64>()
                .ok()
        })
        .unwrap_or(0)
        / 1024;
    drop(to);
    child.wait()?;
    let outcome = match serde_json::from_str::<Value>(&answer) {
        Err(_) => "**no answer**".to_owned(),
        Ok(answer) => match answer["error"].as_str() {
            Some(error) => format!("an error: {error}"),
            None => {
                let words = answer["text"]
                    .as_str()
                    .unwrap_or_default()
                    .split_whitespace()
                    .count();
                let problems = answer["problems"].as_array().map_or(0, Vec::len);
                format!("{words} words, {problems} problems")
            }
        },
    };
    Ok((seconds, peak, outcome))
}
