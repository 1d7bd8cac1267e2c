//! Feeds through the command line: from an address to articles, with filters, searches and lists of feeds.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, page, reply};
use serde_json::{Value, json};

const STORY: &str = "<p>The harbour council put its vote on the ferry off on Monday, after three of its members \
    asked for another week to read what the engineers had written about the old pier.</p>\
    <p>Nobody had been served by a vote in haste before, the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.</p>";

/// A feed of three entries, of which the second holds its text and has no page any more.
fn harbour() -> Web {
    let web = Web::start(|request, stream| match request.path.as_str() {
        "/feed" => {
            let item = |n: u32, title: &str, extra: &str| {
                format!(
                    "<item><title>{title}</title><link>/story/{n}</link><guid>{n}</guid>\
                     <pubDate>Fri, 18 Mar 2022 1{n}:00:00 GMT</pubDate>{extra}</item>"
                )
            };
            let text = format!("<content:encoded><![CDATA[{STORY}]]></content:encoded>");
            let items = [
                item(1, "Ferry vote put off", ""),
                item(2, "Council meets again", &text),
                item(3, "Weather on Tuesday", ""),
            ];
            let feed = format!(
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\
                 <channel><title>Harbour News</title>{}</channel></rss>",
                items.concat()
            );
            reply(
                stream,
                "200 OK",
                "Content-Type: application/rss+xml\r\n",
                feed.as_bytes(),
            )
        }
        "/story/1" => page(
            stream,
            &format!("<!doctype html><article><h1>Ferry vote put off</h1>{STORY}</article>"),
        ),
        _ => reply(stream, "404 Not Found", "", b""),
    });
    web.unwrap()
}

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

fn titles(cli: &CommandLine, words: &[&str]) -> Vec<String> {
    let all = [&["feed", "entries"], words].concat();
    let title = |entry: &Value| entry["title"].as_str().unwrap().to_owned();
    cli.json(&all).iter().map(title).collect()
}

#[test]
fn a_feed_is_added_read_filtered_searched_and_imported() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let web = harbour();
    let url = web.url("/feed");
    let add = [
        "feed",
        "add",
        &url,
        "--folder",
        "News/Ports",
        "--allow-private",
    ];
    let added = cli.run(&add);
    assert!(added.contains("3 entries"), "{added}");
    assert!(cli.run(&add).contains("in the library already"));
    let listed = cli.run(&["feed", "list"]);
    assert!(
        listed.contains("feed 1  News/Ports/Harbour News  3 new of 3"),
        "{listed}"
    );
    assert!(listed.contains(&url), "{listed}");
    let refreshed = cli.run(&["feed", "refresh", "1", "--allow-private"]);
    assert!(refreshed.contains("Nothing new."), "{refreshed}");
    assert_eq!(
        titles(&cli, &[]),
        [
            "Weather on Tuesday",
            "Council meets again",
            "Ferry vote put off"
        ]
    );
    // Of more than are shown it is said how many there are.
    let first = cli.call(&["--json", "feed", "entries", "--limit", "1"]);
    assert_eq!((first.status, first.out.lines().count()), (0, 1));
    assert!(first.err.contains("1 of 3"), "{first:?}");

    let text = cli.run(&["feed", "read", "2"]);
    assert!(
        text.starts_with("The harbour council") && text.contains("\nNobody had been served"),
        "{text}"
    );
    let none = cli.call(&["feed", "read", "1"]);
    assert_eq!(none.status, 1, "{none:?}");
    assert!(none.err.contains("no more of it than its summary"));

    cli.run(&["feed", "mark", "seen", "3"]);
    assert_eq!(titles(&cli, &["--state", "seen"]), ["Weather on Tuesday"]);
    cli.run(&[
        "feed",
        "filter",
        "1",
        "--include",
        "ferry",
        "--include",
        "council",
        "--title",
        "Harbour",
    ]);
    let listed = cli.run(&["feed", "list"]);
    assert!(
        listed.contains("Harbour  2 new of 3") && listed.contains("only with ferry, council"),
        "{listed}"
    );
    cli.run(&["feed", "filter", "1", "--exclude", "ferr*"]);
    assert_eq!(titles(&cli, &["--feed", "1"]).len(), 1);
    cli.run(&["feed", "filter", "1", "--clear"]);
    assert_eq!(titles(&cli, &[]).len(), 3);

    let saved = cli.run(&["feed", "search", "Votes", "vote OR council", "--feed", "1"]);
    assert_eq!(saved, "search 1\n");
    assert_eq!(titles(&cli, &["--search", "1"]).len(), 2);
    cli.run(&["feed", "search", "Votes", "vote", "--replace", "1"]);
    let searches = cli.run(&["feed", "searches"]);
    assert!(
        searches.contains("search 1  Votes  ") && searches.contains("vote  in all feeds"),
        "{searches}"
    );
    assert_eq!(cli.json(&["feed", "searches"])[0]["text"], "vote");
    cli.run(&["trash", "put", "feed-search", "1"]);
    assert_eq!(cli.json(&["feed", "searches"]), Vec::<Value>::new());
    cli.run(&["undo"]);

    // The page of one, the feed's own text of another, and one that cannot be had.
    let ended = cli.call(&[
        "--json",
        "import",
        "--entry",
        "1",
        "--entry",
        "2",
        "--entry",
        "3",
        "--allow-private",
    ]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(
        ended.err.contains("Weather on Tuesday") && ended.err.contains("1 of 3 items"),
        "{ended:?}"
    );
    let imported = titles(&cli, &["--state", "imported"]);
    assert_eq!(imported, ["Council meets again", "Ferry vote put off"]);
    assert_eq!(cli.json(&["list", "articles"]).len(), 2);
    // The two have one text, so they have one origin.
    let articles = cli.run(&["list", "articles"]);
    assert_eq!(articles.matches("1 copy").count(), 2, "{articles}");
    assert!(cli.run(&["verify"]).contains("entries of feeds"));
}

