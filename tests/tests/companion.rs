//! The browser companion's protocol, on the loopback interface, as an extension and as whoever is not one speaks it.

use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::DateTime;
use demarche_api::Event;
use demarche_tests::desk::Desk;
use demarche_tests::extension::{self, Answered, EXTENSION, Paired};
use serde_json::{Value, json};

const OTHER: &str = "moz-extension://01234567-89ab-cdef-0123-456789abcdef";

const BODY: &str = "The harbour minister said on 18 March 2022 that the ferry vote would be put off by a year. \
    “We will not decide under pressure,” Ada Muster told reporters in the capital.";

fn html(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Ferry vote put off</title>\
         <script>document.title = 'run'</script></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>Ferry vote put off</h1><p>{body}</p><p>The opposition called the delay a surrender and \
         asked for a vote before the summer, which the speaker of the assembly has refused twice.</p></article></body></html>"
    )
}

/// A program that listens, by a clock that a test moves.
struct Listening {
    desk: Desk,
    clock: Arc<AtomicI64>,
    port: u16,
}

impl Listening {
    fn new() -> Self {
        let clock = Arc::new(AtomicI64::new(1_767_323_045));
        let seconds = Arc::clone(&clock);
        let desk = Desk::by(move || {
            DateTime::from_timestamp(seconds.load(Ordering::SeqCst), 0).expect("a moment")
        });
        let path = desk.scratch.path("a.demarche");
        desk.done("library.create", json!({ "path": path }));
        let status = desk.done("companion.set", json!({ "on": true }));
        assert_eq!(status["problem"], Value::Null);
        let port = status["port"]
            .as_u64()
            .and_then(|port| u16::try_from(port).ok())
            .expect("a port");
        Self { desk, clock, port }
    }

    fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    fn ask(&self, method: &str, path: &str, fields: &[(&str, &str)], body: &str) -> Answered {
        extension::ask(self.port, method, path, fields, body)
    }

    fn post(&self, path: &str, fields: &[(&str, &str)], body: &Value) -> Answered {
        extension::post(self.port, path, fields, body)
    }

    fn code(&self) -> String {
        let status = self.desk.done("companion.pair", json!({}));
        status["code"]["code"].as_str().expect("a code").to_owned()
    }

    fn try_code(&self, origin: &str, code: &str) -> Answered {
        extension::try_code(self.port, origin, code)
    }

    fn paired(&self) -> Paired {
        Paired::by(self.port, &self.code())
    }

    fn drafts(&self) -> Vec<Value> {
        let drafts = self.desk.done("import.drafts", json!({ "drafts": null }));
        drafts.as_array().unwrap().clone()
    }
}

fn page(selected: Option<&str>) -> Value {
    let selection = selected.map(|text| json!({ "text": text, "html": format!("<b>{text}</b>") }));
    json!({ "url": "https://news.example.org/ferry", "html": html(BODY), "selection": selection })
}

#[test]
fn nothing_listens_until_it_is_switched_on_and_nothing_afterwards() {
    let desk = Desk::with_library();
    desk.api.listen();
    let status = desk.done("companion.status", json!({}));
    assert_eq!(
        (&status["on"], &status["port"]),
        (&json!(false), &Value::Null)
    );
    assert!(
        desk.failed("companion.pair", json!({}))
            .message
            .to_string()
            .contains("does not listen")
    );

    let listening = Listening::new();
    assert_eq!(listening.ask("GET", "/", &[], "").status, 403);
    let off = listening.desk.done("companion.set", json!({ "on": false }));
    assert_eq!(off["port"], Value::Null);
    assert!(TcpStream::connect(("127.0.0.1", listening.port)).is_err());
}

