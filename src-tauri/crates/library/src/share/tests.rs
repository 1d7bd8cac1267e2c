mod agree;
mod editions;
mod feeds;
mod hostile;
mod merging;
mod moved;
mod notes;
mod views;

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use demarche_text::Span;
use serde_json::json;

use super::names::Names;
use super::nouns::NOUNS;
use super::{Arrived, ChangeSet, Choice, Published, Side, State, TakenIn, state};
use crate::articles::sha256;
use crate::issues::NewIssue;
use crate::positions::{Directness, EvidenceRole, NewEvidence, NewPosition, Stance, Voice};
use crate::testing::{article_of, dump, noon};
use crate::{ArticleId, ExcerptId, IssueId, Library, OpenOptions, PositionId, Result};

/// Where a team's change sets lie, in memory.
#[derive(Debug, Default)]
pub(crate) struct Post(pub(crate) Vec<ChangeSet>);

fn hash(set: &ChangeSet) -> String {
    let raws: Vec<&str> = set.raws.iter().map(|raw| raw.sha256.as_str()).collect();
    let all = json!([set.header, raws, set.changes]);
    sha256(all.to_string().as_bytes())
}

impl Post {
    pub(crate) fn publish(&mut self, library: &Library) -> Result<Published> {
        let mark = library.share_mark()?;
        let first = library
            .share_known_sets()?
            .get(&mark)
            .map_or(1, |(number, _)| number + 1);
        library.publish(first, &AtomicBool::new(false), &mut |set, counts| {
            counts(&hash(set))?;
            self.0.push(set.clone());
            Ok(())
        })
    }

    pub(crate) fn take_in(&self, library: &Library) -> Result<TakenIn> {
        self.take_only(library, |_| true)
    }

    fn take_only(&self, library: &Library, is_here: impl Fn(usize) -> bool) -> Result<TakenIn> {
        let arrived: Vec<Arrived<'_>> = self
            .0
            .iter()
            .enumerate()
            .filter(|(at, _)| is_here(*at))
            .map(|(_, set)| Arrived {
                name: format!("{}.change", set.header.number),
                header: set.header.clone(),
                sha256: hash(set),
                read: Box::new(|| Ok(set.clone())),
            })
            .collect();
        Ok(library
            .take_in(&arrived, &AtomicBool::new(false), &mut |_| {})?
            .value)
    }
}

pub(crate) fn of(analyst: &str) -> Library {
    Library::open_in_memory(OpenOptions::at(analyst, noon())).unwrap()
}

const TEXT: &str =
    "Grain ships left the harbour at dawn. Jane Example said that the ports stay open.";

fn article(library: &Library, title: &str) -> ArticleId {
    let mut new = article_of(title, &format!("{TEXT} {title}"));
    new.url = Some(format!("https://example.org/{}", title.replace(' ', "-")));
    new.outlet = Some("Example Post".to_owned());
    library.store(&new).unwrap().value.article
}

fn excerpt(library: &Library, article: ArticleId) -> ExcerptId {
    let body = library.article(article).unwrap().body.id;
    let found = library.create_excerpt(body, Span::new(0, 36), None);
    found.unwrap().value
}

fn issue(library: &Library, name: &str) -> IssueId {
    let new = NewIssue {
        name: name.to_owned(),
        leaf: true,
        proposition: Some("Ports should stay open".to_owned()),
        ..NewIssue::default()
    };
    library.create_issue(&new).unwrap().value
}

fn coding(issue: IssueId, excerpt: ExcerptId, paraphrase: &str) -> NewPosition {
    NewPosition {
        actors: Vec::new(),
        on_behalf: vec!["CN".to_owned(), "EU".to_owned()],
        post: None,
        issue,
        stance: Stance::Supports,
        voice: Some(Voice::Own),
        act: None,
        addressee: None,
        event: None,
        said: None,
        directness: Directness::Direct,
        reported_by: None,
        paraphrase: paraphrase.to_owned(),
        confidence: None,
        evidence: vec![NewEvidence {
            excerpt,
            role: EvidenceRole::Supporting,
        }],
    }
}

