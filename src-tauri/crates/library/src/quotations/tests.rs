use demarche_text::{PartialDate, Span};

use super::*;
use crate::issues::NewIssue;
use crate::positions::{NewPosition, Stance, add_in};
use crate::testing::world::{position, supporting};
use crate::testing::{article_of, dump, library};
use crate::{ActorId, Error, IssueId, Library, PositionId};

const TEXT: &str = "WASHINGTON — “We will make our own decisions on sanctions,” White House press secretary Jen Psaki told reporters on Friday.";

/// A library with one article, said to be of 18 March 2022, and its one quotation.
fn with_quotation() -> (Library, Quotation) {
    let library = library();
    let mut new = article_of("Psaki on sanctions", TEXT);
    new.published = PartialDate::parse("2022-03-18");
    let stored = library.store(&new).unwrap().value;
    assert_eq!(stored.quotations, 1);
    let quotation = library.quotations_of(stored.article).unwrap().remove(0);
    (library, quotation)
}

#[test]
fn a_quotation_stands_in_its_place_with_speaker_and_post() {
    let (library, quotation) = with_quotation();
    assert_eq!(
        quotation.quote,
        "We will make our own decisions on sanctions,"
    );
    assert_eq!(quotation.before, "WASHINGTON — “");
    assert!(
        quotation
            .after
            .starts_with("” White House press secretary Jen Psaki")
    );
    assert_eq!(quotation.actor.as_ref().unwrap().name, "Jen Psaki");
    assert_eq!(quotation.country.as_ref().unwrap().code, "US");
    assert!(quotation.spokesperson);
    assert_eq!(quotation.held.as_ref().unwrap(), "January 2021 – May 2022");
    assert_eq!(quotation.state, QuotationState::Pending);
    assert_eq!(library.quotation(quotation.id).unwrap(), quotation);
}

/// An issue with nothing but its proposition and poles.
fn issue(library: &Library, name: &str, proposition: &str) -> IssueId {
    let new = NewIssue {
        name: name.to_owned(),
        leaf: true,
        proposition: Some(proposition.to_owned()),
        con: Some("should not".to_owned()),
        pro: Some("should".to_owned()),
        ..NewIssue::default()
    };
    library.create_issue(&new).unwrap().value
}

/// Support, with an excerpt for it.
fn support(actor: ActorId, issue: IssueId, excerpt: ExcerptId) -> NewPosition {
    NewPosition {
        evidence: vec![supporting(excerpt)],
        ..position(actor, issue, Stance::Supports)
    }
}

#[test]
fn a_quotation_suggests_its_issue_by_the_codebook_and_its_stance_by_its_words() {
    let library = library();
    let arms = issue(
        &library,
        "Arming Ukraine",
        "States should supply arms to Ukraine",
    );
    issue(
        &library,
        "Gas imports",
        "States should buy less Russian gas",
    );
    let text = "“We will not send a single howitzer to Kyiv,” Hungarian Prime Minister Viktor Orban said.\n\n“The evening was pleasant,” Orban said.";
    let stored = library.store(&article_of("Orban", text)).unwrap().value;
    let quotations = library.quotations_of(stored.article).unwrap();
    let found = library.suggest_issues(quotations[0].id).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].issue, found[0].stance),
        (arms, Some(Stance::LeansAgainst))
    );
    assert!(
        found[0].reasons[0].to_string().contains("howitzer"),
        "{found:?}"
    );
    assert_eq!(library.suggest_issues(quotations[1].id).unwrap(), []);
}

#[test]
fn what_was_coded_before_teaches_the_suggestion_and_undo_unteaches_it() {
    let library = library();
    let grain = issue(&library, "Black Sea corridor", "Ports should stay open");
    let text = "“Wheat from Odesa must reach Egypt,” UN Secretary-General Antonio Guterres said.\n\n“We welcome that wheat leaves Odesa,” Guterres said.";
    let stored = library.store(&article_of("Guterres", text)).unwrap().value;
    let quotations = library.quotations_of(stored.article).unwrap();
    assert_eq!(quotations.len(), 2);
    assert_eq!(library.suggest_issues(quotations[1].id).unwrap(), []);
    let actor = quotations[0].actor.as_ref().unwrap().id;
    library
        .accept_quotation_and_code(quotations[0].id, |tx, excerpt| {
            add_in(tx, &support(actor, grain, excerpt))
        })
        .unwrap();
    let found = library.suggest_issues(quotations[1].id).unwrap();
    assert_eq!(found[0].issue, grain);
    assert!(
        found[0]
            .reasons
            .last()
            .unwrap()
            .to_string()
            .contains("was last coded “supports”"),
        "{found:?}"
    );
    // What was coded from a quotation tells nothing of that quotation.
    assert_eq!(library.suggest_issues(quotations[0].id).unwrap(), []);
    library.undo().unwrap();
    assert_eq!(library.suggest_issues(quotations[1].id).unwrap(), []);
}

