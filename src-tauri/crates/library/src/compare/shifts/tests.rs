mod naive;

use super::*;
use crate::compare::tests::{add, day, said};
use crate::positions::{EvidenceRole, NewEvidence, NewPosition, Stance, Voice};
use crate::posts::{NewPost, NewTenure};
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::testing::{Watch, library};
use crate::{Library, PositionId};

use Stance::{Conditional, Declined, LeansFor, Neutral, Opposes, Supports};

/// The open shifts as text, newest first: kind, day, stances.
fn drawn(library: &Library, request: &ShiftsRequest) -> Vec<String> {
    let shifts = library.shifts(request, 0, 100).unwrap();
    assert_eq!(shifts.total as usize, shifts.rows.len());
    shifts
        .rows
        .iter()
        .map(|row| {
            let day = row.day.map_or("no day".to_owned(), |day| day.to_string());
            let after = row
                .after
                .as_ref()
                .map_or("", |after| after.position.stance.word());
            let before = row.before.position.stance.word();
            format!("{} {day}: {before} {after}", row.kind.word())
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn per(per: ShiftPer) -> ShiftsRequest {
    ShiftsRequest {
        per,
        ..ShiftsRequest::default()
    }
}

/// What one person who said this is found to have done.
fn of_person(told: &[(Stance, &str)], window: u32) -> Vec<String> {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    for (stance, on) in told {
        add(&library, said(ada, arms, *stance, on));
    }
    let request = ShiftsRequest {
        window,
        ..ShiftsRequest::default()
    };
    drawn(&library, &request)
}

#[test]
fn each_kind_is_told_by_the_stances() {
    let shift = |from, to| of_person(&[(from, "2022-03-01"), (to, "2022-03-18")], 3);
    assert_eq!(
        shift(Supports, Opposes),
        ["reversed 2022-03-18: supports opposes"]
    );
    assert_eq!(
        shift(LeansFor, Supports),
        ["hardened 2022-03-18: leans_for supports"]
    );
    assert_eq!(
        shift(Supports, LeansFor),
        ["softened 2022-03-18: supports leans_for"]
    );
    for (from, to) in [
        (Supports, Neutral),
        (Neutral, Supports),
        (Conditional, Opposes),
        (Opposes, Declined),
        (Conditional, Neutral),
    ] {
        let drawn = shift(from, to);
        assert_eq!(drawn.len(), 1, "{from:?} {to:?}");
        assert!(drawn[0].starts_with("moved 2022-03-18"), "{drawn:?}");
    }
    assert!(shift(Supports, Supports).is_empty());
}

#[test]
fn a_change_of_side_within_the_window_is_a_contradiction() {
    let told = [(Supports, "2022-03-01"), (Opposes, "2022-03-04")];
    assert_eq!(
        of_person(&told, 3),
        ["contradicted 2022-03-04: supports opposes"]
    );
    assert_eq!(
        of_person(&told, 2),
        ["reversed 2022-03-04: supports opposes"]
    );
}

#[test]
fn what_is_said_on_one_day_contradicts_and_never_shifts() {
    let both = [(Supports, "2022-03-01"), (Opposes, "2022-03-01")];
    assert_eq!(
        of_person(&both, 0),
        ["contradicted 2022-03-01: supports opposes"]
    );
    let one_side = [(LeansFor, "2022-03-01"), (Supports, "2022-03-01")];
    assert!(of_person(&one_side, 3).is_empty());
    // The next day repeats what was said on the day at odds with itself.
    let told = [both[0], both[1], (Supports, "2022-03-02")];
    assert_eq!(of_person(&told, 0).len(), 1);
    let told = [both[0], both[1], (LeansFor, "2022-03-20")];
    assert_eq!(
        of_person(&told, 3),
        [
            "softened 2022-03-20: supports leans_for",
            "contradicted 2022-03-01: supports opposes",
        ]
    );
}

#[test]
fn a_pause_hides_no_reversal() {
    let told = [
        (Supports, "2022-03-01"),
        (Declined, "2022-03-10"),
        (Opposes, "2022-03-20"),
    ];
    assert_eq!(
        of_person(&told, 3),
        [
            "reversed 2022-03-20: supports opposes",
            "moved 2022-03-10: supports declined",
        ]
    );
}

#[test]
fn dates_that_overlap_have_no_order() {
    let told = [(Supports, "2022-03-20"), (Opposes, "2022-03")];
    assert_eq!(
        of_person(&told, 0),
        ["contradicted 2022-03-31: supports opposes"]
    );
    let told = [(Supports, "2022-03-20"), (LeansFor, "2022-03")];
    assert!(of_person(&told, 0).is_empty());
    let told = [(Supports, "2022-02-20"), (Opposes, "2022-03")];
    assert_eq!(
        of_person(&told, 8),
        ["reversed 2022-03-31: supports opposes"]
    );
    assert_eq!(
        of_person(&told, 9),
        ["contradicted 2022-03-31: supports opposes"]
    );
}

#[test]
fn a_month_counts_once_it_is_past_and_an_unknown_day_never() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Supports, "2022-02-01"));
    add(&library, said(ada, arms, Opposes, "2022-03"));
    add(&library, position(ada, arms, Neutral));
    let as_of = |on: &str| ShiftsRequest {
        as_of: Some(day(on)),
        ..ShiftsRequest::default()
    };
    assert!(drawn(&library, &as_of("2022-03-30")).is_empty());
    assert_eq!(drawn(&library, &as_of("2022-03-31")).len(), 1);
    let all = library.shifts(&ShiftsRequest::default(), 0, 0).unwrap();
    assert_eq!((all.total, all.undated, all.rows.len()), (1, 1, 0));
    let since = ShiftsRequest {
        since: Some(day("2022-04-01")),
        ..ShiftsRequest::default()
    };
    assert!(drawn(&library, &since).is_empty());
}

