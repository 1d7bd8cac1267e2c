//! The days of live tables.

use std::ops::Range;

use demarche_text::phrase::{Argument, Fills as _};
use demarche_text::{PartialDate, phrase};

use super::{Report, Rule, fixes};
use crate::Error;
use crate::document::*;
use crate::sources::Sources;

impl Report<'_> {
    /// Live tables about which more was said after their day, or whose day is later than the note's.
    pub(super) fn days(&mut self, document: &Document, sources: &dyn Sources) -> Result<(), Error> {
        let mut tables = Vec::new();
        document.each_block(&mut |block| match &block.kind {
            BlockKind::Positions(positions) if positions.problems.is_empty() => {
                tables.push((&block.range, &positions.query, true));
            }
            BlockKind::Live(live) if live.problems.is_empty() => {
                tables.push((&block.range, &live.query, live.fence == Fence::Timeline));
            }
            _ => {}
        });
        let note = document.front.as_of.as_deref().and_then(PartialDate::parse);
        for (range, query, tells_positions) in tables {
            let as_of = query.as_of.as_deref().unwrap_or_default();
            let day = PartialDate::parse(as_of);
            if let (Some(day), Some(note)) = (&day, &note)
                && day.first_day() > note.last_day()
            {
                self.ahead(range, day, note);
            }
            if !tells_positions {
                continue;
            }
            let Some(later) = sources.later(query)? else {
                continue;
            };
            let day = match day {
                Some(day) => day.argument(),
                None => Argument::shown(as_of),
            };
            let reason = phrase!(
                "Since {day} one more position was said of what this table shows."
                    | "Since {day} {n} more positions were said of what this table shows.",
                n = later.positions,
                day
            );
            let fixes = fixes::as_of(self.text, range, &later.day);
            self.add(
                Rule::StaleAsOf,
                range.clone(),
                reason,
                phrase!("Move its day on, or leave it and say why it ends there."),
                fixes,
            );
        }
        Ok(())
    }

    /// A table that tells of days after the one as of which the note is.
    fn ahead(&mut self, range: &Range<usize>, day: &PartialDate, note: &PartialDate) {
        let fixes = fixes::as_of(self.text, range, &note.date);
        self.add(
            Rule::WrongDay,
            range.clone(),
            phrase!(
                "This is as of {day}, and the note as of {other}.",
                day,
                other = note
            ),
            phrase!("Move one of the two days."),
            fixes,
        );
    }
}
