//! Jobs: an outcome for each item, progress, cancelling, fetching again.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use demarche_api::Event;
use demarche_api::types::library::JobState;
use demarche_tests::desk::Desk;
use demarche_tests::web::{Web, page, reply};
use serde_json::{Value, json};

const ARTICLE: &str = "<!doctype html><title>Ferry vote put off</title><article><h1>Ferry vote put off</h1>\
    <p>The harbour council put its vote on the ferry off on Monday, after three of its members \
    asked for another week to read what the engineers had written about the old pier.</p>\
    <p>“Nobody is served by a vote in haste,” the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.</p></article>";

fn fetch(desk: &Desk, urls: &[String]) -> Value {
    let request = json!({ "urls": urls, "allow_private": true });
    desk.done("import.fetch", request)["job"].clone()
}

#[test]
fn each_item_has_its_outcome_and_the_rest_goes_on() {
    let desk = Desk::with_library();
    let server = Web::start(|request, stream| match request.path.as_str() {
        "/good" => page(stream, ARTICLE),
        _ => reply(stream, "404 Not Found", "", b""),
    })
    .unwrap();
    let (good, bad) = (server.url("/good"), server.url("/bad"));
    let job = desk.ended(&fetch(&desk, &[bad.clone(), good.clone()]));
    assert_eq!(job["state"], "finished");
    assert_eq!((&job["done"], &job["total"]), (&json!(2), &json!(2)));
    assert_eq!(job["items"][0]["state"], "failed");
    assert!(
        job["items"][0]["error"]["message"]
            .as_str()
            .unwrap()
            .contains("404")
    );
    assert_eq!(job["items"][1]["state"], "done");

    let drafts = desk.done("import.drafts", json!({}));
    assert_eq!(drafts.as_array().unwrap().len(), 1);
    assert_eq!(drafts[0]["draft"], job["items"][1]["drafts"][0]);
    assert_eq!(drafts[0]["title"], "Ferry vote put off");
    assert_eq!(drafts[0]["final_url"], json!(good));
    let stored = desk.done("import.store", json!({ "draft": drafts[0]["draft"] }));
    let article = desk.done("article.get", json!({ "id": stored["article"] }));
    let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
    // Byte for byte what the server sent.
    assert_eq!(desk.api.snapshot(snapshot).unwrap().0, ARTICLE.as_bytes());
    let status = desk.done("library.status", json!({}));
    assert!(status["last_network_use"].is_string());
}

#[test]
fn progress_comes_at_most_ten_times_a_second_and_the_end_always() {
    let desk = Desk::with_library();
    let server = Web::start(|_, stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")?;
        stream.write_all(ARTICLE.as_bytes())?;
        for _ in 0..100 {
            stream.write_all(b"<!-- -->")?;
            stream.flush()?;
            std::thread::sleep(Duration::from_millis(7));
        }
        Ok(())
    })
    .unwrap();
    desk.heard();
    let job = fetch(&desk, &[server.url("/")]);
    assert_eq!(desk.ended(&job)["state"], "finished");
    // The last event may still be on its way when the list shows the end.
    std::thread::sleep(Duration::from_millis(50));
    let told: Vec<_> = desk
        .heard()
        .into_iter()
        .filter_map(|(at, event)| match event {
            Event::JobProgress(job) => Some((at, job)),
            Event::LibraryChanged(_) | Event::PageArrived(_) => None,
        })
        .collect();
    assert!(told.len() >= 4, "{} events", told.len());
    // The end itself comes when it comes.
    for pair in told[..told.len() - 1].windows(2) {
        let apart = pair[1].0 - pair[0].0;
        assert!(apart >= Duration::from_millis(60), "{apart:?} apart");
    }
    let (_, last) = told.last().unwrap();
    assert_eq!(last.state, JobState::Finished);
    assert!(
        told.iter().any(|(_, job)| job.rate.is_some()),
        "no rate was told"
    );
}

#[test]
fn a_cancelled_job_ends_at_once_and_says_which_items_were_left() {
    let desk = Desk::with_library();
    let server = Web::start(|request, stream| {
        if request.path == "/quick" {
            return page(stream, ARTICLE);
        }
        std::thread::sleep(Duration::from_secs(25));
        Ok(())
    })
    .unwrap();
    let mut urls = vec![server.url("/quick")];
    urls.extend((0..8).map(|number| server.url(&format!("/slow/{number}"))));
    let job = fetch(&desk, &urls);
    let begun = std::time::Instant::now();
    while desk.done("job.list", json!({}))[0]["done"] == 0 {
        assert!(begun.elapsed() < Duration::from_secs(60));
        std::thread::sleep(Duration::from_millis(10));
    }
    let begun = std::time::Instant::now();
    desk.done("job.cancel", json!({ "id": job }));
    let job = desk.ended(&job);
    assert!(begun.elapsed() < Duration::from_secs(15));
    assert_eq!(job["state"], "cancelled");
    assert_eq!(job["items"][0]["state"], "done");
    for item in &job["items"].as_array().unwrap()[1..] {
        assert_eq!(item["state"], "cancelled", "{item}");
    }
    // What was fetched before stays.
    assert_eq!(
        desk.done("import.drafts", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_failed_item_can_be_fetched_again() {
    let desk = Desk::with_library();
    let asked = AtomicUsize::new(0);
    let server = Web::start(
        move |_, stream| match asked.fetch_add(1, Ordering::SeqCst) {
            0 => reply(stream, "503 Service Unavailable", "", b""),
            _ => page(stream, ARTICLE),
        },
    )
    .unwrap();
    let urls = [server.url("/")];
    assert_eq!(desk.ended(&fetch(&desk, &urls))["state"], "failed");
    assert_eq!(desk.ended(&fetch(&desk, &urls))["state"], "finished");
}

#[test]
fn a_job_that_is_not_there_cannot_be_cancelled() {
    let desk = Desk::with_library();
    let failure = desk.failed("job.cancel", json!({ "id": 99 }));
    assert!(
        failure.message.to_string().contains("no job 99"),
        "{failure}"
    );
    let none = desk.failed(
        "import.fetch",
        json!({ "urls": [" "], "allow_private": false }),
    );
    assert_eq!(none.message, "No address was given.");
}