#[test]
fn attributed_and_trashed_statements_shift_nothing_unless_asked_for() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Supports, "2022-03-01"));
    let told = NewPosition {
        voice: Some(Voice::Attributed),
        ..said(ada, arms, Opposes, "2022-03-18")
    };
    add(&library, told);
    assert!(drawn(&library, &ShiftsRequest::default()).is_empty());
    let asked = ShiftsRequest {
        attributed: true,
        ..ShiftsRequest::default()
    };
    let shifts = library.shifts(&asked, 0, 10).unwrap();
    let reasons = &shifts.rows[0].reasons;
    assert!(
        reasons
            .iter()
            .any(|it| it.to_string().starts_with("Attributed")),
        "{reasons:?}"
    );
    let own = add(&library, said(ada, arms, Opposes, "2022-03-19"));
    assert_eq!(drawn(&library, &ShiftsRequest::default()).len(), 1);
    library.trash_positions(&[own]).unwrap();
    assert!(drawn(&library, &ShiftsRequest::default()).is_empty());
    library.undo().unwrap();
    library.trash_issue(arms).unwrap();
    assert!(drawn(&library, &per(ShiftPer::Country)).is_empty());
}

#[test]
fn a_post_outlives_who_holds_it() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("FR")),
    );
    let arms = leaf(&library, "Arms");
    let podium = NewPost {
        title: "press secretary".to_owned(),
        country: Some("FR".to_owned()),
        ..NewPost::default()
    };
    let podium = library.create_post(&podium).unwrap().value;
    for (who, from, to) in [
        (ada, "2021-01-20", Some("2022-05-13")),
        (ben, "2022-05-14", None),
    ] {
        let tenure = NewTenure {
            actor: who,
            post: podium,
            from: date(from),
            to: to.and_then(date),
        };
        library.add_tenure(&tenure).unwrap();
    }
    add(&library, said(ada, arms, Supports, "2022-05-01"));
    add(&library, said(ben, arms, LeansFor, "2022-06-01"));
    // Out of office by then.
    add(&library, said(ada, arms, Opposes, "2022-07-01"));
    assert_eq!(
        drawn(&library, &per(ShiftPer::Post)),
        ["softened 2022-06-01: supports leans_for"]
    );
    let row = library
        .shifts(&per(ShiftPer::Post), 0, 1)
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(row.who.name(), "press secretary");
    assert_eq!(row.reasons[1], "Said by Ada, then by Ben.");
    assert_eq!(
        drawn(&library, &per(ShiftPer::Person)),
        ["reversed 2022-07-01: supports opposes"]
    );
    let elsewhere = ShiftsRequest {
        countries: vec!["DE".to_owned()],
        ..per(ShiftPer::Post)
    };
    assert!(drawn(&library, &elsewhere).is_empty());
    assert_eq!(
        drawn(&library, &per(ShiftPer::Country)),
        [
            "reversed 2022-07-01: leans_for opposes",
            "softened 2022-06-01: supports leans_for",
        ]
    );
}

