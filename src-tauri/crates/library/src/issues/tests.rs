use super::*;
use crate::notes::NewNote;
use crate::positions::{CodingFilter, NewPosition, Stance};
use crate::testing::world::{actor, date, leaf, position};
use crate::testing::{dump, library};
use crate::{IssueId, Library};

fn group(library: &Library, name: &str, parent: Option<IssueId>) -> IssueId {
    let new = NewIssue {
        name: name.into(),
        parent,
        ..NewIssue::default()
    };
    library.create_issue(&new).unwrap().value
}

fn leaf_in(library: &Library, name: &str, parent: IssueId) -> IssueId {
    let new = NewIssue {
        leaf: true,
        con: Some("against".into()),
        pro: Some("for".into()),
        ..as_group(name, Some(parent))
    };
    library.create_issue(&new).unwrap().value
}

fn as_group(name: &str, parent: Option<IssueId>) -> NewIssue {
    NewIssue {
        name: name.into(),
        parent,
        ..NewIssue::default()
    }
}

fn tree(library: &Library) -> Vec<String> {
    library
        .issue_tree()
        .unwrap()
        .into_iter()
        .map(|node| {
            let indent = "  ".repeat(node.depth as usize);
            format!("{indent}{} {}", node.name, node.positions)
        })
        .collect()
}

#[test]
fn the_tree_is_depth_first_and_groups_count_what_is_in_them() {
    let library = library();
    let war = group(&library, "War", None);
    let aid = group(&library, "Aid", None);
    let arms = leaf_in(&library, "Arms", war);
    leaf_in(&library, "Grain", aid);
    let deeper = group(&library, "Deeper", Some(war));
    let troops = leaf_in(&library, "Troops", deeper);
    let who = actor(&library, "Ada", None);
    for issue in [arms, troops, troops] {
        library
            .add_position(&position(who, issue, Stance::Supports))
            .unwrap();
    }
    assert_eq!(
        tree(&library),
        [
            "War 3",
            "  Arms 1",
            "  Deeper 2",
            "    Troops 2",
            "Aid 0",
            "  Grain 0"
        ]
    );
    let moved = NewIssue {
        leaf: true,
        ..as_group("Arms exports", Some(aid))
    };
    library.update_issue(arms, &moved).unwrap();
    assert_eq!(
        tree(&library)[3..],
        ["Aid 1", "  Grain 0", "  Arms exports 1"]
    );
}

#[test]
fn the_tree_stays_a_tree_and_only_leaves_take_a_stance() {
    let library = library();
    let war = group(&library, "War", None);
    let inner = group(&library, "Inner", Some(war));
    let arms = leaf_in(&library, "Arms", inner);
    let who = actor(&library, "Ada", None);
    library
        .add_position(&position(who, arms, Stance::Supports))
        .unwrap();
    let before = dump(&library);
    let refused = |id, new: &NewIssue| library.update_issue(id, new).unwrap_err().to_string();
    assert!(refused(war, &as_group("War", Some(inner))).contains("into itself"));
    assert!(refused(war, &as_group("War", Some(war))).contains("into itself"));
    assert!(refused(inner, &as_group("Inner", Some(arms))).contains("cannot hold other issues"));
    assert!(
        refused(arms, &as_group("Arms", Some(inner))).contains("positions are coded on it (1)")
    );
    let as_leaf = NewIssue {
        leaf: true,
        ..as_group("War", None)
    };
    assert!(refused(war, &as_leaf).contains("it holds issues (1)"));
    assert!(refused(war, &as_group(" ", None)).contains("needs a name"));
    let held = library.trash_issue(inner).unwrap_err().to_string();
    assert_eq!(
        held,
        "“Inner” still holds issues (1): move or delete them first."
    );
    assert_eq!(dump(&library), before);
}

#[test]
fn a_trashed_issue_leaves_its_positions_alone() {
    let library = library();
    let arms = leaf(&library, "Arms");
    let who = actor(&library, "Ada", None);
    let id = library
        .add_position(&position(who, arms, Stance::Supports))
        .unwrap()
        .value;
    library.trash_issue(arms).unwrap();
    assert!(library.issue_tree().unwrap().is_empty());
    assert_eq!(library.position(id).unwrap().row.issue.name, "Arms");
    library.undo().unwrap();
    assert_eq!(tree(&library), ["Arms 1"]);
}

