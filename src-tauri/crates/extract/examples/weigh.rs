//! Fits the weights to pages whose article is known.
//!
//! `weigh GOLD [PART OF]`: GOLD is a file of JSON lines with `path` and `body`. With two numbers, only
//! the pages whose number leaves a remainder other than PART when divided by OF are used, so that the
//! others can be measured. Weights are written to standard output.

use std::io::{self, Write};

use demarche_extract::fit;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |at: usize| {
        arguments
            .get(at)
            .and_then(|text| text.parse::<usize>().ok())
    };
    let gold = std::fs::read_to_string(arguments.get(1).map_or("gold.jsonl", String::as_str))?;
    let mut samples = Vec::new();
    for (at, line) in gold.lines().enumerate() {
        if let (Some(part), Some(of)) = (number(2), number(3))
            && at % of == part
        {
            continue;
        }
        let page: serde_json::Value = serde_json::from_str(line)?;
        let text = |key: &str| page[key].as_str().unwrap_or_default().to_owned();
        samples.push(fit::sample(&std::fs::read(text("path"))?, &text("body")));
    }
    let weights = fit::fit(&samples.iter().collect::<Vec<_>>());
    write!(io::stdout().lock(), "{}", weights.written())
}