fn position(library: &Library, issue: IssueId, excerpt: ExcerptId, paraphrase: &str) -> PositionId {
    let new = coding(issue, excerpt, paraphrase);
    library.add_position(&new).unwrap().value
}

/// One coded position and all that it rests on.
fn coded(library: &Library) -> PositionId {
    let article = article(library, "Ships leave");
    let excerpt = excerpt(library, article);
    let issue = issue(library, "Ports");
    position(library, issue, excerpt, "wants ports to stay open")
}

fn recode(library: &Library, id: PositionId, change: impl Fn(&mut NewPosition)) {
    let details = library.position(id).unwrap();
    let mut new = coding(
        details.row.issue.id,
        details.evidence[0].excerpt.id,
        &details.row.paraphrase,
    );
    new.stance = details.row.stance;
    change(&mut new);
    library.update_position(id, &new).unwrap();
}

fn the_position(library: &Library) -> PositionId {
    let ids: Vec<PositionId> = library
        .read(|reader| {
            crate::sql::all(reader.conn(), "SELECT id FROM position", [], |row| {
                row.get(0)
            })
        })
        .unwrap();
    assert_eq!(ids.len(), 1);
    ids[0]
}

fn stance(library: &Library) -> Stance {
    library.position(the_position(library)).unwrap().row.stance
}

/// Everything that is shared, by the names that all libraries know, as it is sent.
fn shared(library: &Library) -> BTreeMap<String, State> {
    let mark = library.mark().unwrap();
    library
        .read(|reader| {
            let names = Names::of(reader, &mark)?;
            let mut all = BTreeMap::new();
            for noun in NOUNS {
                for (row, uid) in names.of_table(noun.table) {
                    let state = super::publish::sent_state(reader, &names, noun, row)?;
                    all.insert(uid.to_owned(), state.unwrap());
                }
            }
            Ok(all)
        })
        .unwrap()
}

/// What one holds the other holds, and says the same of it, in its own names, numbers and keys.
fn assert_agree(a: &Library, b: &Library) {
    let (one, other) = (shared(a), shared(b));
    let mark = b.mark().unwrap();
    let mut met = std::collections::BTreeSet::new();
    b.read(|reader| {
        let names = Names::of(reader, &mark)?;
        for (uid, state) in &one {
            let noun = super::nouns::noun(uid.rsplit_once('-').unwrap().0).unwrap();
            let row = names.row_in(noun.table, uid);
            let row = row.unwrap_or_else(|| panic!("the other has no {uid}: {state:#?}"));
            met.insert(names.uid(noun.table, row).unwrap().to_owned());
            let there = state::read(reader, &names, noun, row)?.unwrap();
            let here = state.clone().here(reader, &names, noun, Some(row))?;
            assert_eq!(
                state::hash(noun, Some(&here)),
                state::hash(noun, Some(&there)),
                "{uid}: {here:#?} and {there:#?}"
            );
        }
        Ok(())
    })
    .unwrap();
    let more: Vec<_> = other
        .iter()
        .filter(|(uid, _)| !met.contains(*uid))
        .collect();
    assert!(more.is_empty(), "one has none of {more:#?}");
}

fn sound(library: &Library) {
    assert_eq!(library.verify().unwrap().problems, [""; 0]);
}

/// Takes in and publishes by turns, deciding every conflict for what was published, until nobody has anything to say.
fn settle(post: &mut Post, libraries: &[&Library]) {
    for _ in 0..12 {
        let mut said = 0;
        for library in libraries {
            let taken = post.take_in(library).unwrap();
            assert_eq!(taken.refused, []);
            assert_eq!(taken.waiting, []);
            for conflict in library.share_conflicts().unwrap() {
                let theirs = (conflict.id, Choice::All(Side::Theirs));
                let mine = (conflict.id, Choice::All(Side::Mine));
                if library.resolve_conflicts(&[theirs]).is_err() {
                    library.resolve_conflicts(&[mine]).unwrap();
                }
            }
            said += post.publish(library).unwrap().numbers.len();
        }
        if said == 0 {
            return;
        }
    }
    panic!("they never come to agree");
}