#[test]
fn a_page_shows_where_countries_stand_in_their_own_words() {
    let library = library();
    let arms = leaf(&library, "Arms");
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
    );
    let add = |who, said: &str, stance, voice| {
        let new = NewPosition {
            said: date(said),
            voice: Some(voice),
            ..position(who, arms, stance)
        };
        library.add_position(&new).unwrap();
    };
    use crate::positions::Voice::{Attributed, Own};
    add(ada, "2022-03-18", Stance::Supports, Own);
    add(ada, "2022-01-01", Stance::Opposes, Own);
    add(ada, "2022-05-01", Stance::Neutral, Attributed);
    add(ben, "2022-05-01", Stance::Neutral, Attributed);
    let page = library.issue(arms).unwrap();
    assert_eq!(page.positions.total, 4);
    assert_eq!(page.positions.rows.len(), 4);
    assert_eq!(page.by_country.len(), 1);
    assert_eq!(page.by_country[0].country.code, "FR");
    assert_eq!(page.by_country[0].stance, Stance::Supports);
    assert_eq!(page.by_country[0].positions, 2);
}

#[test]
fn flipping_poles_turns_every_stance_and_is_its_own_undoing() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    let who = actor(&library, "Ada", None);
    let ids: Vec<_> = Stance::ALL
        .iter()
        .map(|&stance| {
            library
                .add_position(&position(who, arms, stance))
                .unwrap()
                .value
        })
        .collect();
    library.trash_positions(&ids[..1]).unwrap();
    let before = dump(&library);
    library.flip_poles(arms, &Flipped::default()).unwrap();
    let page = library.issue(arms).unwrap();
    assert_eq!(page.node.con.as_deref(), Some("for"));
    assert_eq!(page.node.pro.as_deref(), Some("against"));
    let stance = |id| library.position(id).unwrap().row.stance;
    assert_eq!(stance(ids[0]), Stance::Supports, "in the trash too");
    assert_eq!(stance(ids[3]), Stance::LeansAgainst);
    assert_eq!(stance(ids[5]), Stance::Conditional);
    assert_ne!(dump(&library), before);
    library.flip_poles(arms, &Flipped::default()).unwrap();
    assert_eq!(dump(&library), before);
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    assert!(library.flip_poles(war, &Flipped::default()).is_err());
}

/// Every stance would say the opposite of what was coded.
#[test]
fn poles_of_coded_issues_are_not_exchanged_by_changing_their_words() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    let poles = |con: &str, pro: &str| NewIssue {
        leaf: true,
        con: Some(con.into()),
        pro: Some(pro.into()),
        ..as_group("Arms", Some(war))
    };
    let exchanged = poles(" For", "Against ");
    library.update_issue(arms, &exchanged).unwrap();
    library.undo().unwrap();
    let who = actor(&library, "Ada", None);
    library
        .add_position(&position(who, arms, Stance::Supports))
        .unwrap();
    let before = dump(&library);
    for refused in [exchanged, poles("for", "more"), poles("less", "against")] {
        let error = library.update_issue(arms, &refused).unwrap_err();
        assert!(error.to_string().contains("flip the poles"), "{error}");
    }
    let entries = [
        CodebookEntry {
            con: Some("for".into()),
            pro: Some("against".into()),
            ..entry(&["War"], "Arms")
        },
        entry(&[], "Relief"),
    ];
    let taken = library.import_codebook(&entries).unwrap().value;
    let refused: Vec<usize> = taken.refused.iter().map(|(at, _)| *at).collect();
    assert_eq!((refused, taken.made, taken.changed), (vec![0], 1, 0));
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    library
        .update_issue(arms, &poles("against", "all for"))
        .unwrap();
}

