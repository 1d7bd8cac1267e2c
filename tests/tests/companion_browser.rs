//! The browser companion in Debian's Chromium: paired by its code, it sends a page as seen, selection included.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use demarche_tests::desk::Desk;
use demarche_tests::web::{Web, page};
use serde_json::{Value, json};

/// A page whose text stands in it only once its script has run, and whose style makes words look otherwise.
const PAGE: &str = "<!DOCTYPE html><html lang=en><head><title>Ferry vote put off</title>\
    <meta property=og:site_name content='Harbour Herald'><style>em { text-transform: uppercase; font-style: normal }</style>\
    </head><body><nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>Ferry vote put off</h1>\
    <time datetime=2022-03-18>18 March 2022</time><div id=text></div></article><script>\
    document.getElementById('text').innerHTML = '<p>The harbour minister said on Friday that the ferry vote would be put off by a year. \
    <em>“We will not decide under pressure,”</em> Ada Muster told reporters in the capital.</p><p id=second>The opposition called \
    the delay a surrender and asked for a vote before the summer, which the speaker of the assembly has refused twice.</p>\
    <p>Ferries to the islands have been run by the harbour since 1962, when the last private line gave up.</p>';\
    </script></body></html>";

/// Chromium with the companion, which does what it is told.
struct Browser {
    process: Child,
    say: Option<ChildStdin>,
    hear: BufReader<ChildStdout>,
}

impl Browser {
    /// `None`, with the reason on standard error, where there is no Chromium to start.
    fn start(web: &Web) -> Option<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let Some(chromium) = program(&["chromium", "chromium-browser"]) else {
            eprintln!(
                "SKIPPED: there is no Chromium on this machine. On Debian: apt-get install chromium"
            );
            return None;
        };
        let Some(node) = program(&["node"]) else {
            eprintln!("SKIPPED: there is no Node.js on the path, which drives Chromium.");
            return None;
        };
        let packages = root.join("ui/package.json");
        if !root.join("ui/node_modules/playwright-core").exists() {
            eprintln!(
                "SKIPPED: the window's packages are not installed. `cargo xtask test` installs them."
            );
            return None;
        }
        let mut process = Command::new(node)
            .arg(root.join("tests/tests/companion/browser.mjs"))
            .arg(root.join("ui/companion"))
            .arg(packages)
            .arg(chromium)
            .arg(web.address().port().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let say = process.stdin.take();
        let hear = BufReader::new(process.stdout.take().unwrap());
        let mut browser = Self { process, say, hear };
        eprintln!("Chromium {}", browser.answer());
        Some(browser)
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        self.hear.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap_or(Value::Null);
        match answer["told"].as_str() {
            Some(told) => told.to_owned(),
            None => panic!("Chromium answered {line:?}"),
        }
    }

    fn act(&mut self, asked: &Value) -> String {
        writeln!(self.say.as_mut().unwrap(), "{asked}").unwrap();
        self.answer()
    }

    fn pair(&mut self, code: &str, port: &Value) -> String {
        self.act(&json!({ "do": "pair", "code": code, "port": port }))
    }

    fn open(&mut self, url: &str, select: Option<&str>) -> String {
        self.act(&json!({ "do": "open", "url": url, "select": select }))
    }

    fn click(&mut self) -> String {
        self.act(&json!({ "do": "click" }))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // At the end of what it is told it closes Chromium and goes.
        self.say = None;
        let _ = self.process.wait();
    }
}

fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let each = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    each.into_iter().find(|program| program.is_file())
}

#[test]
fn a_page_as_seen_and_what_is_selected_of_it_come_from_chromium() {
    let web = Web::start(|_, stream| page(stream, PAGE)).unwrap();
    let Some(mut browser) = Browser::start(&web) else {
        return;
    };
    let desk = Desk::with_library();
    let drafts = || desk.done("import.drafts", json!({ "drafts": null }));
    let port = desk.done("companion.set", json!({ "on": true }))["port"].clone();

    // Nothing is sent before it is paired, and a wrong code pairs nothing.
    browser.open("http://news.example/ferry", None);
    assert!(browser.click().starts_with("In Demarche, open Settings"));
    let shown = desk.done("companion.pair", json!({}));
    let code = shown["code"]["code"].as_str().unwrap();
    let wrong = if code.starts_with('0') {
        "1111-1111"
    } else {
        "0000-0000"
    };
    assert!(
        browser
            .pair(wrong, &port)
            .starts_with("That is not the code.")
    );
    assert_eq!(
        desk.done("companion.status", json!({}))["browsers"],
        json!([])
    );
    assert!(browser.pair(code, &port).starts_with("Paired."));
    let paired = desk.done("companion.status", json!({}));
    assert_eq!(paired["browsers"][0]["name"], "Chromium");

    // What a script wrote is there, and words that a style shows in capitals are found as they are written.
    let selected = browser.open("http://news.example/ferry?from=here", Some("em"));
    assert_eq!(selected, "“WE WILL NOT DECIDE UNDER PRESSURE,”");
    let told = browser.click();
    assert_eq!(
        told,
        "The page waits in the import sheet of Demarche.\nFerry vote put off\nWhat you selected becomes an excerpt."
    );
    let draft = drafts()[0].clone();
    assert_eq!(draft["url"], "http://news.example/ferry?from=here");
    assert_eq!(draft["source"], "browser");
    assert_eq!(draft["outlet"]["name"], "Harbour Herald");
    assert_eq!(draft["published"]["date"], "2022-03-18");
    let stored = desk.done("import.store", json!({ "draft": draft["draft"] }));
    let article = desk.done("article.get", json!({ "id": stored["article"] }));
    let excerpts = article["excerpts"].as_array().unwrap();
    assert_eq!(excerpts.len(), 1, "{excerpts:?}");
    assert_eq!(excerpts[0]["quote"], "We will not decide under pressure,");
    let body = article["body"]["id"].as_i64().unwrap();
    let text = desk.api.body_text(body).unwrap();
    assert!(text.contains("since 1962"), "{text}");
    assert!(!text.contains("Home"), "{text}");

    // What is selected around the article is no excerpt of it.
    browser.open("http://other.example/ferry", Some("nav"));
    assert!(browser.click().ends_with("so it becomes no excerpt."));
    assert_eq!(drafts()[0]["selection"]["stands"], "nowhere");
    desk.done("import.discard", json!({ "draft": drafts()[0]["draft"] }));

    // Stored at once: that page is new there, this one is not.
    desk.done("companion.set", json!({ "store_at_once": true }));
    browser.open("http://news.example/ferry?from=here", Some("#second"));
    assert!(
        browser
            .click()
            .contains("something has to be decided first")
    );
    assert_eq!(drafts()[0]["new_version_of"]["article"], stored["article"]);

    // The browser's own pages are nobody's.
    browser.open("chrome://version", None);
    assert!(browser.click().starts_with("This page cannot be read"));

    // Who was removed is told so; and where nobody listens, that.
    let origin = &paired["browsers"][0]["origin"];
    desk.done("companion.unpair", json!({ "origin": origin }));
    browser.open("http://news.example/ferry", None);
    assert!(
        browser
            .click()
            .starts_with("Demarche does not know this browser.")
    );
    desk.done("companion.set", json!({ "on": false }));
    assert!(browser.click().starts_with("Demarche does not answer."));
    assert_eq!(drafts().as_array().unwrap().len(), 1);
}
