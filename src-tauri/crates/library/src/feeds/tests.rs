use demarche_text::PartialDate;

use super::*;
use crate::testing::{Watch, article_of, library};
use crate::{Library, Result};

fn entry(key: &str, title: &str) -> NewEntry {
    NewEntry {
        key: key.to_owned(),
        title: title.to_owned(),
        url: Some(format!("https://example.org/{key}?utm_source=feed")),
        ..NewEntry::default()
    }
}

fn received(entries: &[NewEntry]) -> Received {
    Received {
        entries: entries.to_vec(),
        ..Received::default()
    }
}

fn add(library: &Library, url: &str, entries: &[NewEntry]) -> FeedId {
    let new = NewFeed {
        url: url.to_owned(),
        received: Some(received(entries)),
        ..NewFeed::default()
    };
    library.add_feed(&new).unwrap().value
}

fn titles(library: &Library, request: &EntriesRequest) -> Vec<String> {
    let request = EntriesRequest {
        limit: 100,
        ..request.clone()
    };
    let found = library.feed_entries(&request).unwrap();
    assert_eq!(found.total as usize, found.rows.len());
    found.rows.into_iter().map(|row| row.title).collect()
}

fn all(library: &Library) -> Vec<String> {
    titles(library, &EntriesRequest::default())
}

fn filter(library: &Library, feed: FeedId, include: &[&str], exclude: &[&str]) -> Result<()> {
    let owned = |phrases: &[&str]| phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    let update = FeedUpdate {
        filter: Some(FeedFilter {
            include: owned(include),
            exclude: owned(exclude),
        }),
        ..FeedUpdate::default()
    };
    library.update_feed(feed, &update).map(drop)
}

#[test]
fn a_feed_is_known_by_its_address_however_it_is_written() {
    let library = library();
    let feed = add(&library, "https://Example.org/feed/", &[]);
    for same in [
        "http://example.org/feed",
        "https://example.org/feed/#top",
        " https://EXAMPLE.org/feed/ ",
    ] {
        assert_eq!(
            library.known_feed(same).unwrap(),
            Some((feed, false)),
            "{same}"
        );
        let again = NewFeed {
            url: same.to_owned(),
            ..NewFeed::default()
        };
        assert!(library.add_feed(&again).is_err());
    }
    assert_eq!(
        library.known_feed("https://example.org/Feed").unwrap(),
        None
    );
    library
        .feed_unchanged(feed, Some("https://example.net/new"))
        .unwrap();
    assert_eq!(
        library.known_feed("https://example.net/new").unwrap(),
        Some((feed, false))
    );
    assert_eq!(
        library.feed_sources(&[feed]).unwrap()[0].url,
        "https://example.net/new"
    );
    library.trash_feeds(&[feed]).unwrap();
    assert_eq!(
        library.known_feed("https://example.org/feed").unwrap(),
        Some((feed, true))
    );
}

#[test]
fn what_a_feed_holds_no_longer_stays_and_what_was_marked_stays_marked() {
    let library = library();
    let feed = add(
        &library,
        "https://example.org/feed",
        &[entry("a", "A"), entry("b", "B")],
    );
    let id = library
        .feed_entries(&EntriesRequest {
            limit: 9,
            ..EntriesRequest::default()
        })
        .unwrap()
        .rows[1]
        .id;
    library.mark_entries(&[id], EntryState::Ignored).unwrap();
    let brought = library
        .receive_feed(feed, &received(&[entry("a", "A revised"), entry("c", "C")]))
        .unwrap();
    assert_eq!(brought.value, Brought { new: 1, revised: 1 });
    assert_eq!(all(&library).len(), 3);
    let ignored = EntriesRequest {
        state: Some(EntryState::Ignored),
        ..EntriesRequest::default()
    };
    assert_eq!(titles(&library, &ignored), ["A revised"]);
    let again = library
        .receive_feed(feed, &received(&[entry("a", "A revised")]))
        .unwrap();
    assert_eq!(again.value, Brought::default());
    // The mark is the newest change that can be taken back.
    assert_eq!(
        library.undo().unwrap().value.unwrap(),
        "Mark 1 entry as ignored"
    );
    assert!(titles(&library, &ignored).is_empty());
}