#[test]
fn poles_of_coded_issues_are_not_exchanged_by_way_of_another_word_either() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    let poles = |con: &str, pro: &str| NewIssue {
        leaf: true,
        con: Some(con.into()),
        pro: Some(pro.into()),
        ..as_group("Arms", Some(war))
    };
    let to = |con: &str, pro: &str| library.update_issue(arms, &poles(con, pro)).map(drop);
    to("against", "for").unwrap();
    let who = actor(&library, "Ada", None);
    library
        .add_position(&position(who, arms, Stance::Supports))
        .unwrap();
    to("against", "other").unwrap();
    let refused = to("for", "other").unwrap_err().to_string();
    assert!(refused.contains("flip the poles"), "{refused}");
    // What stood there itself may stand there again.
    to("against", "for").unwrap();
    to("against it", "for it").unwrap();
    assert!(to("for", "against").is_err());
    // Once they are flipped, what stood before that stood on the other side.
    library.flip_poles(arms, &Flipped::default()).unwrap();
    to("for", "against").unwrap();
    assert!(to("against it", "against").is_err());
}

#[test]
fn each_issue_of_a_codebook_is_held_to_its_own_former_poles() {
    let library = library();
    let war = group(&library, "War", None);
    let leaves = ["Arms", "Troops", "Aid"].map(|name| leaf_in(&library, name, war));
    let who = actor(&library, "Ada", None);
    for leaf in &leaves[..2] {
        let said = position(who, *leaf, Stance::Supports);
        library.add_position(&said).unwrap();
    }
    let take = |all: [(&str, &str, &str); 3]| {
        let entries = all.map(|(name, con, pro)| CodebookEntry {
            con: Some(con.into()),
            pro: Some(pro.into()),
            ..entry(&["War"], name)
        });
        let taken = library.import_codebook(&entries).unwrap().value;
        let refused: Vec<usize> = taken.refused.iter().map(|(at, _)| *at).collect();
        (taken.changed, refused)
    };
    let once = [
        ("Arms", "no", "yes"),
        ("Troops", "less", "more"),
        ("Aid", "no", "yes"),
    ];
    assert_eq!(take(once), (3, vec![]));
    let twice = [("Arms", "a", "b"), ("Troops", "a", "b"), ("Aid", "a", "b")];
    assert_eq!(take(twice), (3, vec![]));
    // "Arms" had it the other way round; "Troops" did not, and on "Aid" nothing is coded.
    let turned = [
        ("Arms", "yes", "no"),
        ("Troops", "yes", "no"),
        ("Aid", "yes", "no"),
    ];
    assert_eq!(take(turned), (2, vec![0]));
}

#[test]
fn flipped_poles_ask_for_the_proposition_that_they_fit_in_the_same_step() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = NewIssue {
        proposition: Some("States should send arms".to_owned()),
        con: Some("should not".to_owned()),
        pro: Some("should".to_owned()),
        examples: vec![
            example("“We will send tanks”"),
            example("An alliance will not: opposes."),
        ],
        leaf: true,
        ..as_group("Arms", Some(war))
    };
    let arms = library.create_issue(&arms).unwrap().value;
    let before = dump(&library);
    let flip = |proposition: Option<&str>, examples| {
        let flipped = Flipped {
            proposition: proposition.map(str::to_owned),
            examples,
        };
        library.flip_poles(arms, &flipped).map(drop)
    };
    for same in [None, Some(" "), Some("states should send arms")] {
        let refused = flip(same, None).unwrap_err().to_string();
        assert!(refused.contains("say what “Arms” asks once"), "{refused}");
    }
    assert_eq!(dump(&library), before);
    let told = || {
        let page = library.issue(arms).unwrap();
        let words = page.examples.iter().map(|one| one.example.words.clone());
        (page.node.proposition.unwrap(), words.collect::<Vec<_>>())
    };
    let not = "States should not send arms";
    flip(Some(not), None).unwrap();
    let turned = ["“We will send tanks”", "An alliance will not: supports."];
    assert_eq!(told(), (not.to_owned(), turned.map(str::to_owned).to_vec()));
    library.undo().unwrap();
    assert_eq!(dump(&library), before, "one step");
    flip(Some(not), Some(vec![example("“We keep our tanks”")])).unwrap();
    assert_eq!(
        told(),
        (not.to_owned(), vec!["“We keep our tanks”".to_owned()])
    );
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

