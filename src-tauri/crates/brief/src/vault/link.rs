//! One link, as a note has it and as its file has it.
//!
//! A file's link goes to a path and shows the words that the note's link shows: `[[Sanctions]]` is
//! `[[Notes/Sanctions|Sanctions]]`. Where the note's form cannot be told from path and words, it stands behind the link
//! in a comment, which readers of the vault do not see: `%%[[note:3|the note]] note-3%%`. The comment counts as long as the
//! link before it is the one that it was written with.

use demarche_library::PlaceKind;
use demarche_library::notes::Target;

use super::shelf::Page;

/// A link's parts: `!`, target, `#` and what follows, the bar, and what follows that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts<'t> {
    pub(crate) embed: bool,
    pub(crate) target: &'t str,
    /// A heading or a block, without the `#` before it.
    pub(crate) part: Option<&'t str>,
    /// As it is in a table, or not.
    pub(crate) bar: &'static str,
    pub(crate) label: Option<&'t str>,
}

impl<'t> Parts<'t> {
    /// Takes a whole link apart, brackets and all.
    pub(crate) fn of(link: &'t str) -> Self {
        let embed = link.starts_with('!');
        let inner = link
            .trim_start_matches('!')
            .trim_start_matches("[[")
            .trim_end_matches("]]");
        let (target, label) = match inner.split_once('|') {
            Some((target, label)) => (target, Some(label)),
            None => (inner, None),
        };
        let (target, bar) = match target.strip_suffix('\\') {
            Some(target) if label.is_some() => (target, "\\|"),
            _ => (target, "|"),
        };
        let (target, part) = match target.split_once('#') {
            Some((target, part)) => (target, Some(part)),
            None => (target, None),
        };
        Self {
            embed,
            target,
            part,
            bar,
            label,
        }
    }
}

/// Words as a link can show them.
pub(crate) fn display(words: &str) -> String {
    let plain = words.replace(['[', ']', '|', '\n', '`', '\\'], " ");
    let plain = plain.replace("%%", "% %");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A note's link as its file has it, to where `page` is.
pub(crate) fn out(written: &str, page: &Page, excerpt: Option<i64>, table: bool) -> String {
    let mut parts = Parts::of(written);
    let whole = parts.part.map(|part| format!("{}#{part}", parts.target));
    if let Some(whole) = &whole
        && Target::of(whole).name.to_lowercase() == page.title.to_lowercase()
    {
        // The sign is a part of the title.
        (parts.target, parts.part) = (whole, None);
    }
    let bang = if parts.embed { "!" } else { "" };
    let bar = if table { "\\|" } else { parts.bar };
    let part = match (excerpt, parts.part) {
        (Some(excerpt), _) => format!("#^excerpt-{excerpt}"),
        (None, Some(part)) => format!("#{part}"),
        (None, None) => String::new(),
    };
    let label = match parts.label {
        Some(label) => label.to_owned(),
        // An embed shows what it embeds.
        None if parts.embed && excerpt.is_some() => String::new(),
        None => {
            let target = Target::of(parts.target);
            match parts.target.trim().starts_with('@') {
                true => format!("@{}", display(target.name)),
                false if target.number().is_some() => display(&page.title),
                false => display(target.name),
            }
        }
    };
    let label = match label.is_empty() && parts.label.is_none() {
        true => label,
        false => format!("{bar}{label}"),
    };
    let link = format!("{bang}[[{}{part}{label}]]", page.path);
    match back(&link, page).as_deref() == Some(written) {
        true => link,
        false => format!("{link}{}", comment(written, page)),
    }
}

/// What is written behind a link that does not tell the note's form.
fn comment(written: &str, page: &Page) -> String {
    format!("%%{written} {}-{}%%", page.kind.word(), page.number)
}

/// A file's link as a note has it: the shortest form that leads there. None where the note has no such form.
pub(crate) fn back(link: &str, page: &Page) -> Option<String> {
    let parts = Parts::of(link);
    let bang = if parts.embed { "!" } else { "" };
    let bar = parts.bar;
    let label = parts.label.map(|label| format!("{bar}{label}"));
    if page.kind == PlaceKind::Article
        && let Some(excerpt) = parts.part.and_then(|part| part.strip_prefix("^excerpt-"))
    {
        let number: i64 = excerpt.parse().ok().filter(|&number| number > 0)?;
        let label = label.unwrap_or_default();
        return Some(format!("{bang}[[excerpt:{number}{label}]]"));
    }
    let part = parts
        .part
        .map(|part| format!("#{part}"))
        .unwrap_or_default();
    let plain = display(&page.title) == page.title && Target::of(&page.title).kind.is_none();
    let named = match plain && !page.title.contains('#') && !page.title.starts_with('@') {
        true => page.title.clone(),
        false => format!("{}:{}", page.kind.word(), page.number),
    };
    Some(match parts.label {
        Some(label) if label == named && part.is_empty() => format!("{bang}[[{named}]]"),
        Some(label)
            if page.kind == PlaceKind::Actor
                && label.strip_prefix('@') == Some(&named)
                && part.is_empty() =>
        {
            format!("{bang}[[@{named}]]")
        }
        Some(label) => format!("{bang}[[{named}{part}{bar}{label}]]"),
        None => format!("{bang}[[{named}{part}]]"),
    })
}

/// The note's form in a comment that follows `link`, with the comment's bytes: as long as the link is the one that
/// it was written with.
pub(crate) fn commented<'t>(link: &str, after: &'t str, page: &Page) -> Option<(&'t str, usize)> {
    let inner = after.strip_prefix("%%")?;
    let end = inner.find("%%")?;
    let (written, row) = inner[..end].rsplit_once(' ')?;
    let whole = end + 4;
    let plain = written.strip_prefix('!').unwrap_or(written);
    let is_link = plain.starts_with("[[") && plain.ends_with("]]") && !written.contains('\n');
    if !is_link || row != format!("{}-{}", page.kind.word(), page.number) {
        return None;
    }
    let excerpt = Parts::of(link)
        .part
        .and_then(|part| part.strip_prefix("^excerpt-")?.parse().ok());
    let table = Parts::of(link).bar == "\\|";
    let again = out(written, page, excerpt, table);
    (again == format!("{link}%%{}%%", &inner[..end])).then_some((written, whole))
}

