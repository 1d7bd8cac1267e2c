//! The queue against a model that reads the tables of positions row by row and takes the definitions
//! of the module word by word.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::compare::shifts::{ShiftKind, ShiftPer, ShiftSpeaker, ShiftsRequest};
use crate::compare::tests::steps::{step, take};
use crate::compare::tests::told::{Told, after, first, told};
use crate::positions::Stance;
use crate::{IssueId, Library, PositionId};

const DAYS: &[&str] = &["2022-02-27", "2022-03-01", "2022-03-31", "2022-12-31"];

type Expected = (ShiftKind, String, i64, PositionId, PositionId);

/// −2 to +2; none for a stance without a number.
fn number(stance: Stance) -> Option<i64> {
    Some(match stance {
        Stance::Opposes => -2,
        Stance::LeansAgainst => -1,
        Stance::Neutral => 0,
        Stance::LeansFor => 1,
        Stance::Supports => 2,
        Stance::Conditional | Stance::Ambiguous | Stance::Declined => return None,
    })
}

fn sign(one: &Told) -> i64 {
    number(one.stance).unwrap_or(0).signum()
}

fn last_of<'t>(moment: &[&'t Told], wanted: i64) -> Option<&'t Told> {
    first(moment.iter().copied().filter(|one| sign(one) == wanted))
}

fn side(moment: &[&Told]) -> Option<i64> {
    let signs: BTreeSet<i64> = moment
        .iter()
        .map(|one| sign(one))
        .filter(|&it| it != 0)
        .collect();
    (signs.len() == 1).then(|| signs.first().copied())?
}

fn expected(mut told: Vec<&Told>, window: u32) -> Vec<(ShiftKind, PositionId, PositionId)> {
    told.retain(|one| one.by.is_some());
    told.sort_by_key(|one| (one.by, one.id));
    let mut moments: Vec<Vec<&Told>> = Vec::new();
    for one in told {
        match moments.last_mut() {
            Some(moment) if one.since <= moment.last().and_then(|last| last.by) => moment.push(one),
            _ => moments.push(vec![one]),
        }
    }
    let mut found = Vec::new();
    for (at, moment) in moments.iter().enumerate() {
        let both = last_of(moment, 1).zip(last_of(moment, -1));
        if let Some((pro, con)) = both {
            let (first, then) = if (pro.by, pro.id) < (con.by, con.id) {
                (pro, con)
            } else {
                (con, pro)
            };
            found.push((ShiftKind::Contradicted, first.id, then.id));
            continue;
        }
        let former_side = moments[..at]
            .iter()
            .rev()
            .find_map(|it| Some((side(it)?, it)));
        if let (Some(side), Some((former, there))) = (side(moment), former_side)
            && side != former
        {
            let (from, to) = (
                last_of(there, former).unwrap(),
                last_of(moment, side).unwrap(),
            );
            let apart = (to.since.unwrap() - from.by.unwrap()).num_days();
            let kind = match after(to, from) && apart > i64::from(window) {
                true => ShiftKind::Reversed,
                false => ShiftKind::Contradicted,
            };
            found.push((kind, from.id, to.id));
            continue;
        }
        let Some(former) = at.checked_sub(1).map(|at| &moments[at]) else {
            continue;
        };
        if moment
            .iter()
            .any(|one| former.iter().any(|other| other.stance == one.stance))
        {
            continue;
        }
        let to = first(moment.iter().copied()).unwrap();
        let same_side = (sign(to) != 0).then(|| last_of(former, sign(to))).flatten();
        let from = same_side.or_else(|| first(former.iter().copied())).unwrap();
        if !after(to, from) {
            continue;
        }
        let kind = match (number(from.stance), number(to.stance)) {
            (Some(from), Some(to)) if from * to > 0 && to.abs() > from.abs() => ShiftKind::Hardened,
            (Some(from), Some(to)) if from * to > 0 => ShiftKind::Softened,
            _ => ShiftKind::Moved,
        };
        found.push((kind, from.id, to.id));
    }
    found
}