/// An article that mentions an actor.
fn mentioning(library: &Library, who: ActorId, on: &str) {
    let source = article(library, "We said it.", Some(on));
    library
        .transact(crate::Op::UpdateExcerpt, |tx| {
            tx.conn().execute(
                "INSERT INTO mention (body_version, actor, start, \"end\") SELECT body, ?2, 0, 2 FROM article WHERE id = ?1",
                (source, who),
            )?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn silence_is_counted_in_articles_that_mention_the_speaker() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    for on in ["2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04"] {
        add(&library, said(ada, arms, Supports, on));
        mentioning(&library, ada, on);
    }
    for on in ["2022-03-02", "2022-03-03", "2022-03-04"] {
        mentioning(&library, ada, on);
    }
    // Three days of six articles: the chance of none in five articles is 7 %, in six just under 5 %.
    for on in 5..10 {
        mentioning(&library, ada, &format!("2022-03-{on:02}"));
    }
    assert!(drawn(&library, &ShiftsRequest::default()).is_empty());
    mentioning(&library, ada, "2022-03-10");
    assert_eq!(
        drawn(&library, &ShiftsRequest::default()),
        ["fell_silent 2022-03-04: supports"]
    );
    let row = library
        .shifts(&ShiftsRequest::default(), 0, 1)
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(
        row.reasons[0],
        "No statement in 6 articles that mention Ada since 4 March 2022."
    );
    let silence = row.silence.unwrap();
    assert_eq!((silence.articles, silence.spoke, silence.of), (6, 3, 6));
    assert_eq!(drawn(&library, &per(ShiftPer::Country)).len(), 1);
    let before = ShiftsRequest {
        as_of: Some(day("2022-03-09")),
        ..ShiftsRequest::default()
    };
    assert!(drawn(&library, &before).is_empty());
    // What was said on an unknown day may have been said since.
    let undated = add(&library, position(ada, arms, Supports));
    assert!(drawn(&library, &ShiftsRequest::default()).is_empty());
    library.trash_positions(&[undated]).unwrap();
    add(&library, said(ada, arms, Declined, "2022-03-10"));
    assert_eq!(
        drawn(&library, &ShiftsRequest::default()),
        ["moved 2022-03-10: supports declined"]
    );
}

fn against(quote: crate::ExcerptId) -> NewEvidence {
    NewEvidence {
        excerpt: quote,
        role: EvidenceRole::Contradicting,
    }
}

#[test]
fn evidence_that_is_marked_as_contradicting_is_listed_with_its_words() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    let source = article(
        &library,
        "We will never send arms. We did.",
        Some("2022-03-05"),
    );
    let (never, did) = (
        excerpt(&library, source, "We will never send arms."),
        excerpt(&library, source, "We did."),
    );
    let new = NewPosition {
        evidence: vec![supporting(never), against(did)],
        ..said(ada, arms, Opposes, "2022-03-05")
    };
    add(&library, new);
    let row = library
        .shifts(&ShiftsRequest::default(), 0, 1)
        .unwrap()
        .rows
        .remove(0);
    assert_eq!(row.kind, ShiftKind::Contradicted);
    assert_eq!(row.against[0].quote, "We did.");
    assert_eq!(
        row.reasons,
        ["1 excerpt is marked as contradicting this statement."]
    );
    library.trash_excerpts(&[did]).unwrap();
    assert!(drawn(&library, &ShiftsRequest::default()).is_empty());
}

/// A reversal, and its id.
fn reversal(library: &Library) -> (PositionId, String) {
    let ada = actor(library, "Ada", None);
    let arms = leaf(library, "Arms");
    add(library, said(ada, arms, Supports, "2022-03-01"));
    let after = add(library, said(ada, arms, Opposes, "2022-03-18"));
    let row = library
        .shifts(&ShiftsRequest::default(), 0, 1)
        .unwrap()
        .rows
        .remove(0);
    (after, row.id)
}

fn dismissed(library: &Library) -> Vec<Shift> {
    let request = ShiftsRequest {
        dismissed: true,
        ..ShiftsRequest::default()
    };
    library.shifts(&request, 0, 10).unwrap().rows
}

#[test]
fn a_dismissed_shift_is_out_of_the_queue_until_it_is_restored_or_undone() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let (_, id) = reversal(&library);
    let outcome = library.dismiss_shifts(std::slice::from_ref(&id)).unwrap();
    assert_eq!(outcome.label, "Dismiss 1 shift");
    assert_eq!(outcome.changes.rows("shift_dismissed"), 1);
    let open = library.shifts(&ShiftsRequest::default(), 0, 10).unwrap();
    assert_eq!((open.rows.len(), open.open, open.dismissed), (0, 0, 1));
    let rows = dismissed(&library);
    assert_eq!(rows[0].id, id);
    let by = rows[0].dismissed.clone().unwrap();
    assert_eq!(
        (by.analyst.as_str(), by.at.as_str()),
        ("Ada", "2022-03-19T12:00:00.000Z")
    );
    library.undo().unwrap();
    assert_eq!(drawn(&library, &ShiftsRequest::default()).len(), 1);
    library.redo().unwrap();
    library.restore_shifts(std::slice::from_ref(&id)).unwrap();
    assert_eq!(drawn(&library, &ShiftsRequest::default()).len(), 1);
    assert!(library.restore_shifts(&[id]).is_err());
    for wrong in [
        "person-1-1-1-99",
        "person-1-1-1",
        "post-1-1-1-2",
        "x",
        "person-01-1-1-2",
    ] {
        let error = library.dismiss_shifts(&[wrong.to_owned()]).unwrap_err();
        assert!(
            matches!(error, crate::Error::NotFound { noun: "shift", .. }),
            "{wrong}"
        );
    }
}

