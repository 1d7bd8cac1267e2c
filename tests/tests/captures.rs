//! A page that changes on its server: captured again as a job, laid side by side, and taken back.

use std::net::TcpStream;
use std::sync::{Arc, Mutex};

use demarche_tests::command_line::CommandLine;
use demarche_tests::desk::Desk;
use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, page, reply};
use serde_json::{Value, json};

const OPENING: &str = "The harbour council put its vote on the ferry off on Monday, after three of its \
    members asked for another week to read what the engineers had written about the old pier.";
const CHAIR: &str = "“Nobody is served by a vote in haste,” the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.";
const LAST: &str = "Fishermen who moor beside the pier said on the quay that they had heard nothing of the \
    plan, and that the noise of the works would drive the herring out of the bay.";

fn html(title: &str, paragraphs: &[&str]) -> String {
    let body: String = paragraphs
        .iter()
        .map(|text| format!("<p>{text}</p>"))
        .collect();
    format!("<!doctype html><title>{title}</title><article><h1>{title}</h1>{body}</article>")
}

/// A server whose one page is what the test says at the moment; nothing is a page that is gone.
fn changing(first: String) -> (Web, Arc<Mutex<Option<String>>>) {
    let shown = Arc::new(Mutex::new(Some(first)));
    let now = Arc::clone(&shown);
    let server = Web::start(
        move |_, stream: &mut TcpStream| match &*now.lock().unwrap() {
            Some(html) => page(stream, html),
            None => reply(stream, "410 Gone", "", b""),
        },
    );
    (server.unwrap(), shown)
}

/// Stores the page at `url` and answers its article.
fn import(desk: &Desk, url: &str) -> Value {
    let fetched = desk.done(
        "import.fetch",
        json!({ "urls": [url], "allow_private": true }),
    );
    let job = desk.ended(&fetched["job"]);
    let draft = &job["items"][0]["drafts"][0];
    desk.done("import.store", json!({ "draft": draft }))["article"].clone()
}

/// The one item of a job that captures an article again.
fn recapture(desk: &Desk, article: &Value) -> Value {
    let request = json!({ "articles": [article], "allow_private": true });
    let started = desk.done("article.recapture", request);
    desk.ended(&started["job"])["items"][0].clone()
}

fn excerpt(desk: &Desk, article: &Value, words: &str) -> Value {
    let body = desk.done("article.get", json!({ "id": article }))["body"]["id"].clone();
    let text = desk.api.body_text(body.as_i64().unwrap()).unwrap();
    let start = text[..text.find(words).unwrap()].chars().count();
    let end = start + words.chars().count();
    let made = json!({ "body_version": body, "start": start, "end": end, "comment": null });
    desk.done("excerpt.create", made)["id"].clone()
}

#[test]
fn a_page_that_changes_becomes_a_new_version_and_what_rests_on_it_is_named() {
    let desk = Desk::with_library();
    let (server, shown) = changing(html("Ferry vote put off", &[OPENING, CHAIR, LAST]));
    let url = server.url("/ferry");
    let article = import(&desk, &url);
    let kept = excerpt(&desk, &article, "Nobody is served by a vote in haste");
    let lost = excerpt(
        &desk,
        &article,
        "three of its members asked for another week",
    );
    let note = json!({ "title": "Brief", "template": null, "text": format!("# Brief\n\n![[excerpt:{lost}]]") });
    desk.done("note.create", note);
    let before = desk.done("article.get", json!({ "id": article }));

    // The same page: noted, nothing else.
    let item = recapture(&desk, &article);
    assert_eq!(item["state"], "done", "{item}");
    let same = &item["recaptured"];
    assert_eq!(same["body_version"], Value::Null);
    assert_eq!(
        same["unchanged_since"],
        before["snapshots"][0]["captured_at"]
    );

    // Edited without a word about it.
    let edited = OPENING.replace("three of its members", "two of its members");
    let quoted = CHAIR.replace(['“', '”'], "\"");
    *shown.lock().unwrap() = Some(html("Ferry vote is off", &[&edited, &quoted, LAST]));
    let item = recapture(&desk, &article);
    let changed = &item["recaptured"];
    assert_eq!(changed["material"], 2, "{item}");
    assert_eq!(changed["trivial"], 1, "{item}");
    assert_eq!(changed["orphans"], json!([lost]));
    assert_eq!(changed["facts"][0]["fact"], "title");
    assert_eq!(changed["notes"][0]["title"], "Brief");
    let now = desk.done("article.get", json!({ "id": article }));
    assert_eq!(now["row"]["title"], "Ferry vote is off");
    assert_eq!(now["versions"].as_array().unwrap().len(), 2);
    assert_eq!(now["snapshots"].as_array().unwrap().len(), 3);
    // Old and new stay readable, byte for byte.
    let old = before["body"]["id"].as_i64().unwrap();
    assert!(
        desk.api
            .body_text(old)
            .unwrap()
            .contains("three of its members")
    );
    assert_eq!(
        desk.done("article.version", json!({ "id": old }))["number"],
        1
    );
    let newest = now["snapshots"][0]["id"].as_i64().unwrap();
    let bytes = desk.api.snapshot(newest).unwrap().0;
    assert!(
        String::from_utf8(bytes)
            .unwrap()
            .contains("Ferry vote is off")
    );

    let request = json!({ "article": article, "from": old, "to": now["body"]["id"] });
    let diff = desk.done("article.diff", request);
    assert_eq!(diff["changes"][0]["kind"], "reworded");
    let parts = diff["changes"][0]["parts"].as_array().unwrap();
    let side = |side: &str| -> String {
        let parts = parts.iter().filter(|part| part["side"] == side);
        parts.map(|part| part["text"].as_str().unwrap()).collect()
    };
    assert_eq!(
        (side("before").as_str(), side("after").as_str()),
        ("three", "two")
    );
    assert_eq!(diff["notes"][0]["touched"], true);

    // The orphan is put where its words belong now.
    let orphans =
        json!({ "text": "", "issue": null, "orphans_only": true, "offset": 0, "limit": 9 });
    assert_eq!(
        desk.done("excerpt.list", orphans.clone())["rows"][0]["id"],
        lost
    );
    let places = desk.done("excerpt.candidates", json!({ "id": lost }));
    assert_eq!(
        places[0]["quote"],
        "two of its members asked for another week"
    );
    let place = json!({ "id": lost, "body_version": places[0]["body_version"], "start": places[0]["start"], "end": places[0]["end"] });
    assert_eq!(desk.done("excerpt.reanchor", place)["orphan"], false);
    assert_eq!(desk.done("excerpt.list", orphans)["total"], 0);

    // One step back each: the repair, and the capture with all that followed.
    desk.done("history.undo", json!({}));
    desk.done("history.undo", json!({}));
    let undone = desk.done("article.get", json!({ "id": article }));
    assert_eq!(undone["row"]["title"], "Ferry vote put off");
    assert_eq!(undone["body"]["id"], before["body"]["id"]);
    for id in [&kept, &lost] {
        let excerpt = desk.done("excerpt.get", json!({ "id": id }));
        assert_eq!(excerpt["orphan"], false);
        assert_eq!(excerpt["body_version"], before["body"]["id"]);
    }
    desk.done("history.redo", json!({}));
    let redone = desk.done("article.get", json!({ "id": article }));
    assert_eq!(redone["body"]["id"], now["body"]["id"]);
    assert_eq!(desk.verified()["sound"], true);
}

