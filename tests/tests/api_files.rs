//! Files: many as one job, of every kind, and what is said of those that cannot be read.

use std::path::Path;

use demarche_tests::desk::Desk;
use demarche_tests::web::{Web, page};
use serde_json::{Value, json};

const ARTICLE: &str = "<!doctype html><title>Ferry vote put off</title><article><h1>Ferry vote put off</h1>\
    <p>The harbour council put its vote on the ferry off on Monday, after three of its members \
    asked for another week to read what the engineers had written about the old pier.</p>\
    <p>“Nobody is served by a vote in haste,” the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.</p></article>";

/// Imports files and waits for the end of the job.
fn import(desk: &Desk, paths: &[String]) -> Value {
    let job = desk.done("import.files", json!({ "paths": paths }))["job"].clone();
    desk.ended(&job)
}

#[test]
fn each_file_has_its_outcome_and_only_what_failed_is_tried_again() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("one.html"), ARTICLE).unwrap();
    std::fs::write(path("copy.html"), ARTICLE).unwrap();
    std::fs::write(path("empty.txt"), "").unwrap();
    let all = ["one.html", "copy.html", "empty.txt", "late.html", "."].map(path);
    let job = import(&desk, &all);
    let item = |at: usize| job["items"][at].clone();
    assert_eq!(job["state"], "finished");
    assert_eq!(job["retryable"], true);
    assert_eq!(item(0)["drafts"].as_array().unwrap().len(), 1);
    assert_eq!(item(1)["state"], "done");
    assert_eq!(item(1)["drafts"], json!([]));
    let said = item(1)["note"].as_str().unwrap().to_owned();
    assert!(said.contains("same file as one.html"), "{said}");
    for (at, reason) in [(2, "empty"), (3, "no file"), (4, "is a folder")] {
        let message = item(at)["error"]["message"].as_str().unwrap().to_owned();
        assert!(message.contains(reason), "{message}");
    }
    let draft = &desk.done("import.drafts", json!({}))[0];
    assert_eq!(draft["file_name"], "one.html");
    assert_eq!(draft["media"], "HTML");
    assert_eq!(draft["source"], "file");

    std::fs::write(path("late.html"), ARTICLE.replace("Monday", "Tuesday")).unwrap();
    let again = desk.done("job.retry", json!({ "id": job["id"] }))["job"].clone();
    assert_ne!(again, job["id"]);
    let again = desk.ended(&again);
    assert_eq!(again["total"], 3);
    let late = &again["items"][1];
    assert_eq!(
        (&late["name"], &late["state"]),
        (&json!(path("late.html")), &json!("done"))
    );
}

#[test]
fn a_job_without_failures_is_not_tried_again() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.html");
    std::fs::write(&path, ARTICLE).unwrap();
    let job = import(&desk, &[path.display().to_string()]);
    assert_eq!(job["retryable"], false);
    let refused = desk.failed("job.retry", json!({ "id": job["id"] }));
    assert!(refused.to_string().contains("is done"), "{refused}");
}

const RIS: &str = "TY  - NEWS\nTI  - Ferry vote put off\nAU  - Roe, Ada\nT2  - The Harbour Times\nDA  - 2022/03/18/\nER  - \nTY  - BOOK\nTI  - The pier\nPY  - 1999\nER  - \nTY  - BOOK\nER  - \n";

fn write(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn references_become_drafts_and_are_stored_without_a_text() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let job = import(&desk, &[write(folder.path(), "a.ris", RIS.as_bytes())]);
    let item = &job["items"][0];
    assert_eq!(item["drafts"].as_array().unwrap().len(), 2);
    let note = item["note"].as_str().unwrap();
    assert!(
        note.starts_with("2 references.") && note.contains("Reference 3"),
        "{note}"
    );
    let draft = &desk.done("import.drafts", json!({}))[0];
    assert_eq!(draft["source"], "reference");
    assert_eq!(draft["media"], "reference");
    assert_eq!(draft["published_from"], "reference");
    assert!(
        draft["problems"][0]
            .as_str()
            .unwrap()
            .contains("no text yet")
    );
    let stored = desk.done("import.store", json!({ "draft": draft["draft"] }));
    let article = desk.done("article.get", json!({ "id": stored["article"] }));
    assert_eq!(article["row"]["title"], "Ferry vote put off");
    assert_eq!(article["row"]["words"], 0);
    assert_eq!(article["row"]["published"]["date"], "2022-03-18");
    // What was stored is the reference's own lines, byte for byte.
    let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
    let (bytes, media_type) = desk.api.snapshot(snapshot).unwrap();
    assert_eq!(bytes, &RIS.as_bytes()[..RIS.find("TY  - BOOK").unwrap()]);
    assert_eq!(media_type, "application/x-research-info-systems");
    let verified = desk.verified();
    assert_eq!(verified["problems"], json!([]));
    desk.done("history.undo", json!({}));
}