fn speaks(one: &Told, per: ShiftPer, who: &str) -> bool {
    match per {
        ShiftPer::Person => one.actors.iter().any(|actor| actor.to_string() == who),
        ShiftPer::Country => one.countries.contains(who),
        ShiftPer::Bloc => one.blocs.contains(who),
        ShiftPer::Post => one.post.is_some_and(|post| post.to_string() == who),
    }
}

fn check(library: &Library, request: &ShiftsRequest) {
    let told = told(library);
    let live: BTreeSet<i64> = library
        .read(|reader| {
            let sql = "SELECT id FROM issue WHERE trashed_at IS NULL";
            Ok(crate::sql::all(reader.conn(), sql, [], |row| row.get(0))?
                .into_iter()
                .collect())
        })
        .unwrap();
    let counted: Vec<&Told> = told
        .iter()
        .filter(|one| live.contains(&one.issue))
        .filter(|one| request.attributed || !one.attributed)
        .filter(|one| {
            request
                .as_of
                .is_none_or(|to| one.by.is_some_and(|by| by <= to))
        })
        .collect();
    let mut who: BTreeSet<String> = BTreeSet::new();
    for one in &counted {
        match request.per {
            ShiftPer::Person => who.extend(one.actors.iter().map(i64::to_string)),
            ShiftPer::Country => who.extend(one.countries.iter().cloned()),
            ShiftPer::Bloc => who.extend(one.blocs.iter().cloned()),
            ShiftPer::Post => who.extend(one.post.map(|post| post.to_string())),
        }
    }
    let mut wanted: Vec<Expected> = Vec::new();
    for who in &who {
        for &issue in &live {
            let of: Vec<&Told> = counted
                .iter()
                .copied()
                .filter(|one| one.issue == issue && speaks(one, request.per, who))
                .collect();
            for (kind, before, after) in expected(of, request.window) {
                let came = told
                    .iter()
                    .find(|one| one.id == after)
                    .and_then(|one| one.since);
                if request.since.is_none_or(|since| came >= Some(since)) {
                    wanted.push((kind, who.clone(), issue, before, after));
                }
            }
        }
    }
    let answer = library.shifts(request, 0, 1_000).unwrap();
    assert_eq!(answer.total as usize, answer.rows.len());
    let days: Vec<Option<NaiveDate>> = answer.rows.iter().map(|row| row.day).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "newest first: {days:?}");
    let mut answered: Vec<Expected> = answer
        .rows
        .into_iter()
        .map(|row| {
            let who = match row.who {
                ShiftSpeaker::Actor(actor) => actor.id.to_string(),
                ShiftSpeaker::Country(country) => country.code,
                ShiftSpeaker::Bloc(bloc) => bloc.code,
                ShiftSpeaker::Post(post) => post.id.to_string(),
            };
            let after = row.after.map_or(PositionId(0), |after| after.position.id);
            (
                row.kind,
                who,
                row.issue.issue.id.0,
                row.before.position.id,
                after,
            )
        })
        .collect();
    answered.sort();
    wanted.sort();
    assert_eq!(answered, wanted);
    let problems = library.verify().unwrap().problems;
    assert!(
        !problems
            .iter()
            .any(|it| it.to_string().contains("position")),
        "{problems:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_queue_is_what_the_definitions_say(
        steps in proptest::collection::vec(step(), 0..60),
        as_of in proptest::option::weighted(0.4, proptest::sample::select(DAYS)),
        since in proptest::option::weighted(0.2, proptest::sample::select(DAYS)),
        window in prop_oneof![0..4_u32, 20..400_u32],
        attributed: bool,
        trash_issue in proptest::bool::weighted(0.1),
    ) {
        let library = crate::testing::library();
        take(&library, &steps);
        if trash_issue {
            library.trash_issue(IssueId(1)).unwrap();
        }
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for &per in ShiftPer::ALL {
            check(&library, &ShiftsRequest {
                per,
                as_of: as_of.map(day),
                since: since.map(day),
                window,
                attributed,
                ..ShiftsRequest::default()
            });
        }
    }
}
