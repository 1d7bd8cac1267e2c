//! How many articles a second one core reads: made-up articles, the same on every run, of the length
//! and with the share of attributed statements of a newspaper's.
#![allow(clippy::print_stdout)]

use std::time::{Duration, Instant};

use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;

const ARTICLES: usize = 500;
const PARAGRAPHS: usize = 14;
const ROUNDS: usize = 5;

/// Paragraphs with places for a name, a surname and a body.
const FORMS: &[&str] = &[
    "“The strait is open and it will stay so,” {name} told reporters on Friday. “Nobody gains from delays.”",
    "The {body} said in a statement that ships could use the northern quay until the end of the week, while the pilots' union warned that it would not be enough.",
    "{surname}, who has led the talks since the spring, was more cautious. ‘We have heard promises before,’ she said.",
    "Nearly forty ships have waited off the port since the storm, some of them with grain that spoils, and the queue grew by six over night.",
    "According to two people briefed on the plan, the {body} will ask for a third quay, a step that the government has rejected as “too dear and too late”.",
    "Asked whether the port would close, {name}, the harbour's deputy manager, declined to answer but urged captains to keep their crews on board.",
    "“We count the days,” {surname} wrote, adding that the {body} had called the delay “a scandal”.",
];
const NAMES: &[(&str, &str)] = &[
    ("Ann Roe", "Roe"),
    ("Tomas Arklay", "Arklay"),
    ("Mira Solberg-Quist", "Solberg-Quist"),
    ("Ilya Marek", "Marek"),
];
const BODIES: &[&str] = &[
    "Kremlin",
    "White House",
    "Harbour Council",
    "Norwegian government",
    "United Nations",
];

/// The article of this number.
fn article(number: usize) -> String {
    let paragraph = |at: usize| {
        let pick = number.wrapping_mul(31).wrapping_add(at.wrapping_mul(7));
        let (name, surname) = NAMES[pick % NAMES.len()];
        FORMS[(number + at) % FORMS.len()]
            .replace("{name}", name)
            .replace("{surname}", surname)
            .replace("{body}", BODIES[pick % BODIES.len()])
    };
    let paragraphs: Vec<String> = (0..PARAGRAPHS).map(paragraph).collect();
    paragraphs.join("\n\n")
}

/// The shortest of several times, since other programs only make it longer.
fn shortest(work: impl Fn()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..ROUNDS).map(time).min().unwrap_or_default()
}

fn main() {
    let published = PartialDate::parse("2022-03-18");
    let context = Context {
        gazetteer: Gazetteer::bundled(),
        published: published.as_ref(),
    };
    let articles: Vec<String> = (0..ARTICLES).map(article).collect();
    let letters: usize = articles.iter().map(|text| text.chars().count()).sum();
    let found: usize = articles
        .iter()
        .map(|text| quotations(text, context).len())
        .sum();
    let took = shortest(|| {
        for text in &articles {
            quotations(text, context);
        }
    });
    println!(
        "{ARTICLES} made-up articles of {} characters and {} statements: {:.0} a second of one core (goal ≥ 300).",
        letters / ARTICLES,
        found / ARTICLES,
        ARTICLES as f64 / took.as_secs_f64()
    );
    for times in [1, 4] {
        let line = articles[..25 * times].join(" ").replace('\n', " ");
        let took = shortest(|| {
            quotations(&line, context);
        });
        println!(
            "one line of {} characters: {:.0} ms.",
            line.chars().count(),
            took.as_secs_f64() * 1000.0
        );
    }
}
