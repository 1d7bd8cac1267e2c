use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::articles::tests::{ARMS, GRAIN, TALKS, article};
use crate::articles::{ArticleFilter, ArticleSort, NewArticle};
use crate::events::{EventKind, NewEvent};
use crate::notes::NewNote;
use crate::quotations::QuotationState;
use crate::testing::{dump, library};
use crate::trash::TrashKind;

const SAID: &str = "“We will make our own decisions on sanctions,” White House press secretary Jen Psaki told reporters on Friday.";

fn store(library: &Library, new: &NewArticle) -> ArticleId {
    library.store(new).unwrap().value.article
}

fn excerpt(library: &Library, article: ArticleId, words: &str) -> ExcerptId {
    let body = library.article(article).unwrap().body.id;
    let text = library.body_text(body).unwrap();
    let start = text[..text.find(words).unwrap()].chars().count();
    let span = Span::new(start, start + words.chars().count());
    library.create_excerpt(body, span, None).unwrap().value
}

fn listed(library: &Library) -> Vec<ArticleId> {
    let all = ArticleFilter::default();
    let (rows, _) = library
        .articles(&all, ArticleSort::Title, false, 0, 50)
        .unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn everything_of_an_article_goes_along() {
    let library = library();
    let mut first = article("Ships leave", &[ARMS, GRAIN]);
    first.outlet = Some("Example Post".to_owned());
    first.url = Some("https://example.org/ships".to_owned());
    let into = store(&library, &first);
    let from = store(&library, &article("Ships left", &[GRAIN, TALKS]));
    library
        .edit_body(from, &format!("{GRAIN}\n\n{TALKS}\n\nOne line more."))
        .unwrap();
    let kept = excerpt(&library, from, "Grain ships left the harbour at dawn");
    let lost = excerpt(&library, from, "neither delegation would say");
    let event = NewEvent {
        name: "Talks".to_owned(),
        kind: EventKind::Summit,
        held: None,
        place: None,
        participants: Vec::new(),
        articles: vec![from, into],
    };
    let event = library.create_event(&event).unwrap().value;
    let key = library.article(from).unwrap().row.citation_key;
    let note = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: format!("So it is [@{key}], see [[Ships left]] and [[article:{from}]]."),
    };
    let note = library.create_note(&note).unwrap().value;
    let before = dump(&library);

    let done = library.merge_articles(&[(from, into)]).unwrap();
    assert_eq!(done.label, "Merge “Ships left” into “Ships leave”");
    assert_eq!(listed(&library), [into]);
    assert!(library.trash().unwrap().is_empty());
    let page = library.article(into).unwrap();
    assert_eq!(page.row.title, "Ships leave");
    assert_eq!(page.body.number, 1);
    let numbers: Vec<u32> = page.versions.iter().map(|version| version.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!(page.snapshots.len(), 2);
    assert_eq!((page.cluster_articles, page.cluster_origins), (1, 1));
    assert_eq!(page.backlinks.len(), 1);
    // What was merged is found under its own number too.
    assert_eq!(library.article(from).unwrap().row.id, into);

    let kept = library.excerpt(kept).unwrap();
    assert_eq!(
        (kept.article, kept.body_version, kept.orphan),
        (into, page.body.id, false)
    );
    let lost = library.excerpt(lost).unwrap();
    assert_eq!((lost.article, lost.orphan), (into, true));
    assert_eq!(library.event(event).unwrap().articles.len(), 1);

    // Citations and links lead on, also when the note is saved again.
    assert_eq!(library.cited_article(&key).unwrap().unwrap().id, into.0);
    let links = |library: &Library| library.note(note).unwrap().links;
    assert_eq!(links(&library).len(), 1);
    let saved = library.note(note).unwrap();
    library
        .save_note(
            note,
            &format!("{} Again.", saved.text),
            None,
            saved.revision,
        )
        .unwrap();
    assert_eq!(links(&library).len(), 1);
    assert_eq!(links(&library)[0].id, into.0);
    library.undo().unwrap();

    assert!(library.verify().unwrap().problems.is_empty());
    let merged = dump(&library);
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    library.redo().unwrap();
    assert_eq!(dump(&library), merged);
    assert!(library.verify().unwrap().problems.is_empty());
}

#[test]
fn what_was_merged_is_known_by_its_bytes_and_address_and_does_not_come_back() {
    let library = library();
    let into = store(&library, &article("A", &[ARMS]));
    let mut new = article("B", &[ARMS, GRAIN]);
    new.url = Some("https://www.example.org/b".to_owned());
    let from = store(&library, &new);
    library.merge_articles(&[(from, into)]).unwrap();
    let told = library.preview(&new).unwrap().duplicates;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].article, told[0].exact), (into, true));
    let mut elsewhere = article("C", &[TALKS]);
    elsewhere.url = Some("http://example.org/b/?utm_source=x".to_owned());
    assert_eq!(
        library.preview(&elsewhere).unwrap().duplicates[0].article,
        into
    );
    let restored = library.restore(TrashKind::Article, from.0);
    assert!(matches!(restored, Err(Error::NotFound { .. })));
    // Its key is never given again.
    let key = |id: ArticleId| {
        let sql = "SELECT citation_key FROM article WHERE id = ?";
        let read =
            |reader: &Reader<'_>| Ok(reader.conn().query_row(sql, [id], |row| row.get(0))?);
        library.read::<String>(read).unwrap()
    };
    let again = store(&library, &article("B", &[TALKS]));
    assert_ne!(key(again), key(from));
}

