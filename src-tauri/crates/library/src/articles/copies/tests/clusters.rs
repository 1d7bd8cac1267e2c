//! What belongs together, whatever happened before.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use proptest::prelude::*;

use super::super::judge::{Judgement, Subject, judge};
use super::*;
use crate::Error;
use crate::articles::ArticleUpdate;
use crate::testing::dump;
use crate::trash::TrashKind;

fn live(library: &Library) -> Vec<ArticleId> {
    library
        .read(|reader| {
            crate::sql::all(
                reader.conn(),
                "SELECT id FROM article WHERE trashed_at IS NULL ORDER BY id",
                [],
                |row| row.get(0),
            )
        })
        .unwrap()
}

/// What the articles outside the trash say by themselves: every pair judged, from nothing.
fn naive(library: &Library) -> BTreeSet<BTreeSet<ArticleId>> {
    let ids = live(library);
    let (subjects, apart) = library
        .read(|reader| {
            let mut subjects: Vec<(ArticleId, Subject)> = Vec::new();
            for &id in &ids {
                subjects.push((id, Subject::read(reader, id, None)?.unwrap()));
            }
            let apart: Vec<(ArticleId, ArticleId)> =
                crate::sql::all(reader.conn(), "SELECT a, b FROM not_copies", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            Ok((subjects, apart))
        })
        .unwrap();
    let mut held: HashMap<(u32, i64), u32> = HashMap::new();
    for (_, subject) in &subjects {
        for code in subject.passages.sample() {
            *held.entry((code, subject.outlet)).or_insert(0) += 1;
        }
    }
    let common: HashSet<u32> = held
        .into_iter()
        .filter(|((_, outlet), count)| *count >= if *outlet == 0 { 16 } else { 4 })
        .map(|((code, _), _)| code)
        .collect();
    let mut linked: Vec<(ArticleId, ArticleId, Judgement)> = Vec::new();
    for (place, (a, one)) in subjects.iter().enumerate() {
        for (b, other) in &subjects[place + 1..] {
            let judgement = judge(one, other, &common);
            if judgement.one {
                linked.push((*a, *b, judgement));
            }
        }
    }
    linked.sort_by(|a, b| {
        let strength = b.2.strength.total_cmp(&a.2.strength);
        strength.then((a.0, a.1).cmp(&(b.0, b.1)))
    });
    let mut clusters: BTreeMap<ArticleId, BTreeSet<ArticleId>> =
        ids.iter().map(|id| (*id, BTreeSet::from([*id]))).collect();
    for (a, b, _) in linked {
        let (one, other) = (clusters[&a].clone(), clusters[&b].clone());
        let parted = apart.iter().any(|(x, y)| {
            one.contains(x) && other.contains(y) || one.contains(y) && other.contains(x)
        });
        if !parted {
            let both: BTreeSet<ArticleId> = one.union(&other).copied().collect();
            for id in &both {
                clusters.insert(*id, both.clone());
            }
        }
    }
    clusters.into_values().collect()
}

/// What the library has worked out step by step.
fn kept(library: &Library) -> BTreeSet<BTreeSet<ArticleId>> {
    let mut clusters: BTreeMap<ArticleId, BTreeSet<ArticleId>> = BTreeMap::new();
    let (all, stray) = library
        .read(|reader| {
            let all: Vec<(ArticleId, ArticleId)> = crate::sql::all(
                reader.conn(),
                "SELECT id, origin FROM article WHERE trashed_at IS NULL",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let stray: i64 = reader.conn().query_row(
                "SELECT count(*) FROM article WHERE trashed_at IS NOT NULL AND origin IS NOT NULL",
                [],
                |row| row.get(0),
            )?;
            Ok((all, stray))
        })
        .unwrap();
    assert_eq!(stray, 0);
    for (id, origin) in all {
        clusters.entry(origin).or_default().insert(id);
    }
    for (origin, members) in &clusters {
        assert_eq!(
            members.first(),
            Some(origin),
            "a cluster has the name of its first article"
        );
    }
    clusters.into_values().collect()
}

/// What can happen to articles, and what can be said of them.
#[derive(Debug, Clone)]
enum Step {
    Store(Story),
    Edit { at: u8, from: u8, length: u8 },
    Outlet { at: u8, outlet: u8 },
    Trash { at: u8, also: u8 },
    Restore { at: u8 },
    Separate { at: u8, from: u8 },
    Rejoin { at: u8, with: u8 },
    Undo,
    Redo,
}

/// Some sentences of a story that all draw from, and some that nobody else has.
#[derive(Debug, Clone)]
struct Story {
    from: u8,
    length: u8,
    own: u8,
    outlet: u8,
    wire: bool,
    address: u8,
    quoted: bool,
}

impl Story {
    fn article(&self) -> NewArticle {
        let shared = sentences(usize::from(self.from)..usize::from(self.from + self.length));
        let shared = match self.quoted {
            true => format!("“{}”", shared.trim_end_matches('.')),
            false => shared,
        };
        let own = (0..usize::from(self.own % 4)).map(|n| 100 + usize::from(self.own) * 4 + n);
        let text = format!("{shared} {}", sentences(own));
        let mut new = article("Title", &[text.trim()]);
        new.outlet = (self.outlet > 0).then(|| format!("Outlet {}", self.outlet));
        new.wires = self
            .wire
            .then(|| ("AFP".to_owned(), 1))
            .into_iter()
            .collect();
        // An outlet that is not named is told by the host, and then by who was imported before.
        new.url = (self.outlet > 0 && self.address < 3)
            .then(|| format!("https://outlet{}.example/{}", self.outlet, self.address));
        new
    }
}

fn story() -> impl Strategy<Value = Story> {
    (
        0..6_u8,
        1..4_u8,
        any::<u8>(),
        0..4_u8,
        any::<bool>(),
        0..12_u8,
        any::<bool>(),
    )
        .prop_map(|(from, length, own, outlet, wire, address, quoted)| Story {
            from,
            length,
            own,
            outlet,
            wire,
            address,
            quoted,
        })
}

fn step() -> impl Strategy<Value = Step> {
    let any = any::<u8>;
    prop_oneof![
        8 => story().prop_map(Step::Store),
        2 => (any(), 0..6_u8, 1..4_u8).prop_map(|(at, from, length)| Step::Edit { at, from, length }),
        1 => (any(), 0..4_u8).prop_map(|(at, outlet)| Step::Outlet { at, outlet }),
        2 => (any(), any()).prop_map(|(at, also)| Step::Trash { at, also }),
        1 => any().prop_map(|at| Step::Restore { at }),
        2 => (any(), any()).prop_map(|(at, from)| Step::Separate { at, from }),
        1 => (any(), any()).prop_map(|(at, with)| Step::Rejoin { at, with }),
        1 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

fn run(library: &Library, step: &Step) {
    let ids = live(library);
    let pick = |at: &u8| Some(ids[usize::from(*at).checked_rem(ids.len())?]);
    let pair = |a: &u8, b: &u8| pick(a).zip(pick(b)).filter(|(a, b)| a != b);
    match step {
        Step::Store(story) => drop(store(library, &story.article())),
        Step::Edit { at, from, length } => {
            if let Some(id) = pick(at) {
                let text = sentences(usize::from(*from)..usize::from(from + length));
                library.edit_body(id, &text).unwrap();
            }
        }
        Step::Outlet { at, outlet } => {
            if let Some(id) = pick(at) {
                let update = ArticleUpdate {
                    outlet: Some(format!("Outlet {outlet}")),
                    ..ArticleUpdate::default()
                };
                library.update_article(id, &update).unwrap();
            }
        }
        Step::Trash { at, also } => {
            let both: BTreeSet<ArticleId> = pick(at).into_iter().chain(pick(also)).collect();
            let both: Vec<ArticleId> = both.into_iter().collect();
            library.trash_articles(&both).unwrap();
        }
        Step::Restore { at } => {
            let trash = library.trash().unwrap();
            if let Some(place) = usize::from(*at).checked_rem(trash.len()) {
                library
                    .restore(TrashKind::Article, trash[place].id)
                    .unwrap();
            }
        }
        Step::Separate { at, from } => {
            if let Some((a, b)) = pair(at, from) {
                library.separate_copies(&[a], &[b]).unwrap();
            }
        }
        Step::Rejoin { at, with } => {
            if let Some((a, b)) = pair(at, with) {
                library.rejoin_copies(&[a], &[b]).unwrap();
            }
        }
        Step::Undo => drop(library.undo().unwrap()),
        Step::Redo => drop(library.redo().unwrap()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Whatever is done, the clusters are those that the articles have by themselves.
    #[test]
    fn clusters_kept_are_those_worked_out_from_nothing(steps in prop::collection::vec(step(), 1..28)) {
        let library = library();
        let empty = dump(&library);
        for step in &steps {
            run(&library, step);
            prop_assert_eq!(kept(&library), naive(&library), "after {:?}", step);
        }
        prop_assert!(library.verify().unwrap().problems.is_empty());
        while library.undo().unwrap().value.is_some() {}
        prop_assert_eq!(dump(&library), empty);
    }

    #[test]
    fn the_order_of_imports_makes_no_difference(
        (stories, order) in prop::collection::vec(story(), 2..20).prop_flat_map(|stories| {
            let order: Vec<usize> = (0..stories.len()).collect();
            (Just(stories), Just(order).prop_shuffle())
        }),
    ) {
        let clusters = |order: &[usize]| -> BTreeSet<BTreeSet<usize>> {
            let library = library();
            let ids: HashMap<ArticleId, usize> = order
                .iter()
                .map(|&place| (store(&library, &stories[place].article()), place))
                .collect();
            let places = |cluster: BTreeSet<ArticleId>| cluster.iter().map(|id| ids[id]).collect();
            kept(&library).into_iter().map(places).collect()
        };
        let in_turn: Vec<usize> = (0..stories.len()).collect();
        prop_assert_eq!(clusters(&in_turn), clusters(&order));
    }
}

#[test]
fn an_article_in_the_trash_neither_counts_nor_bridges() {
    let library = library();
    let a = store(&library, &article("A", &[&sentences(0..3)]));
    let b = store(&library, &article("B", &[&sentences(3..6)]));
    let bridge = store(&library, &article("C", &[&sentences(0..6)]));
    assert_eq!(count(&library, &[a, b, bridge]), (3, 1));
    library.trash_articles(&[bridge]).unwrap();
    assert_eq!(count(&library, &[a, b, bridge]), (2, 2));
    let page = library.article(bridge).unwrap();
    assert_eq!((page.cluster_articles, page.cluster_origins), (2, 2));
    library.restore(TrashKind::Article, bridge.0).unwrap();
    assert_eq!(count(&library, &[a, b, bridge]), (3, 1));
    let page = library.article(a).unwrap();
    assert_eq!((page.cluster_articles, page.cluster_origins), (3, 1));
}

#[test]
fn what_was_told_apart_stays_apart_and_is_not_told_any_more() {
    let library = library();
    let a = store(&library, &article("A", &[&sentences(0..6)]));
    let text = format!("{} {}", sentences(0..5), sentence(50));
    let b = store(&library, &article("B", &[&text]));
    assert_eq!(count(&library, &[a, b]), (2, 1));
    let before = dump(&library);
    // Said the other way round it is the same.
    library.separate_copies(&[b], &[a]).unwrap();
    assert_eq!(count(&library, &[a, b]), (2, 2));
    for id in [a, b] {
        assert!(library.article(id).unwrap().copies.is_empty());
    }
    let said = dump(&library);
    library.separate_copies(&[a], &[b]).unwrap();
    assert_eq!(dump(&library), said);
    // Whatever their texts become.
    let text = format!("{} {}", sentences(0..6), sentence(51));
    library.edit_body(b, &text).unwrap();
    assert_eq!(count(&library, &[a, b]), (2, 2));
    library.undo().unwrap();
    // The text of the one again: the other is not told with it.
    let again = library
        .preview(&article("A again", &[&sentences(0..6)]))
        .unwrap();
    let told: Vec<ArticleId> = again.duplicates.iter().map(|copy| copy.article).collect();
    assert_eq!(told, [a]);
    library.rejoin_copies(&[a], &[b]).unwrap();
    assert_eq!(count(&library, &[a, b]), (2, 1));
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    let itself = library.separate_copies(&[a], &[a]);
    assert!(matches!(itself, Err(Error::Invalid(_))));
    let none = library.separate_copies(&[a], &[ArticleId(99)]);
    assert!(matches!(none, Err(Error::NotFound { .. })));
}

#[test]
fn a_third_article_goes_with_the_one_that_it_shares_more_with() {
    let library = library();
    let a = store(&library, &article("A", &[&sentences(0..4)]));
    let b = store(&library, &article("B", &[&sentences(4..10)]));
    // All of the one and most of the other.
    let third = store(&library, &article("C", &[&sentences(0..8)]));
    assert_eq!(count(&library, &[a, b, third]), (3, 1));
    library.separate_copies(&[a], &[b]).unwrap();
    assert_eq!(count(&library, &[a, b, third]), (3, 2));
    assert_eq!(count(&library, &[a, third]), (2, 1));
    assert_eq!(count(&library, &[b, third]), (2, 2));
}

#[test]
fn a_selection_is_told_apart_from_the_rest_of_its_cluster_in_one_change() {
    let library = library();
    let ids: Vec<ArticleId> = (0..5)
        .map(|n| {
            let text = format!("{} {}", sentences(0..6), sentence(50 + n));
            store(&library, &article(&format!("Article {n}"), &[&text]))
        })
        .collect();
    assert_eq!(count(&library, &ids), (5, 1));
    let before = dump(&library);
    let outcome = library.separate_copies(&ids[3..], &ids[..3]).unwrap();
    assert_eq!(outcome.changes.rows("not_copies"), 6);
    // What was chosen stays together, and so does the rest.
    assert_eq!(count(&library, &ids), (5, 2));
    assert_eq!(count(&library, &ids[3..]), (2, 1));
    assert!(library.verify().unwrap().problems.is_empty());
    library.rejoin_copies(&ids[3..4], &ids[..3]).unwrap();
    assert_eq!(count(&library, &ids[..4]), (4, 1));
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    // Where no others are named, those of the cluster are meant, and all that was said of them.
    library.separate_copies(&ids[3..], &[]).unwrap();
    assert_eq!(count(&library, &ids), (5, 2));
    library.rejoin_copies(&ids[..3], &[]).unwrap();
    assert_eq!(dump(&library), before);
    assert!(library.rejoin_copies(&ids, &[]).is_err());
    assert!(library.separate_copies(&ids, &[]).is_err());
    let one_of_both = library.separate_copies(&ids[..2], &ids[1..]);
    assert!(matches!(one_of_both, Err(Error::Invalid(_))));
    assert_eq!(dump(&library), before);
}