#[test]
fn the_inbox_keeps_what_was_triaged_beside_what_is_left() {
    let library = library();
    let text = format!("{TEXT}\n\n“The call was candid,” Psaki said.");
    let article = library
        .store(&article_of("Psaki", &text))
        .unwrap()
        .value
        .article;
    let ids: Vec<_> = library
        .quotations_of(article)
        .unwrap()
        .iter()
        .map(|found| found.id)
        .collect();
    assert_eq!(ids.len(), 2);
    library.reject_quotations(&ids[..1]).unwrap();
    let inbox = library.inbox(0, 10).unwrap();
    assert_eq!(
        (inbox.pending, inbox.articles, inbox.groups.len()),
        (1, 1, 1)
    );
    let states: Vec<_> = inbox.groups[0]
        .quotations
        .iter()
        .map(|found| found.state)
        .collect();
    assert_eq!(states, [QuotationState::Rejected, QuotationState::Pending]);
    library.accept_quotations(&ids[1..]).unwrap();
    let inbox = library.inbox(0, 10).unwrap();
    assert_eq!((inbox.pending, inbox.groups.len()), (0, 0));
    library.undo().unwrap();
    library.trash_articles(&[article]).unwrap();
    assert_eq!(library.inbox(0, 10).unwrap().pending, 0);
}

#[test]
fn accepting_makes_the_excerpt_once_and_is_undone_whole() {
    let (library, quotation) = with_quotation();
    let before = dump(&library);
    let accepted = library.accept_quotation(quotation.id).unwrap();
    assert_eq!(accepted.label, "Accept quotation of Jen Psaki");
    let excerpt = library.excerpt(accepted.value.excerpt).unwrap();
    assert_eq!(
        (excerpt.quote.as_str(), excerpt.start),
        (quotation.quote.as_str(), quotation.start)
    );
    let again = library.accept_quotation(quotation.id).unwrap();
    assert_eq!(again.value, accepted.value);
    assert_eq!(
        library.quotation(quotation.id).unwrap().excerpt,
        Some(excerpt.id)
    );
    while library.undo().unwrap().value.unwrap() != "Accept quotation of Jen Psaki" {}
    assert_eq!(dump(&library), before);
}

#[test]
fn accepting_takes_an_excerpt_that_is_there() {
    let (library, quotation) = with_quotation();
    let span = Span::new(quotation.start as usize, quotation.end as usize);
    let made = library
        .create_excerpt(quotation.body_version, span, Some("mine"))
        .unwrap()
        .value;
    assert_eq!(
        library
            .accept_quotation(quotation.id)
            .unwrap()
            .value
            .excerpt,
        made
    );
}

#[test]
fn coding_that_fails_leaves_the_quotation_pending() {
    let (library, quotation) = with_quotation();
    let before = dump(&library);
    let failed = library.accept_quotation_and_code(quotation.id, |_, _| {
        Err(Error::invalid(demarche_text::Phrase::plain(
            "no such issue",
        )))
    });
    assert!(matches!(failed, Err(Error::Invalid(_))));
    assert_eq!(dump(&library), before);
}

#[test]
fn correcting_resolves_the_post_anew() {
    let (library, quotation) = with_quotation();
    let later = QuotationUpdate {
        said: Some(PartialDate::parse("2023-01-01")),
        ..QuotationUpdate::default()
    };
    library.revise_quotation(quotation.id, &later).unwrap();
    let revised = library.quotation(quotation.id).unwrap();
    assert_eq!((revised.post, revised.held), (None, None));
    assert_eq!(revised.country.unwrap().code, "US");

    let words = QuotationUpdate {
        span: Some(Span::new(
            quotation.start as usize,
            quotation.end as usize - 1,
        )),
        actor: Some(None),
        ..QuotationUpdate::default()
    };
    library.revise_quotation(quotation.id, &words).unwrap();
    let revised = library.quotation(quotation.id).unwrap();
    assert_eq!(revised.quote, "We will make our own decisions on sanctions");
    assert_eq!((revised.actor, revised.country), (None, None));
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(library.quotation(quotation.id).unwrap(), quotation);
}

#[test]
fn the_words_of_an_accepted_one_are_the_excerpts() {
    let (library, quotation) = with_quotation();
    library.accept_quotation(quotation.id).unwrap();
    let words = QuotationUpdate {
        span: Some(Span::new(0, 10)),
        ..QuotationUpdate::default()
    };
    assert!(matches!(
        library.revise_quotation(quotation.id, &words),
        Err(Error::Invalid(_))
    ));
}