#[test]
fn a_dismissed_shift_is_open_again_when_its_evidence_changes() {
    let library = library();
    let (after, id) = reversal(&library);
    library.dismiss_shifts(std::slice::from_ref(&id)).unwrap();
    let source = article(&library, "We never said it.", Some("2022-03-18"));
    let quote = excerpt(&library, source, "never said it");
    let row = library.position(after).unwrap().row;
    let revised = NewPosition {
        evidence: vec![supporting(quote)],
        ..said(row.actors[0].id, row.issue.id, Opposes, "2022-03-18")
    };
    library.update_position(after, &revised).unwrap();
    assert_eq!(drawn(&library, &ShiftsRequest::default()).len(), 1);
    library.dismiss_shifts(std::slice::from_ref(&id)).unwrap();
    assert_eq!(dismissed(&library).len(), 1);
    library.trash_excerpts(&[quote]).unwrap();
    assert!(dismissed(&library).is_empty());
    library.undo().unwrap();
    // A wider window calls the same pair a contradiction, and it stays dismissed.
    let wide = ShiftsRequest {
        window: 30,
        ..ShiftsRequest::default()
    };
    assert!(drawn(&library, &wide).is_empty());
}

#[test]
fn filters_narrow_the_queue_and_kinds_are_counted_before_they_do() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    for (who, issue, from, to) in [
        (ada, arms, Supports, Opposes),
        (ada, relief, Supports, LeansFor),
        (ben, arms, Supports, Neutral),
    ] {
        add(&library, said(who, issue, from, "2022-03-01"));
        add(&library, said(who, issue, to, "2022-03-18"));
    }
    let count = |request: ShiftsRequest| library.shifts(&request, 0, 10).unwrap().rows.len();
    let all = ShiftsRequest::default;
    assert_eq!(count(all()), 3);
    assert_eq!(
        count(ShiftsRequest {
            actors: vec![ben],
            ..all()
        }),
        1
    );
    assert_eq!(
        count(ShiftsRequest {
            issues: vec![arms],
            ..all()
        }),
        2
    );
    assert_eq!(
        count(ShiftsRequest {
            countries: vec!["FR".to_owned()],
            ..all()
        }),
        2
    );
    assert_eq!(
        count(ShiftsRequest {
            as_of: Some(day("2022-03-17")),
            ..all()
        }),
        0
    );
    let reversed = ShiftsRequest {
        kinds: vec![ShiftKind::Reversed],
        ..all()
    };
    let shifts = library.shifts(&reversed, 0, 10).unwrap();
    assert_eq!((shifts.total, shifts.open), (1, 3));
    let counted: Vec<u32> = shifts.kinds.iter().map(|(_, count)| *count).collect();
    assert_eq!(counted, [1, 0, 0, 1, 1, 0]);
    assert_eq!(library.shifts(&all(), 2, 10).unwrap().rows.len(), 1);
}