#[test]
fn what_one_codes_the_other_has_with_its_analyst_and_its_evidence() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    // Row numbers differ between the two.
    article(&ben, "Something else");
    let coded = coded(&ada);
    let published = post.publish(&ada).unwrap();
    assert_eq!(published.rows["position"], 1);
    let taken = post.take_in(&ben).unwrap();
    assert_eq!(
        (taken.conflicts, taken.refused.len(), taken.waiting.len()),
        (0, 0, 0)
    );
    let (there, here) = (
        ada.position(coded).unwrap(),
        ben.position(the_position(&ben)).unwrap(),
    );
    assert_eq!(here.row.paraphrase, there.row.paraphrase);
    assert_eq!(here.row.analyst, "Ada");
    assert_eq!(here.row.on_behalf, there.row.on_behalf);
    assert_eq!(
        here.evidence[0].excerpt.quote,
        there.evidence[0].excerpt.quote
    );
    let article = here.evidence[0].excerpt.article;
    let snapshot = ben.newest_snapshot(article).unwrap().unwrap();
    let (bytes, _) = ben.snapshot_bytes(snapshot).unwrap();
    assert_eq!(bytes, format!("{TEXT} Ships leave").into_bytes());
    // Nothing of it is news for the others.
    assert!(!post.publish(&ben).unwrap().rows.contains_key("position"));
    post.take_in(&ada).unwrap();
    assert_agree(&ada, &ben);
    assert!(post.publish(&ada).unwrap().numbers.is_empty());
    sound(&ada);
    sound(&ben);
}

#[test]
fn two_decisions_stand_side_by_side_until_one_is_taken_and_a_third_library_follows() {
    let (ada, ben, cem) = (of("Ada"), of("Ben"), of("Cem"));
    let mut post = Post::default();
    let coded = coded(&ada);
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    post.take_in(&cem).unwrap();
    recode(&ada, coded, |new| new.stance = Stance::Opposes);
    recode(&ben, the_position(&ben), |new| {
        new.stance = Stance::Neutral;
        new.paraphrase = "is of two minds".to_owned();
    });
    post.publish(&ada).unwrap();
    let taken = post.take_in(&ben).unwrap();
    assert_eq!((taken.conflicts, taken.changed), (1, 0));
    assert_eq!(stance(&ben), Stance::Neutral);
    let conflict = ben.share_conflicts().unwrap().remove(0);
    assert_eq!(conflict.analyst, "Ada");
    let differing: Vec<_> = conflict
        .fields
        .iter()
        .filter(|field| field.differs)
        .collect();
    assert_eq!(differing.len(), 2, "{differing:?}");
    assert_eq!(differing[0].name, "issue");
    assert_eq!(differing[0].mine, "Ports · neutral");
    assert_eq!(differing[0].theirs, "Ports · opposes");
    // It is held back, and taking in again finds nothing new.
    assert_eq!(ben.share_waiting().unwrap().held_back, 1);
    assert!(post.publish(&ben).unwrap().numbers.is_empty());
    assert_eq!(post.take_in(&ben).unwrap(), TakenIn::default());

    let each = BTreeMap::from([("issue".to_owned(), Side::Theirs)]);
    ben.resolve_conflicts(&[(conflict.id, Choice::Each(each))])
        .unwrap();
    assert_eq!(ben.share_conflicts().unwrap(), []);
    let here = ben.position(the_position(&ben)).unwrap();
    assert_eq!(
        (here.row.stance, here.row.paraphrase.as_str()),
        (Stance::Opposes, "is of two minds")
    );
    assert_eq!(here.row.analyst, "Ada");
    // The decision is undone and made again like any other change.
    ben.undo().unwrap();
    assert_eq!(ben.share_conflicts().unwrap().len(), 1);
    ben.redo().unwrap();
    post.publish(&ben).unwrap();
    for library in [&ada, &cem] {
        let taken = post.take_in(library).unwrap();
        assert_eq!(taken.conflicts, 0);
        assert_agree(library, &ben);
        assert!(post.publish(library).unwrap().numbers.is_empty());
        sound(library);
    }
    sound(&ben);
}

