//! What a paragraph's style says that it is.

use std::collections::HashMap;

use super::super::xml::{Step, Xml};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Title,
    /// A heading and its level, from 1.
    Heading(u32),
    /// A list's item and its depth, from 0.
    List(u32),
    Quote,
    Preformatted,
    Caption,
    /// A line of a table of contents.
    Contents,
}

/// The styles of a document. Word writes the names of its own styles in English whatever language it
/// speaks; their ids are in that language.
#[derive(Debug, Default)]
pub(crate) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u32>,
    list: Option<u32>,
    numbered: bool,
}

/// A chain of styles is not longer, unless it runs in a circle.
const MOST_CHAIN: usize = 12;

impl Styles {
    pub(crate) fn read(text: &str) -> Self {
        let mut styles = HashMap::new();
        let mut xml = Xml::new(text);
        let mut open: Option<(String, Style)> = None;
        while let Ok(Some(step)) = xml.next() {
            let Step::Open(element) = step else { continue };
            if element.name == "w:style" {
                styles.extend(open.take());
                let id = element.attribute("styleId").unwrap_or_default().to_owned();
                open = Some((id, Style::default()));
                continue;
            }
            let Some((_, style)) = &mut open else {
                continue;
            };
            let value = element.attribute("val");
            match (element.name.as_str(), value) {
                ("w:name", Some(name)) => style.name = name.to_lowercase(),
                ("w:basedOn", Some(id)) => style.based_on = Some(id.to_owned()),
                ("w:outlineLvl", Some(level)) => style.outline = level.parse().ok(),
                ("w:ilvl", Some(level)) => style.list = level.parse().ok(),
                ("w:numId", Some(id)) => style.numbered = id != "0",
                _ => {}
            }
        }
        styles.extend(open);
        Self(styles)
    }

    /// What paragraphs of a style are.
    pub(crate) fn role(&self, id: Option<&str>) -> Role {
        let mut next = id;
        for _ in 0..MOST_CHAIN {
            let Some(id) = next else { break };
            let Some(style) = self.0.get(id) else {
                // A document without its styles: the ids of the English Word are the names.
                return by_name(&id.to_lowercase()).unwrap_or(Role::Text);
            };
            if let Some(level) = style.outline.filter(|level| *level < 9) {
                return Role::Heading(level + 1);
            }
            if let Some(role) = by_name(&style.name) {
                return role;
            }
            if style.numbered {
                return Role::List(style.list.unwrap_or(0));
            }
            next = style.based_on.as_deref();
        }
        Role::Text
    }
}

/// The styles that every Word has, by the names of ECMA-376, part 1, annex on latent styles.
fn by_name(name: &str) -> Option<Role> {
    let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |start: &str| {
        let rest = bare.strip_prefix(start)?;
        rest.parse::<u32>()
            .ok()
            .filter(|number| (1..=9).contains(number))
    };
    if let Some(level) = number("heading") {
        return Some(Role::Heading(level));
    }
    if number("toc").is_some() || bare == "tocheading" {
        return Some(Role::Contents);
    }
    for list in ["listbullet", "listnumber"] {
        if bare == list {
            return Some(Role::List(0));
        }
        if let Some(level) = number(list) {
            return Some(Role::List(level - 1));
        }
    }
    match bare.as_str() {
        "title" => Some(Role::Title),
        "quote" | "intensequote" | "blocktext" | "quotations" => Some(Role::Quote),
        "htmlpreformatted" | "preformattedtext" | "macrotext" => Some(Role::Preformatted),
        "caption" => Some(Role::Caption),
        _ => None,
    }
}
