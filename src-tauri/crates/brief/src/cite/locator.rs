//! "p. 4", "paras. 3–5": where in an article.

use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::{LocatorPayload, SpecificLocator};

/// How locators are written, longest first among those that begin alike.
const LABELS: [(&str, Locator); 47] = [
    ("paragraphs", Locator::Paragraph),
    ("paragraph", Locator::Paragraph),
    ("paras.", Locator::Paragraph),
    ("paras", Locator::Paragraph),
    ("para.", Locator::Paragraph),
    ("para", Locator::Paragraph),
    ("¶¶", Locator::Paragraph),
    ("¶", Locator::Paragraph),
    ("pages", Locator::Page),
    ("page", Locator::Page),
    ("pp.", Locator::Page),
    ("pp", Locator::Page),
    ("p.", Locator::Page),
    ("p", Locator::Page),
    ("sections", Locator::Section),
    ("section", Locator::Section),
    ("secs.", Locator::Section),
    ("sec.", Locator::Section),
    ("§§", Locator::Section),
    ("§", Locator::Section),
    ("chapters", Locator::Chapter),
    ("chapter", Locator::Chapter),
    ("chaps.", Locator::Chapter),
    ("chap.", Locator::Chapter),
    ("chs.", Locator::Chapter),
    ("ch.", Locator::Chapter),
    ("articles", Locator::ArticleLocator),
    ("article", Locator::ArticleLocator),
    ("arts.", Locator::ArticleLocator),
    ("art.", Locator::ArticleLocator),
    ("parts", Locator::Part),
    ("part", Locator::Part),
    ("pts.", Locator::Part),
    ("pt.", Locator::Part),
    ("volumes", Locator::Volume),
    ("volume", Locator::Volume),
    ("vols.", Locator::Volume),
    ("vol.", Locator::Volume),
    ("figure", Locator::Figure),
    ("fig.", Locator::Figure),
    ("table", Locator::Table),
    ("lines", Locator::Line),
    ("line", Locator::Line),
    ("column", Locator::Column),
    ("col.", Locator::Column),
    ("notes", Locator::Note),
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
        (head.eq_ignore_ascii_case(label) && ends && is_number(rest)).then_some((*locator, rest))
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

/// A place with en dashes in its ranges of numbers.
pub(crate) fn with_dashes(written: &str) -> String {
    let is_digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    let mut out = String::with_capacity(written.len());
    let mut letters = written.chars().peekable();
    while let Some(letter) = letters.next() {
        let between = is_digit(out.chars().next_back()) && is_digit(letters.peek().copied());
        out.push(if letter == '-' && between {
            '–'
        } else {
            letter
        });
    }
    out
}

/// Whether words begin with a number, in digits, Roman or a letter: of "note above" they do not.
fn is_number(words: &str) -> bool {
    let first = words.split(|letter: char| !letter.is_alphanumeric()).next();
    let first = first.unwrap_or_default();
    let roman = |letter: char| "ivxlcdm".contains(letter.to_ascii_lowercase());
    first.starts_with(|letter: char| letter.is_ascii_digit())
        || first.chars().count() == 1
        || !first.is_empty() && first.chars().all(roman)
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
        check("ch. 2", Locator::Chapter, "2");
        check("art. 51", Locator::ArticleLocator, "51");
        check("p 4", Locator::Page, "4");
        check("pp. iv–vi", Locator::Page, "iv–vi");
        check("note above", Locator::Custom, "note above");
        check("pager", Locator::Custom, "pager");
        check("at the end", Locator::Custom, "at the end");
        assert_eq!(of(" "), None);
    }

    #[test]
    fn a_range_of_numbers_has_a_dash() {
        assert_eq!(with_dashes("pp. 12-14, 16"), "pp. 12–14, 16");
        assert_eq!(
            with_dashes("annex A-1, vice-chair"),
            "annex A-1, vice-chair"
        );
    }
}
