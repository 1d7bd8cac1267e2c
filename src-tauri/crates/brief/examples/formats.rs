//! Times a note's way to each format: `cargo run -p demarche-brief --example formats [NOTE.md [FOLDER]]`.
//! Without a note it makes one of 20 kB; with a folder it writes the documents there.

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use demarche_brief::sources::{Article, Excerpt, Memory, Speaker};
use demarche_brief::{Error, Format, How, Style, make, render};
use demarche_text::{PartialDate, Precision};

const TURNS: u32 = 10;

fn main() -> Result<(), Error> {
    let mut args = std::env::args().skip(1);
    let text = args.next().map(|path| std::fs::read_to_string(&path));
    let text = text.and_then(Result::ok).unwrap_or_else(note);
    let folder = args.next();
    let mut out = std::io::stdout();
    let mut say = |line: String| {
        // Nobody reads what could not be written.
        let _ = writeln!(out, "{line}");
    };
    let sources = sources();
    say(format!("{} bytes of Markdown", text.len()));
    let (first, later) = timed(|| render(&text, &sources).map(|_| ()))?;
    say(format!(
        "preview   first {first:8.2} ms, then {later:8.2} ms"
    ));
    let style = Style::named("chicago-notes")?;
    let how = |format| How {
        format,
        style: &style,
        with_held: false,
        file_name: None,
        changed_at: None,
    };
    let formats = [
        (Format::Html, "html"),
        (Format::Markdown, "md"),
        (Format::Docx, "docx"),
        (Format::Pdf, "pdf"),
    ];
    for (format, ending) in formats {
        let (first, later) = timed(|| make(&text, &sources, &how(format)).map(|_| ()))?;
        let made = make(&text, &sources, &how(format))?;
        say(format!(
            "{ending:9} first {first:8.2} ms, then {later:8.2} ms, {} bytes",
            made.bytes.len()
        ));
        if let Some(folder) = &folder {
            demarche_brief::file::write(
                &Path::new(folder).join(format!("brief.{ending}")),
                &made.bytes,
            )?;
        }
    }
    Ok(())
}

/// Milliseconds of the first turn, and of a later one.
fn timed(mut turn: impl FnMut() -> Result<(), Error>) -> Result<(f64, f64), Error> {
    let start = Instant::now();
    turn()?;
    let first = start.elapsed().as_secs_f64() * 1e3;
    let start = Instant::now();
    for _ in 0..TURNS {
        turn()?;
    }
    Ok((
        first,
        start.elapsed().as_secs_f64() * 1e3 / f64::from(TURNS),
    ))
}

fn sources() -> Memory {
    let excerpts = (1..=20).map(|id| Excerpt {
        id,
        quote: format!(
            "Words number {id} that somebody said at some length, so that a line is filled."
        ),
        speaker: Some(Speaker {
            name: "Bo Example".to_owned(),
            post: Some("Envoy".to_owned()),
            country: Some("US".to_owned()),
            ..Speaker::default()
        }),
        said: None,
        orphan: false,
        article: Article {
            id,
            key: format!("example{id}"),
            title: format!("Talks, day {id}"),
            outlet: Some("Example Wire".to_owned()),
            outlet_kind: Some("wire".to_owned()),
            published: Some(PartialDate {
                date: format!("2022-03-{id:02}"),
                precision: Precision::Day,
            }),
            url: Some(format!("https://wire.example/{id}")),
            captured_at: Some("2022-04-01T08:00:00.000Z".to_owned()),
            sha256: Some("ab".repeat(32)),
            ..Article::default()
        },
    });
    Memory {
        excerpts: excerpts.collect(),
        ..Memory::default()
    }
}

/// A note of 20 kB with 20 embeds and as many citations.
fn note() -> String {
    let mut text = String::from("# A brief\n\n");
    for id in 1..=20 {
        text.push_str(&format!("## Part {id}\n\n"));
        for _ in 0..4 {
            text.push_str(
                &"The *parties* said that talks go on and that **nothing** is agreed yet. "
                    .repeat(3),
            );
            text.push_str("\n\n");
        }
        text.push_str(&format!(
            "![[excerpt:{id}]]\n\nSo they said [@example{id}, p. {id}].\n\n- one\n- two\n\n"
        ));
    }
    text
}