/// Whether there is such a comment behind a link, whatever it says.
pub(crate) fn comment_length(after: &str) -> Option<usize> {
    let inner = after.strip_prefix("%%")?;
    let end = inner.find("%%")?;
    let (written, row) = inner[..end].rsplit_once(' ')?;
    let plain = written.strip_prefix('!').unwrap_or(written);
    let (kind, number) = row.split_once('-')?;
    let ours = plain.starts_with("[[")
        && plain.ends_with("]]")
        && PlaceKind::of_word(kind).is_some()
        && number.parse::<i64>().is_ok();
    ours.then_some(end + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(kind: PlaceKind, title: &str) -> Page {
        Page {
            kind,
            number: 3,
            id: String::new(),
            title: title.to_owned(),
            path: format!("Folder/{}", super::super::name::of(title)),
        }
    }

    fn check(written: &str, page: &Page, excerpt: Option<i64>, expected: &str) {
        let file = out(written, page, excerpt, false);
        assert_eq!(file, expected);
        let end = file.find("]]").unwrap() + 2;
        let (link, after) = file.split_at(end);
        let again = match commented(link, after, page) {
            Some((written, length)) => {
                assert_eq!(length, after.len());
                written.to_owned()
            }
            None => back(link, page).unwrap(),
        };
        assert_eq!(again, written);
    }

    #[test]
    fn links_come_back() {
        let note = page(PlaceKind::Note, "Sanctions");
        check(
            "[[Sanctions]]",
            &note,
            None,
            "[[Folder/Sanctions|Sanctions]]",
        );
        check(
            "[[Sanctions|them]]",
            &note,
            None,
            "[[Folder/Sanctions|them]]",
        );
        check(
            "[[note:3|them]]",
            &note,
            None,
            "[[Folder/Sanctions|them]]%%[[note:3|them]] note-3%%",
        );
        check(
            "[[sanctions]]",
            &note,
            None,
            "[[Folder/Sanctions|sanctions]]%%[[sanctions]] note-3%%",
        );
        check(
            "[[Sanctions#Oil]]",
            &note,
            None,
            "[[Folder/Sanctions#Oil|Sanctions]]%%[[Sanctions#Oil]] note-3%%",
        );
        let actor = page(PlaceKind::Actor, "Joe Biden");
        check(
            "[[@Joe Biden]]",
            &actor,
            None,
            "[[Folder/Joe Biden|@Joe Biden]]",
        );
        check(
            "[[@Biden]]",
            &actor,
            None,
            "[[Folder/Joe Biden|@Biden]]%%[[@Biden]] actor-3%%",
        );
        let article = page(PlaceKind::Article, "War: [a] brief");
        check(
            "![[excerpt:12]]",
            &article,
            Some(12),
            "![[Folder/War- (a) brief#^excerpt-12]]",
        );
        check(
            "[[excerpt:12|“words”]]",
            &article,
            Some(12),
            "[[Folder/War- (a) brief#^excerpt-12|“words”]]",
        );
        check(
            "![[excerpt: 12 ]]",
            &article,
            Some(12),
            "![[Folder/War- (a) brief#^excerpt-12]]%%![[excerpt: 12 ]] article-3%%",
        );
    }

    #[test]
    fn a_comment_counts_only_with_its_own_link() {
        let note = page(PlaceKind::Note, "Sanctions");
        let after = "%%[[note:3|them]] note-3%%";
        assert!(commented("[[Folder/Sanctions|others]]", after, &note).is_none());
        assert_eq!(comment_length(after), Some(after.len()));
        assert_eq!(comment_length("%%mine%%"), None);
    }

    #[test]
    fn in_a_table_the_bar_is_escaped() {
        let note = page(PlaceKind::Note, "Sanctions");
        let file = out("[[Sanctions]]", &note, None, true);
        assert!(
            file.starts_with("[[Folder/Sanctions\\|Sanctions]]"),
            "{file}"
        );
    }
}
