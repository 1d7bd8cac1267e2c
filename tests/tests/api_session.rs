//! What every command has in common: opening, failing, hearing.

use std::path::Path;

use demarche_api::{Event, registry};
use demarche_tests::desk::Desk;
use serde_json::json;

#[test]
fn every_command_without_a_library_says_so_or_needs_none() {
    let desk = Desk::new();
    let opens = |command: &&&str| **command == "library.open_example";
    for command in registry::NAMES.iter().filter(|command| !opens(command)) {
        // An empty request reaches no handler that needs fields; either answer is a failure's.
        if let Err(failure) = desk.ask(command, json!({})) {
            assert!(!failure.message.is_empty(), "{command}");
            assert_ne!(failure.code, "fault", "{command}: {failure}");
        }
    }
    let failure = desk.ask("library.status", json!({})).unwrap_err();
    assert_eq!(failure.code, "no_library");
    assert!(desk.ask("settings.get", json!({})).is_ok());
}

#[test]
fn unknown_commands_and_broken_requests_are_failures() {
    let desk = Desk::new();
    let unknown = desk.ask("article.eat", json!({})).unwrap_err();
    assert!(
        unknown.message.to_string().contains("article.eat"),
        "{unknown}"
    );
    let broken = desk.ask("job.cancel", json!({ "id": "one" })).unwrap_err();
    assert!(
        broken.message.to_string().contains("job.cancel"),
        "{broken}"
    );
}

#[test]
fn a_library_is_made_opened_again_and_remembered() {
    let desk = Desk::new();
    let status = desk.api.open_last().unwrap();
    assert!(status.path.ends_with("library.demarche"));
    assert_eq!(status.analyst, "Ada");
    let path = desk.scratch.path("other.demarche");
    desk.ask("library.create", json!({ "path": path })).unwrap();
    // Opening what is open already is no second lock.
    desk.ask("library.open", json!({ "path": path })).unwrap();
    assert_eq!(Path::new(&desk.api.open_last().unwrap().path), path);
    let name = desk.heard().last().map(|(_, event)| event.name());
    assert_eq!(name, Some("library-changed"));
}

#[test]
fn a_library_that_cannot_be_opened_leaves_the_open_one_open() {
    let desk = Desk::with_library();
    let foreign = desk
        .scratch
        .write("foreign.demarche", "not a library")
        .unwrap();
    let missing = desk.scratch.path("missing.demarche");
    for path in [&foreign, &missing] {
        let failure = desk
            .ask("library.open", json!({ "path": path }))
            .unwrap_err();
        assert!(
            failure.message.to_string().contains(path.to_str().unwrap()),
            "{failure}"
        );
    }
    assert_eq!(std::fs::read(&foreign).unwrap(), b"not a library");
    assert!(!missing.exists());
    let status = desk.ask("library.status", json!({})).unwrap();
    assert_eq!(status["name"], "a");
}

#[test]
fn two_processes_do_not_share_a_library() {
    let desk = Desk::with_library();
    let other = Desk::new();
    let path = desk.scratch.path("a.demarche");
    let failure = other
        .ask("library.open", json!({ "path": path }))
        .unwrap_err();
    assert_eq!(failure.code, "locked");
}

#[test]
fn a_job_that_fails_names_each_address_and_its_reason() {
    let desk = Desk::with_library();
    let request =
        json!({ "urls": ["not one", "http://127.0.0.1/", "not one"], "allow_private": false });
    let job = desk.ask("import.fetch", request).unwrap()["job"].clone();
    let ended = loop {
        let jobs = desk.ask("job.list", json!({})).unwrap();
        if jobs[0]["state"] != "running" {
            break jobs[0].clone();
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    };
    assert_eq!(ended["id"], job);
    assert_eq!(ended["state"], "failed");
    assert_eq!(ended["done"], 2);
    assert_eq!(ended["items"][0]["name"], "not one");
    let told = ended["items"][0]["error"]["message"].as_str().unwrap();
    assert!(told.contains("not a web address"), "{told}");
    assert_eq!(ended["items"][1]["error"]["code"], "private_address");
    let last = desk.heard().pop().map(|(_, event)| event);
    assert!(matches!(last, Some(Event::JobProgress(_))), "{last:?}");
}

#[test]
fn bad_pastes_are_refused_with_their_reason_and_what_to_do() {
    let desk = Desk::with_library();
    let told = |text: String| {
        let source = json!({ "kind": "paste", "text": text, "html": null });
        let failure = desk.ask("import.preview", source).unwrap_err();
        assert!(!failure.remedy.is_empty());
        failure.message.to_string()
    };
    assert_eq!(told(String::new()), "The paste is empty.");
    assert!(told("\u{0}\u{1}\u{2}\u{3}".into()).starts_with("What was pasted is not text"));
    assert!(told("x".repeat(50_000_000)).contains("50 MB; 10 MB is the most"));
    assert_eq!(desk.ask("import.drafts", json!({})).unwrap(), json!([]));
}