#[test]
fn a_feed_whose_adding_is_undone_and_made_again_has_its_entries() {
    let library = library();
    let feed = add(&library, "https://example.org/feed", &[entry("a", "A")]);
    library
        .receive_feed(feed, &received(&[entry("b", "B")]))
        .unwrap();
    library.feed_failed(feed, "gone").unwrap();
    library.undo().unwrap();
    assert!(library.feeds().unwrap().is_empty());
    assert!(all(&library).is_empty());
    library.redo().unwrap();
    assert_eq!(all(&library), ["B", "A"]);
    assert_eq!(library.feeds().unwrap()[0].failure.as_deref(), Some("gone"));
    // Another feed never takes over what came in for one that was never added in the end.
    library.undo().unwrap();
    let other = add(&library, "https://example.net/feed", &[]);
    assert_ne!(feed, other);
    assert!(all(&library).is_empty());
    assert!(library.verify().unwrap().problems.is_empty());
}

#[test]
fn filters_find_words_and_phrases_in_any_script_and_count_for_what_came_before() {
    let library = library();
    let mut long = entry("long", "Long");
    long.text = Some(NewText {
        plain: "The élysée spoke of new sanctions.".to_owned(),
        ..NewText::default()
    });
    let entries = [
        entry("arms", "Arms embargo, extended"),
        entry("zh", "欧盟制裁措施"),
        entry("ru", "Всё о санкциях"),
        long,
    ];
    let feed = add(&library, "https://example.org/feed", &entries);
    let shown = |include: &[&str], exclude: &[&str]| {
        filter(&library, feed, include, exclude).unwrap();
        let mut shown = all(&library);
        shown.sort();
        shown
    };
    assert_eq!(shown(&["ARMS EMBARGO"], &[]), ["Arms embargo, extended"]);
    assert_eq!(shown(&["embargo arms"], &[]), Vec::<String>::new());
    assert_eq!(shown(&["制裁"], &[]), ["欧盟制裁措施"]);
    assert_eq!(shown(&["все", "elysee"], &[]), ["Long", "Всё о санкциях"]);
    assert_eq!(shown(&["sanction*"], &["Long"]), Vec::<String>::new());
    assert_eq!(shown(&[], &["sanction*", "制裁"]).len(), 2);
    // Live: for what comes in later, and after undoing.
    library
        .receive_feed(feed, &received(&[entry("new", "New sanctions")]))
        .unwrap();
    assert_eq!(all(&library).len(), 2);
    assert_eq!(library.feeds().unwrap()[0].fresh, 2);
    assert_eq!(library.feeds().unwrap()[0].total, 5);
    for _ in 0..6 {
        library.undo().unwrap();
    }
    assert_eq!(all(&library).len(), 5);
    assert!(filter(&library, feed, &["!?"], &[]).is_err());
    // What stands in two fields is no phrase.
    assert_eq!(shown(&["long the"], &[]), Vec::<String>::new());
}

#[test]
fn a_saved_search_is_live_over_all_or_some_feeds() {
    let library = library();
    let one = add(
        &library,
        "https://example.org/1",
        &[entry("a", "Ferry vote"), entry("b", "Pier")],
    );
    add(
        &library,
        "https://example.org/2",
        &[entry("c", "Vote on the pier")],
    );
    let save = |feeds: Vec<FeedId>, text: &str| {
        let new = NewFeedSearch {
            id: None,
            name: "Search".to_owned(),
            text: text.to_owned(),
            feeds,
        };
        library.save_feed_search(&new).unwrap().value
    };
    let of = |search, text: &str| {
        let request = EntriesRequest {
            search: Some(search),
            text: text.to_owned(),
            ..EntriesRequest::default()
        };
        titles(&library, &request).len()
    };
    let everywhere = save(Vec::new(), "vote OR pier");
    let here = save(vec![one], "vote OR pier");
    assert_eq!((of(everywhere, ""), of(here, "")), (3, 2));
    assert_eq!(of(everywhere, "pier -ferry"), 2);
    library
        .receive_feed(one, &received(&[entry("d", "Another vote")]))
        .unwrap();
    assert_eq!((of(everywhere, ""), of(here, "")), (4, 3));
    assert_eq!(library.feed_searches().unwrap()[0].fresh, 4);
    library.trash_feed_search(here).unwrap();
    assert_eq!(library.feed_searches().unwrap().len(), 1);
}

