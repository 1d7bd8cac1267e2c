//! Who fell silent: took positions on an issue, and then none in articles that go on to mention them.
//!
//! Silence says something only where there was occasion to speak, so it is counted in articles that
//! mention the speaker: for a country, any actor of it; for a bloc, whoever spoke for it; for a post, whoever held
//! it on that day. The
//! days with statements after the first such day, of the articles that mention the speaker from then up
//! to the last, tell how often a statement was to be expected. Who fell silent passed over so many
//! articles since as would happen by chance in less than one case of twenty, where nothing else is
//! known of the rate (the rule of succession: a uniform prior over it). Less than three days with
//! statements or five articles since tell nothing, nor does a statement of unknown date leave a silence.

use super::mentioned::{Mentioned, Spoken};
use super::{ShiftPer, ShiftsRequest, Silence};
use crate::compare::days::day_of_number;
use crate::compare::filter::Filter;
use crate::compare::said::{Said, Told};
use crate::compare::stance::day_number;
use crate::{Reader, Result};

/// Fewer articles since tell nothing.
const LEAST: usize = 5;
/// Fewer days with statements after the first are no rate.
const LEAST_SPOKE: usize = 2;
/// The chance of such a silence that must not be exceeded.
const CHANCE: f64 = 0.05;

/// The articles that mention speakers, up to the last day looked at.
pub(super) struct Mentions<'r> {
    reader: Reader<'r>,
    mentioned: &'r Mentioned,
    per: ShiftPer,
    /// The last day looked at; none where there are no articles.
    to: Option<i64>,
    /// The speaker whose articles are at hand.
    at_hand: Option<(i64, Spoken)>,
}

impl<'r> Mentions<'r> {
    pub(super) fn of(
        reader: &Reader<'r>,
        said: &Said,
        mentioned: &'r Mentioned,
        request: &ShiftsRequest,
    ) -> Result<Self> {
        let to = match day_number(request.as_of) {
            Some(day) => Some(day),
            None => said.published(reader, &Filter::default())?.newest(),
        };
        Ok(Self {
            reader: *reader,
            mentioned,
            per: request.per,
            to,
            at_hand: None,
        })
    }

    /// Whether who said this has been silent since.
    pub(super) fn silence(&mut self, who: i64, told: &[Told]) -> Result<Option<Silence>> {
        let (Some(first), Some(last), Some(to)) = (told.first(), told.last(), self.to) else {
            return Ok(None);
        };
        if first.day == last.day || i64::from(last.day) >= to {
            return Ok(None);
        }
        let spoke = told
            .windows(2)
            .filter(|two| two[0].day != two[1].day)
            .count();
        if spoke < LEAST_SPOKE {
            return Ok(None);
        }
        let mentioned = self.mentioned;
        let spoken = self.spoken(who)?;
        let up_to = |day: i64| mentioned.up_to(spoken, day);
        let until_last = up_to(i64::from(last.day));
        let articles = up_to(to) - until_last;
        let of = until_last - up_to(i64::from(first.day));
        if !tells(spoke, of, articles) {
            return Ok(None);
        }
        let (Some(since), Some(to)) = (day_of_number(i64::from(last.day)), day_of_number(to))
        else {
            return Ok(None);
        };
        Ok(Some(Silence {
            since,
            to,
            articles: articles as u32,
            spoke: spoke as u32,
            of: of as u32,
        }))
    }

    fn spoken(&mut self, who: i64) -> Result<&[u32]> {
        let known = self.at_hand.as_ref().map(|(known, _)| *known);
        if known != Some(who) {
            let of = self.mentioned.of(&self.reader, self.per, who)?;
            self.at_hand = Some((who, of));
        }
        Ok(self.at_hand.as_ref().map_or(&[], |(_, spoken)| spoken))
    }
}

/// Whether no statement in `articles` is unlikely after `spoke` in `of`.
///
/// By the rule of succession one that passed over `n` of `m` passes over the next with the chance
/// (n + 1) / (m + 2). The product of these over all articles, each of which raises n and m, has the same
/// numbers above and below but for the first below and the last above: what stays is one factor for each
/// statement and one more.
fn tells(spoke: usize, of: usize, articles: usize) -> bool {
    let passed_over = of.max(spoke) - spoke;
    let chance = || -> f64 {
        (passed_over + 1..=passed_over + spoke + 1)
            .map(|factor| factor as f64 / (factor + articles) as f64)
            .product()
    };
    articles >= LEAST && spoke >= LEAST_SPOKE && chance() <= CHANCE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chance_of_a_silence_is_that_of_each_article_passed_over() {
        let plain = |spoke: usize, of: usize, articles: usize| {
            let of = of.max(spoke);
            let chance: f64 = (0..articles)
                .map(|more| (of - spoke + more + 1) as f64 / (of + more + 2) as f64)
                .product();
            articles >= LEAST && spoke >= LEAST_SPOKE && chance <= CHANCE
        };
        let (mut told, mut all) = (0, 0);
        for spoke in 0..12 {
            for of in 0..60 {
                for articles in 0..90 {
                    let tells = tells(spoke, of, articles);
                    assert_eq!(tells, plain(spoke, of, articles), "{spoke} {of} {articles}");
                    told += usize::from(tells);
                    all += 1;
                }
            }
        }
        assert!(told > all / 10 && told < all, "{told} of {all}");
    }
}
