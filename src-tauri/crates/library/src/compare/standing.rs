//! Which of a speaker's statements on an issue stands: the one rule, by which the matrix, the map, the
//! timeline, side by side, the network, shifts and the pages of actors and countries say where somebody
//! stands.
//!
//! A statement *may be the latest* where no other was surely said after it. Of those that may be it:
//! - one whose day of saying is known, be it to the month, goes before one of which only the day of publishing is
//!   known, since nobody knows how long before that it was said: such a one stands only where nothing dated does;
//! - the speaker's own, or a spokesperson's, goes before what others attribute to the speaker;
//! - the one that can have been said earliest is the latest least surely: 20 March goes before "March
//!   2022", and that before "2022";
//! - of one day the one coded later goes first.
//!
//! The others of them that have another stance are told beside it, since nothing says that they do not
//! stand. What others attribute to a speaker is not told beside the speaker's own words.

use std::cmp::Reverse;

use super::sequences::Told;
use crate::PositionId;
use crate::positions::Stance;

/// What stands of the statements seen. They are to be seen in the order of their days, the latest first.
#[derive(Debug, Default)]
pub(super) struct Standing {
    latest: Option<Told>,
    /// What was last said before this day is surely not the latest.
    surely: i32,
    /// The same for what is of unknown day and was last published before.
    published: i32,
    /// Of those that may be the latest, the first of each stance: one that is not attributed, where there is one.
    of_stance: [Option<Told>; Stance::ALL.len()],
}

impl Standing {
    /// What stands of statements that are given the latest first.
    pub(super) fn of<'t>(told: impl IntoIterator<Item = &'t Told>) -> Self {
        Self::down_to(told, |standing| standing.surely)
    }

    /// The same of statements none of which is dated.
    pub(super) fn of_undated<'t>(told: impl IntoIterator<Item = &'t Told>) -> Self {
        Self::down_to(told, |standing| standing.published)
    }

    /// None of the days before the `least` may be the latest.
    fn down_to<'t>(told: impl IntoIterator<Item = &'t Told>, least: impl Fn(&Self) -> i32) -> Self {
        let mut standing = Self::default();
        for one in told {
            if one.day < least(&standing) {
                break;
            }
            standing.see(one);
        }
        standing
    }

    /// Takes in one more, and answers whether it stands now.
    pub(super) fn see(&mut self, told: &Told) -> bool {
        let least = match told.undated {
            false => {
                self.surely = self.surely.max(told.since);
                self.surely
            }
            true => {
                self.published = self.published.max(told.since);
                self.surely.max(self.published)
            }
        };
        if told.day < least {
            return false;
        }
        let own = |one: &Told| (!one.attributed, rank(one));
        let known = &mut self.of_stance[told.stance as usize];
        if known.is_none_or(|known| own(&known) < own(told)) {
            *known = Some(*told);
        }
        let stands = self.latest.is_none_or(|latest| rank(&latest) < rank(told));
        if stands {
            self.latest = Some(*told);
        }
        stands
    }

    /// The statement that stands.
    pub(super) fn latest(&self) -> Option<Told> {
        self.latest
    }

    /// For each other stance that may stand as well, the statement of it, in the order of the stances.
    pub(super) fn also(&self) -> impl Iterator<Item = Told> + use<> {
        let latest = self.latest;
        self.of_stance.into_iter().flatten().filter(move |one| {
            latest.is_some_and(|latest| {
                one.stance != latest.stance && (latest.attributed || !one.attributed)
            })
        })
    }
}

/// What goes first of those that may be the latest: the greatest.
pub(super) fn rank(told: &Told) -> (bool, bool, i32, Reverse<i32>, PositionId) {
    (
        !told.undated,
        !told.attributed,
        told.since,
        Reverse(told.day),
        told.position,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::Stance::{LeansFor, Neutral, Opposes, Supports};

    fn told(position: i64, stance: Stance, since: i32, day: i32) -> Told {
        Told {
            position: PositionId(position),
            day,
            since,
            stance,
            attributed: false,
            direct: true,
            spokesperson: false,
            undated: false,
        }
    }

    /// The stance that stands, and those beside it, of statements in any order.
    fn stands(said: &[Told]) -> (Option<Stance>, Vec<Stance>) {
        let mut said = said.to_vec();
        said.sort_by_key(|one| Reverse((one.day, one.position)));
        let standing = Standing::of(&said);
        let latest = standing.latest().map(|one| one.stance);
        (latest, standing.also().map(|one| one.stance).collect())
    }

    #[test]
    fn of_one_day_the_one_coded_later_stands_and_the_others_are_told() {
        let [a, b, c] = [
            told(1, Supports, 20220318, 20220318),
            told(2, Opposes, 20220318, 20220318),
            told(3, Neutral, 20220317, 20220317),
        ];
        assert_eq!(stands(&[a, b, c]), (Some(Opposes), vec![Supports]));
        assert_eq!(stands(&[c]), (Some(Neutral), vec![]));
        assert_eq!(stands(&[]), (None, vec![]));
    }

    #[test]
    fn a_day_stands_over_the_month_and_the_year_that_it_is_in() {
        let [day, month, year] = [
            told(1, Supports, 20220320, 20220320),
            told(2, Opposes, 20220301, 20220331),
            told(3, Neutral, 20220101, 20221231),
        ];
        let all = (Some(Supports), vec![Opposes, Neutral]);
        assert_eq!(stands(&[day, month, year]), all);
        assert_eq!(stands(&[month, year]), (Some(Opposes), vec![Neutral]));
        let first = told(4, LeansFor, 20220301, 20220301);
        assert_eq!(stands(&[first, month]), (Some(LeansFor), vec![Opposes]));
        let april = told(5, LeansFor, 20220401, 20220430);
        assert_eq!(stands(&[day, month, april]), (Some(LeansFor), vec![]));
    }

    #[test]
    fn the_speakers_own_words_stand_over_what_others_say_of_then() {
        let own = told(1, Supports, 20220318, 20220318);
        let attributed = Told {
            attributed: true,
            ..told(2, Opposes, 20220318, 20220318)
        };
        assert_eq!(stands(&[own, attributed]), (Some(Supports), vec![]));
        let month = told(3, Supports, 20220301, 20220331);
        assert_eq!(stands(&[month, attributed]), (Some(Supports), vec![]));
        let before = told(4, Supports, 20220317, 20220317);
        assert_eq!(stands(&[before, attributed]), (Some(Opposes), vec![]));
    }

    #[test]
    fn what_is_of_unknown_day_stands_only_where_nothing_dated_does() {
        let dated = told(1, Supports, 20220318, 20220318);
        let published = Told {
            undated: true,
            ..told(2, Opposes, 20220405, 20220405)
        };
        assert_eq!(stands(&[dated, published]), (Some(Supports), vec![Opposes]));
        let earlier = Told {
            undated: true,
            ..told(3, Neutral, 20220301, 20220301)
        };
        assert_eq!(stands(&[dated, earlier]), (Some(Supports), vec![]));
        let unknown = Told {
            undated: true,
            ..told(4, Neutral, 0, 0)
        };
        assert_eq!(stands(&[dated, unknown]), (Some(Supports), vec![]));
        assert_eq!(stands(&[published, unknown]), (Some(Opposes), vec![]));
        // Where none is dated, what was published last stands, and not all that ever was beside it.
        assert_eq!(stands(&[published, earlier]), (Some(Opposes), vec![]));
    }
}
