//! One program for all parsers: `DEMARCHE_PARSER` names the one that this run feeds.
#![no_main]

mod parsers;

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    static PARSER: OnceLock<fn(&[u8])> = OnceLock::new();
    PARSER.get_or_init(|| {
        let name = std::env::var("DEMARCHE_PARSER").unwrap_or_default();
        let known = parsers::PARSERS.iter().find(|(parser, _)| *parser == name);
        known.map_or_else(
            || panic!("DEMARCHE_PARSER names no parser: \"{name}\""),
            |(_, parser)| *parser,
        )
    })(bytes);
});
