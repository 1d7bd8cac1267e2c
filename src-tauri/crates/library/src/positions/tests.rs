use super::*;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::testing::{dump, library};
use crate::{Error, Library, PositionId, posts};

fn refused(library: &Library, new: &NewPosition) -> String {
    let before = dump(library);
    let error = library.add_position(new).unwrap_err();
    assert_eq!(dump(library), before);
    error.to_string()
}

fn ids(library: &Library, filter: &PositionFilter) -> Vec<PositionId> {
    let (total, rows) = library.positions(filter, 0, 100).unwrap();
    assert_eq!(total, rows.len());
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn a_position_is_read_back_as_coded_with_the_sentence_around_its_evidence() {
    let library = library();
    let who = actor(&library, "Zhao Lijian", Some("CN"));
    let issue = leaf(&library, "Arming Ukraine");
    let body = "It rained. Zhao said that sanctions are never effective, he added. They left.";
    let first = article(&library, body, Some("2022-03-18"));
    let words = excerpt(&library, first, "sanctions are never effective");
    let word = excerpt(&library, first, "never");
    let against = excerpt(&library, first, "They left.");
    let new = NewPosition {
        on_behalf: vec!["CN".into()],
        said: date("2022-03-18"),
        addressee: Some("  ".into()),
        evidence: vec![
            supporting(words),
            supporting(word),
            NewEvidence {
                excerpt: against,
                role: EvidenceRole::Contradicting,
            },
        ],
        ..position(who, issue, Stance::Opposes)
    };
    let id = library.add_position(&new).unwrap().value;
    let read = library.position(id).unwrap();
    assert_eq!(read.row.actors[0].name, "Zhao Lijian");
    assert_eq!(read.row.on_behalf[0].code, "CN");
    assert_eq!(read.row.issue.name, "Arming Ukraine");
    assert_eq!(read.row.said, date("2022-03-18"));
    assert_eq!(read.addressee, None);
    assert_eq!(
        read.row.quote.as_deref(),
        Some("sanctions are never effective"),
        "one word does not tell"
    );
    assert_eq!((read.row.evidence, read.row.against), (3, 1));
    assert_eq!((read.evidence_articles, read.evidence_origins), (1, 1));
    assert_eq!(read.evidence[0].before, "Zhao said that ");
    assert_eq!(read.evidence[0].after, ", he added.");
    assert_eq!(read.evidence[2].before, "");
}

#[test]
fn what_cannot_be_a_position_is_refused_with_its_reason() {
    let library = library();
    let who = actor(&library, "Ada", None);
    let issue = leaf(&library, "Sanctions");
    let good = position(who, issue, Stance::Supports);
    let group = library
        .transact(crate::Op::CreateIssue { name: "War".into() }, |tx| {
            Ok(tx.conn().query_row(
                "INSERT INTO issue (name, leaf) VALUES ('War', 0) RETURNING id",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap()
        .value;
    let no_words = NewPosition {
        paraphrase: " ".into(),
        ..good.clone()
    };
    assert!(refused(&library, &no_words).contains("needs a paraphrase"));
    let nobody = NewPosition {
        actors: vec![],
        ..good.clone()
    };
    assert!(refused(&library, &nobody).contains("needs somebody"));
    let grouped = NewPosition {
        issue: group,
        ..good.clone()
    };
    assert!(refused(&library, &grouped).contains("“War” only groups issues"));
    let nowhere = NewPosition {
        on_behalf: vec!["XX".into()],
        ..good.clone()
    };
    assert_eq!(refused(&library, &nowhere), "There is no country XX.");
    let without = NewPosition {
        evidence: vec![supporting(crate::ExcerptId(7))],
        ..good.clone()
    };
    assert_eq!(refused(&library, &without), "There is no excerpt 7.");
    let mut undated = good.clone();
    undated.said = date("2022-03-18");
    undated.said.as_mut().unwrap().date = "2022-02-30".into();
    assert!(refused(&library, &undated).contains("is not a date"));
}

#[test]
fn the_post_and_the_voice_are_worked_out_from_the_day() {
    let library = library();
    let who = library
        .transact(
            crate::Op::CreateActor {
                name: "Zhao".into(),
            },
            |tx| crate::actors::ensure_from_gazetteer(tx, "zhao-lijian"),
        )
        .unwrap()
        .value;
    let issue = leaf(&library, "Sanctions");
    let voice = |said: &str| {
        let new = NewPosition {
            voice: None,
            said: date(said),
            ..position(who, issue, Stance::Opposes)
        };
        let id = library.add_position(&new).unwrap().value;
        let row = library.position(id).unwrap().row;
        (row.voice, row.post.map(|post| post.country.unwrap().code))
    };
    assert_eq!(
        voice("2022-03-18"),
        (Voice::Spokesperson, Some("CN".to_owned()))
    );
    assert_eq!(voice("1990-01-01"), (Voice::Own, None));
    let held = library
        .read(|reader| posts::post_held(reader, who, "2022-03-18".parse().unwrap()))
        .unwrap();
    assert!(held.unwrap().spokesperson);
}

#[test]
fn an_update_records_only_what_changed_and_is_undone() {
    let library = library();
    let who = actor(&library, "Ada", Some("FR"));
    let issue = leaf(&library, "Sanctions");
    let new = NewPosition {
        on_behalf: vec!["FR".into()],
        said: date("2022-03"),
        ..position(who, issue, Stance::Supports)
    };
    let id = library.add_position(&new).unwrap().value;
    let before = dump(&library);
    let unchanged = library.update_position(id, &new).unwrap();
    assert!(unchanged.changes.is_empty());
    let other = NewPosition {
        on_behalf: vec!["FR".into(), "DE".into()],
        stance: Stance::Neutral,
        ..new
    };
    let outcome = library.update_position(id, &other).unwrap();
    assert_eq!(outcome.changes.rows("position_behalf"), 1);
    assert_eq!(outcome.changes.rows("position_actor"), 0);
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn lists_filter_and_order_and_leave_out_the_trash() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", None),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    let first = article(&library, "We shall send grain at once.", Some("2022-01-05"));
    let quote = excerpt(&library, first, "shall send grain");
    let add = |new: NewPosition| library.add_position(&new).unwrap().value;
    let march = add(NewPosition {
        said: date("2022-03"),
        ..position(ada, arms, Stance::Supports)
    });
    let day = add(NewPosition {
        said: date("2022-03-18"),
        ..position(ada, relief, Stance::Supports)
    });
    let unknown = add(position(ben, arms, Stance::Opposes));
    let of_article = add(NewPosition {
        evidence: vec![supporting(quote)],
        on_behalf: vec!["DE".into()],
        ..position(ben, relief, Stance::Supports)
    });
    let filter = PositionFilter::default;
    assert_eq!(ids(&library, &filter()), [march, day, of_article, unknown]);
    let of = |change: fn(&mut PositionFilter)| {
        let mut filter = filter();
        change(&mut filter);
        ids(&library, &filter)
    };
    assert_eq!(of(|f| f.country = Some("FR".into())), [march, day]);
    assert_eq!(of(|f| f.country = Some("DE".into())), [of_article]);
    assert_eq!(of(|f| f.text = "grai".into()), [of_article]);
    assert_eq!(of(|f| f.text = "says".into()).len(), 4);
    assert_eq!(of(|f| f.text = "*".into()), []);
    let mut both = filter();
    both.actor = Some(ben);
    both.issue = Some(arms);
    assert_eq!(ids(&library, &both), [unknown]);
    let mut article = filter();
    article.article = Some(first);
    assert_eq!(ids(&library, &article), [of_article]);
    library.trash_positions(&[march, unknown]).unwrap();
    assert_eq!(ids(&library, &filter()), [day, of_article]);
    assert!(matches!(
        library.trash_positions(&[day, march]),
        Err(Error::NotFound { .. })
    ));
    assert_eq!(ids(&library, &filter()), [day, of_article]);
    library.undo().unwrap();
    assert_eq!(ids(&library, &filter()), [march, day, of_article, unknown]);
}

#[test]
fn the_shortest_clause_tells_and_a_lone_word_does_not() {
    let of = |quotes: &[&str]| telling(quotes.iter().copied()).map(str::to_owned);
    assert_eq!(of(&["never"]), None);
    assert_eq!(
        of(&["a long and winding quote of it", "we will not", "no"]).as_deref(),
        Some("we will not")
    );
    assert_eq!(of(&["制裁从来不是"]).as_deref(), Some("制裁从来不是"));
    assert_eq!(of(&["— … —"]), None);
}

mod grid {
    use super::super::*;
    use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
    use crate::testing::{dump, library};
    use crate::{IssueId, Library, PositionId};

    /// Four positions on two issues, by two analysts.
    fn coded(library: &Library) -> (Vec<PositionId>, IssueId, IssueId) {
        let (arms, aid) = (leaf(library, "Arms"), leaf(library, "Aid"));
        let page = article(library, "We send arms. We send food.", Some("2022-03-18"));
        let (ada, ben) = (
            actor(library, "Ada", Some("FR")),
            actor(library, "Ben", Some("DE")),
        );
        let add = |who, issue, stance, said: Option<&str>, words: &str| {
            let new = NewPosition {
                said: said.and_then(date),
                evidence: vec![supporting(excerpt(library, page, words))],
                paraphrase: format!("{words} {stance:?}"),
                ..position(who, issue, stance)
            };
            library.add_position(&new).unwrap().value
        };
        let mut ids = vec![
            add(ada, arms, Stance::Supports, Some("2022-03-01"), "send arms"),
            add(ben, arms, Stance::Conditional, None, "send arms"),
            add(ben, aid, Stance::Opposes, Some("2022-02"), "send food"),
        ];
        library.set_analyst("Eve").unwrap();
        ids.push(add(
            ada,
            aid,
            Stance::LeansFor,
            Some("2022-04-01"),
            "send food",
        ));
        (ids, arms, aid)
    }

    fn found(
        library: &Library,
        filter: &CodingFilter,
        sort: CodingSort,
        down: bool,
    ) -> Vec<PositionId> {
        let codings = library.codings(filter, None, sort, down, 0, 100).unwrap();
        assert_eq!(codings.total as usize, codings.rows.len());
        codings.rows.iter().map(|row| row.row.id).collect()
    }

    #[test]
    fn codings_are_narrowed_by_every_condition() {
        let library = library();
        let (ids, arms, aid) = coded(&library);
        let by = |filter: CodingFilter| found(&library, &filter, CodingSort::Said, false);
        let every = CodingFilter::default;
        assert_eq!(by(every()), [ids[2], ids[0], ids[1], ids[3]]);
        assert_eq!(
            by(CodingFilter {
                issues: vec![arms],
                ..every()
            }),
            [ids[0], ids[1]]
        );
        assert_eq!(
            by(CodingFilter {
                issues: vec![arms, aid],
                ..every()
            })
            .len(),
            4
        );
        assert_eq!(
            by(CodingFilter {
                text: "send foo".into(),
                ..every()
            }),
            [ids[2], ids[3]]
        );
        assert_eq!(
            by(CodingFilter {
                text: "…".into(),
                ..every()
            }),
            []
        );
        assert_eq!(
            by(CodingFilter {
                country: Some("DE".into()),
                ..every()
            }),
            [ids[2], ids[1]]
        );
        assert_eq!(
            by(CodingFilter {
                analyst: Some("Eve".into()),
                ..every()
            }),
            [ids[3]]
        );
        let stances = vec![Stance::Conditional, Stance::Opposes];
        assert_eq!(by(CodingFilter { stances, ..every() }), [ids[2], ids[1]]);
        let day = |text: &str| Some(text.parse().unwrap());
        let from = CodingFilter {
            from: day("2022-03-01"),
            to: day("2022-03-31"),
            ..every()
        };
        assert_eq!(by(from), [ids[0], ids[1]]);
        assert_eq!(library.coders().unwrap(), ["Ada", "Eve"]);
    }

    #[test]
    fn codings_are_sorted_and_grouped_with_what_is_unknown_last() {
        let library = library();
        let (ids, ..) = coded(&library);
        let every = CodingFilter::default();
        let by = |sort, down| found(&library, &every, sort, down);
        assert_eq!(
            by(CodingSort::Stance, false),
            [ids[2], ids[3], ids[0], ids[1]]
        );
        assert_eq!(
            by(CodingSort::Stance, true),
            [ids[1], ids[0], ids[3], ids[2]]
        );
        let sure = CodingChange {
            confidence: Some(Some(Confidence::High)),
            ..CodingChange::default()
        };
        library.change_positions(&[ids[3]], &sure).unwrap();
        assert_eq!(by(CodingSort::Confidence, false)[0], ids[3]);
        assert_eq!(by(CodingSort::Confidence, true)[0], ids[3]);
        let grouped = library
            .codings(
                &every,
                Some(CodingGroup::Country),
                CodingSort::Said,
                true,
                1,
                2,
            )
            .unwrap();
        let counts: Vec<_> = grouped
            .groups
            .iter()
            .map(|group| (group.label.as_deref(), group.count))
            .collect();
        assert_eq!(counts, [(Some("France"), 2), (Some("Germany"), 2)]);
        let rows: Vec<_> = grouped.rows.iter().map(|row| row.row.id).collect();
        assert_eq!(rows, [ids[0], ids[1]]);
        assert!(grouped.rows[0].excerpt.is_some() && grouped.rows[0].article.is_some());
    }

    #[test]
    fn several_codings_are_changed_in_one_change_or_none_is() {
        let library = library();
        let (ids, _, aid) = coded(&library);
        let before = dump(&library);
        let change = CodingChange {
            issue: Some(aid),
            stance: Some(Stance::Neutral),
            act: Some(Some(SpeechAct::Warns)),
            ..CodingChange::default()
        };
        let done = library.change_positions(&ids[..2], &change).unwrap();
        assert_eq!(done.label, "Recode 2 positions");
        let changed = library.position(ids[1]).unwrap();
        assert_eq!(changed.row.issue.id, aid);
        assert_eq!(
            (changed.row.stance, changed.act),
            (Stance::Neutral, Some(SpeechAct::Warns))
        );
        library.undo().unwrap();
        assert_eq!(dump(&library), before);
        assert!(
            library
                .change_positions(&[ids[0], PositionId(999)], &change)
                .is_err()
        );
        assert_eq!(dump(&library), before);
    }
}
