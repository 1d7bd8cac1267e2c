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