fn example(words: &str) -> Example {
    Example {
        words: words.to_owned(),
        excerpt: None,
    }
}

#[test]
fn issues_that_ask_something_else_are_merged_once_it_is_said_what_becomes_of_the_stances() {
    let library = library();
    let war = group(&library, "War", None);
    let asking = |name: &str, proposition: &str, con: &str, pro: &str| {
        let new = NewIssue {
            proposition: Some(proposition.to_owned()),
            con: Some(con.to_owned()),
            pro: Some(pro.to_owned()),
            examples: vec![example(&format!("Of {name}: leans for"))],
            leaf: true,
            ..as_group(name, Some(war))
        };
        library.create_issue(&new).unwrap().value
    };
    let arms = asking("Arms", "States should send arms", "should not", "should");
    let embargo = asking("Embargo", "No arms should be sent", "should", "should not");
    let who = actor(&library, "Ada", None);
    // Without stances there is nothing to ask.
    library.merge_issues(embargo, arms, None).unwrap();
    library.undo().unwrap();
    let id = library
        .add_position(&position(who, embargo, Stance::LeansFor))
        .unwrap()
        .value;
    let before = dump(&library);
    let refused = library
        .merge_issues(embargo, arms, None)
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains(
            "(No arms should be sent −− should, ++ should not / States should send arms −− should not, ++ should)"
        ),
        "{refused}"
    );
    assert_eq!(dump(&library), before);
    for (turned, stance) in [(true, Stance::LeansAgainst), (false, Stance::LeansFor)] {
        library.merge_issues(embargo, arms, Some(turned)).unwrap();
        let row = library.position(id).unwrap().row;
        assert_eq!((row.issue.id, row.stance), (arms, stance));
        let examples = library.issue(arms).unwrap().examples;
        let words: Vec<String> = examples.into_iter().map(|one| one.example.words).collect();
        let theirs = format!("Of Embargo: {}", stance.phrase());
        assert_eq!(words, ["Of Arms: leans for", &theirs]);
        library.undo().unwrap();
        assert_eq!(dump(&library), before);
    }
}

#[test]
fn merged_issues_are_one_and_undo_parts_them() {
    let library = library();
    let war = group(&library, "War", None);
    let (arms, weapons) = (
        leaf_in(&library, "Arms", war),
        leaf_in(&library, "Weapons", war),
    );
    let who = actor(&library, "Ada", None);
    library
        .add_position(&position(who, weapons, Stance::Supports))
        .unwrap();
    let before = dump(&library);
    library.merge_issues(weapons, arms, None).unwrap();
    assert_eq!(tree(&library), ["War 1", "  Arms 1"]);
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    let refused = |from, into| {
        library
            .merge_issues(from, into, None)
            .unwrap_err()
            .to_string()
    };
    assert!(refused(arms, arms).contains("into itself"));
    assert!(refused(arms, war).contains("only one of them takes a stance"));
    let inner = group(&library, "Inner", Some(war));
    assert!(refused(war, inner).contains("is inside"));
}

#[test]
fn a_name_that_an_issue_has_is_refused_with_its_number() {
    let library = library();
    let IssueId(war) = group(&library, "Ärmel", None);
    let aid = group(&library, "Aid", None);
    let again = as_group(" ärmel", Some(aid));
    let refused = library.create_issue(&again).unwrap_err().to_string();
    assert!(
        refused.contains(&format!("“Ärmel” already: number {war}")),
        "{refused}"
    );
    let renamed = library.update_issue(aid, &as_group("Ärmel", None));
    assert!(renamed.is_err());
    library.update_issue(aid, &as_group("AID", None)).unwrap();
    library.trash_issue(IssueId(war)).unwrap();
    library.create_issue(&again).unwrap();
}

fn place_of(library: &Library, id: IssueId, parent: Option<IssueId>, before: Option<IssueId>) {
    library.move_issue(id, parent, before).unwrap();
}

