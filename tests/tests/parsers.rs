//! Every parser with the seeds of the fuzzer: examples of what it reads, and every input that once
//! broke it.

#[path = "../fuzz/src/parsers.rs"]
mod parsers;

use std::path::Path;

#[test]
fn every_parser_comes_back_from_every_seed() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, parser) in parsers::PARSERS {
        let files: Vec<_> = std::fs::read_dir(seeds.join(name))
            .unwrap_or_else(|error| panic!("there are no seeds for {name}: {error}"))
            .map(|entry| entry.unwrap().path())
            .collect();
        assert!(!files.is_empty(), "there are no seeds for {name}");
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            parser(&bytes);
            // Cut short, as a broken download leaves it.
            parser(&bytes[..bytes.len() / 2]);
        }
    }
}

#[test]
fn every_folder_of_seeds_has_its_parser() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for entry in std::fs::read_dir(seeds).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            parsers::PARSERS.iter().any(|(parser, _)| *parser == name),
            "{name} is not a parser"
        );
    }
}
