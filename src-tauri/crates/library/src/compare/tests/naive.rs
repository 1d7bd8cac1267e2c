//! The matrix against a model that reads the tables of positions row by row and knows nothing of the
//! narrow rows that compare reads.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::steps::{CODES, IN_THE_EU, step, take};
use super::told::{Told, after, standing, told};
use super::{add, day};
use crate::compare::{Filter, MatrixCell, MatrixRequest, MatrixRows};
use crate::positions::{
    CodingFilter, CodingGroup, CodingSort, Confidence, EvidenceRole, Stance, Voice, narrowed,
};
use crate::testing::world::{actor, leaf, position};
use crate::{ActorId, IssueId, Library, OutletId, PositionId};

const AS_OF: &[&str] = &[
    "2021-12-31",
    "2022-02-27",
    "2022-02-28",
    "2022-03-01",
    "2022-03-31",
    "2022-12-30",
    "2022-12-31",
];

/// The origins of which an article outside the trash credits the wire.
fn credited(library: &Library, wire: &str) -> BTreeSet<i64> {
    library
        .read(|reader| {
            Ok(crate::sql::all(
                reader.conn(),
                "SELECT coalesce(a.origin, a.id) FROM wire_credit w, article a \
                 WHERE w.wire = ? AND a.id = w.article AND a.trashed_at IS NULL",
                [wire],
                |row| row.get(0),
            )?
            .into_iter()
            .collect())
        })
        .unwrap()
}

/// Whether the filter lets a position through.
fn passes(one: &Told, filter: &Filter, credited: &BTreeSet<i64>) -> bool {
    let supporting: BTreeSet<i64> = one
        .evidence
        .iter()
        .filter(|(role, ..)| *role == EvidenceRole::Supporting)
        .map(|(.., origin)| *origin)
        .collect();
    filter
        .outlet
        .is_none_or(|outlet| one.evidence.iter().any(|(_, of, _)| *of == Some(outlet.0)))
        && (filter.wire.is_none()
            || one
                .evidence
                .iter()
                .any(|(.., origin)| credited.contains(origin)))
        && filter
            .confidence
            .is_none_or(|least| one.confidence >= Some(least))
        && filter
            .analyst
            .as_ref()
            .is_none_or(|analyst| *analyst == one.analyst)
        && (!filter.confirmed || supporting.len() >= 2)
}

/// The latest position, the stances that may be as late, the former stance, whether what supported the latest is in
/// the trash, and how many positions there are, and of them direct ones, spokespersons' and attributed ones.
type Expected = (
    Option<PositionId>,
    BTreeSet<Stance>,
    Option<Stance>,
    bool,
    [u32; 4],
);

/// Whether its direct words are not all in the trash.
fn direct(one: &Told) -> bool {
    one.direct && !one.evidence_trashed
}

fn expected(told: &[Told], request: &MatrixRequest, of: impl Fn(&Told) -> bool) -> Expected {
    let counted: Vec<&Told> = told
        .iter()
        .filter(|one| of(one))
        .filter(|one| request.attributed || one.voice != Voice::Attributed)
        .filter(|one| !request.direct_only || direct(one))
        .filter(|one| match (request.as_of, request.from) {
            (None, None) => true,
            (to, from) => one.by.zip(one.since).is_some_and(|(by, since)| {
                to.is_none_or(|to| by <= to) && from.is_none_or(|from| from <= since)
            }),
        })
        .collect();
    let (latest, also) = standing(&counted);
    let was = latest.and_then(|latest| {
        let before = counted.iter().copied();
        let before = before.filter(|one| one.stance != latest.stance && after(latest, one));
        standing(&before.collect::<Vec<_>>()).0
    });
    let count = |is: &dyn Fn(&Told) -> bool| counted.iter().filter(|one| is(one)).count() as u32;
    (
        latest.map(|one| one.id),
        also,
        was.map(|one| one.stance),
        latest.is_some_and(|one| one.evidence_trashed),
        [
            count(&|_| true),
            count(&direct),
            count(&|one| one.voice == Voice::Spokesperson),
            count(&|one| one.voice == Voice::Attributed),
        ],
    )
}

