//! Feeds through the commands: from an address to entries, drafts and articles, and what servers do.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use demarche_tests::desk::Desk;
use demarche_tests::web::{Web, page, reply};
use serde_json::{Value, json};

const BODY: &str = "<p>The harbour council put its vote on the ferry off on Monday, after three of its members \
    asked for another week to read what the engineers had written about the old pier.</p>\
    <p>“Nobody is served by a vote in haste,” the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.</p>";

fn item(number: u32, title: &str, extra: &str) -> String {
    format!(
        "<item><title>{title}</title><link>/story/{number}</link><guid isPermaLink=\"false\">{number}</guid>\
         <pubDate>Fri, 18 Mar 2022 16:2{number}:00 GMT</pubDate><dc:creator>Ada Muster</dc:creator>{extra}</item>"
    )
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour News</title><language>en</language>\
         <link>/</link>{items}</channel></rss>"
    )
}

/// The first time two entries, then three, with an ETag that the server honours; a page that names
/// the feed; stories, of which the second is gone.
fn harbour() -> (Web, Arc<AtomicUsize>) {
    let round = Arc::new(AtomicUsize::new(0));
    let at = Arc::clone(&round);
    let web = Web::start(move |request, stream| {
        let round = at.load(Ordering::SeqCst);
        match request.path.as_str() {
            "/" => page(
                stream,
                "<!doctype html><link rel=alternate type=application/rss+xml href=/feed>\
                 <link rel=alternate type=application/atom+xml title=Sport href=/sport><p>Welcome",
            ),
            "/feed" if request.head.contains(&format!("\"{round}\"")) => {
                reply(stream, "304 Not Modified", "", b"")
            }
            "/feed" => {
                let full = format!("<content:encoded><![CDATA[{BODY}]]></content:encoded>");
                let mut items = item(1, "Ferry vote put off", "");
                items.push_str(&item(2, "Élection du conseil", &full));
                if round > 0 {
                    items = format!(
                        "{}{}",
                        item(3, "制裁措施", ""),
                        item(1, "Ferry vote put off again", "")
                    );
                }
                let fields = format!("Content-Type: application/rss+xml\r\nETag: \"{round}\"\r\n");
                reply(stream, "200 OK", &fields, rss(&items).as_bytes())
            }
            "/moved" => reply(stream, "301 Moved Permanently", "Location: /feed\r\n", b""),
            "/gone" => reply(stream, "410 Gone", "", b""),
            "/busy" => reply(stream, "429 Too Many Requests", "Retry-After: 90\r\n", b""),
            "/story/1" => page(
                stream,
                &format!("<!doctype html><article><h1>Ferry vote put off</h1>{BODY}</article>"),
            ),
            _ => reply(stream, "404 Not Found", "", b""),
        }
    });
    (web.unwrap(), round)
}

fn add(desk: &Desk, urls: &[String]) -> Value {
    let request = json!({ "urls": urls, "folder": null, "allow_private": true });
    let job = desk.done("feed.add", request)["job"].clone();
    desk.ended(&job)
}

fn refresh(desk: &Desk) -> Value {
    let request = json!({ "feeds": [], "allow_private": true });
    let job = desk.done("feed.refresh", request)["job"].clone();
    desk.ended(&job)
}

fn entries(desk: &Desk, request: Value) -> Vec<Value> {
    let mut whole = json!({
        "feed": null, "search": null, "text": "", "state": null, "offset": 0, "limit": 100,
    });
    for (key, value) in request.as_object().unwrap() {
        whole[key] = value.clone();
    }
    let found = desk.done("feed.entries", whole);
    let rows = found["rows"].as_array().unwrap().clone();
    assert_eq!(found["total"], rows.len());
    rows
}

