//! How well readouts are aligned, held against pairs that were aligned by hand before any was run.
//!
//! A link is a sentence of the first text and one of the second that tell the same.

use std::collections::BTreeSet;
use std::path::Path;

use demarche_text::readout::{Readout, align};
use demarche_text::{language, sentence};

type Links = BTreeSet<(usize, usize)>;

struct Pair {
    name: String,
    a: Vec<String>,
    b: Vec<String>,
    links: Links,
}

/// The files `readouts/*.txt`: what it is, the sentences of either side, one a line, and the links.
fn pairs() -> Vec<Pair> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readouts");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|file| pair(file)).collect()
}

fn pair(file: &Path) -> Pair {
    let mut pair = Pair {
        name: file.file_stem().unwrap().to_string_lossy().into_owned(),
        a: Vec::new(),
        b: Vec::new(),
        links: Links::new(),
    };
    let text = std::fs::read_to_string(file).unwrap();
    let mut part = "";
    for line in text.lines().skip(1) {
        match (line, part) {
            ("[A]" | "[B]" | "[pairs]", _) => part = line,
            (sentence, "[A]") => pair.a.push(sentence.to_owned()),
            (sentence, "[B]") => pair.b.push(sentence.to_owned()),
            (link, _) => {
                let (from, to) = link.split_once('=').unwrap();
                let numbers = |all: &str| -> Vec<usize> {
                    all.split(',')
                        .map(|number| number.parse().unwrap())
                        .collect()
                };
                for a in numbers(from) {
                    pair.links.extend(numbers(to).into_iter().map(|b| (a, b)));
                }
            }
        }
    }
    pair
}

fn found(pair: &Pair) -> Links {
    let (a, b) = (pair.a.join("\n"), pair.b.join("\n"));
    for (text, sentences) in [(&a, &pair.a), (&b, &pair.b)] {
        assert_eq!(
            sentence::spans(text).len(),
            sentences.len(),
            "{}",
            pair.name
        );
    }
    let readout = |text| Readout {
        text,
        language: language::guess(text),
        names: &[],
    };
    let rows = align(readout(&a), readout(&b)).rows.into_iter();
    rows.flat_map(|row| {
        let b = row.b;
        row.a
            .flat_map(move |a| b.clone().map(move |b| (a + 1, b + 1)))
    })
    .collect()
}

#[test]
fn most_of_what_two_sides_both_say_is_found_and_little_else() {
    let (mut all, mut right, mut wanted) = (0, 0, 0);
    for pair in pairs() {
        let found = found(&pair);
        all += found.len();
        right += found.intersection(&pair.links).count();
        wanted += pair.links.len();
        eprintln!(
            "{}: wrong {:?}, missed {:?}",
            pair.name,
            found.difference(&pair.links).collect::<Vec<_>>(),
            pair.links.difference(&found).collect::<Vec<_>>(),
        );
    }
    let f1 = 2.0 * right as f64 / (all + wanted) as f64;
    eprintln!("{right} right of {all} found, {wanted} to be found: F1 {f1:.3}");
    assert!(f1 >= 0.83, "{f1:.3}");
    assert!(right * 10 >= all * 9, "{right} of {all}");
}
