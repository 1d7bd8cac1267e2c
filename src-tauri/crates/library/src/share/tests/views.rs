//! Saved views: addresses that name rows by numbers, which other libraries have otherwise.

use super::*;
use crate::actors::NewActor;
use crate::saved_views::{NewSavedView, SavedView};
use crate::trash::TrashKind;
use crate::{ActorKind, SavedViewId};

fn view(library: &Library, name: &str, screen: &str, args: &[(&str, &str)]) -> SavedViewId {
    let args = args
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let new = NewSavedView {
        name: name.to_owned(),
        screen: screen.to_owned(),
        args: args.collect(),
        ..NewSavedView::default()
    };
    library.save_view(&new).unwrap().value
}

fn named(library: &Library, name: &str) -> SavedView {
    let views = library.saved_views().unwrap();
    let found = views.iter().find(|view| view.name == name);
    found
        .unwrap_or_else(|| panic!("{name} is not among {views:?}"))
        .clone()
}

fn names(library: &Library) -> Vec<String> {
    let views = library.saved_views().unwrap();
    views.into_iter().map(|view| view.name).collect()
}

fn actor(library: &Library, name: &str) -> i64 {
    let new = NewActor {
        name: name.to_owned(),
        kind: ActorKind::Person,
        country: None,
        wikidata: None,
        names: Vec::new(),
    };
    library.create_actor(&new).unwrap().value.0
}

#[test]
fn a_view_shows_the_same_things_under_other_numbers_and_comes_back_as_it_was() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    for own in ["Roads", "Rails"] {
        issue(&ben, own);
        actor(&ben, own);
    }
    let (ports, jane) = (issue(&ada, "Ports"), actor(&ada, "Jane Example"));
    let compared = view(
        &ada,
        "Ports now",
        "compare",
        &[
            ("issues", &format!("{ports},99")),
            ("actors", &jane.to_string()),
            ("asOf", "2022-03-18"),
        ],
    );
    view(
        &ada,
        "Two sides",
        "side-by-side",
        &[("columns", &format!("CN,#{jane},@NATO"))],
    );
    // A grid's columns are words and stay what they are.
    view(
        &ada,
        "Articles",
        "articles",
        &[("columns", "title,outlet"), ("issue", &ports.to_string())],
    );
    post.publish(&ada).unwrap();
    let sent = serde_json::to_string(&post.0[0].changes).unwrap();
    assert!(!sent.contains("\\\"issues\\\":\\\"1"), "{sent}");
    let taken = post.take_in(&ben).unwrap();
    assert_eq!((taken.conflicts, taken.refused.len()), (0, 0), "{taken:?}");

    let here = named(&ben, "Ports now");
    assert_eq!(here.args["issues"], "3,?99");
    assert_eq!(here.args["actors"], "3");
    assert_eq!(here.args["asOf"], "2022-03-18");
    assert_eq!(named(&ben, "Two sides").args["columns"], "CN,#3,@NATO");
    let grid = named(&ben, "Articles").args;
    assert_eq!(
        (grid["columns"].as_str(), grid["issue"].as_str()),
        ("title,outlet", "3")
    );
    // Nothing of it is news, and what Ben changes of it leads to the same at home.
    assert!(!post.publish(&ben).unwrap().rows.contains_key("saved_view"));
    let mut changed = NewSavedView {
        id: Some(here.id),
        name: here.name.clone(),
        screen: here.screen.clone(),
        issue: here.issue,
        args: here.args.clone(),
    };
    changed.args.insert("attributed".to_owned(), "1".to_owned());
    ben.save_view(&changed).unwrap();
    post.publish(&ben).unwrap();
    assert_eq!(post.take_in(&ada).unwrap().conflicts, 0);
    let back = named(&ada, "Ports now");
    assert_eq!((back.id, back.args["attributed"].as_str()), (compared, "1"));
    assert_eq!(back.args["issues"], format!("{ports},?99"));
    assert_agree(&ada, &ben);
    sound(&ada);
    sound(&ben);
}

#[test]
fn two_views_of_one_name_are_both_kept_and_each_library_calls_its_own_as_before() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    view(&ada, "Ports", "compare", &[("rows", "blocs")]);
    view(&ben, "Ports", "compare", &[("rows", "countries")]);
    // The very same view is one.
    for library in [&ada, &ben] {
        view(library, "All", "compare", &[]);
    }
    settle(&mut post, &[&ada, &ben]);
    for (library, own, other) in [(&ada, "blocs", "countries"), (&ben, "countries", "blocs")] {
        assert_eq!(names(library), ["All", "Ports", "Ports (2)"]);
        assert_eq!(named(library, "Ports").args["rows"], own);
        assert_eq!(named(library, "Ports (2)").args["rows"], other);
        sound(library);
    }
    assert_agree(&ada, &ben);
    assert!(ada.share_conflicts().unwrap().is_empty());
    // What is changed of one follows, and the number does not go home.
    let second = named(&ben, "Ports (2)");
    let changed = NewSavedView {
        id: Some(second.id),
        name: second.name,
        screen: "timeline".to_owned(),
        ..NewSavedView::default()
    };
    ben.save_view(&changed).unwrap();
    settle(&mut post, &[&ada, &ben]);
    assert_eq!(names(&ada), ["All", "Ports", "Ports (2)"]);
    assert_eq!(named(&ada, "Ports").screen, "timeline");
    assert_agree(&ada, &ben);
}

