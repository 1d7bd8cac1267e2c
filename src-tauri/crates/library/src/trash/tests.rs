use super::*;
use crate::testing::{Watch, article_of, dump};

#[test]
fn what_was_deleted_last_stands_first_and_comes_back() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let article = library
        .store(&article_of("Council meets", "Ships left."))
        .unwrap()
        .value
        .article;
    let body = library.article(article).unwrap().body.id;
    let span = demarche_text::Span::new(0, 5);
    let excerpt = library.create_excerpt(body, span, None).unwrap().value;
    let before = dump(&library);
    library.trash_excerpts(&[excerpt]).unwrap();
    watch.forward(60);
    library.trash_articles(&[article]).unwrap();
    let listed: Vec<_> = library
        .trash()
        .unwrap()
        .into_iter()
        .map(|entry| (entry.kind, entry.id, entry.title))
        .collect();
    assert_eq!(
        listed,
        [
            (TrashKind::Article, article.0, "Council meets".to_owned()),
            (TrashKind::Excerpt, excerpt.0, "Ships".to_owned()),
        ]
    );
    let outcome = library.restore(TrashKind::Article, article.0).unwrap();
    assert_eq!(outcome.label, "Restore “Council meets”");
    library.restore(TrashKind::Excerpt, excerpt.0).unwrap();
    assert_eq!(dump(&library), before);
    let again = library.restore(TrashKind::Excerpt, excerpt.0);
    assert!(matches!(again, Err(Error::NotFound { .. })));
}

#[test]
fn every_kind_has_its_statements() {
    let library = crate::testing::library();
    for kind in TrashKind::ALL {
        assert!(
            matches!(library.restore(*kind, 1), Err(Error::NotFound { .. })),
            "{kind:?}"
        );
    }
    assert!(library.trash().unwrap().is_empty());
}

#[test]
fn an_issue_comes_back_with_the_groups_that_it_is_in() {
    let library = crate::testing::library();
    let issue = |name: &str, parent, leaf| {
        let new = crate::issues::NewIssue {
            name: name.to_owned(),
            parent,
            leaf,
            ..crate::issues::NewIssue::default()
        };
        library.create_issue(&new).unwrap().value
    };
    let war = issue("War", None, false);
    let aid = issue("Aid", Some(war), false);
    let arms = issue("Arms", Some(aid), true);
    let before = library.issue_tree().unwrap();
    for id in [arms, aid, war] {
        library.trash_issue(id).unwrap();
    }
    library.restore(TrashKind::Issue, arms.0).unwrap();
    assert_eq!(library.issue_tree().unwrap(), before);
    assert!(library.trash().unwrap().is_empty());
    library.undo().unwrap();
    assert_eq!(library.trash().unwrap().len(), 3);
}
