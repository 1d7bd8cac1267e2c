//! "p. 4", "paras. 3–5": where in an article.

use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::{LocatorPayload, SpecificLocator};

/// How locators are written, longest first among those that begin alike.
const LABELS: [(&str, Locator); 19] = [
    ("paragraphs", Locator::Paragraph),
    ("paragraph", Locator::Paragraph),
    ("paras.", Locator::Paragraph),
    ("para.", Locator::Paragraph),
    ("¶", Locator::Paragraph),
    ("pages", Locator::Page),
    ("page", Locator::Page),
    ("pp.", Locator::Page),
    ("p.", Locator::Page),
    ("section", Locator::Section),
    ("sec.", Locator::Section),
    ("§", Locator::Section),
    ("chapter", Locator::Chapter),
    ("chap.", Locator::Chapter),
    ("lines", Locator::Line),
    ("line", Locator::Line),
    ("column", Locator::Column),
    ("col.", Locator::Column),
    ("note", Locator::Note),
];

/// The locator in what follows a key's comma; bare numbers are pages, as in Pandoc, and words that
/// name no kind of place stay as they are.
pub(crate) fn of(written: &str) -> Option<SpecificLocator<'_>> {
    let written = written.trim();
    if written.is_empty() {
        return None;
    }
    let labelled = LABELS.iter().find_map(|(label, locator)| {
        let head = written.get(..label.len())?;
        let rest = written[label.len()..].trim();
        let ends = !label.ends_with(char::is_alphabetic) || written[label.len()..].starts_with(' ');
        (head.eq_ignore_ascii_case(label) && ends && !rest.is_empty()).then_some((*locator, rest))
    });
    let (locator, words) = labelled.unwrap_or_else(|| {
        let number = written.starts_with(|letter: char| letter.is_ascii_digit());
        (
            if number {
                Locator::Page
            } else {
                Locator::Custom
            },
            written,
        )
    });
    Some(SpecificLocator(locator, LocatorPayload::Str(words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locator_is_named_by_its_label() {
        let check = |written, locator, words| {
            let expected = SpecificLocator(locator, LocatorPayload::Str(words));
            assert_eq!(of(written), Some(expected), "{written}");
        };
        check("p. 4", Locator::Page, "4");
        check("pp. 4–5", Locator::Page, "4–5");
        check("12", Locator::Page, "12");
        check("para. 3", Locator::Paragraph, "3");
        check("§ 7", Locator::Section, "7");
        check("pager", Locator::Custom, "pager");
        check("at the end", Locator::Custom, "at the end");
        assert_eq!(of(" "), None);
    }
}