#[test]
fn a_new_body_keeps_what_was_triaged_and_finds_no_second_suggestion() {
    let (library, quotation) = with_quotation();
    library.accept_quotation(quotation.id).unwrap();
    let text =
        format!("A correction stands here now.\n\n{TEXT}\n\n“The call was candid,” Psaki said.");
    let version = library
        .edit_body(quotation.article, &text)
        .unwrap()
        .value
        .body_version;
    let found = library.quotations_of(quotation.article).unwrap();
    let states: Vec<_> = found
        .iter()
        .map(|found| (found.state, found.body_version == version))
        .collect();
    assert_eq!(
        states,
        [
            (QuotationState::Accepted, true),
            (QuotationState::Pending, true)
        ]
    );
    let moved = &found[0];
    assert_eq!(moved.quote, quotation.quote);
    assert_eq!(moved.start, quotation.start + 31);
    assert_eq!(
        moved.speaker_start,
        quotation.speaker_start.map(|start| start + 31)
    );
    assert!(library.verify().unwrap().problems.is_empty());
}

#[test]
fn an_actor_that_an_analyst_made_is_recognised_as_a_speaker() {
    let library = library();
    library
        .transact(
            crate::Op::CreateActor {
                name: "Ada Example".to_owned(),
            },
            |tx| {
                tx.conn().execute_batch(
                    "INSERT INTO actor (id, name, kind) VALUES (77, 'Ada Example', 'person');
                 INSERT INTO actor_name (actor, name, \"primary\") VALUES (77, 'Ada Example', 1);",
                )?;
                Ok(())
            },
        )
        .unwrap();
    let text = "“We will not sign the treaty,” Ada Example said on Friday.";
    let article = library
        .store(&article_of("Example", text))
        .unwrap()
        .value
        .article;
    let found = library.quotations_of(article).unwrap();
    assert_eq!(found[0].actor.as_ref().map(|actor| actor.id.0), Some(77));
    let mentions = library.article(article).unwrap().mentions;
    assert_eq!(mentions.len(), 1);
}

#[test]
fn a_known_speaker_who_was_merged_into_an_analysts_own_actor_is_found_as_that_one() {
    let (library, quotation) = with_quotation();
    let known = quotation.actor.unwrap().id;
    let own = crate::actors::NewActor {
        name: "Jennifer Psaki of the press office".to_owned(),
        kind: crate::ActorKind::Person,
        country: Some("US".to_owned()),
        wikidata: None,
        names: Vec::new(),
    };
    let own = library.create_actor(&own).unwrap().value;
    library.merge_actors(known, own).unwrap();
    let mut new = article_of("Psaki again", &TEXT.replace("decisions", "choices"));
    new.published = PartialDate::parse("2022-03-18");
    let article = library.store(&new).unwrap().value.article;
    let again = library.quotations_of(article).unwrap().remove(0);
    assert_eq!(again.actor.map(|actor| actor.id), Some(own));
    assert_eq!(
        again.post.map(|post| post.title).as_deref(),
        Some("White House press secretary")
    );
}

#[test]
fn a_quotation_that_was_kept_has_the_position_that_rests_on_its_excerpt() {
    let (library, quotation) = with_quotation();
    let actor = quotation.actor.as_ref().unwrap().id;
    let grain = issue(&library, "Grain", "Ports should stay open");
    let kept = library.accept_quotation(quotation.id).unwrap().value;
    let coded = || {
        let one = library.quotation(quotation.id).unwrap();
        let listed = library.quotations_of(one.article).unwrap().remove(0);
        assert_eq!(listed, one);
        (one.position, one.stance)
    };
    assert_eq!(coded(), (None, None));
    let new = support(actor, grain, kept.excerpt);
    let position = library.add_position(&new).unwrap().value;
    assert_eq!(coded().0, Some(position));
    assert!(coded().1.is_some());
    library.trash_positions(&[position]).unwrap();
    assert_eq!(coded(), (None, None));
}

#[test]
fn a_quotation_is_coded_once_and_rejecting_it_says_what_stays() {
    let (library, quotation) = with_quotation();
    let actor = quotation.actor.as_ref().unwrap().id;
    let grain = issue(&library, "Grain", "Ports should stay open");
    let code = || {
        library.accept_quotation_and_code(quotation.id, |tx, excerpt| {
            add_in(tx, &support(actor, grain, excerpt))
        })
    };
    // One that is only kept may be coded afterwards.
    library.accept_quotation(quotation.id).unwrap();
    let PositionId(first) = code().unwrap().value.position.unwrap();
    let before = dump(&library);
    let refused = code().unwrap_err().to_string();
    assert!(
        refused.contains(&format!("coded as position {first}: Grain")),
        "{refused}"
    );
    assert_eq!(dump(&library), before);

    let rejected = library.reject_quotations(&[quotation.id]).unwrap();
    assert_eq!(
        rejected.label,
        "Reject 1 quotation; what was accepted stays as excerpts and positions"
    );
    library.undo().unwrap();
    library.trash_positions(&[PositionId(first)]).unwrap();
    assert!(code().is_ok());
}
