//! What a writer says to nobody but themselves: `%%so%%`, as Obsidian reads it, within a line or over many.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::fences::fence_after;

const MARK: &str = "%%";

/// The bytes of every aside, marks included. In code, and escaped, the marks are signs like others; so is one that nothing
/// closes.
pub(super) fn asides(text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    if text.contains(MARK) {
        let mut fence = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let open = fence;
            // A fence may stand in a quotation or a list.
            fence = fence_after(open, line.trim_start_matches([' ', '\t', '>']));
            if open.is_none() && fence.is_none() {
                marks_in(line, at, &mut marks);
            }
            at += line.len();
        }
    }
    let pairs = marks.chunks_exact(2);
    pairs.map(|pair| pair[0]..pair[1] + MARK.len()).collect()
}

/// Where marks stand in a line outside of code.
fn marks_in(line: &str, start: usize, marks: &mut Vec<usize>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let length = bytes[at..].iter().take_while(|&&it| it == b'`').count();
                let run = "`".repeat(length);
                let after = at + length;
                at = match line[after..].find(&run) {
                    Some(end) => after + end + length,
                    None => after,
                };
            }
            b'%' if bytes[at..].starts_with(MARK.as_bytes()) => {
                marks.push(start + at);
                at += MARK.len();
            }
            _ => at += 1,
        }
    }
}

/// What of an event stands outside of asides: all, nothing, or of words what is before and behind them.
pub(super) fn outside<'t>(
    event: Event<'t>,
    range: Range<usize>,
    asides: &[Range<usize>],
    text: &str,
) -> Vec<(Event<'t>, Range<usize>)> {
    let first = asides.partition_point(|aside| aside.end <= range.start);
    let touched: Vec<&Range<usize>> = asides[first..]
        .iter()
        .take_while(|aside| aside.start < range.end)
        .collect();
    if touched.is_empty() {
        return vec![(event, range)];
    }
    // A block ends behind the line's end.
    let written = text
        .get(range.clone())
        .map_or(range.len(), |it| it.trim_end().len());
    let inside = touched
        .iter()
        .any(|aside| aside.start <= range.start && range.start + written <= aside.end);
    if inside {
        return Vec::new();
    }
    let words = match &event {
        Event::Text(words) if words.len() == range.len() => words.to_string(),
        _ => return vec![(event, range)],
    };
    let mut left = Vec::new();
    let mut from = range.start;
    let ends = touched.iter().map(|aside| (aside.start, aside.end));
    for (start, end) in ends.chain([(range.end, range.end)]) {
        let piece = from..start.max(from);
        let kept = words.get(piece.start - range.start..piece.end - range.start);
        if let Some(kept) = kept.filter(|it| !it.is_empty()) {
            left.push((Event::Text(CowStr::from(kept.to_owned())), piece));
        }
        from = end.min(range.end).max(from);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::asides;
    use crate::tests::as_markdown as set;

    #[test]
    fn asides_are_in_nothing_that_is_made() {
        for (text, expected) in [
            ("And %%our source is *one* of them%%so.\n", "And so.\n"),
            ("%%Ask first.%% So it is.\n", " So it is.\n"),
            (
                "One.\n\n%%\n# Not this\n\n- nor this\n%%\n\nTwo.\n",
                "One.\n\nTwo.\n",
            ),
            ("%%[[excerpt:12]] ![[excerpt:12]]%%\n", ""),
            (
                "`%%code%%` and %%never closed\n",
                "`%%code%%` and %%never closed\n",
            ),
        ] {
            assert_eq!(set(text), expected, "{text}");
        }
        assert!(set("```\n%%so%%\n```\n").contains("%%so%%"));
        assert!(set("````\n```\n%%so%%\n````\n").contains("%%so%%"));
        let found = asides("\\%%no, `%%` and %%so%%");
        assert_eq!((found.len(), &found[0]), (1, &(16..22)));
    }
}
