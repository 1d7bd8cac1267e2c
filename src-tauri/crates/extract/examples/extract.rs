//! `demarche-cli extract` without the rest: a path a line in, a JSON object a line out.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in io::stdin().lock().lines() {
        writeln!(
            out,
            "{}",
            demarche_extract::lines::answer_line(path?.trim())
        )?;
        out.flush()?;
    }
    Ok(())
}
