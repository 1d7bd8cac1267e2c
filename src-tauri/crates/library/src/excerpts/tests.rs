use super::*;
use crate::articles::{Capture, NewArticle};
use crate::testing::{dump, library};
use demarche_extract::{BlockKind, Body, Piece};

fn stored(library: &Library, text: &str) -> (ArticleId, BodyVersionId) {
    let piece = Piece {
        text: text.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    };
    let new = NewArticle {
        body: Body::of([&piece]),
        capture: Some(Capture::default()),
        ..NewArticle::default()
    };
    let id = library.store(&new).unwrap().value.article;
    (id, library.article(id).unwrap().body.id)
}

#[test]
fn an_excerpt_has_its_words_and_what_stands_around_them() {
    let library = library();
    let (article, body) = stored(&library, "中国 calls for peace. Everybody listens.");
    let made = library
        .create_excerpt(body, Span::new(2, 18), Some(" telling "))
        .unwrap();
    assert_eq!(made.label, "Excerpt “calls for peace”");
    let excerpt = library.excerpt(made.value).unwrap();
    assert_eq!((excerpt.start, excerpt.end), (3, 18));
    assert_eq!(
        (excerpt.prefix.as_str(), excerpt.quote.as_str()),
        ("中国 ", "calls for peace")
    );
    assert_eq!(excerpt.suffix, ". Everybody listens.");
    assert_eq!(excerpt.comment.as_deref(), Some("telling"));
    assert_eq!(excerpt.analyst, "Ada");
    assert_eq!(library.excerpts_of(article).unwrap(), [excerpt]);
}

#[test]
fn nothing_and_too_much_cannot_be_an_excerpt() {
    let library = library();
    let (_, body) = stored(&library, "Words  here");
    for span in [Span::new(5, 7), Span::new(3, 3), Span::new(0, 12)] {
        let made = library.create_excerpt(body, span, None);
        assert!(matches!(made, Err(Error::Invalid(_))), "{span:?}");
    }
}

#[test]
fn lists_know_words_orphans_and_the_trash() {
    let library = library();
    let (article, body) = stored(
        &library,
        "Ships left the harbour. Talks go on in the capital.",
    );
    let ships = library
        .create_excerpt(body, Span::new(0, 22), None)
        .unwrap()
        .value;
    let talks = library
        .create_excerpt(body, Span::new(24, 50), Some("second round"))
        .unwrap()
        .value;
    let list = |text: &str, orphans_only| -> Vec<ExcerptId> {
        let filter = ExcerptFilter {
            text: text.to_owned(),
            orphans_only,
            issue: None,
        };
        let (found, total) = library.excerpts(&filter, 0, 10).unwrap();
        assert_eq!(found.len() as u32, total);
        found.into_iter().map(|excerpt| excerpt.id).collect()
    };
    assert_eq!(list("", false), [talks, ships]);
    assert_eq!(list("harbour", false), [ships]);
    assert_eq!(list("\"second round\"", false), [talks]);
    library.update_excerpt(talks, None).unwrap();
    assert!(list("second", false).is_empty());
    library
        .edit_body(
            article,
            "Ships left the harbour. Nothing else is known about this.",
        )
        .unwrap();
    assert_eq!(list("", true), [talks]);
    library.trash_excerpts(&[talks]).unwrap();
    assert_eq!(list("", false), [ships]);
    library.undo().unwrap();
    assert_eq!(list("", true), [talks]);
}

#[test]
fn making_an_excerpt_can_be_undone() {
    let library = library();
    let (_, body) = stored(&library, "Ships left the harbour.");
    let before = dump(&library);
    library.create_excerpt(body, Span::new(0, 5), None).unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}
