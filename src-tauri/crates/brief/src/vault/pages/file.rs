//! A file that is written line by line.

use std::fmt::Write as _;

use demarche_text::{PartialDate, Precision};

use super::super::front::{ID, string};
use super::super::shelf::Page;
use super::super::words;

/// A file that grows: properties, then text.
pub(super) struct File {
    front: String,
    pub(super) body: String,
}

impl File {
    pub(super) fn of(page: &Page) -> Self {
        let mut file = Self {
            front: format!("---\n{ID}: {}\n", page.id),
            body: String::new(),
        };
        file.text("type", page.kind.word());
        file.text("title", &page.title);
        file
    }

    pub(super) fn text(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.front, "{key}: {}", string(value));
    }

    pub(super) fn maybe(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.text(key, value);
        }
    }

    pub(super) fn list(&mut self, key: &str, values: &[String]) {
        if values.is_empty() {
            return;
        }
        let _ = writeln!(self.front, "{key}:");
        for value in values {
            let _ = writeln!(self.front, "  - {}", string(value));
        }
    }

    /// A date and how exactly it is known; a day is one for the vault's editor too.
    pub(super) fn date(&mut self, key: &str, date: Option<&PartialDate>) {
        let Some(date) = date else {
            return;
        };
        let precision = match date.precision {
            Precision::Year => "year",
            Precision::Month => "month",
            Precision::Day => "day",
            Precision::Minute => "minute",
        };
        match date.precision {
            Precision::Day => {
                let _ = writeln!(self.front, "{key}: {}", date.date);
            }
            // The day where it was said or published; the moment beside it.
            Precision::Minute => {
                let _ = writeln!(
                    self.front,
                    "{key}: {}",
                    &date.date[..10.min(date.date.len())]
                );
                self.text(&format!("{key}-at"), &date.date);
            }
            _ => self.text(key, &date.date),
        }
        self.text(&format!("{key}-precision"), precision);
    }

    pub(super) fn heading(&mut self, words: &str) {
        let _ = write!(self.body, "\n## {words}\n\n");
    }

    /// A line of words under a heading of its own; nothing where there are none.
    pub(super) fn part(&mut self, heading: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.heading(heading);
            let _ = writeln!(self.body, "{}", words(text.trim()));
        }
    }

    pub(super) fn done(self) -> String {
        format!("{}---\n{}", self.front, self.body.trim_start_matches('\n'))
    }
}
