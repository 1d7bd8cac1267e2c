//! A user's CSL file: looked at before it is used, since a processor may go round for ever on a bad one.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use demarche_library::styles::OwnStyle;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{IndependentStyle, Style as CslStyle};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{OFFERED, SHIPPED, Style};
use crate::Error;

/// The largest style, in bytes. The longest that are published take a tenth of it.
const MOST_BYTES: usize = 1 << 20;
/// The deepest nesting of elements.
const DEEPEST: usize = 64;

/// Reads a CSL file for keeping: its title, and a name made of it to ask for it by. Fails with what is wrong with it: no
/// XML, no CSL, macros that call each other in a circle, a parent that is not at hand.
pub fn read_style(csl: &str) -> Result<OwnStyle, Error> {
    let style = independent(csl)?;
    let title = style.info.title.value.trim().to_owned();
    if title.is_empty() {
        return Err(Error::Style(phrase!("it has no title")));
    }
    let own = OwnStyle {
        name: name_of(&title),
        title,
        csl: csl.to_owned(),
    };
    let style = Style::own(&own)?;
    // A processor that fails on a style fails on any article.
    catch_unwind(AssertUnwindSafe(|| {
        crate::cite::cite_excerpt(&crate::sources::Excerpt::default(), &style).map(drop)
    }))
    .map_err(|_| Error::Style(phrase!("the citation processor stumbles over it")))??;
    Ok(own)
}

/// "My House Style (2nd ed.)" as "my-house-style-2nd-ed"; never the name of a style that comes with the program.
fn name_of(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    let name: String = name.chars().take(60).collect();
    let taken = OFFERED.iter().map(|(offered, ..)| *offered);
    let taken = taken
        .chain(SHIPPED.iter().map(|(shipped, _)| *shipped))
        .any(|it| it == name);
    match name.as_str() {
        "" => "own".to_owned(),
        _ if taken => format!("{name}-own"),
        _ => name,
    }
}

/// The style of a CSL file; of one that only names its parent, the parent.
pub(super) fn independent(csl: &str) -> Result<IndependentStyle, Error> {
    sound(csl).map_err(Error::Style)?;
    match CslStyle::from_xml(csl).map_err(|error| {
        Error::Style(phrase!(
            "it is no CSL: {error}",
            error = Argument::shown(error)
        ))
    })? {
        CslStyle::Independent(style) => Ok(style),
        CslStyle::Dependent(style) => {
            let parent = ArchivedStyle::by_id(&style.parent_link.href).map(ArchivedStyle::get);
            match parent {
                Some(CslStyle::Independent(parent)) => Ok(IndependentStyle {
                    info: style.info,
                    default_locale: style.default_locale.or(parent.default_locale),
                    ..parent
                }),
                _ => Err(Error::Style(phrase!(
                    "it only refers to {href}, which does not come with the program; add that style’s own file",
                    href = style.parent_link.href
                ))),
            }
        }
    }
}

/// Why a file cannot be a style that a processor gets through.
fn sound(csl: &str) -> Result<(), Phrase> {
    if csl.len() > MOST_BYTES {
        return Err(phrase!("it is larger than one megabyte, which no style is"));
    }
    let mut reader = Reader::from_str(csl);
    let mut depth = 0_usize;
    let mut style = false;
    let mut inside = None;
    let mut calls: HashMap<String, Vec<String>> = HashMap::new();
    loop {
        let event = reader.read_event().map_err(|error| {
            phrase!(
                "it is no well-formed XML: {error}, at byte {error_position}",
                error = Argument::shown(error),
                error_position = reader.error_position()
            )
        })?;
        let opens = matches!(event, Event::Start(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                depth += usize::from(opens);
                if depth > DEEPEST {
                    return Err(phrase!("its elements are nested too deeply"));
                }
                let name = attribute(&tag, b"name");
                match tag.local_name().as_ref() {
                    b"style" if depth == usize::from(opens) => style = true,
                    b"macro" => {
                        inside = name;
                        calls.entry(inside.clone().unwrap_or_default()).or_default();
                    }
                    b"text" | b"key" => {
                        if let (Some(from), Some(to)) = (&inside, attribute(&tag, b"macro")) {
                            calls.entry(from.clone()).or_default().push(to);
                        }
                    }
                    _ => {}
                }
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                if tag.local_name().as_ref() == b"macro" {
                    inside = None;
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if !style {
        return Err(phrase!(
            "its first element is not “style”, as that of a CSL file is"
        ));
    }
    acyclic(&calls)
}

fn attribute(tag: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|it| it.key.as_ref() == name)?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}

/// Whether no macro comes back to itself, and none calls so many that a processor would take for ever: how often the
/// text of each is made is bounded.
fn acyclic(calls: &HashMap<String, Vec<String>>) -> Result<(), Phrase> {
    const MOST_EXPANSIONS: u64 = 100_000;
    fn cost<'c>(
        name: &'c str,
        calls: &'c HashMap<String, Vec<String>>,
        open: &mut Vec<&'c str>,
        known: &mut HashMap<&'c str, u64>,
    ) -> Result<u64, Phrase> {
        if let Some(cost) = known.get(name) {
            return Ok(*cost);
        }
        if open.contains(&name) {
            return Err(phrase!("its macro “{name}” calls itself", name));
        }
        open.push(name);
        let mut total = 1_u64;
        for called in calls.get(name).into_iter().flatten() {
            total = total.saturating_add(cost(called, calls, open, known)?);
        }
        open.pop();
        if total > MOST_EXPANSIONS {
            return Err(phrase!("its macro “{name}” calls too many others", name));
        }
        known.insert(name, total);
        Ok(total)
    }
    let mut known = HashMap::new();
    for name in calls.keys() {
        cost(name, calls, &mut Vec::new(), &mut known)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House: Style</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>"#;
    const TAIL: &str = r#"<citation><layout><text macro="a"/></layout></citation></style>"#;

    #[test]
    fn a_style_is_named_by_its_title() {
        let csl = format!("{HEAD}<macro name=\"a\"><text variable=\"title\"/></macro>{TAIL}");
        let style = read_style(&csl).unwrap();
        assert_eq!(
            (style.name.as_str(), style.title.as_str()),
            ("house-style", "House: Style")
        );
        assert_eq!(name_of("APA"), "apa-own");
        assert_eq!(name_of("体例 2"), "体例-2");
        assert_eq!(name_of("…"), "own");
    }

    #[test]
    fn what_no_processor_gets_through_is_told() {
        let check = |csl: &str, why: &str| {
            let told = read_style(csl).unwrap_err().to_string();
            assert!(told.contains(why), "{told}");
        };
        check("no xml <", "no well-formed XML");
        check("<html/>", "first element");
        check("", "first element");
        check("<style/>", "no CSL");
        let circle =
            r#"<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>"#;
        check(&format!("{HEAD}{circle}{TAIL}"), "calls itself");
        check(
            &format!("{HEAD}{}", "<group>".repeat(100)),
            "nested too deeply",
        );
        let mut doubling = String::new();
        for at in 0..40 {
            doubling.push_str(&format!(
                "<macro name=\"m{at}\"><text macro=\"m{0}\"/><text macro=\"m{0}\"/></macro>",
                at + 1
            ));
        }
        check(
            &format!("{HEAD}{doubling}<macro name=\"m40\"/>{TAIL}"),
            "too many",
        );
        let child = r#"<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Child</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated><link href="http://www.zotero.org/styles/none-such" rel="independent-parent"/></info></style>"#;
        check(child, "none-such");
        let known = child.replace("none-such", "apa");
        assert_eq!(read_style(&known).unwrap().title, "Child");
    }
}
