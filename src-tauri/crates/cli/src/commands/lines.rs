//! Extraction and attribution without a library: a line in, a JSON object a line out, each handed on
//! at once, so that a program on the other end can wait for it.

use std::io::{BufRead as _, Read as _, Write as _};

use demarche_gazetteer::Gazetteer;
use serde_json::json;

use crate::stop::Stop;

/// Paths in, articles out; or one paste in.
pub(crate) fn extract(paste: bool) -> Result<(), Stop> {
    if paste {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        return say(&demarche_extract::lines::answer_paste(&bytes).to_string());
    }
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            say(&demarche_extract::lines::answer_line(line.trim()).to_string())?;
        }
    }
    Ok(())
}

/// Texts in, quotations out. A line that cannot be read is answered with an `error`, so that every
/// answer stays beside its question, and with status 1 at the end.
pub(crate) fn quotations() -> Result<(), Stop> {
    let gazetteer = Gazetteer::bundled();
    let mut unread = 0;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match demarche_attribution::lines::answer_line(&line, gazetteer) {
            Ok(answer) => say(&answer)?,
            Err(error) => {
                unread += 1;
                say(&json!({ "error": error.to_string() }).to_string())?;
            }
        }
    }
    match unread {
        0 => Ok(()),
        _ => Err(Stop::failed(format!("{unread} lines could not be read."))),
    }
}

fn say(line: &str) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
