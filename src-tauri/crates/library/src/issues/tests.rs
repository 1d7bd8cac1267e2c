use super::*;
use crate::positions::{NewPosition, Stance};
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
        "“Inner” still holds issues (1): move or delete them first"
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
    assert_eq!(page.positions.len(), 4);
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
    library.flip_poles(arms).unwrap();
    let page = library.issue(arms).unwrap();
    assert_eq!(page.node.con.as_deref(), Some("for"));
    assert_eq!(page.node.pro.as_deref(), Some("against"));
    let stance = |id| library.position(id).unwrap().row.stance;
    assert_eq!(stance(ids[0]), Stance::Supports, "in the trash too");
    assert_eq!(stance(ids[3]), Stance::LeansAgainst);
    assert_eq!(stance(ids[5]), Stance::Conditional);
    assert_ne!(dump(&library), before);
    library.flip_poles(arms).unwrap();
    assert_eq!(dump(&library), before);
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    assert!(library.flip_poles(war).is_err());
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
    library.merge_issues(weapons, arms).unwrap();
    assert_eq!(tree(&library), ["War 1", "  Arms 1"]);
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    let refused = |from, into| library.merge_issues(from, into).unwrap_err().to_string();
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
