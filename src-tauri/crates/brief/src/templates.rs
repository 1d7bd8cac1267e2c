//! The templates that a note can be made from: skeletons with guidance in comments, and nothing invented.
//! A line `{{name}}` is a place that a draft fills in from the library; without one, what stands after a colon in it takes its place.

use std::collections::BTreeMap;

use demarche_text::{Phrase, phrase};

use crate::Error;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name in commands: "bluf-briefing".
    pub name: &'static str,
    /// What it is called.
    pub title: Phrase,
    /// What it is for, in sentences.
    pub description: Phrase,
}

/// Each template's name and file.
const FILES: [(&str, &str); 5] = [
    (
        "bluf-briefing",
        include_str!("../templates/bluf-briefing.md"),
    ),
    (
        "country-position-paper",
        include_str!("../templates/country-position-paper.md"),
    ),
    (
        "talking-points",
        include_str!("../templates/talking-points.md"),
    ),
    (
        "meeting-readout",
        include_str!("../templates/meeting-readout.md"),
    ),
    ("chronology", include_str!("../templates/chronology.md")),
];

/// Every template there is.
pub fn templates() -> Vec<Template> {
    FILES.iter().map(|&(name, _)| described(name)).collect()
}

fn described(name: &'static str) -> Template {
    let (title, description) = match name {
        "bluf-briefing" => (
            phrase!("BLUF briefing"),
            phrase!("Bottom line first, then what it rests on. Two pages."),
        ),
        "country-position-paper" => (
            phrase!("Country position paper"),
            phrase!("What one country has said on an issue, by whom, and how it moved."),
        ),
        "talking-points" => (
            phrase!("Talking points"),
            phrase!("Points to make, with the evidence to hand if they are questioned."),
        ),
        "meeting-readout" => (
            phrase!("Meeting readout"),
            phrase!(
                "What was said at a meeting or call, side by side with each side's own readout."
            ),
        ),
        "chronology" => (
            phrase!("Chronology"),
            phrase!("Statements and events by date, each with its source."),
        ),
        other => (Phrase::plain(other), Phrase::default()),
    };
    Template {
        name,
        title,
        description,
    }
}

/// What a template is filled in with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filling {
    /// What stands in the place of a line `{{name}}`, in Markdown; empty for nothing.
    pub(crate) parts: BTreeMap<&'static str, String>,
    /// The line of a `positions` block that says who: "countries: CN, US".
    pub(crate) who: String,
    /// What its line `issues:` lists.
    pub(crate) issues: String,
}

/// The text of a new note from a template: its title and as-of day (`YYYY-MM-DD`) filled in.
pub fn from_template(name: &str, title: &str, as_of: Option<&str>) -> Result<String, Error> {
    fill(name, title, as_of, None)
}

/// [`from_template`], with more filled in.
pub(crate) fn fill(
    name: &str,
    title: &str,
    as_of: Option<&str>,
    filling: Option<&Filling>,
) -> Result<String, Error> {
    let (_, text) = FILES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| Error::NoTemplate(name.to_owned()))?;
    let mut note = String::with_capacity(text.len());
    for line in text.lines() {
        if let Some((part, otherwise)) = part_of(line) {
            match filling.and_then(|it| it.parts.get(part)) {
                Some(words) if !words.is_empty() => note.push_str(words),
                _ => note.extend([otherwise, "\n"]),
            }
            continue;
        }
        match (line, filling, as_of) {
            ("countries:" | "actors:", Some(filling), _) => note.push_str(filling.who.trim_end()),
            ("issues:", Some(filling), _) => {
                note.push_str(format!("issues: {}", filling.issues).trim_end());
            }
            ("as-of:", _, Some(day)) => note.extend(["as-of: ", day]),
            _ => note.push_str(&line.replace("{{title}}", title)),
        }
        note.push('\n');
    }
    Ok(without_wide_gaps(&note))
}

/// The name in `{{name}}` or `{{name:otherwise}}`, and what stands in the place of a part that is empty.
fn part_of(line: &str) -> Option<(&str, &str)> {
    let inside = line.strip_prefix("{{")?.strip_suffix("}}")?;
    Some(inside.split_once(':').unwrap_or((inside, "")))
}

/// One empty line where several stand, which parts with nothing in them leave.
fn without_wide_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines() {
        if !(line.is_empty() && empty) {
            out.extend([line, "\n"]);
        }
        empty = line.is_empty();
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;

    #[test]
    fn every_template_makes_a_note_that_says_nothing_yet() {
        let sources = crate::tests::sources();
        for template in templates() {
            assert!(!template.title.is_empty());
            assert!(template.description.to_string().ends_with('.'));
            let text = from_template(template.name, "War: *now*", Some("2022-03-18")).unwrap();
            assert!(text.contains("# War: *now*") && !text.contains("{{"));
            let document = crate::parse::document(&text, &sources).unwrap();
            assert_eq!(document.front.as_of.as_deref(), Some("2022-03-18"));
            assert_eq!(document.front.others, []);
            let mut live = 0;
            document.each_block(&mut |block| {
                if let BlockKind::Positions(positions) = &block.kind {
                    live += 1;
                    assert_eq!(positions.problems, [""; 0]);
                    assert_eq!(positions.query.as_of.as_deref(), Some("2022-03-18"));
                }
            });
            assert_eq!(live, 1, "{}", template.name);
            let check = crate::check(&text, &sources).unwrap();
            assert_eq!(check.findings, [], "{}", template.name);
            assert_eq!(check.sentences, 0, "{}", template.name);
        }
        assert!(from_template("none", "", None).is_err());
    }

    #[test]
    fn a_template_can_wait_for_its_day() {
        let text = from_template("chronology", "Talks", None).unwrap();
        let document = crate::parse::document(&text, &crate::tests::sources()).unwrap();
        assert_eq!(document.front.as_of, None);
    }
}
