//! An article that the markup does not show: in the data for search engines, in the state that a
//! script would draw the page from, behind `<noscript>`, in a `<template>`.

use dom_query::Document;
use serde_json::Value;

use super::walk;
use crate::BlockKind;
use crate::block::{Block, fold_space};
use crate::features::ends_sentence;
use demarche_text::word;

/// Words of an article in script data from which it is worth reading.
const LEAST_WORDS: usize = 60;
/// Bytes of script data that are looked at, all in all, and of one value's nesting.
const MOST_BYTES: usize = 8 << 20;
const MOST_DEPTH: usize = 64;
/// Frames that are named in a problem.
const MOST_FRAMES: usize = 5;

/// The article's text as the page gives it to search engines (schema.org `articleBody`), the longest
/// where there are several; `linked` are the texts of its scripts of linked data.
pub(crate) fn article_body(linked: &[String]) -> Vec<Block> {
    let mut best = String::new();
    for text in linked {
        if !text.contains("articleBody") {
            continue;
        }
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            longest(&value, "articleBody", MOST_DEPTH, &mut best);
        }
    }
    paragraphs(&best)
}

fn longest(value: &Value, key: &str, depth: usize, best: &mut String) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == key => {
                        if text.len() > best.len() {
                            best.clone_from(text);
                        }
                    }
                    other => longest(other, key, depth - 1, best),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                longest(item, key, depth - 1, best);
            }
        }
        _ => {}
    }
}

/// The article in the data that a page's scripts draw it from: the list or object whose strings have
/// most prose right in them.
pub(crate) fn script_data(html: &str) -> Vec<Block> {
    let mut read = 0;
    let data = scripts(html).map_while(|(_, data)| {
        read += data.len();
        (read <= MOST_BYTES).then_some(data)
    });
    richest(data.filter_map(json_in).map(|value| {
        let mut found = Vec::new();
        prose_in(&value, MOST_DEPTH, &mut found);
        found
    }))
}

/// The article that a page keeps as escaped markup in a `textarea`, for a script to show.
pub(crate) fn fields(html: &str) -> Vec<Block> {
    let contents = elements(html, "<textarea", "</textarea").map(|(_, content)| content);
    richest(contents.filter_map(|content| {
        let escaped = content.contains("&lt;p");
        if content.len() > MOST_BYTES || !(escaped || content.contains("<p")) {
            return None;
        }
        Some(match escaped {
            true => paragraphs(&Document::fragment(content).root().text()),
            false => paragraphs(content),
        })
    }))
}

/// Of several articles the first that has most words, where it has enough of them.
fn richest(articles: impl Iterator<Item = Vec<Block>>) -> Vec<Block> {
    let mut best: (usize, Vec<Block>) = (0, Vec::new());
    for article in articles {
        let words = article.iter().map(|block| word::count(&block.text)).sum();
        if words > best.0 {
            best = (words, article);
        }
    }
    if best.0 < LEAST_WORDS {
        return Vec::new();
    }
    best.1
}

/// The opening tags of scripts and what stands between them and the closing ones.
pub(super) fn scripts(html: &str) -> impl Iterator<Item = (&str, &str)> {
    elements(html, "<script", "</script")
}

/// The opening tags of elements that hold text alone, and what stands between them and the closing ones.
fn elements<'h>(
    html: &'h str,
    opening: &'static str,
    closing: &'static str,
) -> impl Iterator<Item = (&'h str, &'h str)> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = find(rest, opening)?;
        let open = rest[start..].find('>')? + start + 1;
        let end = find(&rest[open..], closing).map_or(rest.len(), |end| open + end);
        let element = (&rest[start..open], &rest[open..end]);
        rest = &rest[end..];
        Some(element)
    })
}

