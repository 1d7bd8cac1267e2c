//! The commands by which things come in: files, references, new captures, copies, feeds.

use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, page, reply};
use serde_json::{Value, json};

use super::Caller;

const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title><link>/</link>\
    <item><title>Ferry vote put off</title><link>/story</link><guid>1</guid></item></channel></rss>";

/// Ends a job that a command started.
fn job(caller: &Caller, command: &str, payload: Value) -> Value {
    let job = caller.call(command, payload)["job"].clone();
    caller.desk.ended(&job)
}

pub(super) fn files_and_references(caller: &Caller) {
    let ris = "TY  - NEWS\nTI  - A ferry vote put off\nAU  - Muster, Ada\nUR  - http://name.invalid/story\nER  - \n";
    let file = caller.desk.scratch.write("one.ris", ris).unwrap();
    let read = job(caller, "import.files", json!({ "paths": [file] }));
    let draft = read["items"][0]["drafts"][0].clone();
    assert!(draft.is_i64(), "{read}");
    let payload = json!({ "draft": draft, "allow_private": false });
    let fetched = job(caller, "import.fetch_draft", payload);
    assert_eq!(fetched["items"][0]["state"], "failed", "{fetched}");
    let again = job(caller, "job.retry", json!({ "id": fetched["id"] }));
    assert_eq!(again["items"][0]["state"], "failed", "{again}");
    caller.call("import.discard", json!({ "draft": draft }));
}

pub(super) fn companion(caller: &Caller) {
    let on = caller.call(
        "companion.set",
        json!({ "on": true, "store_at_once": false }),
    );
    assert!(on["port"].is_u64(), "{on}");
    let pairing = caller.call("companion.pair", json!({}));
    assert!(pairing["code"]["code"].is_string(), "{pairing}");
    caller.call(
        "companion.unpair",
        json!({ "origin": "moz-extension://none" }),
    );
    caller.call("companion.set", json!({ "on": false }));
    let off = caller.call("companion.status", json!({}));
    assert_eq!(off["port"], Value::Null, "{off}");
}

pub(super) fn captures(caller: &Caller, article: &Value) {
    let id = &article["row"]["id"];
    let first = article["body"]["id"].as_i64().unwrap();
    let text = caller.desk.api.body_text(first).unwrap();
    let excerpt = caller.call(
        "excerpt.create",
        json!({ "body_version": first, "start": 0, "end": 12 }),
    );
    caller.call(
        "article.edit_body",
        json!({ "id": id, "text": format!("{text}\n\nAn addition.") }),
    );
    let second = caller.call("article.get", json!({ "id": id }))["body"]["id"].clone();
    let diff = caller.call(
        "article.diff",
        json!({ "article": id, "from": first, "to": second }),
    );
    assert_eq!(diff["material"], 1, "{diff}");
    let older = caller.call("article.version", json!({ "id": first }));
    assert_eq!(older["id"], first);
    caller.call("excerpt.candidates", json!({ "id": excerpt["id"] }));
    caller.call_and_undo(
        "excerpt.reanchor",
        json!({ "id": excerpt["id"], "body_version": second, "start": 0, "end": 14 }),
    );
    // The addition and the excerpt.
    caller.call("history.undo", json!({}));
    caller.call("history.undo", json!({}));

    let paste = json!({ "kind": "paste", "text": format!("{text}\n\nAn addition of some words."), "html": null });
    let draft = caller.call("import.preview", paste)["draft"].clone();
    caller.call_and_undo(
        "import.store_version",
        json!({ "draft": draft, "article": id }),
    );
    let request = json!({ "articles": [id], "allow_private": false });
    let captured = job(caller, "article.recapture", request);
    assert_eq!(captured["items"].as_array().unwrap().len(), 1, "{captured}");
}

pub(super) fn copies(caller: &Caller) {
    let request =
        json!({ "text": "", "sort": "published", "descending": true, "offset": 0, "limit": 2 });
    let rows = caller.call("article.list", request)["rows"].clone();
    let (a, b) = (&rows[0]["id"], &rows[1]["id"]);
    let all = caller.call(
        "copies.list",
        json!({ "text": "", "offset": 0, "limit": 50 }),
    );
    assert!(all["articles"].as_u64() >= all["origins"].as_u64(), "{all}");
    let shared = caller.call("copies.compare", json!({ "a": a, "b": b }));
    assert_eq!(shared["a"]["id"], *a);
    let two = caller.call("copies.origins", json!({ "ids": [a, b] }));
    assert_eq!(two["articles"], 2);
    let pair = json!({ "articles": [a], "from": [b] });
    caller.call("copies.separate", pair.clone());
    caller.call_and_undo("copies.rejoin", pair);
    caller.call("history.undo", json!({}));
    let merges = json!({ "merges": [{ "from": a, "into": b }] });
    caller.call_and_undo("copies.merge", merges);
}