#[test]
fn a_view_that_both_changed_is_shown_on_both_sides_with_names_and_not_with_numbers() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let ports = issue(&ada, "Ports");
    let first = view(&ada, "Now", "compare", &[]);
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    let change = |library: &Library, id, args: &[(&str, &str)]| {
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let new = NewSavedView {
            id: Some(id),
            name: "Now".to_owned(),
            screen: "compare".to_owned(),
            args: args.collect(),
            ..NewSavedView::default()
        };
        library.save_view(&new).unwrap();
    };
    change(
        &ada,
        first,
        &[("issues", &ports.to_string()), ("rows", "blocs")],
    );
    change(&ben, named(&ben, "Now").id, &[("rows", "countries")]);
    post.publish(&ada).unwrap();
    assert_eq!(post.take_in(&ben).unwrap().conflicts, 1);
    assert_eq!(named(&ben, "Now").args["rows"], "countries");
    let conflict = ben.share_conflicts().unwrap().remove(0);
    assert_eq!(
        (conflict.noun.as_str(), conflict.title.as_str()),
        ("saved_view", "Now")
    );
    assert_eq!(conflict.fields[0].name, "args");
    assert_eq!(conflict.fields[0].mine, "rows: countries");
    assert_eq!(conflict.fields[0].theirs, "issues: Ports · rows: blocs");
    ben.resolve_conflicts(&[(conflict.id, Choice::All(Side::Theirs))])
        .unwrap();
    assert_eq!(named(&ben, "Now").args["rows"], "blocs");
    // The trash goes along, and taking in is undone as one change.
    ada.trash_view(first).unwrap();
    post.publish(&ada).unwrap();
    assert_eq!(post.take_in(&ben).unwrap().changed, 1);
    assert!(names(&ben).is_empty());
    ben.undo().unwrap();
    assert_eq!(names(&ben), ["Now"]);
}

#[test]
fn a_view_that_comes_back_from_the_trash_has_a_name_of_its_own() {
    let library = of("Ada");
    let first = view(&library, "Ports", "compare", &[]);
    library.trash_view(first).unwrap();
    view(&library, "Ports", "timeline", &[]);
    library.restore(TrashKind::SavedView, first.0).unwrap();
    assert_eq!(names(&library), ["Ports", "Ports (2)"]);
    assert_eq!(named(&library, "Ports (2)").id, first);
}

#[test]
fn a_new_name_arrives_whatever_number_is_in_it() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let first = view(&ada, "Sanctions", "compare", &[]);
    settle(&mut post, &[&ada, &ben]);
    for name in ["Sanctions (2022)", "Sanctions (2)", "Sanctions"] {
        ada.rename_view(first, name).unwrap();
        settle(&mut post, &[&ada, &ben]);
        assert_eq!(names(&ben), [name]);
        assert_agree(&ada, &ben);
    }
    // Nor is a number lost that its analyst gave beside another view of the name.
    view(&ada, "Sanctions (2022)", "timeline", &[]);
    settle(&mut post, &[&ada, &ben]);
    assert_eq!(names(&ben), ["Sanctions", "Sanctions (2022)"]);
    sound(&ben);
}

#[test]
fn a_view_that_got_a_number_here_and_is_renamed_here_has_the_new_name_everywhere() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let own = view(&ada, "Ports", "compare", &[("rows", "blocs")]);
    view(&ben, "Ports", "compare", &[("rows", "countries")]);
    settle(&mut post, &[&ada, &ben]);
    let second = named(&ben, "Ports (2)").id;
    ben.rename_view(second, "Ports (2022)").unwrap();
    settle(&mut post, &[&ada, &ben]);
    assert_eq!(names(&ada), ["Ports (2)", "Ports (2022)"]);
    assert_eq!(named(&ada, "Ports (2022)").id, own);
    assert_agree(&ada, &ben);
    // What comes back meets the number that it has here, and the team its name.
    ada.trash_view(own).unwrap();
    settle(&mut post, &[&ada, &ben]);
    ada.restore(TrashKind::SavedView, own.0).unwrap();
    settle(&mut post, &[&ada, &ben]);
    assert_eq!(names(&ben), ["Ports", "Ports (2022)"]);
    assert_agree(&ada, &ben);
}