#[test]
fn a_reference_that_is_here_is_told_as_such_with_what_it_says_otherwise() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let bib = "@book{roe1999, title={The pier}, author={Roe, Ada}, publisher={Dock}, year=1999}";
    import(&desk, &[write(folder.path(), "a.bib", bib.as_bytes())]);
    let draft = &desk.done("import.drafts", json!({}))[0];
    assert_eq!(draft["already"], json!(null));
    let stored = desk.done("import.store", json!({ "draft": draft["draft"] }));
    assert_eq!(stored["citation_key"], "roe1999");
    assert_eq!(stored["other_key"], json!(null));
    let ris = "TY  - BOOK\nTI  - The pier\nAU  - Roe, Ada\nPB  - Dock\nPY  - 1999\nER  - \n";
    let other = bib.replace("Dock", "Harbour");
    let paths = [
        write(folder.path(), "a.ris", ris.as_bytes()),
        write(folder.path(), "b.bib", other.as_bytes()),
    ];
    import(&desk, &paths);
    let drafts = desk.done("import.drafts", json!({}));
    let told = |at: usize| &drafts[at]["already"];
    let already = json!({ "article": stored["article"], "title": "The pier", "differs": [] });
    assert_eq!(told(0), &already);
    assert_eq!(told(1)["article"], stored["article"]);
    assert_eq!(told(1)["differs"], json!(["how it was published"]));
    assert_eq!(drafts[1]["duplicates"][0]["exact"], true);
    let problems = drafts[1]["problems"].to_string();
    assert!(
        problems.contains("“roe1999” is another article’s"),
        "{problems}"
    );
}

#[test]
fn a_draft_of_a_reference_is_fetched_and_keeps_its_facts() {
    let desk = Desk::with_library();
    let server = Web::start(|_, stream| page(stream, ARTICLE)).unwrap();
    let ris = RIS.replacen("DA  -", &format!("UR  - {}\nDA  -", server.url("/a")), 1);
    let ris = ris.replacen("Ferry vote put off", "The title of the reference", 1);
    let folder = tempfile::tempdir().unwrap();
    import(&desk, &[write(folder.path(), "a.ris", ris.as_bytes())]);
    let drafts = desk.done("import.drafts", json!({}));
    let (first, second) = (&drafts[0]["draft"], &drafts[1]["draft"]);
    let request = json!({ "draft": first, "allow_private": true });
    let job = desk.done("import.fetch_draft", request)["job"].clone();
    let job = desk.ended(&job);
    assert_eq!(job["items"][0]["drafts"], json!([first]));
    let fetched = &desk.done("import.drafts", json!({}))[0];
    assert_eq!(fetched["title"], "The title of the reference");
    assert_eq!(fetched["published"]["date"], "2022-03-18");
    assert_eq!(fetched["media"], "HTML");
    assert!(fetched["words_kept"].as_u64().unwrap() > 50);
    // The reference is kept beside the page that was fetched for it.
    let stored = desk.done("import.store", json!({ "draft": first }));
    let article = desk.done("article.get", json!({ "id": stored["article"] }));
    let types: Vec<&str> = article["snapshots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|snapshot| snapshot["media_type"].as_str().unwrap())
        .collect();
    assert_eq!(types.len(), 2, "{types:?}");
    assert!(types[0].starts_with("text/html"), "{types:?}");
    assert_eq!(types[1], "application/x-research-info-systems");
    let request = json!({ "draft": second, "allow_private": true });
    let failure = desk.failed("import.fetch_draft", request);
    assert!(
        failure.message.to_string().contains("no address"),
        "{failure}"
    );
}

#[test]
fn the_text_that_lies_beside_a_reference_is_taken_and_nothing_from_elsewhere() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let rdf = |resource: &str| {
        format!(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:z=\"http://www.zotero.org/namespaces/export#\" xmlns:bib=\"http://purl.org/net/biblio#\" xmlns:link=\"http://purl.org/rss/1.0/modules/link/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><bib:Article rdf:about=\"#a\"><z:itemType>newspaperArticle</z:itemType><link:link rdf:resource=\"#b\"/><dc:title>The title of the reference</dc:title></bib:Article><z:Attachment rdf:about=\"#b\"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource=\"{resource}\"/></z:Attachment></rdf:RDF>"
        )
    };
    write(folder.path(), "in/files/1/a.html", ARTICLE.as_bytes());
    write(folder.path(), "secret.html", ARTICLE.as_bytes());
    let beside = write(folder.path(), "in/a.rdf", rdf("files/1/a.html").as_bytes());
    let outside = write(folder.path(), "in/b.rdf", rdf("../secret.html").as_bytes());
    let mut paths = vec![beside, outside];
    #[cfg(unix)]
    {
        let link = folder.path().join("in/link.html");
        std::os::unix::fs::symlink(folder.path().join("secret.html"), link).unwrap();
        paths.push(write(
            folder.path(),
            "in/c.rdf",
            rdf("link.html").as_bytes(),
        ));
    }
    import(&desk, &paths);
    let drafts = desk.done("import.drafts", json!({}));
    for (at, draft) in drafts.as_array().unwrap().iter().enumerate() {
        assert_eq!(draft["title"], "The title of the reference");
        assert_eq!(
            draft["words_kept"].as_u64().unwrap() > 50,
            at == 0,
            "{draft}"
        );
    }
}

