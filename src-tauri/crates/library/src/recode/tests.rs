use super::*;
use crate::positions::{Directness, NewPosition, Stance, Voice};
use crate::testing::world::{actor, article, excerpt, leaf, position, supporting};
use crate::testing::{dump, library};
use crate::{IssueId, Library, PositionId, RecodeId, RecodeItemId};

const BODY: &str =
    "Before.\n\nPresident Ada Lovelace said that arms would flow. Lovelace added more.\n\nAfter.";

/// Two leaves with three positions each, all on one article.
fn coded(library: &Library) -> (IssueId, IssueId, Vec<PositionId>) {
    let (arms, aid) = (leaf(library, "Arms"), leaf(library, "Aid"));
    let who = actor(library, "Ada Lovelace", Some("GB"));
    let page = article(library, BODY, Some("2022-03-18"));
    let words = excerpt(library, page, "said that arms would flow");
    let mut made = Vec::new();
    for issue in [arms, aid] {
        for stance in [Stance::Supports, Stance::LeansFor, Stance::Opposes] {
            let new = NewPosition {
                evidence: vec![supporting(words)],
                ..position(who, issue, stance)
            };
            made.push(library.add_position(&new).unwrap().value);
        }
    }
    // Without evidence there is nothing to recode.
    library
        .add_position(&position(who, arms, Stance::Neutral))
        .unwrap();
    (arms, aid, made)
}

fn all_of(issues: &[IssueId]) -> NewRecode {
    NewRecode {
        issues: issues.to_vec(),
        size: SampleSize::Share(1.0),
        seed: 7,
        coder: None,
        hide_speaker: false,
        ask_voice: false,
    }
}

fn start(library: &Library, new: &NewRecode) -> RecodeId {
    library.start_recode(new).unwrap().value
}

fn say(issue: IssueId, stance: Stance) -> Answer {
    Answer {
        issue: Some(issue),
        stance: Some(stance),
        voice: None,
        directness: None,
    }
}

/// Answers everything as it was coded, but what `otherwise` says of an issue and a stance.
fn answer_all(library: &Library, id: RecodeId, otherwise: impl Fn(PositionId) -> Option<Answer>) {
    while let Some(item) = library.recode_next(id).unwrap() {
        let (position, issue, stance) = former(library, item.id);
        let answer = otherwise(position).unwrap_or_else(|| say(issue, stance));
        library.answer_recode(item.id, &answer).unwrap();
    }
}

fn former(library: &Library, item: RecodeItemId) -> (PositionId, IssueId, Stance) {
    library
        .read(|reader| {
            Ok(reader.conn().query_row(
                "SELECT position, issue, stance FROM recode_item WHERE id = ?",
                [item],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )?)
        })
        .unwrap()
}

#[test]
fn a_sample_is_drawn_by_its_seed_from_what_has_words() {
    let library = library();
    let (arms, ..) = coded(&library);
    let drawn = |seed, size| {
        let new = NewRecode {
            size,
            seed,
            ..all_of(&[])
        };
        let id = start(&library, &new);
        let recode = library.recode(id).unwrap();
        let places: Vec<PositionId> = (1..=recode.size)
            .map(|place| former(&library, library.recode_item(id, place).unwrap().id).0)
            .collect();
        (recode.eligible, places)
    };
    let (eligible, three) = drawn(1, SampleSize::Count(3));
    assert_eq!((eligible, three.len()), (6, 3));
    assert_eq!(drawn(1, SampleSize::Count(3)).1, three);
    assert_ne!(
        drawn(2, SampleSize::Count(6)).1,
        drawn(1, SampleSize::Count(6)).1
    );
    assert_eq!(drawn(1, SampleSize::Share(0.34)).1.len(), 3);
    assert_eq!(drawn(1, SampleSize::Count(900)).1.len(), 6);
    let of_arms = library.recode(start(&library, &all_of(&[arms]))).unwrap();
    assert_eq!(
        (of_arms.eligible, of_arms.name.as_str()),
        (3, "Blind recode of Arms")
    );
    let refused = |new: NewRecode| library.start_recode(&new).unwrap_err().to_string();
    let none = NewRecode {
        size: SampleSize::Share(0.0),
        ..all_of(&[])
    };
    assert!(refused(none).contains("over 0 and up to 1"));
    let empty = leaf(&library, "Empty");
    assert!(refused(all_of(&[empty])).contains("nothing to recode"));
}

