use chrono::NaiveDate;
use demarche_text::PartialDate;

use super::*;
use crate::testing::{dump, library};
use crate::{Library, Op};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn date(text: &str) -> Option<PartialDate> {
    Some(PartialDate::parse(text).unwrap())
}

fn actor(library: &Library, name: &str) -> ActorId {
    library
        .transact(Op::CreateActor { name: name.into() }, |tx| {
            Ok(tx
                .conn()
                .prepare("INSERT INTO actor (name, kind) VALUES (?, 'person') RETURNING id")?
                .query_row([name], |row| row.get(0))?)
        })
        .unwrap()
        .value
}

fn post(library: &Library, title: &str) -> PostId {
    let new = NewPost {
        title: title.into(),
        ..NewPost::default()
    };
    library.create_post(&new).unwrap().value
}

fn tenure(library: &Library, actor: ActorId, post: PostId, from: &str, to: &str) -> TenureId {
    let date = |text: &str| PartialDate::parse(text);
    let (from, to) = (date(from), date(to));
    let new = NewTenure {
        actor,
        post,
        from,
        to,
    };
    library.add_tenure(&new).unwrap().value
}

fn held(library: &Library, actor: ActorId, on: &str) -> Vec<String> {
    library
        .read(|reader| posts_held(reader, actor, day(on)))
        .unwrap()
        .into_iter()
        .map(|tenure| tenure.post.title)
        .collect()
}

#[test]
fn a_post_is_resolved_at_the_day() {
    let library = library();
    let who = actor(&library, "Zhao Lijian");
    tenure(
        &library,
        who,
        post(&library, "spokesperson"),
        "2020-02-24",
        "2023-01-09",
    );
    tenure(
        &library,
        who,
        post(&library, "deputy director"),
        "2023-01-10",
        "",
    );
    assert_eq!(held(&library, who, "2020-02-23"), [""; 0]);
    assert_eq!(held(&library, who, "2020-02-24"), ["spokesperson"]);
    assert_eq!(held(&library, who, "2023-01-09"), ["spokesperson"]);
    assert_eq!(held(&library, who, "2023-01-10"), ["deputy director"]);
}

#[test]
fn an_end_known_to_the_month_counts_through_that_month() {
    let library = library();
    let who = actor(&library, "Ada");
    tenure(&library, who, post(&library, "envoy"), "2021-03", "2022");
    assert_eq!(held(&library, who, "2021-02-28"), [""; 0]);
    assert_eq!(held(&library, who, "2021-03-01"), ["envoy"]);
    assert_eq!(held(&library, who, "2022-12-31"), ["envoy"]);
    assert_eq!(held(&library, who, "2023-01-01"), [""; 0]);
}

#[test]
fn the_post_begun_later_is_more_telling_and_the_last_one_names_who_holds_none() {
    let library = library();
    let who = actor(&library, "Xi Jinping");
    tenure(
        &library,
        who,
        post(&library, "General Secretary"),
        "2012-11-15",
        "",
    );
    tenure(&library, who, post(&library, "President"), "2013-03-14", "");
    tenure(
        &library,
        who,
        post(&library, "Vice President"),
        "2008-03-15",
        "2013-03-14",
    );
    assert_eq!(
        held(&library, who, "2022-03-18"),
        ["President", "General Secretary"]
    );
    let known_by = |on: Option<&str>| {
        library
            .read(|reader| post_known_by(reader, who, on.map(day)))
            .unwrap()
            .map(|post| post.title)
    };
    assert_eq!(known_by(None).as_deref(), Some("President"));
    assert_eq!(
        known_by(Some("2010-01-01")).as_deref(),
        Some("Vice President")
    );
    assert_eq!(known_by(Some("2001-01-01")), None);
}

#[test]
fn a_tenure_that_ends_before_it_begins_is_refused() {
    let library = library();
    let who = actor(&library, "Ada");
    let new = NewTenure {
        actor: who,
        post: post(&library, "envoy"),
        from: date("2022-03"),
        to: date("2022-02-28"),
    };
    let error = library.add_tenure(&new).unwrap_err();
    assert_eq!(error.to_string(), "A tenure cannot end before it begins.");
}

#[test]
fn a_removed_tenure_comes_back_by_undo() {
    let library = library();
    let who = actor(&library, "Ada");
    let id = tenure(&library, who, post(&library, "envoy"), "2022", "");
    let before = dump(&library);
    library.trash_tenure(id).unwrap();
    assert_eq!(held(&library, who, "2022-05-01"), [""; 0]);
    assert!(matches!(
        library.trash_tenure(id),
        Err(Error::NotFound { .. })
    ));
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}