#[test]
fn an_issue_is_moved_among_its_siblings_and_into_groups() {
    let library = library();
    let war = group(&library, "War", None);
    let aid = group(&library, "Aid", None);
    let arms = leaf_in(&library, "Arms", war);
    let troops = leaf_in(&library, "Troops", war);
    let names = || -> Vec<String> {
        let tree = library.issue_tree().unwrap();
        tree.into_iter().map(|node| node.name).collect()
    };
    place_of(&library, troops, Some(war), Some(arms));
    assert_eq!(names(), ["War", "Troops", "Arms", "Aid"]);
    place_of(&library, troops, Some(aid), None);
    assert_eq!(names(), ["War", "Arms", "Aid", "Troops"]);
    place_of(&library, aid, None, Some(war));
    assert_eq!(names(), ["Aid", "Troops", "War", "Arms"]);
    let before = dump(&library);
    place_of(&library, aid, None, Some(aid));
    assert_eq!(dump(&library), before, "before itself is where it is");
    let refused = |id, parent, before| {
        let refused = library.move_issue(id, parent, before);
        refused.unwrap_err().to_string()
    };
    assert!(refused(war, Some(arms), None).contains("cannot hold other issues"));
    let inner = group(&library, "Inner", Some(war));
    assert!(refused(war, Some(inner), None).contains("into itself"));
    assert!(refused(arms, Some(war), Some(troops)).contains("not in the group"));
}

#[test]
fn a_split_moves_what_is_named_and_what_meets_a_rule_and_keeps_every_coding() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    leaf_in(&library, "Troops", war);
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("DE")),
    );
    let add = |who, stance| {
        let new = position(who, arms, stance);
        library.add_position(&new).unwrap().value
    };
    let one = add(ada, Stance::Supports);
    let two = add(ada, Stance::Opposes);
    let three = add(ben, Stance::Conditional);
    let four = add(ben, Stance::Supports);
    let gone = add(ada, Stance::Neutral);
    library.trash_positions(&[gone]).unwrap();
    let before = dump(&library);
    let part = |name: &str| SplitPart {
        issue: as_group(name, None),
        ..SplitPart::default()
    };
    let parts = [
        SplitPart {
            positions: vec![one],
            ..part("Heavy arms")
        },
        SplitPart {
            rule: Some(CodingFilter {
                stances: vec![Stance::Supports, Stance::Conditional],
                ..CodingFilter::default()
            }),
            ..part("Small arms")
        },
    ];
    let done = library.split_issue(arms, &parts).unwrap();
    assert_eq!(done.label, "Split issue “Arms” into 3");
    assert_eq!(done.value.left, 1);
    let made: Vec<u32> = done.value.made.iter().map(|(_, count)| *count).collect();
    assert_eq!(made, [1, 2]);
    assert_eq!(
        tree(&library),
        [
            "War 4",
            "  Arms 1",
            "  Heavy arms 1",
            "  Small arms 2",
            "  Troops 0"
        ]
    );
    let row = |id| library.position(id).unwrap().row;
    assert_eq!(row(one).issue.name, "Heavy arms");
    assert_eq!(row(two).issue.name, "Arms");
    assert_eq!(
        (row(three).issue.name.as_str(), row(three).stance),
        ("Small arms", Stance::Conditional)
    );
    assert_eq!(row(four).issue.name, "Small arms");
    let heavy = library.issue(done.value.made[0].0).unwrap();
    assert_eq!(heavy.node.pro.as_deref(), Some("for"), "the former’s poles");
    library.undo().unwrap();
    assert_eq!(dump(&library), before);

    let refused = |id, parts: &[SplitPart]| library.split_issue(id, parts).unwrap_err().to_string();
    assert!(refused(war, &parts).contains("only groups"));
    assert!(refused(arms, &[]).contains("at least one"));
    let twice = [
        SplitPart {
            positions: vec![one],
            ..part("A")
        },
        SplitPart {
            positions: vec![one],
            ..part("B")
        },
    ];
    assert!(refused(arms, &twice).contains("two of its parts"));
    assert!(refused(arms, &[part("Troops")]).contains("already"));
    assert_eq!(dump(&library), before);
}

