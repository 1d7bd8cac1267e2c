//! dom_smoothie by itself, under the line contract of `demarche-cli extract`: the peer that the
//! extractor is measured against, since it stands inside it too.

use std::io::{self, BufRead, Write};

use demarche_extract::decode;
use dom_smoothie::{Config, Readability, TextMode};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in io::stdin().lock().lines() {
        writeln!(out, "{}", answer(path?.trim()))?;
        out.flush()?;
    }
    Ok(())
}

fn answer(path: &str) -> Value {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return json!({ "path": path, "error": error.to_string() }),
    };
    let config = Config {
        // Its raw mode joins the words of neighbouring blocks.
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let parsed = std::panic::catch_unwind(|| {
        Readability::new(decode(&bytes, None).0, None, Some(config))
            .and_then(|mut readability| readability.parse())
    });
    match parsed {
        Ok(Ok(article)) => json!({
            "path": path,
            "title": article.title,
            "byline": article.byline,
            "published": article.published_time,
            "site": article.site_name,
            "text": article.text_content.to_string(),
        }),
        Ok(Err(error)) => json!({ "path": path, "error": error.to_string() }),
        Err(_) => json!({ "path": path, "error": "it panicked" }),
    }
}
