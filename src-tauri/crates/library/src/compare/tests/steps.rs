//! What an analyst may do to a library, in any order.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::articles::ArticleUpdate;
use crate::positions::{Confidence, Directness, NewPosition, Stance, Voice};
use crate::posts::{NewPost, NewTenure};
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
pub(super) const CODES: [&str; 4] = ["FR", "DE", "EU", "NATO"];
const ANALYSTS: [&str; 2] = ["Ada", "Ben"];

/// Who is in the EU, both days inclusive, as the tests have it.
pub(super) const IN_THE_EU: &[(&str, Option<&str>, Option<&str>)] = &[
    ("FR", Some("2022-02-28"), Some("2022-03-31")),
    ("DE", Some("2022-03-01"), None),
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

pub(in crate::compare) fn take(library: &Library, steps: &[Step]) {
    take_and(library, steps, |_| {});
}

/// Looks at the library after each step.
pub(super) fn take_and(library: &Library, steps: &[Step], look: impl Fn(&Library)) {
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
                done += usize::from(
                    library
                        .merge_issues(issues[1], issues[0], Some(true))
                        .is_ok(),
                );
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
        look(library);
    }
}