#[test]
fn a_page_that_is_gone_or_shut_does_not_replace_the_article() {
    let desk = Desk::with_library();
    let (server, shown) = changing(html("Ferry vote put off", &[OPENING, CHAIR, LAST]));
    let url = server.url("/ferry");
    let article = import(&desk, &url);
    let before = desk.done("article.get", json!({ "id": article }));

    *shown.lock().unwrap() = None;
    let gone = recapture(&desk, &article);
    assert_eq!(gone["state"], "failed");
    assert!(
        gone["error"]["message"].as_str().unwrap().contains("410"),
        "{gone}"
    );

    let wall = "To read on, sign in or become a member. Members read every story, get a letter in the \
        morning, and may give five stories a month to friends who like to read about boats and harbours. \
        Choose how you want to pay, by the month or by the year, and stop whenever you like to.";
    *shown.lock().unwrap() = Some(html("Become a member", &[wall, wall]));
    let shut = recapture(&desk, &article);
    assert_eq!(shut["error"]["code"], "page_lost", "{shut}");
    let mut now = desk.done("article.get", json!({ "id": article }));
    assert_eq!(now, before);

    // What was fetched is kept, says whose version it would be, and can be stored all the same.
    let draft = &shut["drafts"][0];
    let drafts = desk.done("import.drafts", json!({}));
    assert_eq!(&drafts[0]["draft"], draft);
    assert_eq!(drafts[0]["new_version_of"]["article"], article);
    assert_eq!(drafts[0]["new_version_of"]["unchanged"], false);
    let stored = desk.done(
        "import.store_version",
        json!({ "draft": draft, "article": article }),
    );
    now = desk.done("article.get", json!({ "id": article }));
    assert_eq!(now["body"]["id"], stored["body_version"]);
    assert_eq!(desk.done("import.drafts", json!({})), json!([]));

    let text = "A note typed without an address, long enough to be an article of its own by its words alone.";
    let pasted = desk.done(
        "import.preview",
        json!({ "kind": "paste", "text": text, "html": null }),
    );
    let typed = desk.done("import.store", json!({ "draft": pasted["draft"] }))["article"].clone();
    let nowhere = recapture(&desk, &typed);
    assert!(
        nowhere["error"]["message"]
            .as_str()
            .unwrap()
            .contains("no address"),
        "{nowhere}"
    );
}

#[test]
fn the_command_line_captures_again_and_shows_what_changed() {
    let scratch = Scratch::new().unwrap();
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    let (server, shown) = changing(html("Ferry vote put off", &[OPENING, CHAIR, LAST]));
    cli.run(&["import", "--url", &server.url("/ferry"), "--allow-private"]);
    let edited = OPENING.replace("three of its members", "two of its members");
    *shown.lock().unwrap() = Some(html("Ferry vote put off", &[&edited, CHAIR, LAST]));
    let told = cli.run(&["recapture", "1", "--allow-private"]);
    assert!(told.contains("1 material change"), "{told}");
    let again = cli.run(&["recapture", "1", "--allow-private"]);
    assert!(again.contains("unchanged since"), "{again}");
    let versions = cli.run(&["versions", "1"]);
    assert!(
        versions.starts_with("version 2  captured") && versions.contains("in force"),
        "{versions}"
    );
    let diff = cli.run(&["diff", "1"]);
    assert!(
        diff.contains("after [-three-]{+two+} of its members"),
        "{diff}"
    );
    let diff = cli
        .json(&["diff", "1", "--from", "2", "--to", "1"])
        .remove(0);
    assert_eq!(diff["to"]["number"], 1);
}
