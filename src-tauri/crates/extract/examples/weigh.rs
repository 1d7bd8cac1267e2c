//! Fits the trees that judge blocks to pages whose article is known, and measures what they are worth on
//! ones that they were not fitted to. `weigh_paste` does so for pastes.
//!
//! `weigh fit GOLD` writes the trees to standard output: the whole of `data/weights-page.tsv`.
//!
//! `weigh check GOLD [FOLDS]` fits to all folds but one (of 5 unless told) and reads the pages of that
//! one, for each in turn; pages of one site are in one fold. It writes a JSON line a page, as `extract`
//! would, and the precision, recall and F1 of runs of four words, each a mean
//! over the pages, to standard error.
//!
//! GOLD is a file of JSON lines with `path`, `body` and, for the folds, `url`.

use std::collections::HashMap;
use std::io::{self, Write};

use demarche_extract::{fit, lines};

struct Page {
    path: String,
    body: String,
    site: String,
    bytes: Vec<u8>,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [task, gold, rest @ ..] = arguments.as_slice() else {
        return Err(io::Error::other(
            "weigh fit GOLD | weigh check GOLD [FOLDS]",
        ));
    };
    let pages = pages(gold)?;
    let samples: Vec<fit::Sample> = pages
        .iter()
        .map(|page| fit::sample(&page.bytes, &page.body))
        .collect();
    let mut out = io::stdout().lock();
    if task == "fit" {
        let model = fit::fit(&samples.iter().collect::<Vec<_>>());
        return write!(
            out,
            "# Trees made by the example `weigh`; `crate::trees` says how they are written.\n{}",
            model.written()
        );
    }
    let folds = rest.first().and_then(|text| text.parse().ok()).unwrap_or(5);
    let fold = folds_of(&pages, folds);
    let (mut precision, mut recall) = (Vec::new(), Vec::new());
    for held in 0..folds {
        let others: Vec<&fit::Sample> = (0..pages.len())
            .filter(|at| fold[*at] != held)
            .map(|at| &samples[at])
            .collect();
        let model = fit::fit(&others);
        for at in (0..pages.len()).filter(|at| fold[*at] == held) {
            let draft = fit::read(&pages[at].bytes, &model);
            let (right, found, wanted) = fit::overlap(&draft.body().text, &pages[at].body);
            if wanted > 0 {
                recall.push(right as f64 / wanted as f64);
                if found > 0 {
                    precision.push(right as f64 / found as f64);
                }
            }
            writeln!(out, "{}", lines::object(&pages[at].path, &draft))?;
        }
    }
    let mean = |all: &[f64]| 100.0 * all.iter().sum::<f64>() / all.len().max(1) as f64;
    let (precision, recall) = (mean(&precision), mean(&recall));
    writeln!(
        io::stderr(),
        "F1 {:.2}  precision {precision:.2}  recall {recall:.2}  ({} pages, {folds} folds)",
        2.0 * precision * recall / (precision + recall),
        pages.len()
    )
}

fn pages(gold: &str) -> io::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for line in std::fs::read_to_string(gold)?.lines() {
        let page: serde_json::Value = serde_json::from_str(line)?;
        let text = |key: &str| page[key].as_str().unwrap_or_default().to_owned();
        let path = text("path");
        let site = text("url").split('/').nth(2).map(str::to_owned);
        pages.push(Page {
            bytes: std::fs::read(&path)?,
            site: site.unwrap_or_else(|| path.clone()),
            path,
            body: text("body"),
        });
    }
    Ok(pages)
}

/// The fold of each page: sites in turn, in the order in which they first come.
fn folds_of(pages: &[Page], folds: usize) -> Vec<usize> {
    let mut sites: HashMap<&str, usize> = HashMap::new();
    pages
        .iter()
        .map(|page| {
            let next = sites.len();
            *sites.entry(page.site.as_str()).or_insert(next) % folds
        })
        .collect()
}