#[test]
fn a_port_that_is_taken_is_told_and_the_next_start_keeps_the_other() {
    let usual = Desk::new().done("companion.status", json!({}))["usual_port"]
        .as_u64()
        .unwrap();
    // A test beside this one may have it, and let go of it any moment; another program keeps it. Either way it is not free.
    let _taken = (0..100).find_map(|_| {
        let taken = TcpListener::bind(("127.0.0.1", usual as u16)).ok();
        if taken.is_none() {
            std::thread::sleep(Duration::from_millis(50));
        }
        taken
    });
    let listening = Listening::new();
    assert_ne!(u64::from(listening.port), usual);
    let desk = &listening.desk;
    desk.done("companion.set", json!({ "on": false }));
    let again = desk.done("companion.set", json!({ "on": true }));
    assert_eq!(again["port"], listening.port);
}

#[test]
fn a_paired_browser_sends_a_page_and_its_selection_becomes_an_excerpt() {
    let listening = Listening::new();
    let browser = listening.paired();
    let status = listening.desk.done("companion.status", json!({}));
    assert_eq!(status["code"], Value::Null, "a code is used once");
    assert_eq!(status["browsers"][0]["name"], "Chromium");
    listening.desk.heard();

    let words = "We will not decide\n under pressure";
    let sent = browser.send(&page(Some(words)));
    assert_eq!(sent.status, 200, "{}", sent.body);
    assert_eq!(
        sent.body,
        json!({ "title": "Ferry vote put off", "became": "draft", "selection": "once" })
    );
    assert!(
        sent.head
            .contains(&format!("access-control-allow-origin: {EXTENSION}"))
    );
    let arrived = listening.desk.heard().into_iter().any(
        |(_, event)| matches!(event, Event::PageArrived(page) if page.title.as_deref() == Some("Ferry vote put off")),
    );
    assert!(arrived, "the window is not told");

    let drafts = listening.drafts();
    let draft = &drafts[0];
    assert_eq!(draft["source"], "browser");
    assert_eq!(draft["url"], "https://news.example.org/ferry");
    assert_eq!(
        draft["selection"],
        json!({ "words": words, "stands": "once", "excerpt": true })
    );
    let stored = listening
        .desk
        .done("import.store", json!({ "draft": draft["draft"] }));
    let article = listening
        .desk
        .done("article.get", json!({ "id": stored["article"] }));
    let excerpts = article["excerpts"].as_array().unwrap();
    assert_eq!(excerpts.len(), 1, "{excerpts:?}");
    assert_eq!(excerpts[0]["quote"], "We will not decide under pressure");
    // What was sent is what was captured.
    let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
    assert_eq!(
        listening.desk.api.snapshot(snapshot).unwrap().0,
        html(BODY).into_bytes()
    );
    // One change: one step back takes the excerpt along.
    listening.desk.done("history.undo", json!({}));
    let left = listening.desk.done("library.status", json!({}));
    assert_eq!(left["articles"], 0);
}

#[test]
fn words_that_the_article_does_not_have_make_no_excerpt() {
    let listening = Listening::new();
    let browser = listening.paired();
    for (words, stands) in [
        ("They never said any such thing", "nowhere"),
        ("the", "several"),
    ] {
        let sent = browser.send(&page(Some(words)));
        assert_eq!(sent.body["selection"], stands, "{}", sent.body);
        let draft = listening.drafts().pop().unwrap();
        assert_eq!(draft["selection"]["words"], words);
        let stored = listening
            .desk
            .done("import.store", json!({ "draft": draft["draft"] }));
        let article = listening
            .desk
            .done("article.get", json!({ "id": stored["article"] }));
        assert_eq!(article["excerpts"], json!([]));
    }
    // Whoever thinks better of it in the sheet gets none either.
    browser.send(&page(Some("We will not decide under pressure")));
    let draft = listening.drafts().pop().unwrap();
    let revised = listening.desk.done(
        "import.revise",
        json!({ "draft": draft["draft"], "toggle": [], "excerpt": false }),
    );
    assert_eq!(revised["selection"]["excerpt"], false);
    let stored = listening
        .desk
        .done("import.store", json!({ "draft": draft["draft"] }));
    let article = listening
        .desk
        .done("article.get", json!({ "id": stored["article"] }));
    assert_eq!(article["excerpts"], json!([]));
}

