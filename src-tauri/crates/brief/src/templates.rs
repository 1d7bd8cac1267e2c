//! The templates that a note can be made from: skeletons with guidance in comments, and nothing invented.

use crate::Error;
use crate::front::front_matter;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name in commands: "bluf-briefing".
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is for, a sentence.
    pub description: String,
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
    let described = |(name, text): &(&'static str, &str)| {
        let front = front_matter(text);
        let field = |wanted: &str| {
            let found = front.others.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Template {
            name,
            title: field("name"),
            description: field("description"),
        }
    };
    FILES.iter().map(described).collect()
}

/// The text of a new note from a template: its title and as-of day (`YYYY-MM-DD`) filled in, and what
/// describes the template left out.
pub fn from_template(name: &str, title: &str, as_of: Option<&str>) -> Result<String, Error> {
    let (_, text) = FILES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| Error::NoTemplate(name.to_owned()))?;
    let as_of = as_of.unwrap_or_default();
    let mut note = String::with_capacity(text.len());
    for line in text.lines() {
        if line.starts_with("name:") || line.starts_with("description:") {
            continue;
        }
        note.push_str(&line.replace("{{title}}", title));
        if line == "as-of:" && !as_of.is_empty() {
            note.push(' ');
            note.push_str(as_of);
        }
        note.push('\n');
    }
    Ok(note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;

    #[test]
    fn every_template_makes_a_note_that_says_nothing_yet() {
        let sources = crate::tests::sources();
        for template in templates() {
            assert!(!template.title.is_empty() && template.description.ends_with('.'));
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