fn titles(desk: &Desk, request: Value) -> Vec<String> {
    entries(desk, request)
        .iter()
        .map(|entry| entry["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_page_leads_to_its_feed_which_is_refreshed_filtered_and_imported() {
    let desk = Desk::with_library();
    let (server, round) = harbour();
    let added = add(&desk, &[server.url("/")]);
    assert_eq!(added["items"][0]["state"], "done", "{added}");
    let note = added["items"][0]["note"].as_str().unwrap();
    assert!(note.starts_with("2 entries"), "{note}");
    assert!(note.contains("Sport") && note.contains("/sport"), "{note}");
    let feeds = desk.done("feed.list", json!({}));
    assert_eq!(feeds[0]["title"], "Harbour News");
    assert_eq!(feeds[0]["url"], server.url("/feed"));
    assert_eq!(
        (&feeds[0]["fresh"], &feeds[0]["total"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(
        desk.done("library.status", json!({}))["undo"],
        "Add feed “Harbour News”"
    );

    // The same feed is known by its page, by its address and by one that moved to it.
    let again = add(
        &desk,
        &[server.url("/"), server.url("/feed/"), server.url("/moved")],
    );
    for at in [0, 2] {
        let note = again["items"][at]["note"].as_str().unwrap();
        assert!(note.contains("in the library already"), "{again}");
    }
    assert_eq!(
        desk.done("feed.list", json!({})).as_array().unwrap().len(),
        1
    );

    let rows = entries(&desk, json!({}));
    assert_eq!(rows[0]["title"], "Élection du conseil");
    assert_eq!(rows[0]["full_text"], true);
    assert_eq!(rows[0]["published"]["date"], "2022-03-18T16:22:00+00:00");
    assert_eq!(rows[0]["authors"], json!(["Ada Muster"]));
    assert_eq!(rows[1]["url"], server.url("/story/1"));

    // Nothing has changed, then something has: what is not in the feed any more stays.
    assert_eq!(refresh(&desk)["items"][0]["note"], "Nothing new.");
    let mark = json!({ "entries": [rows[1]["id"]], "state": "seen" });
    desk.done("feed.mark", mark);
    round.store(1, Ordering::SeqCst);
    let refreshed = refresh(&desk);
    assert_eq!(refreshed["items"][0]["note"], "1 new entry, 1 revised.");
    assert_eq!(
        titles(&desk, json!({})),
        [
            "制裁措施",
            "Élection du conseil",
            "Ferry vote put off again"
        ]
    );
    assert_eq!(
        titles(&desk, json!({ "state": "seen" })),
        ["Ferry vote put off again"]
    );
    // Refreshing is nothing that a person did: undo takes the mark back.
    assert_eq!(
        desk.done("history.undo", json!({}))["label"],
        "Mark 1 entry as seen"
    );
    assert_eq!(titles(&desk, json!({ "state": "new" })).len(), 3);

    // Filters and searches, without case and accents, in any script.
    let filter = |include: &[&str], exclude: &[&str]| {
        let filter = json!({ "include": include, "exclude": exclude });
        let update =
            json!({ "id": feeds[0]["id"], "title": null, "folder": null, "filter": filter });
        desk.done("feed.update", update);
    };
    filter(&["ELECTION du", "制裁"], &[]);
    assert_eq!(
        titles(&desk, json!({})),
        ["制裁措施", "Élection du conseil"]
    );
    filter(&[], &["ferr*"]);
    assert_eq!(titles(&desk, json!({})), ["制裁措施"]);
    desk.done("history.undo", json!({}));
    desk.done("history.undo", json!({}));
    assert_eq!(titles(&desk, json!({})).len(), 3);
    // In the feed's text, too.
    assert_eq!(
        titles(&desk, json!({ "text": "\"old pier\" -ferry" })),
        Vec::<String>::new()
    );
    assert_eq!(
        titles(&desk, json!({ "text": "\"old pier\"" })),
        ["Élection du conseil"]
    );
    let search = json!({ "id": null, "name": "Vote", "text": "vote", "feeds": [] });
    let search = desk.done("feed_search.save", search)["id"].clone();
    assert_eq!(titles(&desk, json!({ "search": search })).len(), 2);
    assert_eq!(desk.done("feed_search.list", json!({}))[0]["fresh"], 2);

    // The page of one; the feed's own text of the other, whose page is gone.
    let all: Vec<Value> = rows.iter().map(|row| row["id"].clone()).collect();
    let request = json!({ "entries": all, "allow_private": true });
    let job = desk.ended(&desk.done("feed.import", request)["job"]);
    assert_eq!(job["state"], "finished", "{job}");
    let note = job["items"][0]["note"].as_str().unwrap();
    assert!(
        note.contains("404") && note.contains("the text that the feed holds"),
        "{note}"
    );
    let drafts = desk.done("import.drafts", json!({}));
    let draft_of = |item: usize| {
        let id = &job["items"][item]["drafts"][0];
        let drafts = drafts.as_array().unwrap();
        drafts
            .iter()
            .find(|draft| draft["draft"] == *id)
            .unwrap()
            .clone()
    };
    let (of_feed, of_page) = (draft_of(0), draft_of(1));
    assert_eq!(of_feed["source"], "feed");
    assert_eq!(of_feed["byline"], json!(["Ada Muster"]));
    assert!(of_feed["words_kept"].as_u64().unwrap() > 50, "{of_feed}");
    assert_eq!(of_page["source"], "url");
    // Not imported before it is stored, nor any more when that is undone.
    assert_eq!(
        titles(&desk, json!({ "state": "imported" })),
        Vec::<String>::new()
    );
    let stored = desk.done("import.store", json!({ "draft": of_page["draft"] }));
    let imported = entries(&desk, json!({ "state": "imported" }));
    assert_eq!(imported[0]["article"], stored["article"]);
    desk.done("history.undo", json!({}));
    assert_eq!(
        titles(&desk, json!({ "state": "imported" })),
        Vec::<String>::new()
    );
    desk.done("history.redo", json!({}));
    assert_eq!(titles(&desk, json!({ "state": "imported" })).len(), 1);
    assert_eq!(desk.verified()["problems"], json!([]));
}

#[test]
fn a_feed_that_cannot_be_had_says_why_and_keeps_what_it_has() {
    let desk = Desk::with_library();
    let (server, _) = harbour();
    let urls = ["/gone", "/busy", "/nothing", "/story/1"].map(|path| server.url(path));
    let job = add(&desk, &urls);
    let said = |at: usize| {
        job["items"][at]["error"]["message"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(job["state"], "failed");
    assert!(said(0).contains("removed for good"), "{}", said(0));
    assert!(said(1).contains("wait 90 seconds"), "{}", said(1));
    assert!(said(2).contains("no feed at this address"), "{}", said(2));
    assert!(said(3).contains("names no feed"), "{}", said(3));
    assert_eq!(desk.done("feed.list", json!({})), json!([]));

    // One from a list, which nobody has asked for yet.
    let list = desk.scratch.path("feeds.opml");
    std::fs::write(
        &list,
        format!(
            "<opml version='2.0'><body><outline text='News'><outline text='Gone' xmlUrl='{0}'/><outline text='Twice' xmlUrl='{0}'/></outline><outline text='Bad' type='rss'/></body></opml>",
            server.url("/gone")
        ),
    )
    .unwrap();
    let connections = server.connections();
    let taken = desk.done("feed.import_opml", json!({ "path": list }));
    assert_eq!((&taken["added"], &taken["known"]), (&json!(1), &json!(1)));
    assert_eq!(taken["problems"].as_array().unwrap().len(), 1);
    assert_eq!(
        server.connections(),
        connections,
        "importing a list asks nobody"
    );
    assert_eq!(
        desk.done("feed.list", json!({}))[0]["checked_at"],
        Value::Null
    );
    let refreshed = refresh(&desk);
    assert_eq!(
        (&refreshed["state"], &refreshed["retryable"]),
        (&json!("failed"), &json!(true))
    );
    let row = desk.done("feed.list", json!({}))[0].clone();
    assert_eq!(row["folder"], "News");
    assert!(
        row["failure"]["message"].as_str().unwrap().contains("410"),
        "{row}"
    );

    let out = desk.scratch.path("out.opml");
    desk.done("feed.export_opml", json!({ "path": out }));
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(
        written.contains("<outline text=\"News\">") && written.contains("/gone"),
        "{written}"
    );

    // In the trash it is not asked for, and adding it brings it back.
    desk.done("feed.trash", json!({ "ids": [row["id"]] }));
    let nothing = desk.failed(
        "feed.refresh",
        json!({ "feeds": [], "allow_private": true }),
    );
    assert!(
        nothing.message.to_string().contains("no feed to refresh"),
        "{nothing}"
    );
    let back = add(&desk, &[server.url("/gone")]);
    assert!(
        back["items"][0]["note"]
            .as_str()
            .unwrap()
            .contains("is back"),
        "{back}"
    );
}

#[test]
fn feeds_inside_the_own_network_are_not_reached_unless_permitted() {
    let desk = Desk::with_library();
    let (server, _) = harbour();
    let request = json!({ "urls": [server.url("/feed")], "folder": null, "allow_private": false });
    let job = desk.ended(&desk.done("feed.add", request)["job"]);
    assert_eq!(job["items"][0]["error"]["code"], "private_address");
    assert_eq!(server.connections(), 0);
}

/// A feed that answers as the test wants at each moment.
fn changing(answers: &'static [Answering]) -> (Web, Arc<AtomicUsize>) {
    let at = Arc::new(AtomicUsize::new(0));
    let now = Arc::clone(&at);
    let web = Web::start(move |request, stream| {
        answers[now.load(Ordering::SeqCst)](&request.path, stream)
    });
    (web.unwrap(), at)
}

type Answering = fn(&str, &mut TcpStream) -> std::io::Result<()>;

fn sound(stream: &mut TcpStream) -> std::io::Result<()> {
    let items = item(1, "Ferry vote put off", "");
    reply(
        stream,
        "200 OK",
        "Content-Type: application/rss+xml\r\n",
        rss(&items).as_bytes(),
    )
}

#[test]
fn a_feed_that_moves_for_good_is_asked_for_at_its_new_address_from_then_on() {
    let (server, at) = changing(&[
        |_, stream| sound(stream),
        |path, stream| match path {
            "/feed" => reply(stream, "301 Moved Permanently", "Location: /new\r\n", b""),
            _ => sound(stream),
        },
        |path, stream| match path {
            "/new" => sound(stream),
            _ => reply(stream, "410 Gone", "", b""),
        },
    ]);
    let desk = Desk::with_library();
    add(&desk, &[server.url("/feed")]);
    at.store(1, Ordering::SeqCst);
    let refreshed = refresh(&desk);
    let note = refreshed["items"][0]["note"].as_str().unwrap().to_owned();
    assert!(
        note.contains(&format!("moved for good to {}", server.url("/new"))),
        "{note}"
    );
    let feeds = desk.done("feed.list", json!({}));
    assert_eq!(feeds[0]["url"], server.url("/new"));
    assert_eq!(
        feeds[0]["total"], 1,
        "the same entries are the same: {feeds}"
    );
    at.store(2, Ordering::SeqCst);
    let refreshed = refresh(&desk);
    assert_eq!(refreshed["items"][0]["state"], "done", "{refreshed}");
}

#[test]
fn a_cancelled_refresh_leaves_the_feeds_as_they_are() {
    let (server, at) = changing(&[
        |_, stream| sound(stream),
        |_, stream| {
            // Half an answer, and then nothing until the other side hangs up.
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss")?;
            stream.read(&mut [0]).map(|_| ())
        },
    ]);
    let desk = Desk::with_library();
    add(&desk, &[server.url("/feed")]);
    at.store(1, Ordering::SeqCst);
    let before = desk.done("feed.list", json!({}));
    let connections = server.connections();
    let request = json!({ "feeds": [], "allow_private": true });
    let job = desk.done("feed.refresh", request)["job"].clone();
    while server.connections() == connections {
        std::thread::sleep(Duration::from_millis(5));
    }
    desk.done("job.cancel", json!({ "id": job }));
    let ended = desk.ended(&job);
    assert_eq!(ended["state"], "cancelled", "{ended}");
    assert_eq!(ended["items"][0]["state"], "cancelled", "{ended}");
    assert_eq!(ended["items"][0]["error"], Value::Null, "{ended}");
    assert_eq!(desk.done("feed.list", json!({})), before);
}

#[test]
fn a_feed_that_moves_to_where_another_is_says_so() {
    let (server, at) = changing(&[
        |_, stream| sound(stream),
        |path, stream| match path {
            "/old" => reply(stream, "308 Permanent Redirect", "Location: /feed\r\n", b""),
            _ => sound(stream),
        },
    ]);
    let desk = Desk::with_library();
    add(&desk, &[server.url("/feed"), server.url("/old")]);
    at.store(1, Ordering::SeqCst);
    let refreshed = refresh(&desk);
    let notes: Vec<&str> = refreshed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["note"].as_str().unwrap())
        .collect();
    assert_eq!(notes[0], "Nothing new.");
    assert!(
        notes[1].contains("where another of your feeds is"),
        "{notes:?}"
    );
}
