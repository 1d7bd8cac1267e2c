//! Prints the window's types; `cargo xtask codegen` puts them in their place.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(demarche_api::typescript::commands_ts().as_bytes())
}
