//! The network: which statements count, and what ties those who made them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{add, said};
use crate::compare::{
    MatrixRequest, MatrixRows, Network, NetworkCount, NetworkMode, NetworkRequest, NetworkWho,
    Normalise,
};
use crate::positions::{NewPosition, Stance};
use crate::testing::library;
use crate::testing::world::{actor, article, excerpt, leaf, position, supporting};
use crate::{ActorId, IssueId, Library};

fn ask(mode: NetworkMode, count: NetworkCount, normalise: Normalise) -> NetworkRequest {
    NetworkRequest {
        filter: MatrixRequest::default(),
        mode,
        count,
        normalise,
    }
}

fn name(network: &Network, at: u32) -> String {
    match &network.nodes[at as usize].who {
        NetworkWho::Actor { actor } => actor.name.clone(),
        NetworkWho::Country { country } => country.code.clone(),
        NetworkWho::Issue { issue } => issue.issue.name.clone(),
    }
}

/// "Ada–Ben 2: Arms Relief / Sanctions", the issues in agreement before those in disagreement.
fn drawn(network: &Network) -> Vec<String> {
    let names = |at: &[u32]| {
        at.iter()
            .map(|&at| network.issues[at as usize].issue.name.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    network
        .edges
        .iter()
        .map(|edge| {
            format!(
                "{}–{} {}: {} / {}",
                name(network, edge.a),
                name(network, edge.b),
                edge.weight,
                names(&edge.agree),
                names(&edge.disagree)
            )
        })
        .collect()
}

struct World {
    library: Library,
    ada: ActorId,
    arms: IssueId,
}

/// Ada and Ben agree on arms and relief and not on sanctions; Cid said nothing that takes a side.
fn world() -> World {
    let library = library();
    let (ada, ben, cid) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
        actor(&library, "Cid", None),
    );
    let [arms, relief, sanctions] =
        ["Arms", "Relief", "Sanctions"].map(|name| leaf(&library, name));
    for (who, issue, stance, on) in [
        (ada, arms, Stance::Opposes, "2022-02-01"),
        (ada, arms, Stance::Supports, "2022-03-01"),
        (ada, relief, Stance::LeansFor, "2022-03-01"),
        (ada, sanctions, Stance::LeansAgainst, "2022-03-02"),
        (ben, arms, Stance::LeansFor, "2022-03-02"),
        (ben, arms, Stance::Supports, "2022-03-03"),
        (ben, relief, Stance::Supports, "2022-03-03"),
        (ben, sanctions, Stance::Supports, "2022-03-03"),
        (cid, arms, Stance::Neutral, "2022-03-04"),
    ] {
        add(&library, said(who, issue, stance, on));
    }
    World { library, ada, arms }
}

#[test]
fn the_latest_stance_ties_those_who_stand_on_the_same_side() {
    let World { library, .. } = world();
    let of = |mode| {
        library
            .network(&ask(mode, NetworkCount::Latest, Normalise::None))
            .unwrap()
    };
    let congruence = of(NetworkMode::Congruence);
    assert_eq!(drawn(&congruence), ["Ada–Ben 2: Arms Relief / Sanctions"]);
    // Cid took no side: he is there without a tie.
    assert_eq!(congruence.nodes.len(), 3);
    let of_cid = &congruence.nodes[2];
    assert_eq!((name(&congruence, 2).as_str(), of_cid.unsided), ("Cid", 1));
    assert_eq!((of_cid.activity, of_cid.degree), (0, 0));
    assert_eq!(
        (congruence.nodes[0].activity, congruence.nodes[0].degree),
        (3, 1)
    );
    assert_eq!(congruence.positions, 9);
    assert_eq!(
        drawn(&of(NetworkMode::Conflict)),
        ["Ada–Ben 1: Arms Relief / Sanctions"]
    );
    assert_eq!(
        drawn(&of(NetworkMode::Subtract)),
        ["Ada–Ben 1: Arms Relief / Sanctions"]
    );
}

/// Of one day it is the stance coded later that counts, and the network says that it need not be the latest.
#[test]
fn a_stance_beside_which_another_may_be_as_late_is_told() {
    let World { library, ada, arms } = world();
    let also = |count| {
        let network = library
            .network(&ask(NetworkMode::Congruence, count, Normalise::None))
            .unwrap();
        let nodes = network.nodes.iter();
        nodes.map(|node| node.also).collect::<Vec<_>>()
    };
    assert_eq!(also(NetworkCount::Latest), [0, 0, 0]);
    add(&library, said(ada, arms, Stance::LeansFor, "2022-03-01"));
    assert_eq!(also(NetworkCount::Latest), [0, 0, 0], "the same side");
    add(&library, said(ada, arms, Stance::Opposes, "2022-03-01"));
    assert_eq!(also(NetworkCount::Latest), [1, 0, 0]);
    assert_eq!(also(NetworkCount::Once), [0, 0, 0], "both count");
}

/// No measure is made of nothing.
#[test]
fn whoever_takes_no_side_has_no_tie_by_any_measure() {
    let library = library();
    let arms = leaf(&library, "Arms");
    for who in ["Ada", "Ben"] {
        let who = actor(&library, who, None);
        add(&library, said(who, arms, Stance::Ambiguous, "2022-03-01"));
    }
    for normalise in [
        Normalise::None,
        Normalise::Average,
        Normalise::Jaccard,
        Normalise::Cosine,
    ] {
        for mode in [
            NetworkMode::Congruence,
            NetworkMode::Conflict,
            NetworkMode::Subtract,
        ] {
            let network = library
                .network(&ask(mode, NetworkCount::Latest, normalise))
                .unwrap();
            assert_eq!((network.nodes.len(), network.edges.len()), (2, 0));
        }
    }
}

#[test]
fn who_changed_sides_stands_on_both_where_all_days_count() {
    let World { library, .. } = world();
    let of = |mode| {
        library
            .network(&ask(mode, NetworkCount::Once, Normalise::None))
            .unwrap()
    };
    assert_eq!(
        drawn(&of(NetworkMode::Conflict)),
        ["Ada–Ben 2: Arms Relief / Arms Sanctions"]
    );
    assert_eq!(of(NetworkMode::Congruence).edges[0].weight, 2.0);
}

#[test]
fn statements_count_once_a_week_an_article_or_each() {
    let World { library, ada, arms } = world();
    let one = article(&library, "We will. We shall.", Some("2022-03-01"));
    let other = article(&library, "Told again: we will.", Some("2022-03-20"));
    let evidence = vec![
        supporting(excerpt(&library, one, "We will.")),
        supporting(excerpt(&library, other, "we will.")),
    ];
    let again = NewPosition {
        evidence: vec![supporting(excerpt(&library, one, "We shall."))],
        ..said(ada, arms, Stance::Supports, "2022-03-20")
    };
    add(&library, again);
    let twice = NewPosition {
        evidence,
        ..said(ada, arms, Stance::Supports, "2022-03-21")
    };
    add(&library, twice);
    let statements = |count| {
        let request = NetworkRequest {
            filter: MatrixRequest {
                issues: vec![arms],
                ..MatrixRequest::default()
            },
            ..ask(NetworkMode::Two, count, Normalise::None)
        };
        let network = library.network(&request).unwrap();
        let ends: BTreeMap<String, f64> = network
            .edges
            .iter()
            .map(|edge| (name(&network, edge.a), edge.weight))
            .collect();
        (ends["Ada"], ends["Ben"])
    };
    // Ada: against on 1 February; for on 1, 20 (a Sunday) and 21 March, without evidence but the last two.
    assert_eq!(statements(NetworkCount::Latest), (1.0, 1.0));
    assert_eq!(statements(NetworkCount::Once), (2.0, 1.0));
    assert_eq!(statements(NetworkCount::Month), (2.0, 1.0));
    assert_eq!(statements(NetworkCount::Week), (4.0, 1.0));
    assert_eq!(statements(NetworkCount::Article), (4.0, 1.0));
    assert_eq!(statements(NetworkCount::All), (4.0, 2.0));
}

#[test]
fn speakers_are_tied_to_issues_by_what_they_said_on_them() {
    let World { library, .. } = world();
    let of = |mode, normalise| {
        let network = library
            .network(&ask(mode, NetworkCount::All, normalise))
            .unwrap();
        let edges = network.edges.iter();
        edges
            .map(|edge| {
                format!(
                    "{}–{} {:.2}",
                    name(&network, edge.a),
                    name(&network, edge.b),
                    edge.weight
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(NetworkMode::Two, Normalise::None),
        [
            "Ada–Arms 2.00",
            "Ada–Relief 1.00",
            "Ada–Sanctions 1.00",
            "Ben–Arms 2.00",
            "Ben–Relief 1.00",
            "Ben–Sanctions 1.00",
        ]
    );
    // Ada said one thing for and one against arms: nothing is left.
    assert_eq!(
        of(NetworkMode::TwoSubtract, Normalise::None),
        [
            "Ada–Relief 1.00",
            "Ada–Sanctions -1.00",
            "Ben–Arms 2.00",
            "Ben–Relief 1.00",
            "Ben–Sanctions 1.00"
        ]
    );
    assert_eq!(
        of(NetworkMode::Two, Normalise::Activity)[3],
        "Ben–Arms 0.50"
    );
    assert_eq!(
        of(NetworkMode::Two, Normalise::Prominence)[1],
        "Ada–Relief 0.50"
    );
}

#[test]
fn a_measure_of_two_speakers_is_none_of_a_speaker_and_an_issue() {
    let World { library, .. } = world();
    let refused = |mode, normalise| {
        library
            .network(&ask(mode, NetworkCount::Latest, normalise))
            .is_err()
    };
    assert!(refused(NetworkMode::Two, Normalise::Jaccard));
    assert!(refused(NetworkMode::TwoSubtract, Normalise::Average));
    assert!(refused(NetworkMode::Congruence, Normalise::Prominence));
    assert!(refused(NetworkMode::Subtract, Normalise::Activity));
}

#[test]
fn countries_are_tied_by_what_counts_for_them() {
    let World { library, ada, arms } = world();
    let nameless = NewPosition {
        actors: vec![],
        on_behalf: vec!["PL".into()],
        ..position(ada, arms, Stance::Supports)
    };
    add(&library, nameless);
    let request = NetworkRequest {
        filter: MatrixRequest {
            rows: MatrixRows::Countries,
            issues: vec![arms],
            ..MatrixRequest::default()
        },
        ..NetworkRequest::default()
    };
    let network = library.network(&request).unwrap();
    assert_eq!(
        drawn(&network),
        ["FR–DE 1: Arms / ", "FR–PL 1: Arms / ", "DE–PL 1: Arms / "]
    );
}

const STANCES: &[Stance] = Stance::ALL;
const DAYS: &[&str] = &["2022-02-28", "2022-03-01", "2022-03-02"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Against a model that takes the statements one by one and counts issues.
    #[test]
    fn ties_are_the_issues_that_two_stand_on_the_same_or_opposite_sides_of(
        statements in proptest::collection::vec((0..3usize, 0..3usize, 0..8usize, 0..3usize), 0..14)
    ) {
        let library = library();
        let who = ["Ada", "Ben", "Cid"].map(|name| actor(&library, name, None));
        let on = ["Arms", "Relief", "Sanctions"].map(|name| leaf(&library, name));
        let mut latest: BTreeMap<(usize, usize), (usize, usize, Stance)> = BTreeMap::new();
        let mut sides: BTreeMap<(usize, usize), BTreeSet<bool>> = BTreeMap::new();
        for (n, &(speaker, issue, stance, at)) in statements.iter().enumerate() {
            add(&library, said(who[speaker], on[issue], STANCES[stance], DAYS[at]));
            let now = (at, n, STANCES[stance]);
            let kept = latest.entry((speaker, issue)).or_insert(now);
            if (now.0, now.1) > (kept.0, kept.1) {
                *kept = now;
            }
            if let Some(side) = pro(STANCES[stance]) {
                sides.entry((speaker, issue)).or_default().insert(side);
            }
        }
        let standing: BTreeMap<(usize, usize), BTreeSet<bool>> = latest
            .iter()
            .filter_map(|(&key, &(.., stance))| Some((key, BTreeSet::from([pro(stance)?]))))
            .collect();
        for (count, model) in [(NetworkCount::Latest, &standing), (NetworkCount::Once, &sides)] {
            for (mode, alike) in [(NetworkMode::Congruence, true), (NetworkMode::Conflict, false)] {
                let network = library.network(&ask(mode, count, Normalise::None)).unwrap();
                let answered: BTreeMap<(String, String), f64> = network
                    .edges
                    .iter()
                    .map(|edge| ((name(&network, edge.a), name(&network, edge.b)), edge.weight))
                    .collect();
                let mut expected = BTreeMap::new();
                for a in 0..3 {
                    for b in a + 1..3 {
                        let mut weight = 0;
                        for issue in 0..3 {
                            let of = |speaker| model.get(&(speaker, issue)).cloned().unwrap_or_default();
                            for side in of(a) {
                                weight += of(b).iter().filter(|&&other| (other == side) == alike).count();
                            }
                        }
                        if weight > 0 {
                            let names = ["Ada", "Ben", "Cid"];
                            expected.insert((names[a].to_owned(), names[b].to_owned()), weight as f64);
                        }
                    }
                }
                prop_assert_eq!(answered, expected);
            }
        }
    }
}

fn pro(stance: Stance) -> Option<bool> {
    match stance {
        Stance::Supports | Stance::LeansFor => Some(true),
        Stance::Opposes | Stance::LeansAgainst => Some(false),
        _ => None,
    }
}