#[test]
fn a_page_is_stored_at_once_where_that_was_asked_for_and_nothing_is_to_decide() {
    let listening = Listening::new();
    let browser = listening.paired();
    let set = listening
        .desk
        .done("companion.set", json!({ "store_at_once": true }));
    assert_eq!(set["store_at_once"], true);
    let sent = browser.send(&page(Some("We will not decide under pressure")));
    assert_eq!(sent.body["became"], "stored", "{}", sent.body);
    let jobs = listening.desk.done("job.list", json!({}));
    assert_eq!(
        jobs[0]["items"][0]["note"], "Imported: Ferry vote put off",
        "{jobs}"
    );
    assert!(listening.drafts().is_empty());
    let excerpts = listening.desk.done(
        "excerpt.list",
        json!({ "text": "", "issue": null, "orphans_only": false, "offset": 0, "limit": 9 }),
    );
    assert_eq!(excerpts["total"], 1);

    // The same page again is no second article, and one without a text none at all: both wait, with the reason.
    listening.desk.heard();
    let again = browser.send(&page(None));
    assert_eq!(again.body["became"], "to_decide", "{}", again.body);
    let empty = json!({ "url": "https://news.example.org/", "html": "<nav><a href=/>Home</a></nav>", "selection": null });
    assert_eq!(browser.send(&empty).body["became"], "to_decide");
    assert_eq!(listening.drafts().len(), 2);
    let jobs = listening.desk.done("job.list", json!({}));
    assert!(jobs[0]["items"][0]["error"].is_object(), "{jobs}");
    assert!(
        jobs[1]["items"][0]["note"]
            .as_str()
            .unwrap()
            .contains("waits in the import sheet"),
        "{jobs}"
    );
    let status = listening.desk.done("library.status", json!({}));
    assert_eq!(status["articles"], 1);
    listening.desk.done("history.undo", json!({}));
    let status = listening.desk.done("library.status", json!({}));
    assert_eq!(status["articles"], 0);
}

#[test]
fn a_code_pairs_one_browser_within_its_time() {
    let listening = Listening::new();
    assert_eq!(
        listening.try_code(EXTENSION, "0000-0000").body["error"],
        "no_code"
    );
    let code = listening.code();
    let first = listening.try_code(EXTENSION, &code.to_lowercase().replace('-', " "));
    assert_eq!(first.status, 200);
    // Used up, by whomever it is said again.
    assert_eq!(listening.try_code(OTHER, &code).body["error"], "no_code");
    let late = listening.code();
    listening.later(301);
    assert_eq!(listening.try_code(OTHER, &late).body["error"], "no_code");
    let status = listening.desk.done("companion.status", json!({}));
    assert_eq!(status["code"], Value::Null);
    assert_eq!(status["browsers"].as_array().unwrap().len(), 1);
}

#[test]
fn wrong_codes_lock_pairing_for_a_while() {
    let listening = Listening::new();
    let code = listening.code();
    let wrong = if code.starts_with('0') {
        "1111-1111"
    } else {
        "0000-0000"
    };
    for _ in 0..4 {
        let tried = listening.try_code(EXTENSION, wrong);
        assert_eq!(
            (tried.status, &tried.body["error"]),
            (403, &json!("wrong_code"))
        );
    }
    assert_eq!(listening.try_code(EXTENSION, wrong).status, 429);
    // Now the right one does not help either, and no new one is given.
    let tried = listening.try_code(EXTENSION, &code);
    assert_eq!(
        (tried.status, &tried.body["error"]),
        (429, &json!("locked"))
    );
    let status = listening.desk.done("companion.status", json!({}));
    assert!(status["locked_until"].is_string(), "{status}");
    let refused = listening.desk.failed("companion.pair", json!({}));
    assert!(
        refused.message.to_string().contains("wrong codes"),
        "{refused}"
    );
    listening.later(61);
    assert_eq!(
        listening.try_code(EXTENSION, &code).body["error"],
        "no_code"
    );
    assert_eq!(listening.try_code(EXTENSION, &listening.code()).status, 200);
}

