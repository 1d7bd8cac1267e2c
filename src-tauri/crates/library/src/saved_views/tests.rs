use super::*;
use crate::trash::TrashKind;

fn view(name: &str, as_of: &str) -> NewSavedView {
    NewSavedView {
        name: name.to_owned(),
        screen: "compare".to_owned(),
        args: BTreeMap::from([
            ("rows".to_owned(), "countries".to_owned()),
            ("asOf".to_owned(), as_of.to_owned()),
        ]),
        ..NewSavedView::default()
    }
}

fn names(library: &Library) -> Vec<String> {
    let views = library.saved_views().unwrap();
    views.into_iter().map(|view| view.name).collect()
}

#[test]
fn a_view_is_kept_as_it_was_saved_and_listed_by_name() {
    let library = crate::testing::library();
    let later = library
        .save_view(&view("the call", "2022-03-18"))
        .unwrap()
        .value;
    library.save_view(&view("Before", "2022-02-24")).unwrap();
    assert_eq!(names(&library), ["Before", "the call"]);
    let found = library.saved_views().unwrap();
    assert_eq!(found[1].id, later);
    assert_eq!(found[1].args["asOf"], "2022-03-18");
    let again = NewSavedView {
        id: Some(later),
        ..view("the call", "2022-03-20")
    };
    library.save_view(&again).unwrap();
    assert_eq!(library.saved_views().unwrap()[1].args["asOf"], "2022-03-20");
}

#[test]
fn two_views_of_one_name_are_refused_whatever_the_case() {
    let library = crate::testing::library();
    let id = library
        .save_view(&view("The call", "2022-03-18"))
        .unwrap()
        .value;
    let second = library.save_view(&view("the CALL ", "2022-03-18"));
    assert!(matches!(second, Err(Error::Invalid(_))), "{second:?}");
    let other = library
        .save_view(&view("Another", "2022-03-18"))
        .unwrap()
        .value;
    assert!(library.rename_view(other, "THE call").is_err());
    // A view may change the case of its own name.
    library.rename_view(id, "THE CALL").unwrap();
    assert_eq!(names(&library), ["Another", "THE CALL"]);
    assert!(library.save_view(&view("  ", "2022-03-18")).is_err());
}

#[test]
fn a_view_goes_to_the_trash_and_comes_back() {
    let library = crate::testing::library();
    let id = library
        .save_view(&view("The call", "2022-03-18"))
        .unwrap()
        .value;
    let gone = library.trash_view(id).unwrap();
    assert_eq!(gone.label, "Remove saved view “The call”");
    assert!(names(&library).is_empty());
    assert!(library.rename_view(id, "Other").is_err());
    assert_eq!(library.trash().unwrap()[0].title, "The call");
    library.restore(TrashKind::SavedView, id.0).unwrap();
    assert_eq!(names(&library), ["The call"]);
    let place = library.switch_to("call", 5).unwrap().remove(0);
    assert_eq!((place.kind, place.id), (crate::PlaceKind::View, id.0));
}

#[test]
fn a_view_of_an_issue_follows_it_into_the_one_that_it_becomes_part_of() {
    let library = crate::testing::library();
    let issue = |name: &str| {
        let new = crate::issues::NewIssue {
            name: name.to_owned(),
            leaf: true,
            proposition: Some(format!("States should do {name}")),
            con: Some("no".to_owned()),
            pro: Some("yes".to_owned()),
            ..crate::issues::NewIssue::default()
        };
        library.create_issue(&new).unwrap().value
    };
    let (from, into) = (issue("Arms"), issue("Weapons"));
    let new = NewSavedView {
        issue: Some(from),
        ..view("On arms", "2022-03-18")
    };
    library.save_view(&new).unwrap();
    library.merge_issues(from, into, None).unwrap();
    assert_eq!(library.saved_views().unwrap()[0].issue, Some(into));
}
