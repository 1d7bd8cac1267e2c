//! `demarche-cli quotations` without the rest of the program, to measure attribution alone.
#![allow(clippy::print_stdout)]

use std::io::{BufRead, Write};

use demarche_attribution::lines::answer_line;
use demarche_gazetteer::Gazetteer;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer_line(&line, Gazetteer::bundled()).map_err(std::io::Error::other)?;
        writeln!(out, "{answer}")?;
    }
    out.flush()
}