#[test]
fn pages_and_other_extensions_are_told_nothing() {
    let listening = Listening::new();
    let browser = listening.paired();
    let token = format!("Bearer {}", browser.token);
    let page = page(None).to_string();
    for origin in [
        Some("https://news.example.org"),
        Some("http://127.0.0.1"),
        Some("null"),
        Some("chrome-extension://ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP"),
        Some("chrome-extension://abcdefghijklmnopabcdefghijklmnop.example.org"),
        None,
    ] {
        let ticket = browser.ticket();
        let mut fields = vec![
            ("Authorization", token.as_str()),
            ("Demarche-Ticket", ticket.as_str()),
        ];
        fields.extend(origin.map(|origin| ("Origin", origin)));
        for (method, path) in [
            ("POST", "/page"),
            ("POST", "/hello"),
            ("POST", "/pair"),
            ("OPTIONS", "/page"),
            ("GET", "/"),
        ] {
            let answer = listening.ask(method, path, &fields, &page);
            assert_eq!(answer.status, 403, "{method} {path} {origin:?}");
            assert_eq!(answer.body, Value::Null, "{origin:?}");
            assert!(!answer.head.contains("access-control"), "{}", answer.head);
        }
    }
    // An extension that was not paired, with a token that was stolen.
    let ticket = browser.ticket();
    let stolen = [
        ("Origin", OTHER),
        ("Authorization", token.as_str()),
        ("Demarche-Ticket", ticket.as_str()),
    ];
    let answer = listening.ask("POST", "/page", &stolen, &page);
    assert_eq!(
        (answer.status, &answer.body["error"]),
        (403, &json!("unpaired"))
    );
    assert!(!answer.head.contains("access-control"), "{}", answer.head);
    assert_eq!(
        listening.ask("OPTIONS", "/page", &stolen[..1], "").status,
        403
    );
    assert!(listening.drafts().is_empty());
}

#[test]
fn a_name_that_was_made_to_stand_for_this_machine_gets_no_answer() {
    let listening = Listening::new();
    let browser = listening.paired();
    let (token, ticket) = (format!("Bearer {}", browser.token), browser.ticket());
    for host in ["rebound.example", "localhost", "127.0.0.1", "[::1]"] {
        for host in [host.to_owned(), format!("{host}:{}", listening.port)] {
            if host == format!("127.0.0.1:{}", listening.port) {
                continue;
            }
            let fields = [
                ("Host", host.as_str()),
                ("Origin", EXTENSION),
                ("Authorization", token.as_str()),
                ("Demarche-Ticket", ticket.as_str()),
            ];
            let answer = listening.post("/page", &fields, &page(None));
            assert_eq!(answer.status, 421, "{host}");
        }
    }
    assert!(listening.drafts().is_empty());
    // None of them used the ticket up.
    assert_eq!(
        browser
            .send_with(&browser.token, &ticket, &page(None))
            .status,
        200
    );
}

#[test]
fn a_request_that_was_sent_once_is_not_taken_twice() {
    let listening = Listening::new();
    let browser = listening.paired();
    let ticket = browser.ticket();
    let page = page(None);
    assert_eq!(
        browser.send_with(&browser.token, &ticket, &page).status,
        200
    );
    let again = browser.send_with(&browser.token, &ticket, &page);
    assert_eq!(
        (again.status, &again.body["error"]),
        (409, &json!("ticket"))
    );
    let late = browser.ticket();
    listening.later(61);
    assert_eq!(browser.send_with(&browser.token, &late, &page).status, 409);
    assert_eq!(browser.send_with(&browser.token, "", &page).status, 409);
    assert_eq!(listening.drafts().len(), 1);
}

