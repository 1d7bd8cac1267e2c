//! Times a note's way to the preview, through the check and to each format: `cargo xtask bench brief`.
//!
//! `formats [NOTE.md [FOLDER]]` takes a note of one's own; without one it makes a briefing of two pages with 20
//! footnotes and a note of 20 kB. With a folder it writes the documents there.

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use demarche_brief::sources::{Article, Excerpt, Memory, Speaker};
use demarche_brief::{Error, Format, How, Style, check, make, render};
use demarche_text::{PartialDate, Precision};

const TURNS: usize = 21;

/// The formats, with what each may take of a two-page briefing at first and later, in milliseconds.
const FORMATS: [(Format, &str, &str); 4] = [
    (Format::Html, "html", ""),
    (Format::Markdown, "md", ""),
    (Format::Docx, "docx", "≤ 15"),
    (Format::Pdf, "pdf", "≤ 25 / 8"),
];

fn main() -> Result<(), Error> {
    let mut args = std::env::args().skip(1);
    let given = args.next();
    let folder = args.next();
    let notes = match given.map(std::fs::read_to_string) {
        Some(Ok(text)) => vec![("note", text)],
        Some(Err(cause)) => {
            say(&format!("The note could not be read: {cause}"));
            return Ok(());
        }
        None => vec![("two-pages", two_pages()), ("twenty-kB", note())],
    };
    let sources = sources();
    for (name, text) in notes {
        say(&format!("\n{name}: {} bytes of Markdown\n", text.len()));
        say("| what | first ms | later, half within | 95 of 100 within | bytes | goal |");
        say("| --- | ---: | ---: | ---: | ---: | --- |");
        row("preview", "", || render(&text, &sources).map(|_| 0))?;
        row("briefing check", "≤ 50", || {
            check(&text, &sources).map(|_| 0)
        })?;
        let style = Style::named("chicago-notes")?;
        for (format, ending, goal) in FORMATS {
            let how = How {
                format,
                style: &style,
                with_held: false,
                file_name: None,
                changed_at: None,
            };
            row(ending, goal, || {
                Ok(make(&text, &sources, &how)?.bytes.len())
            })?;
            if let Some(folder) = &folder {
                let made = make(&text, &sources, &how)?;
                let file = Path::new(folder).join(format!("{name}.{ending}"));
                demarche_brief::file::write(&file, &made.bytes)?;
            }
        }
    }
    Ok(())
}

fn say(line: &str) {
    // Nobody reads what could not be written.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Times one way, of which each turn answers how many bytes it made, and prints its row.
fn row(
    what: &str,
    goal: &str,
    mut turn: impl FnMut() -> Result<usize, Error>,
) -> Result<(), Error> {
    let mut timed = || -> Result<(f64, usize), Error> {
        let start = Instant::now();
        let bytes = turn()?;
        Ok((start.elapsed().as_secs_f64() * 1e3, bytes))
    };
    let (first, bytes) = timed()?;
    let mut later = Vec::with_capacity(TURNS);
    for _ in 0..TURNS {
        later.push(timed()?.0);
    }
    later.sort_by(f64::total_cmp);
    let at = |share: usize| later[(later.len() * share / 100).min(later.len() - 1)];
    let bytes = if bytes == 0 {
        "–".to_owned()
    } else {
        bytes.to_string()
    };
    say(&format!(
        "| {what} | {first:.2} | {:.2} | {:.2} | {bytes} | {goal} |",
        at(50),
        at(95)
    ));
    Ok(())
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

/// A briefing of two pages: some 900 words, and 20 footnotes.
fn two_pages() -> String {
    let mut text = String::from("---\nas-of: 2022-04-01\n---\n\n# Where the parties stand\n\n");
    for part in 1..=5 {
        text.push_str(&format!("## Question {part}\n\n"));
        for claim in 1..=4 {
            let id = (part - 1) * 4 + claim;
            text.push_str(&format!(
                "The envoy said on day {id} that the talks would go on, that nothing was agreed until all was agreed, and that her \
                 side asked for *no more* than what had been promised to it in the year before [@example{id}, p. {id}]. "
            ));
        }
        text.push_str("\n\n");
    }
    text
}