#[test]
fn a_suggestion_that_both_have_is_dropped_and_what_was_triaged_stays() {
    let library = library();
    let into = store(&library, &article("A", &[SAID, ARMS]));
    let from = store(&library, &article("B", &[SAID]));
    let of = |id| library.quotations_of(id).unwrap();
    let count = of(into).len();
    assert!(!of(from).is_empty());
    library.merge_articles(&[(from, into)]).unwrap();
    assert_eq!(of(into).len(), count);
    library.undo().unwrap();
    let accepted = of(from)[0].id;
    let excerpt = library.accept_quotation(accepted).unwrap().value.excerpt;
    library.merge_articles(&[(from, into)]).unwrap();
    let left = of(into);
    assert_eq!(left.len(), count + 1);
    let accepted = left.iter().find(|found| found.id == accepted).unwrap();
    assert_eq!(accepted.state, QuotationState::Accepted);
    let body = library.article(into).unwrap().body.id;
    assert_eq!(accepted.body_version, body);
    let excerpt = library.excerpt(excerpt).unwrap();
    assert_eq!((excerpt.article, excerpt.body_version), (into, body));
    assert!(library.verify().unwrap().problems.is_empty());
}

#[test]
fn chains_and_rings_end_in_one_article() {
    let library = library();
    let [a, b, c] = [ARMS, GRAIN, TALKS].map(|text| store(&library, &article(text, &[text])));
    let before = dump(&library);
    let done = library
        .merge_articles(&[(a, b), (b, c), (c, a), (a, c)])
        .unwrap();
    assert_eq!(done.label, "Merge 4 articles");
    assert_eq!(listed(&library), [c]);
    for id in [a, b, c] {
        assert_eq!(library.article(id).unwrap().row.id, c);
    }
    assert_eq!(library.article(c).unwrap().versions.len(), 3);
    assert!(library.verify().unwrap().problems.is_empty());
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
    // One after the other is the same.
    library.merge_articles(&[(a, b)]).unwrap();
    library.merge_articles(&[(b, c)]).unwrap();
    assert_eq!(library.article(a).unwrap().row.id, c);
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn what_cannot_be_merged_changes_nothing() {
    let library = library();
    let [a, b] = [ARMS, GRAIN].map(|text| store(&library, &article("A", &[text])));
    let itself = library.merge_articles(&[(a, a)]);
    assert!(matches!(itself, Err(Error::Invalid(_))));
    library.trash_articles(&[b]).unwrap();
    let before = dump(&library);
    for pair in [(a, b), (b, a)] {
        let trashed = library.merge_articles(&[pair]);
        assert!(matches!(trashed, Err(Error::Invalid(_))));
    }
    let none = library.merge_articles(&[(a, ArticleId(99))]);
    assert!(matches!(none, Err(Error::NotFound { .. })));
    assert_eq!(dump(&library), before);
}

/// The tables with a column that names an article.
fn naming_articles(library: &Library) -> BTreeSet<String> {
    let sql = "SELECT DISTINCT tables.name FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys \
               WHERE tables.schema = 'main' AND keys.\"table\" = 'article'";
    library
        .read(|reader| crate::sql::all(reader.conn(), sql, [], |row| row.get(0)))
        .unwrap()
        .into_iter()
        .collect()
}

#[test]
fn no_table_that_names_articles_is_forgotten() {
    // What stays with the article that was merged: what it was called and who wrote it. Its sketch goes
    // when it is withdrawn, and what was said of its copies is of it alone.
    let stays = ["article", "byline", "wire_credit", "not_copies", "sketch"];
    let by_hand = ["body_version", "excerpt", "quotation"];
    for table in naming_articles(&library()) {
        let moved = MOVES
            .iter()
            .any(|sql| sql.contains(&format!("UPDATE {table} SET article")));
        assert!(
            moved || stays.contains(&table.as_str()) || by_hand.contains(&table.as_str()),
            "{table} names articles: what becomes of it when they are merged?"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn merging_and_undoing_is_nothing_done(
        texts in prop::collection::vec(prop::collection::vec(0..4_usize, 1..4), 2..6),
        excerpts in prop::collection::vec((any::<u8>(), 0..60_usize, 1..60_usize), 0..6),
        merges in prop::collection::vec((any::<u8>(), any::<u8>()), 1..6),
    ) {
        let library = library();
        let paragraphs = [ARMS, GRAIN, TALKS, SAID];
        let ids: Vec<ArticleId> = texts
            .iter()
            .map(|text| {
                let text: Vec<&str> = text.iter().map(|place| paragraphs[*place]).collect();
                store(&library, &article("Title", &text))
            })
            .collect();
        let pick = |at: u8| ids[usize::from(at) % ids.len()];
        for (at, start, length) in excerpts {
            let body = library.article(pick(at)).unwrap().body.id;
            // A span of white space alone is no excerpt.
            let _ = library.create_excerpt(body, Span::new(start, start + length), None);
        }
        let before = dump(&library);
        let merges: Vec<(ArticleId, ArticleId)> = merges
            .into_iter()
            .map(|(from, into)| (pick(from), pick(into)))
            .filter(|(from, into)| from != into)
            .collect();
        let excerpts = |library: &Library| -> i64 {
            let count = |reader: &Reader<'_>| {
                Ok(reader.conn().query_row("SELECT count(*) FROM excerpt WHERE trashed_at IS NULL", [], |row| row.get(0))?)
            };
            library.read(count).unwrap()
        };
        let excerpts_before = excerpts(&library);
        library.merge_articles(&merges).unwrap();
        let after = dump(&library);
        prop_assert_eq!(excerpts(&library), excerpts_before);
        prop_assert!(library.verify().unwrap().problems.is_empty());
        if after != before {
            library.undo().unwrap();
            prop_assert_eq!(&dump(&library), &before);
            library.redo().unwrap();
            prop_assert_eq!(&dump(&library), &after);
            library.undo().unwrap();
        }
        prop_assert_eq!(dump(&library), before);
        prop_assert!(library.verify().unwrap().problems.is_empty());
    }
}
