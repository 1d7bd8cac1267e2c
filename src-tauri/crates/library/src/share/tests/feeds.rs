//! Feeds: what was subscribed to, and not what was read.

use super::*;
use crate::FeedId;
use crate::feeds::{FeedFilter, FeedRow, FeedUpdate, NewFeed, Received};

fn filter(include: &[&str]) -> FeedFilter {
    FeedFilter {
        include: include.iter().map(|word| (*word).to_owned()).collect(),
        exclude: vec!["sport*".to_owned()],
    }
}

fn feed(library: &Library, url: &str) -> FeedId {
    let new = NewFeed {
        title: Some("Example Post".to_owned()),
        url: url.to_owned(),
        folder: Some("News/Asia".to_owned()),
        filter: filter(&["sanction*"]),
        received: Some(Received {
            etag: Some("\"a secret of the server\"".to_owned()),
            ..Received::default()
        }),
        ..NewFeed::default()
    };
    library.add_feed(&new).unwrap().value
}

fn the_feed(library: &Library) -> FeedRow {
    let mut feeds = library.feeds().unwrap();
    assert_eq!(feeds.len(), 1, "{feeds:?}");
    feeds.remove(0)
}

#[test]
fn a_feed_comes_with_its_folder_and_its_filter_and_not_with_what_was_read_of_it() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let id = feed(&ada, "https://example.org/feed.xml");
    post.publish(&ada).unwrap();
    let sent = serde_json::to_string(&post.0[0].changes).unwrap();
    assert!(!sent.contains("a secret of the server"), "{sent}");
    post.take_in(&ben).unwrap();
    let here = the_feed(&ben);
    assert_eq!(
        (here.title.as_str(), here.folder.as_deref()),
        ("Example Post", Some("News/Asia"))
    );
    assert_eq!(here.filter, filter(&["sanction*"]));
    assert_eq!((here.total, here.checked_at), (0, None));
    // What is filtered is worked out here, as the check holds it.
    sound(&ben);
    let update = FeedUpdate {
        filter: Some(filter(&["embargo"])),
        ..FeedUpdate::default()
    };
    ada.update_feed(id, &update).unwrap();
    post.publish(&ada).unwrap();
    assert_eq!(post.take_in(&ben).unwrap().changed, 1);
    assert_eq!(the_feed(&ben).filter, filter(&["embargo"]));
    sound(&ben);
    ada.trash_feeds(&[id]).unwrap();
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    assert!(ben.feeds().unwrap().is_empty());
    assert_agree(&ada, &ben);
    ben.undo().unwrap();
    assert_eq!(the_feed(&ben).filter, filter(&["embargo"]));
}

#[test]
fn a_feed_that_both_have_is_one_and_what_they_filter_otherwise_is_shown() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    feed(&ada, "https://example.org/feed.xml");
    let own = feed(&ben, "http://EXAMPLE.org/feed.xml/");
    let update = FeedUpdate {
        filter: Some(filter(&["grain", "ports"])),
        ..FeedUpdate::default()
    };
    ben.update_feed(own, &update).unwrap();
    post.publish(&ada).unwrap();
    assert_eq!(post.take_in(&ben).unwrap().conflicts, 1);
    assert_eq!(the_feed(&ben).filter, filter(&["grain", "ports"]));
    let conflict = ben.share_conflicts().unwrap().remove(0);
    let field = conflict
        .fields
        .iter()
        .find(|field| field.name == "include")
        .unwrap();
    assert_eq!(
        (field.mine.as_str(), field.theirs.as_str()),
        ("grain, ports", "sanction*")
    );
    settle(&mut post, &[&ada, &ben]);
    assert_agree(&ada, &ben);
    sound(&ben);
}

#[test]
fn a_feed_whose_address_holds_a_secret_stays() {
    let ada = of("Ada");
    for url in [
        "https://ada:word@example.org/feed.xml",
        "https://example.org/feed.xml?user=7&token=abc",
        "https://example.org/feed.xml?api_key=abc",
        "https://example.org/feed?Access-Token=abc#top",
        "https://example.org/feed?authToken=abc",
        "https://example.org/feed?tokenValue=abc",
        "https://example.org/feed?passkey=abc",
        "https://example.org/feed?APIKEY=abc",
        "https://example.org/feed?api%5Fkey=abc",
        "https://example.org/feed?api%255Fkey=abc",
        "https://example.org/feed?secret",
        "https://example.org/f/rsskey%3Dabc",
        "https://example.org/f/sig=abc/feed.xml",
        "https://example.org/private/9f86d081884c7d659a2feaa0c55ad015/feed.xml",
        "https://example.org/feed?u=9f86d081-884c-7d65-9a2f-eaa0c55ad015",
        "https://example.org/feed?u=qX_7hJk2-Lm9PqRs4TuVwXyZ",
    ] {
        feed(&ada, url);
        assert!(
            !ada.share_waiting().unwrap().rows.contains_key("feed"),
            "{url}"
        );
    }
    let ben = of("Ben");
    ben.merge(&ada, "ada", &AtomicBool::new(false)).unwrap();
    assert!(ben.feeds().unwrap().is_empty());
    // What only looks so is shared.
    for (at, url) in [
        "https://example.org/token/feed.xml?topic=keys&author=1",
        "https://example.org/2022/elections-in-the-european-union/feed.xml",
        "https://example.org/feed?q=100%25%20of%20the%20grain%20exports",
        "https://example.org/videos.xml?channel_id=UCx5XG1OV2P6uZZ5FSM9Ttw0",
        "https://example.org/20220318000000000000000/feed.xml",
    ]
    .into_iter()
    .enumerate()
    {
        feed(&ada, url);
        assert_eq!(
            ada.share_waiting().unwrap().rows["feed"] as usize,
            at + 1,
            "{url}"
        );
    }
}

/// Numbers of feeds are never given twice: what was read of one that was taken back is not another's.
#[test]
fn a_feed_that_comes_in_has_no_number_of_one_that_was_undone() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let undone = feed(&ben, "https://example.net/");
    ben.undo().unwrap();
    feed(&ada, "https://example.org/feed.xml");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    assert!(the_feed(&ben).id > undone);
}