#[test]
fn what_is_shown_is_the_words_in_their_context_and_on_request_not_who_speaks() {
    let library = library();
    coded(&library);
    let open = library
        .recode_next(start(&library, &all_of(&[])))
        .unwrap()
        .unwrap();
    let words = &open.excerpts[0];
    assert_eq!(words.before, "Before.\n\nPresident Ada Lovelace ");
    assert_eq!(words.after, ". Lovelace added more.\n\nAfter.");
    assert_eq!(open.speaker.unwrap().actors, ["Ada Lovelace"]);
    let hidden = NewRecode {
        hide_speaker: true,
        ..all_of(&[])
    };
    let hidden = library
        .recode_next(start(&library, &hidden))
        .unwrap()
        .unwrap();
    assert_eq!(hidden.speaker, None);
    assert_eq!(hidden.excerpts[0].before, "Before.\n\n[post] [speaker] ");
    assert_eq!(
        hidden.excerpts[0].after,
        ". [speaker] added more.\n\nAfter."
    );
}

#[test]
fn answers_change_no_position_and_give_figures_and_disagreements() {
    let library = library();
    let (arms, aid, made) = coded(&library);
    let id = start(&library, &all_of(&[]));
    let positions = |library: &Library| {
        let rows = dump(library);
        rows.lines()
            .filter(|row| row.starts_with("position "))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let before = positions(&library);
    answer_all(&library, id, |position| {
        (position == made[0])
            .then(|| say(arms, Stance::Opposes))
            .or((position == made[1]).then(|| say(aid, Stance::LeansFor)))
            .or((position == made[2]).then_some(Answer {
                issue: None,
                stance: None,
                voice: None,
                directness: None,
            }))
    });
    assert_eq!(positions(&library), before);
    assert_eq!(library.recode_next(id).unwrap(), None);
    let report = library.recode_report(id).unwrap();
    assert_eq!((report.recode.answered, report.by_same), (6, 6));
    assert_eq!(report.disagreements.len(), 3);
    assert_eq!(report.agreement.issue.agreement, Some(4.0 / 6.0));
    assert_eq!(
        (
            report.agreement.stance.units,
            report.agreement.stance.left_out
        ),
        (4, 2)
    );
    let first = report
        .disagreements
        .iter()
        .find(|one| one.position.id == made[0])
        .unwrap();
    assert_eq!(first.new.stance, Some(Stance::Opposes));
    assert!(first.excerpt.is_some());
    let no_issue = report
        .disagreements
        .iter()
        .find(|one| one.position.id == made[2])
        .unwrap();
    let refused = library
        .adopt_coding(no_issue.item, Settled::New)
        .unwrap_err()
        .to_string();
    assert!(refused.contains("fit no issue"), "{refused}");
    let unsettled = dump(&library);
    library.adopt_coding(first.item, Settled::New).unwrap();
    assert_eq!(
        library.position(made[0]).unwrap().row.stance,
        Stance::Opposes
    );
    let again = library.recode_report(id).unwrap();
    assert_eq!(again.agreement, report.agreement);
    assert!(
        library
            .answer_recode(first.item, &say(arms, Stance::Neutral))
            .is_err()
    );
    library.undo().unwrap();
    assert_eq!(dump(&library), unsettled);
    library.adopt_coding(first.item, Settled::Former).unwrap();
    assert_eq!(
        library.position(made[0]).unwrap().row.stance,
        Stance::Supports
    );
}

#[test]
fn an_answer_is_whole_and_the_coders_own() {
    let library = library();
    let (arms, ..) = coded(&library);
    let group = library
        .create_issue(&crate::issues::NewIssue {
            name: "Group".into(),
            ..Default::default()
        })
        .unwrap()
        .value;
    let id = start(
        &library,
        &NewRecode {
            ask_voice: true,
            ..all_of(&[])
        },
    );
    let item = library.recode_next(id).unwrap().unwrap();
    let refused = |answer: Answer| {
        library
            .answer_recode(item.id, &answer)
            .unwrap_err()
            .to_string()
    };
    let whole = Answer {
        voice: Some(Voice::Own),
        directness: Some(Directness::Direct),
        ..say(arms, Stance::Neutral)
    };
    assert!(refused(say(arms, Stance::Neutral)).contains("voice and directness"));
    assert!(
        refused(Answer {
            stance: None,
            ..whole
        })
        .contains("needs a stance")
    );
    assert!(
        refused(Answer {
            issue: None,
            ..whole
        })
        .contains("needs the issue")
    );
    assert!(
        refused(Answer {
            issue: Some(group),
            ..whole
        })
        .contains("only groups")
    );
    library.set_analyst("Ben").unwrap();
    assert!(refused(whole).contains("Ada’s"));
    library.set_analyst("Ada").unwrap();
    library.answer_recode(item.id, &whole).unwrap();
    library
        .answer_recode(
            item.id,
            &Answer {
                stance: Some(Stance::Opposes),
                ..whole
            },
        )
        .unwrap();
    let shown = library.recode_item(id, item.place).unwrap();
    assert_eq!(shown.answer.unwrap().stance, Some(Stance::Opposes));
    let beyond = library.recode_item(id, 99).unwrap_err().to_string();
    assert!(beyond.contains("no position number 99"), "{beyond}");
    assert_eq!(
        library
            .recode_item(RecodeId(99), 1)
            .unwrap_err()
            .to_string(),
        library.recode(RecodeId(99)).unwrap_err().to_string()
    );
    assert_eq!(library.recode(id).unwrap().answered, 1);
}

#[test]
fn flipped_poles_and_merged_issues_are_followed() {
    let library = library();
    let (arms, aid, _) = coded(&library);
    let id = start(&library, &all_of(&[arms]));
    answer_all(&library, id, |_| None);
    library
        .flip_poles(arms, &crate::issues::Flipped::default())
        .unwrap();
    assert_eq!(library.recode_report(id).unwrap().disagreements, []);
    library.merge_issues(arms, aid, None).unwrap();
    let report = library.recode_report(id).unwrap();
    assert_eq!(report.agreement.issues.values, [Some(aid)]);
    assert_eq!(report.recode.issues[0].name, "Aid");
}

#[test]
fn a_recode_comes_back_from_the_trash() {
    let library = library();
    coded(&library);
    let id = start(&library, &all_of(&[]));
    library.trash_recode(id).unwrap();
    assert_eq!(library.recodes().unwrap(), []);
    assert!(library.recode_next(id).is_err());
    library
        .restore(crate::trash::TrashKind::Recode, id.0)
        .unwrap();
    assert_eq!(library.recodes().unwrap().len(), 1);
}

#[test]
fn analysts_are_compared_on_excerpts_that_both_coded() {
    let library = library();
    let (arms, aid) = (leaf(&library, "Arms"), leaf(&library, "Aid"));
    let who = actor(&library, "Xi", Some("CN"));
    let page = article(&library, "one two three four five", None);
    let words: Vec<_> = ["one", "two", "three", "four", "five"]
        .iter()
        .map(|quote| excerpt(&library, page, quote))
        .collect();
    let code = |name: &str, at: usize, issue, stance| {
        library.set_analyst(name).unwrap();
        let new = NewPosition {
            evidence: vec![supporting(words[at])],
            ..position(who, issue, stance)
        };
        library.add_position(&new).unwrap();
    };
    for name in ["Ada", "Ben"] {
        code(name, 0, arms, Stance::Supports);
        code(name, 1, arms, Stance::Opposes);
    }
    code("Ada", 2, arms, Stance::Neutral);
    code("Ben", 2, aid, Stance::Neutral);
    // Ada alone, and Ada twice.
    code("Ada", 3, arms, Stance::Neutral);
    code("Ada", 4, arms, Stance::Neutral);
    code("Ada", 4, aid, Stance::Supports);
    code("Ben", 4, arms, Stance::LeansFor);
    let found = library.agreement_between(&[], &[], 1).unwrap();
    assert_eq!(found.analysts, ["Ada", "Ben"]);
    assert_eq!((found.agreement.issue.units, found.several), (4, 1));
    assert_eq!(found.agreement.stance.agreement, Some(2.0 / 3.0));
    let quotes: Vec<_> = found
        .disagreements
        .iter()
        .map(|one| one.quote.as_str())
        .collect();
    assert_eq!(quotes, ["three", "five"]);
    let nobody = library.agreement_between(&["Eve".into()], &[], 1).unwrap();
    assert_eq!(
        nobody.agreement.issue.undefined,
        Some(Undefined::NothingPaired)
    );
    let of_aid = library.agreement_between(&[], &[aid], 1).unwrap();
    assert_eq!(of_aid.agreement.issue.units, 0);
}
