use std::collections::HashSet;

use proptest::prelude::*;

use super::{WHOLE, sources};
use crate::html::render;
use crate::sources::Memory;

#[test]
fn a_note_is_rendered_with_everything_resolved() {
    let rendered = render(WHOLE, &sources()).unwrap();
    insta::assert_snapshot!("preview", rendered.html);
    let outline: Vec<_> = rendered
        .outline
        .iter()
        .map(|it| (it.level, it.text.as_str(), it.line))
        .collect();
    assert_eq!(
        outline,
        [(1, "Bottom line", 10), (2, "Where they stand", 24)]
    );
    assert_eq!(rendered.citations, 7);
}

#[test]
fn what_leads_nowhere_is_told_as_a_template_too() {
    let html = render(
        "See [[Nobody \"here\"]].\n\n```positions\nrows: people\n```",
        &sources(),
    )
    .unwrap()
    .html;
    assert_inert(&html);
    let html = html.replace("&quot;", "\"");
    for said in [
        "data-why=\"{\"phrase\":\"Nothing is called “{target}”.\",\"with\":{\"target\":\"Nobody",
        "data-why=\"{\"phrase\":\"This block cannot be shown.\",\"with\":{}}\" data-words=\"{\"phrase\":",
    ] {
        assert!(html.contains(said), "{said}\n{html}");
    }
}

#[test]
fn hostile_markdown_stays_words() {
    let check = |markdown: &str| {
        let html = render(markdown, &sources()).unwrap().html;
        assert_inert(&html);
        html
    };
    for markdown in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](java\tscript:alert(1)) [b](JaVaScRiPt:alert(1)) <javascript:alert(1)>",
        "![a](http://evil.example/pixel.png)",
        "[a](demarche://article/1\"onclick=x)",
        "[[\"><script>alert(1)</script>]] ![[\"><script>]] [@x\"><script>]",
        "```\"><script>\n<script>\n```",
        "[a](https://e.example/\"onmouseover=\"x)",
        "<!-- a --><script>b</script> <!--><script>c</script>",
        "| <script> |\n|---|\n| [x](data:text/html,<script>) |",
        "[^\"><script>]: <script>\n\n[^\"><script>]",
        "```positions\n<script>: 1\n```",
        "&lt;script&gt; &#0; \u{0}",
        "<style>*{}</style><svg onload=x><math>",
    ] {
        check(markdown);
    }
    // A picture is a link that the reader must choose to follow.
    assert!(
        check("![a](http://evil.example/p.png)")
            .contains("<a href=\"http://evil.example/p.png\">a</a>")
    );
}

#[test]
fn nesting_is_capped() {
    let depth = 20_000;
    for markdown in [
        ">".repeat(depth),
        "> ".repeat(depth) + "x",
        (">".repeat(1_000) + "x\n").repeat(200),
        "- ".repeat(depth) + "x",
        "*a **b ".repeat(depth / 8),
        "[".repeat(depth),
        "[[".repeat(depth),
        "![[".repeat(depth),
        "[a](".repeat(depth / 4),
        "`".repeat(depth),
        "<!--".repeat(depth / 4),
        "|a".repeat(depth / 2) + "\n" + &"|-".repeat(depth / 2) + "\n|",
        "[^a]: ".repeat(depth / 6),
        "1) ".repeat(depth),
        "[@".repeat(depth / 2),
    ] {
        let html = render(&markdown, &Memory::default()).unwrap().html;
        let open = html.matches("<blockquote").count() + html.matches("<li").count();
        assert!(
            open <= 24 * 200 + 24,
            "{open} in {}",
            &markdown[..8.min(markdown.len())]
        );
        assert_inert(&html);
    }
}

/// The tags and attributes that the preview is made of.
fn strict() -> ammonia::Builder<'static> {
    let mut strict = ammonia::Builder::empty();
    strict
        .tags(HashSet::from([
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "blockquote",
            "footer",
            "ul",
            "ol",
            "li",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "hr",
            "a",
            "em",
            "strong",
            "del",
            "mark",
            "bdi",
            "sup",
            "small",
            "br",
            "span",
            "figure",
            "figcaption",
            "aside",
        ]))
        .generic_attributes(HashSet::from(["dir", "data-line", "title"]))
        .tag_attributes(
            [
                ("a", HashSet::from(["href"])),
                ("ol", HashSet::from(["start", "data-notes"])),
                ("th", HashSet::from(["align", "scope"])),
                ("td", HashSet::from(["align", "data-stance"])),
                ("sup", HashSet::from(["data-note"])),
                (
                    "span",
                    HashSet::from(["data-broken", "data-why", "data-words", "data-task"]),
                ),
                ("blockquote", HashSet::from(["data-excerpt", "data-orphan"])),
                ("figure", HashSet::from(["data-positions", "data-live"])),
                ("aside", HashSet::from(["data-callout"])),
            ]
            .into(),
        )
        .url_schemes(HashSet::from(["http", "https", "mailto", "demarche"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(None);
    strict
}

/// A sanitiser that lets through only what the preview is made of takes nothing away.
pub(super) fn assert_inert(html: &str) {
    // Quotation marks that are escaped are words; a sanitiser would write those of a text plainly.
    let html = html.replace("&quot;", "'");
    let html = html.as_str();
    let cleaned = strict().clean(html).to_string();
    let normal = |html: &str| {
        let mut normal = ammonia::Builder::empty();
        // The same serialisation without any cleaning of what is allowed: entities and newlines alike.
        normal.tags(HashSet::new());
        normal.clean(html).to_string()
    };
    assert_eq!(normal(&cleaned), normal(html), "{html}");
    assert_eq!(
        count_tags(&cleaned),
        count_tags(html),
        "{html}\n\n{cleaned}"
    );
    let attributes = |html: &str| html.matches("=\"").count();
    assert_eq!(
        attributes(&cleaned),
        attributes(html),
        "{html}\n\n{cleaned}"
    );
}

fn count_tags(html: &str) -> usize {
    html.matches('<').count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_markdown_renders_inert(markdown in pieces()) {
        let rendered = render(&markdown, &sources()).unwrap();
        assert_inert(&rendered.html);
    }

    #[test]
    fn any_text_renders(markdown in "\\PC{0,200}") {
        let rendered = render(&markdown, &sources()).unwrap();
        assert_inert(&rendered.html);
    }
}

/// Markdown made of pieces that mean something, so that they meet in ways nobody thought of.
pub(super) fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "# ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "* ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "```positions\n",
        "```timeline\nissue: Talks\n",
        "```origins\n",
        "[!note] ",
        "[!a\"b",
        "countries: CN\n",
        "|",
        "|---|",
        "---\n",
        "[^a]",
        "[^a]: ",
        "[[",
        "]]",
        "![[",
        "excerpt:12",
        "[@",
        "ministry2022",
        "]",
        "[",
        "](",
        ")",
        "@Bo Example",
        "China",
        "<script>",
        "</script>",
        "<b onclick=x>",
        "<!--",
        "-->",
        "&lt;",
        "javascript:",
        "https://example.org",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        "\u{0}",
        "é",
        "和平",
        "مرحبا",
        "- [ ] ",
        "- [x] ",
        "word",
        " ",
        "Said “so”. ",
        "  \n",
        "title: x\n",
        ";",
        ", p. 4",
        "\r\n",
        "\u{202e}",
        "![",
        "<br>",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}