#[test]
fn feeds_go_from_one_library_to_another_by_opml() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let web = harbour();
    let url = web.url("/feed");
    cli.run(&["feed", "add", &url, "--folder", "News", "--allow-private"]);
    let file = scratch.path("feeds.opml");
    let file = file.to_str().unwrap();
    assert!(cli.run(&["feed", "opml", "--export", file]).contains(file));
    let elsewhere = Scratch::new().unwrap();
    let other = command_line(&elsewhere);
    let asked = web.connections();
    let taken = other.json(&["feed", "opml", "--import", file]);
    assert_eq!(taken, [json!({ "added": 1, "known": 0, "problems": [] })]);
    assert_eq!(web.connections(), asked, "taking a list in asks nobody");
    let feed = &other.json(&["feed", "list"])[0];
    assert_eq!(
        (&feed["url"], &feed["folder"], &feed["checked_at"]),
        (&json!(url), &json!("News"), &Value::Null)
    );
    assert!(
        other
            .run(&["feed", "opml", "--import", file])
            .contains("0 feeds added, 1 known")
    );
    let refreshed = other.run(&["feed", "refresh", "--allow-private"]);
    assert!(refreshed.contains("3 new entries"), "{refreshed}");
    // The same in one step, for those who do not keep the feed's entries apart.
    let third = Scratch::new().unwrap();
    let ended = command_line(&third).call(&["import", "--feed", &url, "--allow-private"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("1 of 3 items"), "{ended:?}");
}

#[test]
fn what_is_typed_wrongly_of_feeds_ends_with_2_and_what_fails_with_1() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let no_library = cli.call(&["feed", "list"]);
    assert_eq!(no_library.status, 1, "{no_library:?}");
    assert!(!scratch.path("library.demarche").exists());
    let web = harbour();
    let url = web.url("/feed");
    cli.run(&["feed", "add", &url, "--allow-private"]);
    for words in [
        &["feed"][..],
        &["feed", "add"],
        &["feed", "entries", "--feed", "Harbour"],
        &["feed", "entries", "--state", "read"],
        &["feed", "mark", "read", "1"],
        &["feed", "mark", "seen"],
        &["feed", "filter", "1"],
        &["feed", "filter", "1", "--clear", "--include", "ferry"],
        &["feed", "opml"],
        &["feed", "search", "Votes"],
        &["feed", "subscribe", "x"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 2, "{words:?}: {ended:?}");
        assert!(
            ended.err.len() > 20 && ended.out.is_empty(),
            "{words:?}: {ended:?}"
        );
    }
    for words in [
        &["feed", "add", "not an address"][..],
        &[
            "feed",
            "add",
            &url.replace("/feed", "/none"),
            "--allow-private",
        ],
        &["feed", "refresh", "9"],
        &["feed", "refresh"],
        &["feed", "entries", "--feed", "9"],
        &["feed", "entries", "--search", "9"],
        &["feed", "mark", "seen", "9"],
        &["feed", "read", "9"],
        &["feed", "filter", "9", "--include", "ferry"],
        &["feed", "filter", "1", "--include", "!?"],
        &["feed", "search", "", "vote"],
        &["feed", "search", "Votes", "vote", "--feed", "9"],
        &["feed", "search", "Votes", "vote", "--replace", "9"],
        &["feed", "opml", "--import", "/nowhere/feeds.opml"],
        &["import", "--entry", "9"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 1, "{words:?}: {ended:?}");
        assert!(ended.err.contains("demarche-cli: "), "{words:?}: {ended:?}");
    }
    let none = cli.call(&["feed", "read", "9"]);
    assert!(
        none.err.contains("There is no entry of a feed 9"),
        "{none:?}"
    );
    let either = cli.call(&["feed", "opml"]);
    assert!(
        either.err.contains("--import") && either.err.contains("--export"),
        "{either:?}"
    );
    assert_eq!(cli.json(&["history"]).len(), 1);
}