/// They may come back, and with them what they said.
#[test]
fn a_rule_takes_what_actors_in_the_trash_said_as_well() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    let ada = actor(&library, "Ada", Some("FR"));
    let said = position(ada, arms, Stance::Supports);
    let said = library.add_position(&said).unwrap().value;
    library.trash_actors(&[ada]).unwrap();
    let part = SplitPart {
        issue: as_group("Small arms", None),
        rule: Some(CodingFilter {
            stances: vec![Stance::Supports],
            country: Some("FR".into()),
            ..CodingFilter::default()
        }),
        ..SplitPart::default()
    };
    library.split_issue(arms, &[part]).unwrap();
    assert_eq!(library.position(said).unwrap().row.issue.name, "Small arms");
}

#[test]
fn examples_are_words_or_excerpts_in_their_order() {
    let library = library();
    let page = crate::testing::world::article(&library, "We will send arms.", None);
    let words = crate::testing::world::excerpt(&library, page, "send arms");
    let new = NewIssue {
        examples: vec![
            Example {
                words: " ".into(),
                excerpt: None,
            },
            Example {
                words: "plainly for".into(),
                excerpt: Some(words),
            },
            Example {
                words: "A minister says so.".into(),
                excerpt: None,
            },
        ],
        ..as_group("Arms", None)
    };
    let id = library.create_issue(&new).unwrap().value;
    let shown = library.issue(id).unwrap().examples;
    assert_eq!(shown.len(), 2);
    assert_eq!(shown[0].quote.as_deref(), Some("send arms"));
    let before = dump(&library);
    let same = NewIssue {
        examples: new.examples[1..].to_vec(),
        ..new
    };
    library.update_issue(id, &same).unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn a_merged_issue_is_found_by_its_name_and_number() {
    let library = library();
    let war = group(&library, "War", None);
    let (arms, weapons, tanks) = (
        leaf_in(&library, "Arms", war),
        leaf_in(&library, "Weapons", war),
        leaf_in(&library, "Tanks", war),
    );
    library.merge_issues(tanks, weapons, None).unwrap();
    library.merge_issues(weapons, arms, None).unwrap();
    for target in [
        "issue:Tanks".to_owned(),
        "weapons".into(),
        format!("issue:{tanks}"),
    ] {
        let place = library.resolve_link(&target).unwrap().unwrap();
        assert_eq!((place.id, place.title.as_str()), (arms.0, "Arms"));
    }
    assert_eq!(library.issue(weapons).unwrap().node.id, arms);
    let request = crate::compare::MatrixRequest {
        issues: vec![tanks, arms],
        ..crate::compare::MatrixRequest::default()
    };
    let columns = library.matrix(&request).unwrap().issues;
    assert_eq!(columns.len(), 1);
    assert_eq!(columns[0].issue.id, arms);
    library.undo().unwrap();
    let place = library.resolve_link("issue:Tanks").unwrap().unwrap();
    assert_eq!(place.id, weapons.0);
}

#[test]
fn an_issue_is_found_by_the_name_that_notes_have_of_it() {
    let library = library();
    let arms = leaf_in(&library, "Arms", group(&library, "War", None));
    let note = NewNote {
        title: "Brief".to_owned(),
        text: "```positions\nissues: arms\n```\n".to_owned(),
        ..NewNote::default()
    };
    let brief = library.create_note(&note).unwrap().value;
    let before = dump(&library);
    let rename = |name: &str| {
        let named = NewIssue {
            name: name.to_owned(),
            leaf: true,
            ..NewIssue::default()
        };
        library.update_issue(arms, &named).map(drop)
    };
    rename("Weapons").unwrap();
    let named = |name: &str| library.resolve_link(&format!("issue:{name}")).unwrap();
    assert_eq!(named("Arms").unwrap().title, "Weapons");
    assert!(tree(&library).iter().all(|line| !line.contains("Arms")));
    // A name that no note has leads nowhere, and another issue may have it.
    rename("Tanks").unwrap();
    assert!(named("Weapons").is_none());
    let peace = group(&library, "Peace", None);
    leaf_in(&library, "Weapons", peace);
    // One by which a note means the issue that had it is nobody else's, but that issue may have it again.
    let new = NewIssue {
        leaf: true,
        ..as_group("ARMS", Some(peace))
    };
    let refused = library.create_issue(&new).unwrap_err().to_string();
    assert!(
        refused.contains("The note “Brief” calls “Tanks” by its former name “Arms”"),
        "{refused}"
    );
    let renamed = library.update_issue(peace, &as_group("Arms", None));
    assert!(renamed.is_err());
    assert_eq!(named("Arms").unwrap().title, "Tanks");
    rename("Arms").unwrap();
    let _ = library.undo().unwrap();
    library.trash_notes(&[brief]).unwrap();
    library.create_issue(&new).unwrap();
    for _ in 0..6 {
        let _ = library.undo().unwrap();
    }
    assert_eq!(dump(&library), before);
}

#[test]
fn a_name_that_stands_only_in_the_words_of_notes_is_free_once_its_issue_has_another() {
    let library = library();
    let war = group(&library, "War", None);
    let arms = leaf_in(&library, "Arms", war);
    let note = NewNote {
        title: "Brief".to_owned(),
        text: "Arms are sent:\n\n- Arms\n\nissues: Arms\n".to_owned(),
        ..NewNote::default()
    };
    let _ = library.create_note(&note).unwrap();
    let named = |name: &str| NewIssue {
        name: name.to_owned(),
        leaf: true,
        ..NewIssue::default()
    };
    let _ = library.update_issue(arms, &named("Weapons")).unwrap();
    assert!(library.resolve_link("issue:Arms").unwrap().is_none());
    let _ = library.create_issue(&named("Arms")).unwrap();
}

fn entry(groups: &[&str], name: &str) -> CodebookEntry {
    CodebookEntry {
        groups: groups.iter().map(|&group| group.to_owned()).collect(),
        name: name.to_owned(),
        ..CodebookEntry::default()
    }
}

#[test]
fn a_codebook_goes_out_and_comes_back_unchanged() {
    let library = library();
    let war = group(&library, "War", None);
    let help = group(&library, "Help", Some(war));
    leaf_in(&library, "Arms", help);
    let codebook = library.codebook().unwrap();
    assert_eq!(codebook[2].groups, ["War", "Help"]);
    let before = dump(&library);
    let taken = library.import_codebook(&codebook).unwrap().value;
    assert_eq!((taken.made, taken.changed, taken.unchanged), (0, 0, 3));
    assert_eq!(dump(&library), before);
    let other = crate::testing::library();
    let taken = other.import_codebook(&codebook).unwrap();
    assert_eq!((taken.value.made, taken.value.refused), (3, Vec::new()));
    assert_eq!(other.codebook().unwrap(), codebook);
    other.undo().unwrap();
    assert!(other.codebook().unwrap().is_empty());
}

#[test]
fn entries_change_what_is_there_and_bad_ones_are_listed() {
    let library = library();
    let arms = leaf_in(&library, "Arms", group(&library, "War", None));
    let who = actor(&library, "Ada", None);
    library
        .add_position(&position(who, arms, Stance::Supports))
        .unwrap();
    let entries = [
        CodebookEntry {
            definition: Some("of arms".into()),
            ..entry(&["Aid"], "arms")
        },
        entry(&["Arms"], "Tanks"),
        CodebookEntry {
            leaf: Some(false),
            ..entry(&[], "Arms")
        },
        CodebookEntry {
            con: Some("same".into()),
            pro: Some("same".into()),
            ..entry(&["Left behind"], "Food")
        },
        entry(&[], " "),
        CodebookEntry {
            pro: Some("more".into()),
            ..entry(&["War"], "Troops")
        },
    ];
    let taken = library.import_codebook(&entries).unwrap().value;
    assert_eq!((taken.made, taken.changed), (2, 1));
    let refused: Vec<usize> = taken.refused.iter().map(|(at, _)| *at).collect();
    assert_eq!(refused, [1, 2, 3, 4], "{:?}", taken.refused);
    assert_eq!(tree(&library), ["War 0", "  Troops 0", "Aid 1", "  arms 1"]);
    let page = library.issue(arms).unwrap();
    assert_eq!(page.definition.as_deref(), Some("of arms"));
    assert_eq!(page.node.pro.as_deref(), Some("for"), "not given, so kept");
}
