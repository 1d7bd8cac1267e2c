//! The whole grid in the order of saying, from what is held in memory: so it opens, and reading all
//! positions for a page of them takes longer than a person should wait.

use std::collections::HashSet;

use super::{CodingFilter, Voice};
use crate::PositionId;
use crate::compare::{Said, day_number};

/// Whether a filter narrows by nothing but what is held of every position. One that names issues or
/// speakers is read from their rows alone.
pub(super) fn answers(filter: &CodingFilter) -> bool {
    let CodingFilter {
        issues,
        text,
        actor,
        country,
        stances: _,
        voice: _,
        analyst,
        from: _,
        to: _,
    } = filter;
    issues.is_empty()
        && text.trim().is_empty()
        && actor.is_none()
        && country.is_none()
        && analyst.is_none()
}

/// The codings that meet such a filter, the ones said first first, or last; those of unknown date at the end.
pub(super) fn by_day(said: &Said, filter: &CodingFilter, descending: bool) -> Vec<PositionId> {
    let from = day_number(filter.from).unwrap_or(0);
    let to = day_number(filter.to).unwrap_or(i64::MAX);
    let dated_only = filter.from.is_some() || filter.to.is_some();
    let mut seen = HashSet::new();
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    // Whoever takes a position: an actor, else those on whose behalf it is.
    for side in [0, 1, 3] {
        for told in said.of_side(side).flat_map(|(.., told)| told) {
            let voice = match (told.attributed, told.spokesperson) {
                (true, _) => Voice::Attributed,
                (_, true) => Voice::Spokesperson,
                _ => Voice::Own,
            };
            let meets = (filter.stances.is_empty() || filter.stances.contains(&told.stance))
                && filter.voice.is_none_or(|wanted| wanted == voice)
                && (!dated_only || told.day > 0 && (from..=to).contains(&i64::from(told.day)));
            if meets && seen.insert(told.position) {
                match told.day {
                    0 => undated.push(told.position),
                    day => dated.push((day, told.position)),
                }
            }
        }
    }
    dated.sort_unstable();
    if descending {
        dated.reverse();
    }
    undated.sort_unstable();
    let dated = dated.into_iter().map(|(_, position)| position);
    dated.chain(undated).collect()
}
