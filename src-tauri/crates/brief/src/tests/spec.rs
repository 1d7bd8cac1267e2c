//! CommonMark's own examples, as they come with the sources of the parser, through the renderer.

use std::path::PathBuf;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::html::assert_inert;
use crate::html::render;
use crate::sources::Memory;

/// Markdown and the HTML that the specification asks for, from the parser's sources, which are at hand wherever it was
/// compiled.
fn examples() -> Vec<(String, String)> {
    let version = Command::new(env!("CARGO")).arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    // What other systems need is not at hand.
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(["--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let parser = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|package| package["name"] == "pulldown-cmark")
        .unwrap();
    let manifest = PathBuf::from(parser["manifest_path"].as_str().unwrap());
    let suite = manifest.with_file_name("tests/suite/spec.rs");
    let suite = std::fs::read_to_string(suite).unwrap();
    let raw = |text: &str, name: &str| -> Option<String> {
        let after = text.split_once(&format!("let {name} = r##\""))?.1;
        Some(after.split_once("\"##;")?.0.to_owned())
    };
    suite
        .split("#[test]")
        .filter_map(|test| Some((raw(test, "original")?, raw(test, "expected")?)))
        .collect()
}

/// Tags and words, without what the preview adds and what is shown otherwise by design: a link that leads to no web address
/// is its words, and so is a picture; titles of links and the names of codes' languages are not shown.
fn normal(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let mut links: Vec<bool> = Vec::new();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        rest = &rest[end..];
        let name: String = tag[1..]
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
            .collect();
        match name.trim_end_matches('/') {
            "a" | "span" => {
                let address = attribute(tag, "href").unwrap_or_default();
                let web = ["http://", "https://", "mailto:", "HTTP"]
                    .iter()
                    .any(|it| address.starts_with(it));
                let good = web && url::Url::parse(&address.replace("&amp;", "&")).is_ok();
                links.push(good);
                out.push_str(if good { "<a>" } else { "" });
            }
            "/a" | "/span" => {
                let good = links.pop().unwrap_or_default();
                out.push_str(if good { "</a>" } else { "" });
            }
            "img" => out.push_str(&attribute(tag, "alt").unwrap_or_default()),
            "ol" => match attribute(tag, "start") {
                Some(start) => out.push_str(&format!("<ol {start}>")),
                None => out.push_str("<ol>"),
            },
            plain => out.push_str(&format!("<{plain}>")),
        }
    }
    out.push_str(rest);
    let words: Vec<&str> = out.split_whitespace().collect();
    let mut out = words.join(" ").replace("&quot;", "\"");
    // White space between blocks says nothing.
    for (from, to) in [("> ", ">"), (" <", "<")] {
        out = out.replace(from, to);
    }
    out
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let after = tag.split_once(&format!(" {name}=\""))?.1;
    Some(after.split_once('"')?.0.to_owned())
}

#[test]
fn the_examples_of_commonmark_are_rendered_as_it_says() {
    let examples = examples();
    assert!(examples.len() > 600, "{}", examples.len());
    let (mut same, mut html, mut wiki, mut pictures, mut front) = (0, 0, 0, 0, 0);
    let mut wrong = Vec::new();
    for (markdown, expected) in &examples {
        let rendered = render(markdown, &Memory::default()).unwrap().html;
        assert_inert(&rendered);
        let events = || Parser::new_ext(markdown, Options::empty());
        if events().any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_))) {
            // Shown as it is written.
            html += 1;
        } else if markdown.starts_with("---\n") {
            // What a note says of itself.
            front += 1;
        } else if markdown.contains("[[") || markdown.contains("[^") {
            // A link within the library, or a note.
            wiki += 1;
        } else if events().any(|event| matches!(event, Event::Start(Tag::Image { .. }))) {
            pictures += 1;
        } else if normal(&rendered) == normal(expected) {
            same += 1;
        } else {
            wrong.push(format!(
                "{markdown}\n{}\n{}\n",
                normal(expected),
                normal(&rendered)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} are rendered otherwise:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(
        same > 540 && html < 80 && wiki < 10 && pictures < 30 && front < 4,
        "{same} {html} {wiki} {pictures} {front}"
    );
}
