//! A note as it is read: without its marks.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a note's Markdown, a line for each block. Front matter, code of live blocks, what is embedded and citations
/// have none of their own.
pub(crate) fn plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut text = String::with_capacity(markdown.len());
    // Inside what is not read.
    let mut hidden = 0_usize;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_) | Tag::CodeBlock(_) | Tag::Image { .. }) => {
                hidden += 1;
            }
            Event::End(TagEnd::MetadataBlock(_) | TagEnd::CodeBlock | TagEnd::Image) => {
                hidden -= 1;
            }
            Event::Text(words) | Event::Code(words) if hidden == 0 => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::TableCell) => text.push(' '),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead,
            ) => text.push('\n'),
            _ => {}
        }
    }
    without_citations(&text)
}

/// A text without what stands in brackets and cites: "[see @key, p. 4]".
fn without_citations(text: &str) -> String {
    let mut left = text;
    let mut out = String::with_capacity(text.len());
    while let Some(open) = left.find('[') {
        let (before, from) = left.split_at(open);
        let inside = from.find(']').map(|close| &from[1..close]);
        let cites = |inside: &str| {
            let key = inside
                .split_once('@')
                .filter(|(before, _)| before.is_empty() || before.ends_with([' ', '-', ';']));
            !inside.contains(['[', '\n'])
                && key.is_some_and(|(_, key)| key.starts_with(char::is_alphanumeric))
        };
        match inside {
            Some(inside) if cites(inside) => {
                out.push_str(before.trim_end_matches(' '));
                left = &from[inside.len() + 2..];
            }
            _ => {
                out.push_str(before);
                out.push('[');
                left = &from[1..];
            }
        }
    }
    out.push_str(left);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_not_read() {
        let markdown = "---\ntitle: Brief\n---\n# Bottom *line*\n\nBeijing **urges** talks [see @post-2022-ships, p. 4], \
                        as [[actor:3|Xi]] and [others](https://example.org) say [again].\n\n![[excerpt:12]]\n\n\
                        - [ ] ask `Psaki`\n\n```positions\nissue: 4\n```\n\n| a | b |\n|---|---|\n| c | d |\n";
        let lines: Vec<String> = plain(markdown)
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(
            lines,
            [
                "Bottom line",
                "Beijing urges talks, as Xi and others say [again].",
                "ask Psaki",
                "a b",
                "c d"
            ]
        );
    }

    #[test]
    fn what_is_no_markdown_is_read_as_it_is() {
        assert_eq!(plain("[@ [ ]] @x ] ["), "[@ [ ]] @x ] [\n");
        assert_eq!(plain(""), "");
    }
}
