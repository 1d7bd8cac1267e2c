//! Paragraphs and the quotations in them, from `paragraphs.txt`.

mod annotated;

use annotated::{blocks, check};

#[test]
fn each_paragraph_gives_its_quotations_and_no_others() {
    let blocks = blocks(include_str!("paragraphs.txt"));
    assert!(blocks.len() >= 200, "{} paragraphs", blocks.len());
    check(&blocks);
}