/// Where `tag` (lower case) begins, in either case.
pub(super) fn find(text: &str, tag: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find('<')?;
        let end = at + tag.len();
        if text
            .as_bytes()
            .get(at..end)
            .is_some_and(|found| found.eq_ignore_ascii_case(tag.as_bytes()))
        {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The JSON that a script is, or that it sets a variable to.
fn json_in(script: &str) -> Option<Value> {
    let script = script.trim();
    let start = if script.starts_with(['{', '[']) {
        0
    } else {
        // `window.__STATE__ = {…};`: a state has many fields, other scripts rarely begin so.
        let sign = script.find('=')?;
        if sign > 120 {
            return None;
        }
        sign + 1 + script[sign + 1..].find(|c: char| !c.is_whitespace())?
    };
    let mut values = serde_json::Deserializer::from_str(&script[start..]).into_iter::<Value>();
    let value = values.next()?.ok()?;
    match value {
        // The state may be JSON in a string.
        Value::String(text) => serde_json::from_str(&text).ok(),
        other => Some(other),
    }
}

/// The addresses that the frames of a frameset show.
pub(super) fn frames(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = find(rest, "<frame ") {
        rest = &rest[start + 7..];
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        let source = tag
            .split_once("src=")
            .map(|(_, value)| value.trim_start_matches(['"', '\'']))
            .and_then(|value| value.split(['"', '\'', ' ']).next())
            .filter(|source| !source.is_empty());
        found.extend(source.map(str::to_owned));
        if found.len() == MOST_FRAMES {
            break;
        }
    }
    found
}

/// Whether a string is prose: words and full stops, no address and no code.
fn is_prose(text: &str) -> bool {
    let words = word::count(text);
    words >= 8
        && !text.starts_with("http")
        && !text.contains("function(")
        && !text.contains("};")
        && (ends_sentence(text.trim()) || text.contains(". ") || text.contains('。') || words >= 25)
}

/// Puts the prose of the best place under `value` into `found`; answers its words.
fn prose_in(value: &Value, depth: usize, found: &mut Vec<Block>) -> usize {
    if depth == 0 {
        return 0;
    }
    let parts: Vec<&Value> = match value {
        Value::String(text) if is_prose(text) => {
            *found = paragraphs(text);
            return word::count(text);
        }
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => return 0,
    };
    let mut all: Vec<(usize, Vec<Block>)> = Vec::new();
    for part in parts {
        let mut inner = Vec::new();
        let words = prose_in(part, depth - 1, &mut inner);
        if words > 0 {
            all.push((words, inner));
        }
    }
    let total: usize = all.iter().map(|(words, _)| words).sum();
    let most = all.iter().map(|(words, _)| *words).max().unwrap_or(0);
    // One child with nearly all of it is the place; the rest is summaries and other pages' teasers.
    if most * 10 >= total * 6 || matches!(value, Value::Object(_)) {
        if let Some((words, inner)) = all.into_iter().max_by_key(|(words, _)| *words) {
            *found = inner;
            return words;
        }
        return 0;
    }
    *found = all.into_iter().flat_map(|(_, inner)| inner).collect();
    total
}

/// A text's paragraphs: markup is read, lines are kept apart.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    if text.contains("</") || text.contains("<br") || text.contains("<p>") {
        let (html, _) = crate::guard::guard(text, crate::guard::Hidden::Left);
        let mut blocks = walk::page(&Document::fragment(html.as_str()).root()).blocks;
        for block in &mut blocks {
            block.markup = None;
        }
        return blocks;
    }
    // Markup that was escaped twice would show as letters.
    let plain = text.replace("&nbsp;", " ").replace("&quot;", "\"");
    let plain = plain.replace("&#39;", "'").replace("&amp;", "&");
    plain
        .lines()
        .map(fold_space)
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .map(|text| Block {
            text,
            kind: BlockKind::Paragraph,
            level: None,
            markup: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_of_a_script_gives_its_longest_prose() {
        let page = "<script>var a = 1;</script><SCRIPT id=s>window.__STATE__ = {\"menu\": [\"Home\", \"News\"],\
            \"post\": {\"blocks\": [{\"type\": \"p\", \"text\": \"The council met on Monday and heard the report of the harbour master in full.\"},\
            {\"type\": \"p\", \"text\": \"Members asked how the quay had been left without lights for most of the winter.\"},\
            {\"type\": \"p\", \"text\": \"He answered that the lamps had been ordered in May and had not come before the frost did.\"},\
            {\"type\": \"p\", \"text\": \"The vote was put off until the second meeting of the month, when the bill will be known.\"}]},\
            \"teaser\": \"Ferry fares are to rise by a tenth in the spring, the company said.\"};</SCRIPT>";
        let blocks = script_data(page);
        assert_eq!(blocks.len(), 4);
        assert!(blocks[0].text.starts_with("The council met"));
    }

    #[test]
    fn scripts_without_a_text_give_nothing() {
        assert!(
            script_data("<script>function(){ return 'x'; }</script><script>{\"a\": 1}").is_empty()
        );
    }
}