fn answered(cell: &MatrixCell) -> Expected {
    (
        cell.latest.as_ref().map(|latest| latest.position),
        cell.also.iter().map(|also| also.stance).collect(),
        cell.was.as_ref().map(|was| was.stance),
        cell.latest
            .as_ref()
            .is_some_and(|latest| latest.evidence_trashed),
        [
            cell.positions,
            cell.direct,
            cell.spokesperson,
            cell.attributed,
        ],
    )
}

/// Whether a country was in the EU on a day; without a day, whether it has not left it.
fn in_the_eu(code: &str, on: Option<NaiveDate>) -> bool {
    IN_THE_EU.iter().any(|(member, from, to)| {
        *member == code
            && match on {
                Some(on) => {
                    from.is_none_or(|from| day(from) <= on) && to.is_none_or(|to| on <= day(to))
                }
                None => to.is_none(),
            }
    })
}

fn check(library: &Library, request: &MatrixRequest) {
    let wire = credited(library, request.filter.wire.as_deref().unwrap_or_default());
    let mut told = told(library);
    told.retain(|one| passes(one, &request.filter, &wire));
    let matrix = library.matrix(request).unwrap();
    if request.rows == MatrixRows::Blocs {
        for row in matrix.rows.iter().filter(|row| row.country.is_none()) {
            assert_eq!(row.bloc.as_ref().unwrap().code, "EU");
            let members = CODES[..2]
                .iter()
                .filter(|code| in_the_eu(code, request.as_of));
            assert_eq!(row.members.unwrap_or(0), members.count() as u32);
        }
        let under = matrix.rows.iter().filter_map(|row| row.country.as_ref());
        for country in under {
            assert!(in_the_eu(&country.code, request.as_of), "{}", country.code);
        }
    }
    let mut days: BTreeMap<NaiveDate, BTreeSet<PositionId>> = BTreeMap::new();
    for row in &matrix.rows {
        for (issue, cell) in matrix.issues.iter().zip(&row.cells) {
            let of = |one: &Told| {
                one.issue == issue.issue.id.0
                    && match (&row.actor, &row.country, &row.bloc) {
                        (Some(actor), ..) => one.actors.contains(&actor.id.0),
                        (None, Some(country), _) => one.countries.contains(&country.code),
                        (None, None, Some(bloc)) => one.blocs.contains(&bloc.code),
                        (None, None, None) => false,
                    }
            };
            assert_eq!(answered(cell), expected(&told, request, of));
            assert_eq!(cell.searched.is_some(), cell.latest.is_none());
            for one in told.iter().filter(|one| of(one)) {
                let counts = expected(&told, request, |other| other.id == one.id).4[0] > 0;
                if let (true, Some(by)) = (counts, one.by) {
                    days.entry(by).or_default().insert(one.id);
                }
            }
        }
    }
    // What members said counts for a bloc whether they have rows or not.
    if request.rows == MatrixRows::Blocs && !request.members {
        return;
    }
    let counted: Vec<(NaiveDate, u32)> = days
        .into_iter()
        .map(|(day, positions)| (day, positions.len() as u32))
        .collect();
    let answered: Vec<(NaiveDate, u32)> = library
        .compare_days(request)
        .unwrap()
        .into_iter()
        .map(|count| (count.day, count.positions))
        .collect();
    assert_eq!(answered, counted);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_matrix_is_what_the_tables_say(
        steps in proptest::collection::vec(step(), 0..40),
        as_of in proptest::option::weighted(0.8, proptest::sample::select(AS_OF)),
        from in proptest::option::weighted(0.2, proptest::sample::select(AS_OF)),
        attributed: bool,
        direct_only in proptest::bool::weighted(0.2),
        filter in filter(),
        members: bool,
    ) {
        let library = crate::testing::library();
        take(&library, &steps);
        for rows in [MatrixRows::Actors, MatrixRows::Countries, MatrixRows::Blocs] {
            let blocs = match rows {
                MatrixRows::Blocs => vec!["EU".to_owned()],
                _ => Vec::new(),
            };
            let request = MatrixRequest {
                rows,
                blocs,
                members,
                as_of: as_of.map(day),
                from: from.map(day),
                attributed,
                direct_only,
                filter: filter.clone(),
                ..MatrixRequest::default()
            };
            check(&library, &request);
            // What is held in memory is as true after a change as what is read anew.
            if library.undo().is_ok() {
                check(&library, &request);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The grid is answered from what is held in memory, as the tables have it.
    #[test]
    fn the_grid_of_codings_is_the_same_held_and_read(
        steps in proptest::collection::vec(step(), 0..40),
        filter in codings(),
        descending: bool,
    ) {
        let library = crate::testing::library();
        take(&library, &steps);
        for group in CodingGroup::ALL.iter().copied().map(Some).chain([None]) {
            for &sort in CodingSort::ALL {
                let page = library.codings(&filter, group, sort, descending, 0, 100).unwrap();
                let held: Vec<i64> = page.rows.iter().map(|coding| coding.row.id.0).collect();
                let mut read = library
                    .read(|reader| narrowed(reader, &filter, group, sort, descending))
                    .unwrap();
                prop_assert_eq!(held, read.ids, "{:?} {:?}", group, sort);
                if group.is_none() {
                    read.groups.clear();
                }
                prop_assert_eq!(page.groups, read.groups, "{:?} {:?}", group, sort);
            }
        }
    }
}

fn codings() -> impl Strategy<Value = CodingFilter> {
    let rarely = |one: &'static str| proptest::option::weighted(0.15, Just(one.to_owned()));
    let on = || proptest::option::weighted(0.2, proptest::sample::select(AS_OF));
    (
        proptest::collection::vec(proptest::sample::select(Stance::ALL), 0..3),
        proptest::option::weighted(0.3, proptest::sample::select(Voice::ALL)),
        on(),
        on(),
        proptest::option::weighted(0.15, 1..3_i64),
        proptest::option::weighted(0.15, 1..3_i64),
        rarely("FR"),
        rarely("Ben"),
        rarely("said"),
    )
        .prop_map(
            |(stances, voice, from, to, issue, actor, country, analyst, text)| CodingFilter {
                issues: issue.map(IssueId).into_iter().collect(),
                text: text.unwrap_or_default(),
                actor: actor.map(ActorId),
                country,
                stances,
                voice,
                analyst,
                from: from.map(day),
                to: to.map(day),
            },
        )
}

/// The order of countries by name is the same whether letters are compared as they are or as small ones.
#[test]
fn countries_are_in_one_order_whatever_their_letters() {
    let library = crate::testing::library();
    let by = |order: &str| {
        let sql = format!("SELECT id FROM country ORDER BY {order}");
        let mut ids: Vec<i64> = Vec::new();
        library
            .read(|reader| {
                ids = crate::sql::rows(&mut reader.conn().prepare(&sql)?, [], |row| row.get(0))?;
                Ok(())
            })
            .unwrap();
        ids
    };
    assert!(!by("name").is_empty());
    assert_eq!(by("name"), by("name COLLATE NOCASE, name"));
}

fn filter() -> impl Strategy<Value = Filter> {
    let rarely = |wire: &'static str| proptest::option::weighted(0.15, Just(wire.to_owned()));
    (
        proptest::option::weighted(0.15, Just(OutletId(1))),
        rarely("AFP"),
        proptest::option::weighted(0.15, proptest::sample::select(Confidence::ALL)),
        rarely("Ben"),
        proptest::bool::weighted(0.1),
    )
        .prop_map(|(outlet, wire, confidence, analyst, confirmed)| Filter {
            outlet,
            wire,
            confidence,
            analyst,
            confirmed,
        })
}

#[test]
fn what_is_all_in_the_trash_has_no_row() {
    let library = crate::testing::library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let id = add(&library, position(ada, arms, Stance::Supports));
    assert_eq!(
        library
            .matrix(&MatrixRequest::default())
            .unwrap()
            .rows
            .len(),
        2
    );
    library.trash_positions(&[id]).unwrap();
    let matrix = library.matrix(&MatrixRequest::default()).unwrap();
    assert!(matrix.rows.is_empty() && matrix.issues.is_empty());
    assert_eq!(matrix.positions, 0);
}
