//! Change sets that no library of this program wrote.

use super::*;
use crate::share::{Change, Columns};

/// Publishes with something made otherwise, and says why it was refused, if nothing of it was taken in and another's
/// file was.
fn refused(forge: impl Fn(&mut ChangeSet)) -> String {
    let (ada, ben, cem) = (of("Ada"), of("Ben"), of("Cem"));
    let mut post = Post::default();
    coded(&ada);
    post.publish(&ada).unwrap();
    issue(&cem, "Of Cem");
    post.publish(&cem).unwrap();
    forge(&mut post.0[0]);
    let taken = post.take_in(&ben).unwrap();
    sound(&ben);
    assert_eq!(taken.sets.len(), 1, "{taken:?}");
    assert_eq!(taken.sets[0].analyst, "Cem");
    assert_eq!(
        ben.article(ArticleId(1))
            .ok()
            .map(|article| article.row.title),
        None
    );
    let told = taken.refused.iter().chain(&taken.waiting);
    let reasons: Vec<String> = told.map(|refused| refused.reason.to_string()).collect();
    assert_eq!(reasons.len(), 1, "{taken:?}");
    reasons[0].clone()
}

fn change<'s>(set: &'s mut ChangeSet, noun: &str) -> &'s mut Change {
    set.changes
        .iter_mut()
        .find(|change| change.noun == noun)
        .unwrap()
}

fn columns<'s>(set: &'s mut ChangeSet, noun: &str) -> &'s mut Columns {
    &mut change(set, noun).state.as_mut().unwrap().columns
}

#[test]
fn hostile_change_sets_are_refused_and_stop_no_other() {
    type Case = (&'static str, fn(&mut ChangeSet));
    let cases: &[Case] = &[
        ("newer Demarche", |set| set.header.format = 99),
        ("no change set’s", |set| {
            set.header.mark = "../../etc".to_owned()
        }),
        ("no change set’s", |set| set.header.number = -3),
        ("no change set’s", |set| {
            set.header.at = "yesterday".to_owned()
        }),
        ("not here yet", |set| {
            set.header.number = 5;
            set.header.after = Some(4);
        }),
        ("was not taken in", |set| {
            set.header.seen.insert("f".repeat(32), 7);
        }),
        ("not shared", |set| {
            change(set, "issue").noun = "setting".to_owned()
        }),
        ("no name of a row", |set| {
            change(set, "issue").uid = "issue-1".to_owned()
        }),
        ("no column “id”", |set| {
            columns(set, "issue").insert("id".to_owned(), json!(1));
        }),
        ("is missing", |set| {
            columns(set, "issue").remove("name");
        }),
        ("no such value", |set| {
            columns(set, "issue").insert("name".to_owned(), json!({"$gt": 1}));
        }),
        ("no such value", |set| {
            columns(set, "body_version").insert("blocks".to_owned(), json!("[1"));
        }),
        ("no such value", |set| {
            // A few bytes that are more words than there is room for.
            let mut reason = json!("word");
            for _ in 0..12 {
                reason = json!({ "phrase": "{a}".repeat(10), "with": { "a": reason } });
            }
            let reasons = json!([reason]).to_string();
            columns(set, "quotation").insert("reasons".to_owned(), json!(reasons));
        }),
        ("cannot be", |set| {
            columns(set, "position").insert("stance".to_owned(), json!("loves"));
        }),
        ("neither here nor", |set| {
            let nowhere = format!("issue-{}", "0".repeat(32));
            columns(set, "position").insert("issue".to_owned(), json!(nowhere));
        }),
        ("do not stand", |set| {
            columns(set, "excerpt").insert(
                "quote".to_owned(),
                json!("Grain ships sank in the harbour dawn."),
            );
        }),
        ("country", |set| {
            columns(set, "outlet").insert("country".to_owned(), json!("XX"));
        }),
        ("rows of “setting”", |set| {
            let state = change(set, "position").state.as_mut().unwrap();
            state.lists.insert("setting".to_owned(), Vec::new());
        }),
        ("not what they are said", |set| {
            set.raws[0].compressed = vec![1, 2, 3]
        }),
        ("not what they are said", |set| {
            set.raws[0].sha256 = "0".repeat(64)
        }),
        ("captured page", |set| set.raws.clear()),
    ];
    for (expected, forge) in cases {
        let reason = refused(forge);
        assert!(reason.contains(expected), "{expected}: {reason}");
    }
}

#[test]
fn a_row_is_never_taken_for_one_of_another_noun() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    issue(&ada, "Ports");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    let names = shared(&ben);
    let uid = names.keys().next().unwrap().clone();
    assert!(uid.starts_with("issue-"));
    issue(&ada, "More");
    post.publish(&ada).unwrap();
    // The hash of a row that is known, under another noun.
    post.0[1].changes[0].noun = "event".to_owned();
    post.0[1].changes[0].uid = uid.replace("issue-", "event-");
    let taken = post.take_in(&ben).unwrap();
    assert_eq!(taken.refused.len(), 1);
    assert_eq!(ben.issue(IssueId(1)).unwrap().node.name, "Ports");
}