#[test]
fn whoever_sees_two_versions_that_did_not_know_of_each_other_is_shown_both() {
    let (ada, ben, cem) = (of("Ada"), of("Ben"), of("Cem"));
    let mut post = Post::default();
    coded(&ada);
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    post.take_in(&cem).unwrap();
    recode(&ada, the_position(&ada), |new| new.stance = Stance::Opposes);
    recode(&ben, the_position(&ben), |new| new.stance = Stance::Neutral);
    post.publish(&ada).unwrap();
    post.publish(&ben).unwrap();
    assert_eq!(post.take_in(&cem).unwrap().conflicts, 1);
    // Ada decides; Cem follows without having to.
    assert_eq!(post.take_in(&ada).unwrap().conflicts, 1);
    let conflict = ada.share_conflicts().unwrap().remove(0);
    ada.resolve_conflicts(&[(conflict.id, Choice::All(Side::Mine))])
        .unwrap();
    assert_eq!(post.publish(&ada).unwrap().rows["position"], 1);
    assert_eq!(post.take_in(&cem).unwrap().conflicts, 0);
    assert_eq!(cem.share_conflicts().unwrap(), []);
    assert_eq!(stance(&cem), Stance::Opposes);
    let taken = post.take_in(&ben).unwrap();
    assert_eq!((taken.conflicts, stance(&ben)), (0, Stance::Opposes));
}

#[test]
fn what_was_taken_in_is_undone_made_again_and_taken_in_anew() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    coded(&ada);
    post.publish(&ada).unwrap();
    let empty = dump(&ben);
    post.take_in(&ben).unwrap();
    let full = dump(&ben);
    assert!(
        ben.history(None, 1).unwrap()[0]
            .label
            .to_string()
            .contains("Ada")
    );
    ben.undo().unwrap();
    assert_eq!(dump(&ben), empty);
    // What is not there because it was undone was removed by nobody.
    assert!(post.publish(&ben).unwrap().numbers.is_empty());
    ben.redo().unwrap();
    assert_eq!(dump(&ben), full);
    assert!(post.publish(&ben).unwrap().numbers.is_empty());
    ben.undo().unwrap();
    // A new row has the number of one that was undone, and is another thing all the same.
    let own = issue(&ben, "Another");
    let taken = post.take_in(&ben).unwrap();
    assert_eq!((taken.conflicts, taken.refused.len()), (0, 0));
    assert_eq!(ben.issue(own).unwrap().node.name, "Another");
    post.publish(&ben).unwrap();
    post.take_in(&ada).unwrap();
    assert_agree(&ada, &ben);
    sound(&ben);
}

#[test]
fn an_issue_that_was_undone_after_it_was_published_goes_to_the_trash_elsewhere() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    issue(&ada, "Ports");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    ada.undo().unwrap();
    assert_eq!(post.publish(&ada).unwrap().rows["issue"], 1);
    assert_eq!(post.take_in(&ben).unwrap().removed, 1);
    assert_eq!(ben.trash().unwrap().len(), 1);
    assert!(post.publish(&ben).unwrap().numbers.is_empty());
}

