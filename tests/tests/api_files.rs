//! Files: many as one job, of every kind, and what is said of those that cannot be read.

use demarche_tests::desk::Desk;
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
