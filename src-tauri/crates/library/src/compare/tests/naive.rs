//! The matrix against a model that reads the tables of positions row by row and knows nothing of the
//! narrow rows that compare reads.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use demarche_text::PartialDate;
use proptest::prelude::*;

use super::{add, day};
use crate::articles::ArticleUpdate;
use crate::compare::{MatrixCell, MatrixRequest, MatrixRows};
use crate::positions::{Directness, NewPosition, Stance, Voice};
use crate::posts::{NewPost, NewTenure};
use crate::sql::date_at;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::{ActorId, Library, PositionId};

/// Days that meet at the ends of months, and dates known to less than a day.
const DATES: &[&str] = &[
    "2021",
    "2022",
    "2022-02",
    "2022-03",
    "2022-02-27",
    "2022-02-28",
    "2022-03-01",
    "2022-03-31",
    "2022-12-31",
    "2022-03-01T23:30:00-05:00",
    "2022-03-01T08:00:00+00:00",
];
const AS_OF: &[&str] = &[
    "2021-12-31",
    "2022-02-27",
    "2022-02-28",
    "2022-03-01",
    "2022-03-31",
    "2022-12-30",
    "2022-12-31",
];

#[derive(Debug, Clone)]
pub(in crate::compare) enum Step {
    Say {
        actors: Vec<usize>,
        behalf: Vec<usize>,
        issue: usize,
        stance: Stance,
        attributed: bool,
        direct: bool,
        said: Option<&'static str>,
        evidence: Option<usize>,
    },
    Trash(usize),
    Revise(usize, Option<&'static str>, Stance),
    Publish(usize, &'static str),
    Merge(usize, usize),
    Hold(usize, usize, &'static str, Option<&'static str>),
    Undo,
    Redo,
}

pub(in crate::compare) fn step() -> impl Strategy<Value = Step> {
    let stance = || proptest::sample::select(Stance::ALL);
    let said = || proptest::option::weighted(0.8, proptest::sample::select(DATES));
    let date = || proptest::sample::select(DATES);
    let say = (
        proptest::collection::vec(0..3usize, 0..3),
        proptest::collection::vec(0..2usize, 0..2),
        0..2usize,
        stance(),
        proptest::bool::weighted(0.25),
        any::<bool>(),
        said(),
        proptest::option::of(0..3usize),
    )
        .prop_map(
            |(actors, behalf, issue, stance, attributed, direct, said, evidence)| Step::Say {
                actors,
                behalf,
                issue,
                stance,
                attributed,
                direct,
                said,
                evidence,
            },
        );
    prop_oneof![
        12 => say,
        2 => (0..20usize).prop_map(Step::Trash),
        2 => (0..20usize, said(), stance()).prop_map(|(at, said, stance)| Step::Revise(at, said, stance)),
        1 => (0..3usize, proptest::sample::select(DATES)).prop_map(|(at, date)| Step::Publish(at, date)),
        1 => (0..3usize, 0..3usize).prop_map(|(from, into)| Step::Merge(from, into)),
        2 => (0..3usize, 0..2usize, date(), proptest::option::of(date()))
            .prop_map(|(actor, post, from, to)| Step::Hold(actor, post, from, to)),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

const CODES: [&str; 2] = ["FR", "DE"];

/// A position as the tables have it.
pub(in crate::compare) struct Told {
    pub(in crate::compare) id: PositionId,
    pub(in crate::compare) issue: i64,
    pub(in crate::compare) stance: Stance,
    pub(in crate::compare) attributed: bool,
    direct: bool,
    /// The last day that it can have been said on.
    pub(in crate::compare) by: Option<NaiveDate>,
    /// The first.
    pub(in crate::compare) since: Option<NaiveDate>,
    pub(in crate::compare) actors: BTreeSet<i64>,
    pub(in crate::compare) countries: BTreeSet<String>,
    pub(in crate::compare) post: Option<i64>,
}

pub(in crate::compare) fn told(library: &Library) -> Vec<Told> {
    library
        .read(|reader| {
            let conn = reader.conn();
            let column = |sql: &str, id: PositionId| -> crate::Result<BTreeSet<String>> {
                Ok(crate::sql::all(conn, sql, [id], |row| row.get(0))?.into_iter().collect())
            };
            let base: Vec<(PositionId, i64, Stance, Voice, Directness, Option<PartialDate>)> =
                crate::sql::all(
                    conn,
                    "SELECT id, issue, stance, voice, directness, said, said_precision FROM position WHERE trashed_at IS NULL",
                    [],
                    |row| {
                        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, date_at(row, 5)?))
                    },
                )?;
            let mut told = Vec::new();
            for (id, issue, stance, voice, directness, said) in base {
                let published: Vec<Option<PartialDate>> = crate::sql::all(
                    conn,
                    "SELECT a.published, a.published_precision FROM evidence e, excerpt x, article a WHERE e.position = ? AND x.id = e.excerpt AND a.id = x.article",
                    [id],
                    |row| date_at(row, 0),
                )?;
                let stands_in = published.into_iter().flatten().filter_map(|date| Some((date.last_day()?, date.first_day()?))).min();
                let mut countries = column("SELECT c.code FROM position_behalf b, country c WHERE b.position = ? AND c.id = b.country", id)?;
                if countries.is_empty() {
                    countries = column("SELECT c.code FROM position_actor p, actor a, country c WHERE p.position = ? AND a.id = p.actor AND c.id = a.country", id)?;
                }
                let actors: Vec<i64> =
                    crate::sql::all(conn, "SELECT actor FROM position_actor WHERE position = ?", [id], |row| row.get(0))?;
                told.push(Told {
                    id,
                    issue,
                    stance,
                    attributed: voice == Voice::Attributed,
                    direct: directness == Directness::Direct,
                    by: match &said {
                        Some(said) => said.last_day(),
                        None => stands_in.map(|(last, _)| last),
                    },
                    since: match &said {
                        Some(said) => said.first_day(),
                        None => stands_in.map(|(_, first)| first),
                    },
                    post: conn.query_row("SELECT post FROM position WHERE id = ?", [id], |row| row.get(0))?,
                    actors: actors.into_iter().collect(),
                    countries,
                });
            }
            Ok(told)
        })
        .unwrap()
}

/// The latest position, the former stance, and how many positions and direct ones there are.
type Expected = (Option<PositionId>, Option<Stance>, u32, u32);

fn expected(told: &[Told], request: &MatrixRequest, of: impl Fn(&Told) -> bool) -> Expected {
    let mut counted: Vec<&Told> = told
        .iter()
        .filter(|one| of(one))
        .filter(|one| request.attributed || !one.attributed)
        .filter(|one| !request.direct_only || one.direct)
        .filter(|one| match (request.as_of, request.from) {
            (None, None) => true,
            (to, from) => one.by.is_some_and(|by| {
                to.is_none_or(|to| by <= to) && from.is_none_or(|from| from <= by)
            }),
        })
        .collect();
    counted.sort_by_key(|one| (one.by, one.id));
    let latest = counted.last();
    let was = latest.and_then(|latest| {
        counted
            .iter()
            .rev()
            .find(|one| one.stance != latest.stance)
            .map(|one| one.stance)
    });
    let direct = counted.iter().filter(|one| one.direct).count();
    (
        latest.map(|one| one.id),
        was,
        counted.len() as u32,
        direct as u32,
    )
}

fn answered(cell: &MatrixCell) -> Expected {
    (
        cell.latest.as_ref().map(|latest| latest.position),
        cell.was.as_ref().map(|was| was.stance),
        cell.positions,
        cell.direct,
    )
}

fn check(library: &Library, request: &MatrixRequest) {
    let told = told(library);
    let matrix = library.matrix(request).unwrap();
    let mut days: BTreeMap<NaiveDate, BTreeSet<PositionId>> = BTreeMap::new();
    for row in &matrix.rows {
        for (issue, cell) in matrix.issues.iter().zip(&row.cells) {
            let of = |one: &Told| {
                one.issue == issue.issue.id.0
                    && match (&row.actor, &row.country) {
                        (Some(actor), _) => one.actors.contains(&actor.id.0),
                        (None, Some(country)) => one.countries.contains(&country.code),
                        (None, None) => false,
                    }
            };
            assert_eq!(answered(cell), expected(&told, request, of));
            assert_eq!(cell.searched.is_some(), cell.latest.is_none());
            for one in told.iter().filter(|one| of(one)) {
                let counts = expected(&told, request, |other| other.id == one.id).2 > 0;
                if let (true, Some(by)) = (counts, one.by) {
                    days.entry(by).or_default().insert(one.id);
                }
            }
        }
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

pub(in crate::compare) fn take(library: &Library, steps: &[Step]) {
    let actors: Vec<ActorId> = vec![
        actor(library, "Ada", Some("FR")),
        actor(library, "Ben", Some("DE")),
        actor(library, "Cid", None),
    ];
    let issues = [leaf(library, "Arms"), leaf(library, "Relief")];
    let articles = [Some("2022-02-28"), Some("2022-03"), None]
        .map(|published| article(library, "We said it.", published));
    let excerpts = articles.map(|article| excerpt(library, article, "We said it."));
    let posts = ["Minister", "Spokesperson"].map(|title| {
        let post = NewPost {
            title: title.to_owned(),
            country: Some("FR".to_owned()),
            ..NewPost::default()
        };
        library.create_post(&post).unwrap().value
    });
    let mut said: Vec<(PositionId, NewPosition)> = Vec::new();
    let mut done = 0_usize;
    for step in steps {
        match step {
            Step::Say {
                actors: who,
                behalf,
                issue,
                stance,
                attributed,
                direct,
                said: on,
                evidence,
            } => {
                let new = NewPosition {
                    actors: who.iter().map(|&at| actors[at]).collect(),
                    on_behalf: behalf.iter().map(|&at| CODES[at].to_owned()).collect(),
                    voice: Some(match attributed {
                        true => Voice::Attributed,
                        false => Voice::Own,
                    }),
                    directness: match direct {
                        true => Directness::Direct,
                        false => Directness::Indirect,
                    },
                    said: on.and_then(date),
                    evidence: evidence
                        .iter()
                        .map(|&at| supporting(excerpts[at]))
                        .collect(),
                    ..position(actors[0], issues[*issue], *stance)
                };
                // Refused where nobody takes it or who takes it was merged: then nothing changes.
                if let Ok(outcome) = library.add_position(&new) {
                    said.push((outcome.value, new));
                    done += 1;
                }
            }
            Step::Trash(at) => {
                if let Some((id, _)) = said.get(*at)
                    && library.trash_positions(&[*id]).is_ok()
                {
                    done += 1;
                }
            }
            Step::Revise(at, on, stance) => {
                if let Some((id, new)) = said.get(*at) {
                    let revised = NewPosition {
                        said: on.and_then(date),
                        stance: *stance,
                        evidence: Vec::new(),
                        ..new.clone()
                    };
                    if let Ok(outcome) = library.update_position(*id, &revised) {
                        done += usize::from(!outcome.changes.is_empty());
                    }
                }
            }
            Step::Publish(at, on) => {
                let update = ArticleUpdate {
                    published: Some(date(on)),
                    ..ArticleUpdate::default()
                };
                let outcome = library.update_article(articles[*at], &update).unwrap();
                done += usize::from(!outcome.changes.is_empty());
            }
            Step::Merge(from, into) => {
                if library.merge_actors(actors[*from], actors[*into]).is_ok() {
                    done += 1;
                }
            }
            Step::Hold(actor, post, from, to) => {
                let tenure = NewTenure {
                    actor: actors[*actor],
                    post: posts[*post],
                    from: date(from),
                    to: to.and_then(date),
                };
                // Refused where it would end before it begins, or the actor was merged.
                done += usize::from(library.add_tenure(&tenure).is_ok());
            }
            Step::Undo => {
                if done > 0 {
                    library.undo().unwrap();
                    done -= 1;
                }
            }
            Step::Redo => {
                if library.redo().is_ok_and(|outcome| outcome.value.is_some()) {
                    done += 1;
                }
            }
        }
    }
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
    ) {
        let library = crate::testing::library();
        take(&library, &steps);
        for rows in [MatrixRows::Actors, MatrixRows::Countries] {
            check(&library, &MatrixRequest {
                rows,
                as_of: as_of.map(day),
                from: from.map(day),
                attributed,
                direct_only,
                ..MatrixRequest::default()
            });
        }
    }

    #[test]
    fn an_outlet_narrows_what_counts(
        steps in proptest::collection::vec(step(), 0..25),
        of in 0..2i64,
    ) {
        let library = crate::testing::library();
        take(&library, &steps);
        let outlet = library.transact(crate::Op::UpdateExcerpt, |tx| {
            tx.conn().execute("INSERT INTO outlet (id, name) VALUES (1, 'Example Post')", [])?;
            tx.conn().execute("UPDATE article SET outlet = 1 WHERE id % 2 = ?", [of])?;
            Ok(crate::OutletId(1))
        }).unwrap().value;
        let request = MatrixRequest { outlet: Some(outlet), ..MatrixRequest::default() };
        let narrowed = library.matrix(&request).unwrap();
        let kept: BTreeSet<PositionId> = library.read(|reader| Ok(crate::sql::all(
            reader.conn(),
            "SELECT p.id FROM position p WHERE EXISTS (SELECT 1 FROM evidence e, excerpt x, article a \
             WHERE e.position = p.id AND x.id = e.excerpt AND a.id = x.article AND a.outlet = 1)",
            [],
            |row| row.get(0),
        )?.into_iter().collect())).unwrap();
        let told: Vec<Told> = told(&library).into_iter().filter(|one| kept.contains(&one.id)).collect();
        for row in &narrowed.rows {
            for (issue, cell) in narrowed.issues.iter().zip(&row.cells) {
                let wanted = expected(&told, &request, |one| {
                    one.issue == issue.issue.id.0 && match (&row.actor, &row.country) {
                        (Some(actor), _) => one.actors.contains(&actor.id.0),
                        (None, Some(country)) => one.countries.contains(&country.code),
                        (None, None) => false,
                    }
                });
                prop_assert_eq!(answered(cell), wanted);
            }
        }
    }
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