#[test]
fn no_page_is_taken_without_the_token_or_after_it_was_taken_back() {
    let listening = Listening::new();
    let browser = listening.paired();
    let page = page(None);
    for token in ["", "wrong", &browser.key] {
        let answer = browser.send_with(token, &browser.ticket(), &page);
        assert_eq!(
            (answer.status, &answer.body["error"]),
            (401, &json!("token")),
            "{token}"
        );
    }
    let none = [("Origin", EXTENSION), ("Demarche-Ticket", "x")];
    assert_eq!(listening.post("/page", &none, &page).status, 401);
    let ticket = browser.ticket();
    listening
        .desk
        .done("companion.unpair", json!({ "origin": EXTENSION }));
    assert_eq!(
        browser.send_with(&browser.token, &ticket, &page).status,
        403
    );
    assert!(listening.drafts().is_empty());

    // The token is nowhere on this machine, only its hash.
    let kept = std::fs::read_to_string(listening.desk.scratch.path("data/settings.json")).unwrap();
    assert!(!kept.contains(&browser.token));
    let again = listening.paired();
    let kept = std::fs::read_to_string(listening.desk.scratch.path("data/settings.json")).unwrap();
    assert!(!kept.contains(&again.token), "{kept}");
    // The old one does not come back with a new pairing.
    let answer = again.send_with(&browser.token, &again.ticket(), &page);
    assert_eq!(answer.status, 401);
}

#[test]
fn what_is_too_large_or_no_page_is_refused_with_its_reason() {
    let listening = Listening::new();
    let browser = listening.paired();
    let large =
        json!({ "url": "https://a.example/", "html": "x".repeat(11_000_000), "selection": null });
    let answer = browser.send(&large);
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(
        answer.body["message"]
            .as_str()
            .unwrap()
            .contains("The page has 11 MB; 10 MB"),
        "{}",
        answer.body
    );
    let larger = json!({ "url": "", "html": "x".repeat(41_000_000), "selection": null });
    assert_eq!(browser.send(&larger).status, 413);
    let code = "x".repeat(1_001);
    listening.code();
    assert_eq!(listening.try_code(EXTENSION, &code).status, 413);
    for broken in [json!({}), json!([1]), json!("page")] {
        assert_eq!(browser.send(&broken).status, 400, "{broken}");
    }
    let blank = json!({ "url": "https://a.example/", "html": " ", "selection": null });
    assert_eq!(browser.send(&blank).status, 422);
    // What stands at no web address has none, and is a draft all the same.
    let local = json!({ "url": "file:///home/a/page.html", "html": html(BODY), "selection": null });
    assert_eq!(browser.send(&local).status, 200);
    assert_eq!(listening.drafts()[0]["url"], Value::Null);
}

#[test]
fn a_browser_that_asks_first_is_answered_when_it_is_paired() {
    let listening = Listening::new();
    let asks = [
        ("Origin", EXTENSION),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Private-Network", "true"),
    ];
    listening.code();
    assert_eq!(listening.ask("OPTIONS", "/pair", &asks, "").status, 403);
    listening.paired();
    let answer = listening.ask("OPTIONS", "/page", &asks, "");
    assert_eq!(answer.status, 204);
    for field in [
        format!("access-control-allow-origin: {EXTENSION}"),
        "access-control-allow-private-network: true".to_owned(),
        "access-control-allow-methods: post".to_owned(),
        "authorization, content-type, demarche-ticket".to_owned(),
    ] {
        assert!(answer.head.contains(&field), "{field}: {}", answer.head);
    }
    assert!(!answer.head.contains("credentials"), "{}", answer.head);
    assert_eq!(
        listening.ask("OPTIONS", "/elsewhere", &asks, "").status,
        404
    );
    assert_eq!(listening.ask("GET", "/page", &asks, "").status, 405);
}
