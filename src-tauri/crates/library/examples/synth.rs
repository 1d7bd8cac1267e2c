//! Writes a library to measure with, or to try the window on.
//!
//! `cargo xtask synth --articles 33000 --positions 100000 --seed 1 --output FILE`
#![allow(
    clippy::print_stdout,
    reason = "a generating program says what it wrote"
)]

mod generated;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use generated::Size;

fn main() -> ExitCode {
    let mut size = Size {
        articles: 33_000,
        positions: 100_000,
        seed: 1,
    };
    let mut output = PathBuf::from("target/generated.demarche");
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let number = value.parse::<u64>();
        match (name.as_str(), number) {
            ("--articles", Ok(number)) => size.articles = number as usize,
            ("--positions", Ok(number)) => size.positions = number as usize,
            ("--seed", Ok(number)) => size.seed = number,
            ("--output", _) if !value.is_empty() => output = PathBuf::from(value),
            _ => {
                println!(
                    "synth: --articles N --positions N --seed N --output FILE, not {name} {value}"
                );
                return ExitCode::from(2);
            }
        }
    }
    let began = Instant::now();
    match generated::make(&output, size) {
        Ok(_) => {
            println!(
                "{}: {} articles, {} positions, seed {}, in {:.1} s",
                output.display(),
                size.articles,
                size.positions,
                size.seed,
                began.elapsed().as_secs_f64()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("synth: {error}");
            ExitCode::FAILURE
        }
    }
}