/// The window says of it what it is, in its own language.
#[test]
fn a_captured_file_that_no_window_shows_is_shown_as_its_text_alone() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let page = "<!doctype html><title>Ferry vote put off</title><article><h1>Ferry vote put off</h1><p>The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week to read what the engineers had written about the old pier.</p></article>";
    let saved = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ferry\r\nSubject: Ferry\r\nDate: Fri, 18 Mar 2022 16:20:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"part\"\r\n\r\n--part\r\nContent-Type: text/html\r\nContent-Location: https://example.org/ferry\r\n\r\n{page}\r\n--part--\r\n"
    );
    let job = import(&desk, &[write(folder.path(), "a.mhtml", saved.as_bytes())]);
    let id = &job["items"][0]["drafts"][0];
    let stored = desk.done("import.store", json!({ "draft": id }));
    let article = desk.done("article.get", json!({ "id": stored["article"] }));
    assert_eq!(article["snapshots"][0]["media_type"], "multipart/related");
    let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
    let (shown, media_type) = desk.api.snapshot_view(snapshot).unwrap();
    assert_eq!(media_type, "text/plain; charset=utf-8");
    let shown = String::from_utf8(shown).unwrap();
    assert!(
        shown.starts_with("The harbour council put its vote"),
        "{shown}"
    );
}

#[test]
fn a_document_is_stored_as_it_was_and_extracted_again_from_it() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let mail = "From: Ada Roe <ada@example.org>\nTo: b@example.org\nSubject: Ferry vote put off\nDate: Fri, 18 Mar 2022 16:20:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe harbour council put its vote on the ferry off on Monday.\n";
    let text = "# Ferry vote put off\n\nThe **harbour council** put its vote off.\n\n> Nobody is served by a vote in haste.\n";
    for (name, bytes, media) in [("a.eml", mail, "e-mail"), ("a.md", text, "Markdown")] {
        let job = import(&desk, &[write(folder.path(), name, bytes.as_bytes())]);
        let id = &job["items"][0]["drafts"][0];
        let drafts = desk.done("import.drafts", json!({}));
        assert_eq!(drafts[0]["media"], media);
        let stored = desk.done("import.store", json!({ "draft": id }));
        let article = desk.done("article.get", json!({ "id": stored["article"] }));
        let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
        assert_eq!(desk.api.snapshot(snapshot).unwrap().0, bytes.as_bytes());
        let (_, media_type) = desk.api.snapshot_view(snapshot).unwrap();
        assert_eq!(media_type, "text/plain; charset=utf-8");
        let edit = json!({ "id": stored["article"], "text": "Something else." });
        desk.done("article.edit_body", edit);
        desk.done("article.reextract", json!({ "id": stored["article"] }));
        let again = desk.done("article.get", json!({ "id": stored["article"] }));
        assert_eq!(again["row"]["words"], article["row"]["words"]);
    }
}

#[test]
fn what_cannot_be_read_says_what_it_is() {
    let desk = Desk::with_library();
    let folder = tempfile::tempdir().unwrap();
    let job = import(
        &desk,
        &[write(folder.path(), "a.png", b"\x89PNG\r\n\x1a\n")],
    );
    assert_eq!(job["state"], "failed");
    let error = &job["items"][0]["error"];
    assert!(
        error["message"].as_str().unwrap().contains("PNG picture"),
        "{error}"
    );
    assert!(
        error["remedy"]
            .as_str()
            .unwrap()
            .contains("no words in pictures"),
        "{error}"
    );
}