#[test]
fn what_both_know_alike_is_known_once() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    for library in [&ada, &ben] {
        let article = article(library, "Ships leave");
        let issue = issue(library, "Ports");
        let excerpt = excerpt(library, article);
        position(library, issue, excerpt, &library.analyst());
    }
    post.publish(&ada).unwrap();
    let taken = post.take_in(&ben).unwrap();
    assert_eq!(taken.conflicts, 0, "{:?}", ben.share_conflicts().unwrap());
    post.publish(&ben).unwrap();
    post.take_in(&ada).unwrap();
    for library in [&ada, &ben] {
        let count = |table: &str| -> i64 {
            library
                .read(|reader| {
                    Ok(reader.conn().query_row(
                        &format!("SELECT count(*) FROM {table}"),
                        [],
                        |row| row.get(0),
                    )?)
                })
                .unwrap()
        };
        // Each analyst's excerpt and coding is its own.
        assert_eq!(
            ["article", "issue", "outlet", "excerpt", "position"].map(count),
            [1, 1, 1, 2, 2]
        );
        sound(library);
    }
    assert_agree(&ada, &ben);
}

#[test]
fn a_change_set_waits_for_what_it_rests_on() {
    let (ada, ben, cem) = (of("Ada"), of("Ben"), of("Cem"));
    let mut post = Post::default();
    issue(&ada, "First");
    post.publish(&ada).unwrap();
    issue(&ada, "Second");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    issue(&ben, "Third");
    post.publish(&ben).unwrap();
    let taken = post.take_only(&cem, |at| at > 0).unwrap();
    assert_eq!((taken.sets.len(), taken.waiting.len()), (0, 2));
    let taken = post.take_only(&cem, |at| at != 1).unwrap();
    assert_eq!((taken.sets.len(), taken.waiting.len()), (1, 1));
    assert!(
        taken.waiting[0].reason.to_string().contains("hange set 2"),
        "{:?}",
        taken.waiting
    );
    let taken = post.take_in(&cem).unwrap();
    assert_eq!((taken.sets.len(), taken.waiting.len()), (2, 0));
    assert_eq!(cem.history(None, 10).unwrap().len(), 2);
}

#[test]
fn a_source_that_may_not_be_named_is_held_in_the_other_library_too() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let at = article(&ada, "Ships leave");
    ada.mark_sensitive(crate::PlaceKind::Article, at.0, true)
        .unwrap();
    assert_eq!(ada.share_waiting().unwrap().sensitive, 1);
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    assert_eq!(ben.share_waiting().unwrap().sensitive, 0);
    let held: i64 = ben
        .read(|reader| {
            Ok(reader.conn().query_row(
                "SELECT count(*) FROM sensitive WHERE kind = 'article' AND target = 1",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(held, 1);
}

#[test]
fn cancelling_takes_nothing_in() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    coded(&ada);
    post.publish(&ada).unwrap();
    let before = dump(&ben);
    let set = &post.0[0];
    let arrived = [Arrived {
        name: "1.change".to_owned(),
        header: set.header.clone(),
        sha256: hash(set),
        read: Box::new(|| Ok(set.clone())),
    }];
    let stop = AtomicBool::new(false);
    let error = ben.take_in(&arrived, &stop, &mut |_| {
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(matches!(error, Err(crate::Error::Cancelled)));
    assert_eq!(dump(&ben), before);
}

#[test]
fn the_check_finds_names_of_no_row_and_conflicts_that_cannot_be_read() {
    let library = of("Ada");
    coded(&library);
    let mut post = Post::default();
    post.publish(&library).unwrap();
    sound(&library);
    library
        .unrecorded(|tx, _| {
            tx.execute("UPDATE share_row SET row = 77 WHERE noun = 'position'", [])?;
            tx.execute(
                "INSERT INTO share_conflict (uid, noun, mark, number, state, seen, analyst, published_at, found_at) \
                 VALUES ('x', 'issue', 'm', 1, '{}', '[]', 'Ben', '', '')",
                [],
            )?;
            Ok(())
        })
        .unwrap();
    let problems = library.verify().unwrap().problems;
    assert_eq!(
        problems,
        [
            "A name that position 77 is shared by is of a row that is not there.",
            "Conflict 1 cannot be read."
        ]
    );
}