pub(super) fn feeds(caller: &Caller) {
    let web = Web::start(|request, stream| match request.path.as_str() {
        "/feed" => reply(
            stream,
            "200 OK",
            "Content-Type: application/rss+xml\r\n",
            FEED.as_bytes(),
        ),
        _ => page(stream, "<!doctype html><p>Nothing here"),
    })
    .unwrap();
    let add = json!({ "urls": [web.url("/feed")], "folder": "Harbour", "allow_private": true });
    let added = job(caller, "feed.add", add);
    assert_eq!(added["items"][0]["state"], "done", "{added}");
    let feed = caller.first("feed.list", json!({}), "");
    let id = &feed["id"];
    let change =
        json!({ "id": id, "title": "Ferries", "filter": { "include": ["ferry"], "exclude": [] } });
    caller.call_and_undo("feed.update", change);
    job(
        caller,
        "feed.refresh",
        json!({ "feeds": [], "allow_private": true }),
    );
    let request =
        json!({ "feed": id, "search": null, "text": "", "state": null, "offset": 0, "limit": 10 });
    let entry = caller.first("feed.entries", request, "rows");
    let text = caller.call("feed.entry_text", json!({ "id": entry["id"] }));
    assert_eq!(text["full"], entry["full_text"], "{text}");
    let ids = json!([entry["id"]]);
    caller.call_and_undo("feed.mark", json!({ "entries": ids, "state": "ignored" }));
    let imported = job(
        caller,
        "feed.import",
        json!({ "entries": ids, "allow_private": true }),
    );
    for draft in imported["items"][0]["drafts"].as_array().unwrap() {
        caller.call("import.discard", json!({ "draft": draft }));
    }
    let file = json!({ "path": caller.desk.scratch.path("feeds.opml") });
    caller.call("feed.export_opml", file.clone());
    let taken = caller.call("feed.import_opml", file);
    assert_eq!(taken["known"], 1, "{taken}");
    let search = json!({ "id": null, "name": "Votes", "text": "vote", "feeds": [] });
    let saved = caller.call("feed_search.save", search);
    caller.first("feed_search.list", json!({}), "");
    caller.call_and_undo("feed_search.trash", json!({ "id": saved["id"] }));
    caller.call_and_undo("feed.trash", json!({ "ids": [id] }));
}

pub(super) fn vault(caller: &Caller) {
    let place = Scratch::new().unwrap();
    let folder = place.path("vault");
    let out = || {
        let done = job(caller, "vault.export", json!({ "path": folder }));
        assert_eq!(done["state"], "finished", "{done}");
        caller.call("vault.report", json!({ "job": done["id"], "limit": 1000 }))
    };
    let told = out();
    assert!(told["total"].as_u64() > Some(5), "{told}");
    assert_eq!(told["counts"].as_array().unwrap().len(), 1, "{told}");
    let again = out();
    assert_eq!(again["total"], 0, "{again}");
    assert_eq!(again["unchanged"], told["total"]);
    let note = told["rows"].as_array().unwrap();
    let note = note.iter().find(|row| row["note"].is_i64()).unwrap();
    let file = folder.join(note["path"].as_str().unwrap());
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text + "\nWritten in Obsidian.\n").unwrap();
    std::fs::write(folder.join("picture.png"), b"x").unwrap();
    let done = job(
        caller,
        "vault.import",
        json!({ "path": folder, "take_vault": false }),
    );
    let told = caller.call("vault.report", json!({ "job": done["id"], "limit": 10 }));
    let rows = told["rows"].as_array().unwrap();
    let what = |what: &str| rows.iter().filter(|row| row["what"] == what).count();
    assert_eq!(
        (what("updated"), what("attachment"), rows.len()),
        (1, 1, 2),
        "{told}"
    );
    let now = caller.call("note.get", json!({ "id": note["note"] }));
    let now = now["text"].as_str().unwrap();
    assert!(now.ends_with("\nWritten in Obsidian.\n"), "{now}");
    let undone = caller.call("history.undo", json!({}));
    assert!(
        undone["label"].as_str().unwrap().contains("from a vault"),
        "{undone}"
    );
}
