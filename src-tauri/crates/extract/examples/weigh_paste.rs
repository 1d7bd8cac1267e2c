//! Grows the trees that judge pasted text, from pastes whose article is known.
//!
//! `weigh_paste GOLD...`: each GOLD is a file of JSON lines with `id`, `path`, `title` and `body`; `path`
//! is a paste, or a page that is made one; lines of one `id` are of one page. The trees are written to standard output.
//!
//! `weigh_paste --folds N GOLD...`: instead, trees grown on the pages of all folds but one read the
//! pastes of that one, for each fold, and what they read is written as JSON lines, as `extract` would:
//! what the trees are worth on pages that they have not seen.

use std::collections::HashMap;
use std::io::{self, Write};

use demarche_extract::fit::pastes::{Sample, fit, read, samples};
use demarche_extract::lines;

struct Paste {
    path: String,
    page: usize,
    bytes: Vec<u8>,
    samples: Vec<Sample>,
}

fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut folds = None;
    if arguments.first().is_some_and(|first| first == "--folds") {
        folds = arguments.get(1).and_then(|text| text.parse::<usize>().ok());
        arguments.drain(..2.min(arguments.len()));
    }
    let mut pages: HashMap<String, usize> = HashMap::new();
    let mut pastes = Vec::new();
    for gold in &arguments {
        for line in std::fs::read_to_string(gold)?.lines() {
            let gold: serde_json::Value = serde_json::from_str(line)?;
            let field = |key: &str| gold[key].as_str().unwrap_or_default().to_owned();
            let next = pages.len();
            let page = *pages.entry(field("id")).or_insert(next);
            let bytes = std::fs::read(field("path"))?;
            pastes.push(Paste {
                path: field("path"),
                page,
                samples: samples(&bytes, &field("body"), &field("title"), page),
                bytes,
            });
        }
    }
    let mut out = io::stdout().lock();
    let fitted = |fold: Option<(usize, usize)>| {
        let chosen: Vec<&Sample> = pastes
            .iter()
            .filter(|paste| fold.is_none_or(|(part, of)| paste.page % of != part))
            .flat_map(|paste| &paste.samples)
            .collect();
        fit(&chosen)
    };
    let Some(folds) = folds else {
        return write!(
            out,
            "# Trees made by the example `weigh_paste`: of the article's lines; after \"next\", of its headline.\n{}",
            fitted(None).written()
        );
    };
    for fold in 0..folds {
        let model = fitted(Some((fold, folds)));
        for paste in pastes.iter().filter(|paste| paste.page % folds == fold) {
            let draft = read(&paste.bytes, &model);
            writeln!(out, "{}", lines::object(&paste.path, &draft))?;
        }
        out.flush()?;
    }
    Ok(())
}
