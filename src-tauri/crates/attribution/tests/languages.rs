//! Paragraphs in other languages than English and the quotations in them, from `languages/`.

mod annotated;

use annotated::{blocks, check};

/// A test for each language: its name, its file, and how many paragraphs it holds at least.
macro_rules! languages {
    ($($name:ident $file:literal $least:literal)*) => {
        $(#[test]
        fn $name() {
            let blocks = blocks(include_str!(concat!("languages/", $file, ".txt")));
            assert!(blocks.len() >= $least, "{} paragraphs", blocks.len());
            check(&blocks);
        })*
    };
}

languages! {
    french "fr" 25
    spanish "es" 25
    german "de" 25
    russian "ru" 25
    ukrainian "uk" 12
    chinese "zh" 25
    japanese "ja" 12
    arabic "ar" 23
    turkish "tr" 12
    mixed "mixed" 5
}