#[test]
fn entries_are_listed_by_date_and_none_stays_on_top_for_its_future_date() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let dated = |key: &str, date: &str| NewEntry {
        published: PartialDate::parse(date),
        ..entry(key, key)
    };
    let entries = [
        dated("old", "2021-05-01"),
        dated("future", "2099-01-01"),
        dated("recent", "2022-03-01T10:00:00+05:00"),
        entry("undated", "undated"),
    ];
    let feed = add(&library, "https://example.org/feed", &entries);
    assert_eq!(all(&library), ["undated", "future", "recent", "old"]);
    watch.forward(60);
    library
        .receive_feed(feed, &received(&[entry("later", "later")]))
        .unwrap();
    assert_eq!(all(&library)[0], "later");
}

#[test]
fn an_entry_shows_the_article_that_has_its_address() {
    let library = library();
    add(&library, "https://example.org/feed", &[entry("a", "A")]);
    let row = || {
        library
            .feed_entries(&EntriesRequest {
                limit: 1,
                ..EntriesRequest::default()
            })
            .unwrap()
            .rows
            .remove(0)
    };
    assert_eq!(row().article, None);
    let mut article = article_of("A", "Some words of the article.");
    article.canonical_url = Some("https://example.org/a".to_owned());
    let stored = library.store(&article).unwrap().value.article;
    assert_eq!(
        (row().article, row().state),
        (Some(stored), EntryState::Imported)
    );
    let mut from_entry = article_of("A again", "Other words of another article.");
    from_entry.feed_entry = Some(row().id);
    let imported = library.store(&from_entry).unwrap().value.article;
    assert_eq!(
        (row().article, row().state),
        (Some(imported), EntryState::Imported)
    );
    library.trash_articles(&[imported]).unwrap();
    assert_eq!(row().article, Some(stored));
    for article in [imported, stored] {
        library.undo().unwrap();
        assert_eq!(
            (row().article, row().state),
            (Some(article), EntryState::Imported)
        );
    }
    library.undo().unwrap();
    assert_eq!((row().article, row().state), (None, EntryState::New));
}

#[test]
fn what_comes_in_by_its_address_marks_the_entry_that_has_it_unless_that_was_put_aside() {
    let library = library();
    add(&library, "https://example.org/feed", &[entry("a", "A")]);
    add(
        &library,
        "https://example.org/other",
        &[entry("a", "A too")],
    );
    let states = || -> Vec<EntryState> {
        library
            .entries_of(&[FeedEntryId(1), FeedEntryId(2)])
            .unwrap()
            .into_iter()
            .map(|row| row.state)
            .collect()
    };
    let mut article = article_of("A", "Some words of the article.");
    let stored = library.store(&article).unwrap().value.article;
    assert_eq!(states(), [EntryState::New, EntryState::New]);
    library
        .mark_entries(&[FeedEntryId(2)], EntryState::Ignored)
        .unwrap();
    // A version that was captured at the entry's address.
    article = article_of("A", "Other words of the article.");
    article.capture.as_mut().unwrap().requested_url =
        Some("http://www.example.org/a?utm_source=mail".to_owned());
    library.recapture(stored, &article).unwrap();
    assert_eq!(states(), [EntryState::Imported, EntryState::Ignored]);
    library.undo().unwrap();
    assert_eq!(states(), [EntryState::New, EntryState::Ignored]);
    // One that was made of an entry is its own, wherever it came from.
    article.feed_entry = Some(FeedEntryId(2));
    article.capture.as_mut().unwrap().requested_url = None;
    library.recapture(stored, &article).unwrap();
    assert_eq!(states(), [EntryState::New, EntryState::Imported]);
}
