//! The matrix against a model that reads the tables of positions row by row and knows nothing of the
//! narrow rows that compare reads.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use demarche_text::PartialDate;
use proptest::prelude::*;

use super::{add, day};
use crate::articles::ArticleUpdate;
use crate::compare::{Filter, MatrixCell, MatrixRequest, MatrixRows};
use crate::positions::{Confidence, Directness, EvidenceRole, NewPosition, Stance, Voice};
use crate::posts::{NewPost, NewTenure};
use crate::sql::date_at;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::{ActorId, Library, OutletId, PositionId};

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
        voice: Voice,
        direct: bool,
        said: Option<&'static str>,
        evidence: Vec<usize>,
        confidence: Option<Confidence>,
        analyst: usize,
    },
    Trash(usize),
    TrashExcerpt(usize),
    TrashArticle(usize),
    MergeIssues,
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
        proptest::collection::vec(0..4usize, 0..2),
        0..2usize,
        stance(),
        proptest::sample::select(Voice::ALL),
        any::<bool>(),
        said(),
        proptest::collection::vec(0..3usize, 0..3),
        proptest::option::of(proptest::sample::select(Confidence::ALL)),
        0..2usize,
    )
        .prop_map(
            |(
                actors,
                behalf,
                issue,
                stance,
                voice,
                direct,
                said,
                evidence,
                confidence,
                analyst,
            )| {
                Step::Say {
                    actors,
                    behalf,
                    issue,
                    stance,
                    voice,
                    direct,
                    said,
                    evidence,
                    confidence,
                    analyst,
                }
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
        1 => (0..3usize).prop_map(Step::TrashExcerpt),
        1 => (0..3usize).prop_map(Step::TrashArticle),
        1 => Just(Step::MergeIssues),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

const CODES: [&str; 4] = ["FR", "DE", "EU", "NATO"];
const ANALYSTS: [&str; 2] = ["Ada", "Ben"];

/// Who is in the EU, both days inclusive, as the tests have it.
const IN_THE_EU: &[(&str, Option<&str>, Option<&str>)] = &[
    ("FR", Some("2022-02-28"), Some("2022-03-31")),
    ("DE", Some("2022-03-01"), None),
];

/// A position as the tables have it.
pub(in crate::compare) struct Told {
    pub(in crate::compare) id: PositionId,
    pub(in crate::compare) issue: i64,
    pub(in crate::compare) stance: Stance,
    pub(in crate::compare) attributed: bool,
    voice: Voice,
    direct: bool,
    confidence: Option<Confidence>,
    analyst: String,
    /// The excerpts outside the trash in articles outside it: the role, the outlet, the origin.
    evidence: Vec<(EvidenceRole, Option<i64>, i64)>,
    /// The last day that it can have been said on.
    pub(in crate::compare) by: Option<NaiveDate>,
    /// The first.
    pub(in crate::compare) since: Option<NaiveDate>,
    pub(in crate::compare) actors: BTreeSet<i64>,
    pub(in crate::compare) countries: BTreeSet<String>,
    pub(in crate::compare) post: Option<i64>,
    blocs: BTreeSet<String>,
}

pub(in crate::compare) fn told(library: &Library) -> Vec<Told> {
    library
        .read(|reader| {
            let conn = reader.conn();
            let column = |sql: &str, id: PositionId| -> crate::Result<BTreeSet<String>> {
                Ok(crate::sql::all(conn, sql, [id], |row| row.get(0))?.into_iter().collect())
            };
            type Base = (PositionId, i64, Stance, Voice, Directness, Option<PartialDate>, Option<Confidence>, String);
            let base: Vec<Base> =
                crate::sql::all(
                    conn,
                    "SELECT p.id, issue, stance, voice, directness, said, said_precision, confidence, n.name \
                     FROM position p, analyst n WHERE n.id = p.analyst AND trashed_at IS NULL",
                    [],
                    |row| {
                        Ok((
                            row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?,
                            date_at(row, 5)?, row.get(7)?, row.get(8)?,
                        ))
                    },
                )?;
            let mut told = Vec::new();
            for (id, issue, stance, voice, directness, said, confidence, analyst) in base {
                let published: Vec<Option<PartialDate>> = crate::sql::all(
                    conn,
                    "SELECT a.published, a.published_precision FROM evidence e, excerpt x, article a WHERE e.position = ? AND x.id = e.excerpt AND a.id = x.article",
                    [id],
                    |row| date_at(row, 0),
                )?;
                let stands_in = published.into_iter().flatten().filter_map(|date| Some((date.last_day()?, date.first_day()?))).min();
                let mut countries = column("SELECT c.code FROM position_behalf b, country c WHERE b.position = ? AND c.id = b.country", id)?;
                let blocs = column("SELECT c.code FROM position_behalf_bloc b, bloc c WHERE b.position = ? AND c.id = b.bloc", id)?;
                if countries.is_empty() && blocs.is_empty() {
                    countries = column("SELECT c.code FROM position_actor p, actor a, country c WHERE p.position = ? AND a.id = p.actor AND c.id = a.country", id)?;
                }
                let actors: Vec<i64> =
                    crate::sql::all(conn, "SELECT actor FROM position_actor WHERE position = ?", [id], |row| row.get(0))?;
                told.push(Told {
                    id,
                    issue,
                    stance,
                    attributed: voice == Voice::Attributed,
                    voice,
                    confidence,
                    analyst,
                    evidence: crate::sql::all(
                        conn,
                        "SELECT e.role, a.outlet, coalesce(a.origin, a.id) FROM evidence e, excerpt x, article a \
                         WHERE e.position = ? AND x.id = e.excerpt AND a.id = x.article \
                         AND x.trashed_at IS NULL AND a.trashed_at IS NULL",
                        [id],
                        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                    )?,
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
                    blocs,
                });
            }
            Ok(told)
        })
        .unwrap()
}

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

/// The latest position, the former stance, and how many positions there are, and of them direct ones,
/// spokespersons' and attributed ones.
type Expected = (Option<PositionId>, Option<Stance>, [u32; 4]);

fn expected(told: &[Told], request: &MatrixRequest, of: impl Fn(&Told) -> bool) -> Expected {
    let mut counted: Vec<&Told> = told
        .iter()
        .filter(|one| of(one))
        .filter(|one| request.attributed || one.voice != Voice::Attributed)
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
    let count = |is: &dyn Fn(&Told) -> bool| counted.iter().filter(|one| is(one)).count() as u32;
    (
        latest.map(|one| one.id),
        was,
        [
            count(&|_| true),
            count(&|one| one.direct),
            count(&|one| one.voice == Voice::Spokesperson),
            count(&|one| one.voice == Voice::Attributed),
        ],
    )
}

fn answered(cell: &MatrixCell) -> Expected {
    (
        cell.latest.as_ref().map(|latest| latest.position),
        cell.was.as_ref().map(|was| was.stance),
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
                let counts = expected(&told, request, |other| other.id == one.id).2[0] > 0;
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
    library
        .unrecorded(|tx, _| {
            tx.execute_batch(
                "INSERT INTO outlet (id, name) VALUES (1, 'Example Post'); \
                 UPDATE article SET outlet = 1 WHERE id = 1; \
                 INSERT INTO wire_credit (article, wire, mentions) VALUES (2, 'AFP', 1); \
                 UPDATE article SET origin = 2 WHERE id = 3; \
                 DELETE FROM bloc_member",
            )?;
            for (code, from, to) in IN_THE_EU {
                tx.execute(
                    "INSERT INTO bloc_member (bloc, country, from_date, to_date) \
                     SELECT b.id, c.id, ?2, ?3 FROM bloc b, country c WHERE b.code = 'EU' AND c.code = ?1",
                    (code, from, to),
                )?;
            }
            Ok(())
        })
        .unwrap();
    let mut said: Vec<(PositionId, NewPosition)> = Vec::new();
    let mut done = 0_usize;
    for step in steps {
        match step {
            Step::Say {
                actors: who,
                behalf,
                issue,
                stance,
                voice,
                direct,
                said: on,
                evidence,
                confidence,
                analyst,
            } => {
                library.set_analyst(ANALYSTS[*analyst]).unwrap();
                let told: BTreeSet<usize> = evidence.iter().copied().collect();
                let new = NewPosition {
                    actors: who.iter().map(|&at| actors[at]).collect(),
                    on_behalf: behalf.iter().map(|&at| CODES[at].to_owned()).collect(),
                    voice: Some(*voice),
                    confidence: *confidence,
                    directness: match direct {
                        true => Directness::Direct,
                        false => Directness::Indirect,
                    },
                    said: on.and_then(date),
                    evidence: told.iter().map(|&at| supporting(excerpts[at])).collect(),
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
            Step::TrashExcerpt(at) => {
                done += usize::from(library.trash_excerpts(&[excerpts[*at]]).is_ok());
            }
            Step::TrashArticle(at) => {
                done += usize::from(library.trash_articles(&[articles[*at]]).is_ok());
            }
            Step::MergeIssues => {
                done += usize::from(library.merge_issues(issues[1], issues[0]).is_ok());
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
                // Refused in the trash.
                if let Ok(outcome) = library.update_article(articles[*at], &update) {
                    done += usize::from(!outcome.changes.is_empty());
                }
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
