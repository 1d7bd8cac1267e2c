//! The numbering part: each numbered list counts for itself.

use std::fmt::Write as _;

use super::parts::{HEAD, NAMESPACES};

/// The lists met so far; the bulleted ones share number 1.
#[derive(Default)]
pub(super) struct Lists {
    /// Of each numbered list, its level and the number that it starts with.
    numbered: Vec<(u32, u64)>,
}

/// Word has nine levels.
pub(super) const LEVELS: u32 = 9;

impl Lists {
    /// The number of a list on a level.
    pub(super) fn number(&mut self, first: Option<u64>, level: u32) -> usize {
        match first {
            None => 1,
            Some(first) => {
                self.numbered.push((level.min(LEVELS - 1), first));
                self.numbered.len() + 1
            }
        }
    }

    /// The whole part.
    pub(super) fn part(&self) -> String {
        let mut xml = format!("{HEAD}<w:numbering {NAMESPACES}>");
        xml.push_str(
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>",
        );
        for level in 0..LEVELS {
            let bullet = ["•", "–", "▪"][level as usize % 3];
            self.level(&mut xml, level, "bullet", bullet);
        }
        xml.push_str("</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>");
        for level in 0..LEVELS {
            let format = ["decimal", "lowerLetter", "lowerRoman"][level as usize % 3];
            self.level(&mut xml, level, format, &format!("%{}.", level + 1));
        }
        xml.push_str("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (index, (level, first)) in self.numbered.iter().enumerate() {
            // Word's numbers are 32 bits wide.
            let first = (*first).min(i32::MAX as u64);
            let _ = write!(
                xml,
                "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{first}\"/></w:lvlOverride></w:num>",
                index + 2
            );
        }
        xml.push_str("</w:numbering>");
        xml
    }

    fn level(&self, xml: &mut String, level: u32, format: &str, text: &str) {
        let left = indent(level);
        let _ = write!(
            xml,
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        );
    }
}

/// How far a level's text stands from the margin, in twentieths of a point.
pub(super) fn indent(level: u32) -> u32 {
    (level.min(LEVELS - 1) + 1) * 360
}
