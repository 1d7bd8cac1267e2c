//! One way through all commands, on a small library that is made on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use demarche_tests::command_line::{CommandLine, Ended, lines};
use demarche_tests::scratch::{Scratch, fixture};
use demarche_tests::web::{Web, page, reply};
use serde_json::Value;

use super::command_line;
use super::shape::Shape;

const STORY: &str = "<p>The harbour council put its vote on the ferry off on Monday, after three of its members asked \
    for another week to read what the engineers had written about the old pier.</p><p>“Nobody is served by a vote in \
    haste,” the chair of the council said. She named no new day, and the ferry will go on as it has for the past \
    eleven years.</p>";
const WORKS: &str =
    "@book{roe1999, title={The pier}, author={Roe, Ada}, publisher={Dock}, year=1999}";
const STYLE: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House rules</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout prefix="HOUSE "><text variable="title"/></layout></citation></style>"#;

/// The calls made so far.
struct Walk {
    cli: CommandLine,
    /// Every command, its words joined as the manual's pages are named: `feed-add`.
    known: BTreeSet<String>,
    called: BTreeSet<String>,
    shapes: BTreeMap<String, Shape>,
}

impl Walk {
    fn new(scratch: &Scratch) -> Self {
        let cli = command_line(scratch);
        let pages = scratch.path("man");
        cli.run(&["man", "--folder", pages.to_str().unwrap()]);
        let known = std::fs::read_dir(pages).unwrap().filter_map(|page| {
            let name = page.unwrap().file_name().into_string().unwrap();
            let name = name.strip_suffix(".1").unwrap();
            Some(name.strip_prefix("demarche-cli-")?.to_owned())
        });
        Self {
            known: known.collect(),
            called: ["man".to_owned()].into(),
            shapes: BTreeMap::new(),
            cli,
        }
    }

    /// The command that these words call: the longest one that is known.
    fn command(&mut self, words: &[&str]) -> String {
        let named = (1..=words.len())
            .map(|count| words[..count].join("-"))
            .rfind(|name| self.known.contains(name));
        let named = named.unwrap_or_else(|| panic!("{words:?} is no command of the manual"));
        self.called.insert(named.clone());
        named
    }

    /// Calls a command with `--json`; each line of the answer must be an object.
    fn json(&mut self, words: &[&str]) -> Vec<Value> {
        self.json_with(words, "")
    }

    fn json_with(&mut self, words: &[&str], input: impl AsRef<[u8]>) -> Vec<Value> {
        let command = self.command(words);
        let answers = self.cli.json_with(words, input);
        let shape = self.shapes.entry(command).or_default();
        for answer in &answers {
            assert!(answer.is_object(), "{words:?} answered {answer}");
            shape.add(answer);
        }
        answers
    }

    /// The one answer of a command.
    fn one(&mut self, words: &[&str]) -> Value {
        let mut answers = self.json(words);
        assert_eq!(answers.len(), 1, "{words:?}: {answers:?}");
        answers.remove(0)
    }

    /// Calls a command for people: it says something and no JSON.
    fn told(&mut self, words: &[&str]) -> String {
        self.command(words);
        let told = self.cli.run(words);
        assert!(!told.is_empty(), "{words:?} says nothing");
        told
    }

    fn ended(&mut self, words: &[&str]) -> Ended {
        self.command(words);
        self.cli.call(words)
    }
}

#[test]
fn every_command_is_called_and_its_json_keeps_its_shape() {
    let scratch = Scratch::new().unwrap();
    let mut walk = Walk::new(&scratch);
    let (web, page) = harbour();
    let file = |name: &str| scratch.path(name).to_str().unwrap().to_owned();

    without_library(&mut walk);
    imported(&mut walk, &scratch, &web);
    feeds(&mut walk, &scratch, &web);
    recaptured(&mut walk, &page);
    codebook(&mut walk, &file("codebook.md"));
    coded(&mut walk);
    recoded(&mut walk);
    compared(&mut walk, &scratch);
    events_and_copies(&mut walk);
    written(&mut walk, &scratch);
    listed_and_searched(&mut walk);
    shared(&mut walk, &scratch);
    kept(&mut walk, &scratch);

    let missed: Vec<&String> = walk.known.difference(&walk.called).collect();
    // A group is called by what is in it.
    let is_group = |name: &str| {
        walk.known
            .iter()
            .any(|other| other.starts_with(&format!("{name}-")))
    };
    let missed: Vec<&&String> = missed.iter().filter(|name| !is_group(name)).collect();
    assert!(missed.is_empty(), "the contract's test calls no {missed:?}");
    let told: String = walk
        .shapes
        .iter()
        .map(|(command, shape)| format!("{command}\n{}", shape.told()))
        .collect();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("cli_contract", told);
    });
}

/// A page that changes when it is told to, and a feed that names it.
fn harbour() -> (Web, Arc<Mutex<String>>) {
    let html = |story: &str| {
        format!(
            "<!doctype html><html lang=en><title>Ferry vote put off</title><article><h1>Ferry vote put off</h1>{story}</article>"
        )
    };
    let shown = Arc::new(Mutex::new(html(STORY)));
    let now = Arc::clone(&shown);
    let web = Web::start(move |request, stream| match request.path.as_str() {
        "/feed" => {
            let items: String = [
                (1, "Ferry vote put off"),
                (2, "Council meets again"),
                (3, "Weather"),
            ]
            .iter()
            .map(|(n, title)| {
                format!(
                    "<item><title>{title}</title><link>/story/{n}</link><guid>{n}</guid>\
                         <pubDate>Fri, 18 Mar 2022 1{n}:00:00 GMT</pubDate>\
                         <content:encoded><![CDATA[{}]]></content:encoded></item>",
                    STORY.replace("harbour", title)
                )
            })
            .collect();
            let feed = format!(
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\
                 <channel><title>Harbour News</title>{items}</channel></rss>"
            );
            reply(
                stream,
                "200 OK",
                "Content-Type: application/rss+xml\r\n",
                feed.as_bytes(),
            )
        }
        "/page" => page(stream, &now.lock().unwrap()),
        _ => reply(stream, "404 Not Found", "", b""),
    });
    (web.unwrap(), shown)
}

fn without_library(walk: &mut Walk) {
    let fixture = fixture("paste-xi-biden.txt").display().to_string();
    walk.json_with(&["extract"], &fixture);
    walk.json_with(&["extract", "--paste"], std::fs::read(&fixture).unwrap());
    walk.json_with(
        &["quotations"],
        r#"{"id":1,"text":"“We shall see,” Xi Jinping told reporters.","date":"2022-03-18"}"#,
    );
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = walk.told(&["completions", shell]);
        assert!(script.contains("export-library"), "{shell}");
    }
    assert!(walk.told(&["man"]).contains(".TH demarche-cli"));
}

/// Four articles: a paste, a page, a file, and a copy of it.
fn imported(walk: &mut Walk, scratch: &Scratch, web: &Web) {
    let paste = std::fs::read(fixture("paste-xi-biden.txt")).unwrap();
    let by_hand = [
        "import",
        "--paste",
        "--date",
        "2022-03-18",
        "--outlet",
        "Example Gazette",
    ];
    walk.json_with(&by_hand, paste);
    walk.json(&["import", "--allow-private", "--url", &web.url("/page")]);
    let text = "Ferry vote put off\n\nOn Friday the council of the harbour town spoke about the ferry, the pier and the money that both of them \
        take every year. “We will send more boats,” the minister Ada Example said on Monday.";
    for name in ["one.txt", "two.txt"] {
        let path = scratch.write(name, text).unwrap();
        walk.json(&[
            "import",
            "--file",
            path.to_str().unwrap(),
            "--title",
            name,
            "--date",
            "2022-03-19",
        ]);
    }
    // Of two items one fails: the other is stored, the failure is told on both ways, and the status says so.
    let (good, bad) = (web.url("/page"), web.url("/missing"));
    let ended = walk.ended(&["import", "--allow-private", "--url", &bad, "--url", &good]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("1 of 2 items"), "{ended:?}");
    let words = ["--json", "import", "--allow-private", "--url", &bad];
    let ended = walk.cli.call(&words);
    let error = &lines(&ended.out)[0];
    assert_eq!(ended.status, 1);
    assert_eq!(error["item"], bad);
    assert!(error["error"].is_string());
}

fn feeds(walk: &mut Walk, scratch: &Scratch, web: &Web) {
    let url = web.url("/feed");
    let opml = scratch.path("feeds.opml").display().to_string();
    walk.json(&["feed", "add", &url, "--folder", "Ports", "--allow-private"]);
    walk.json(&["feed", "list"]);
    walk.json(&["feed", "refresh", "--allow-private"]);
    walk.json(&["feed", "entries", "--feed", "1"]);
    walk.json(&["feed", "read", "2"]);
    walk.json(&["feed", "mark", "seen", "3"]);
    walk.json(&[
        "feed",
        "filter",
        "1",
        "--include",
        "ferry",
        "--title",
        "Harbour",
    ]);
    walk.json(&["feed", "filter", "1", "--clear"]);
    walk.json(&["feed", "search", "Ferries", "ferry"]);
    walk.json(&["feed", "searches"]);
    walk.json(&["feed", "opml", "--export", &opml]);
    walk.json(&["feed", "opml", "--import", &opml]);
    walk.json(&["import", "--allow-private", "--entry", "2"]);
    walk.json(&["import", "--allow-private", "--feed", &url]);
}

fn recaptured(walk: &mut Walk, page: &Mutex<String>) {
    walk.json(&["versions", "2"]);
    {
        let mut page = page.lock().unwrap();
        *page = page.replace("Nobody is served", "Everybody is served");
    }
    walk.json(&["recapture", "2", "--allow-private"]);
    walk.json(&["diff", "2"]);
    let both = walk.json(&["versions", "2"]);
    assert_eq!(both.len(), 2);
    walk.json(&["diff", "2", "--from", "1", "--to", "2"]);
}

fn codebook(walk: &mut Walk, file: &str) {
    walk.json(&["issue", "add", "War in Ukraine"]);
    let poles = ["--con", "against", "--pro", "for"];
    for (name, proposition) in [
        ("Arming Ukraine", "States should supply arms to Ukraine"),
        ("Backing Russia", "States should back Russia"),
        ("Boats", "Towns should run more boats"),
    ] {
        let words = [
            "issue",
            "add",
            name,
            "--parent",
            "War in Ukraine",
            "--proposition",
            proposition,
        ];
        walk.json(&[&words[..], &poles].concat());
    }
    walk.json(&["issue", "tree"]);
    walk.json(&["issue", "show", "Arming Ukraine"]);
    walk.json(&[
        "issue",
        "edit",
        "Boats",
        "--definition",
        "Ferries and others",
    ]);
    walk.json(&["issue", "move", "Boats"]);
    walk.json(&[
        "issue",
        "flip",
        "Boats",
        "--proposition",
        "Boats should stay in port",
        "--example",
        "“No boat will leave”",
    ]);
    walk.json(&["codebook", "export", "-o", file]);
    assert!(
        walk.told(&["codebook", "export"])
            .contains("Arming Ukraine")
    );
    walk.json(&["codebook", "import", file]);
}

fn coded(walk: &mut Walk) {
    walk.json(&[
        "actor",
        "add",
        "Ada Example",
        "--country",
        "FR",
        "--alias",
        "A. Example",
    ]);
    walk.json(&["actor", "add", "Ben Example", "--country", "DE"]);
    let quotations = walk.json(&["list", "quotations", "--where", "article=1"]);
    let of = |name: &str| {
        let mut found = quotations.iter().filter(|one| one["actor"]["name"] == name);
        found
            .next()
            .unwrap_or_else(|| panic!("{name} is not quoted"))["id"]
            .to_string()
    };
    let (zhao, psaki, biden) = (of("Zhao Lijian"), of("Jen Psaki"), of("Joe Biden"));
    walk.json(&["suggest", &zhao]);
    walk.json(&[
        "accept",
        &zhao,
        "--issue",
        "Arming Ukraine",
        "--stance",
        "-1",
    ]);
    let kept = walk.one(&["accept", &psaki]);
    assert!(kept["position"].is_null());
    walk.json(&["reject", &biden]);
    let excerpt = kept["excerpt"].to_string();
    for (who, stance, day, words) in [
        ("Ada Example", "2", "2022-03-01", "More boats"),
        ("Ben Example", "-1", "2022-03-03", "Rather not"),
        ("Ada Example", "-2", "2022-03-28", "No boats"),
    ] {
        let line = [
            "position",
            "add",
            "--issue",
            "Boats",
            "--actor",
            who,
            "--stance",
            stance,
            "--said",
            day,
            "--paraphrase",
            words,
        ];
        walk.json(&[&line[..], &["--excerpt", &excerpt]].concat());
    }
    walk.json(&["position", "change", "2", "--confidence", "high"]);
    walk.json(&["position", "export"]);
    walk.json(&[
        "issue",
        "split",
        "Boats",
        "Ferries",
        "--actor",
        "Ben Example",
    ]);
    walk.json(&["issue", "merge", "Ferries", "Boats", "--keep"]);
}

fn recoded(walk: &mut Walk) {
    walk.json(&["recode", "start", "Boats", "--count", "2"]);
    walk.json(&["recode", "list"]);
    walk.json(&["recode", "items", "1", "--open"]);
    walk.json(&["recode", "next", "1"]);
    walk.json(&["recode", "next", "1", "--place", "2"]);
    walk.json(&["recode", "answer", "1", "--issue", "Boats", "--stance", "0"]);
    walk.json(&["recode", "answer", "1", "--no-issue"]);
    walk.json(&["recode", "report", "1"]);
    walk.json(&["recode", "adopt", "1", "1", "former"]);
    walk.json(&["recode", "between"]);
}

fn compared(walk: &mut Walk, scratch: &Scratch) {
    let narrow = [
        "compare",
        "--countries",
        "CN,FR",
        "--issues",
        "Arming Ukraine,Boats",
        "--as-of",
        "2022-03-18",
        "--attributed",
    ];
    let matrix = walk.one(&narrow);
    assert_eq!(matrix["rows"].as_array().unwrap().len(), 2, "{matrix}");
    walk.json(&["compare", "--actors", "Ada Example", "--save", "Ada"]);
    for (format, begins) in [
        ("json", "{"),
        ("md", "|"),
        ("csv", ""),
        ("xlsx", "PK"),
        ("svg", "<svg"),
    ] {
        let file = scratch.path(&format!("matrix.{format}"));
        let path = file.to_str().unwrap();
        let told = walk.one(&["compare", "--format", format, "-o", path]);
        assert_eq!(told["path"], path);
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            bytes.starts_with(begins.as_bytes()) && bytes.len() > 50,
            "{format}"
        );
        if format != "xlsx" {
            let text = walk.told(&["compare", "--format", format]);
            assert_eq!(
                text.trim_end(),
                String::from_utf8(bytes).unwrap().trim_end(),
                "{format}"
            );
        }
    }
    // A file that is asked for is written, whoever reads the answer.
    for view in [&["timeline", "Boats"][..], &["map", "Boats"], &["network"]] {
        let file = scratch.path(&format!("{}.csv", view[0]));
        let path = file.to_str().unwrap();
        let told = walk.cli.json(&[view, &["-o", path]].concat());
        assert_eq!(told[0]["path"], path);
        assert!(std::fs::read_to_string(&file).unwrap().contains(','));
    }
    walk.json(&["timeline", "Boats", "--save", "Boats in time"]);
    assert!(
        !walk
            .cli
            .json(&["timeline", "Boats", "--rows", "countries"])
            .is_empty()
    );
    walk.json(&["map", "Boats"]);
    walk.json(&["network", "--rows", "countries"]);
    walk.json(&["side-by-side", "CN", "FR", "--issue", "Arming Ukraine"]);
    walk.json(&["view", "list"]);
    walk.json(&["view", "show", "Ada"]);
    walk.json(&["view", "rename", "Ada", "Ada's"]);
    let shifts = walk.json(&["shifts"]);
    let id = shifts[0]["id"].as_str().unwrap().to_owned();
    walk.json(&["shifts", "dismiss", &id]);
    walk.json(&["shifts", "restore", &id]);
}

fn events_and_copies(walk: &mut Walk) {
    let event = [
        "event",
        "add",
        "The call",
        "--held",
        "2022-03-18",
        "--participant",
        "Ada Example",
    ];
    walk.json(&[&event[..], &["--article", "1", "--article", "2"]].concat());
    walk.json(&["event", "list"]);
    walk.json(&["event", "side", "1", "1", "United States"]);
    walk.json(&["event", "show", "1"]);
    walk.json(&["readout-diff", "1", "2"]);
    walk.json(&["origins"]);
    walk.json(&["origins", "3", "4"]);
    walk.json(&["copies", "list"]);
    walk.json(&["copies", "compare", "3", "4"]);
    walk.json(&["copies", "separate", "3", "--from", "4"]);
    walk.json(&["copies", "rejoin", "3"]);
    walk.json(&["copies", "merge", "4", "--into", "3"]);
}

fn written(walk: &mut Walk, scratch: &Scratch) {
    walk.json(&[
        "note",
        "new",
        "Brief",
        "--template",
        "bluf-briefing",
        "--countries",
        "FR",
    ]);
    let excerpt =
        walk.one(&["list", "excerpts", "--where", "issue=Arming Ukraine"])["id"].to_string();
    let text = format!("China would rather not.\n\n![[excerpt:{excerpt}]]\n");
    walk.json_with(&["note", "edit", "Brief", "--append"], text);
    walk.json(&["note", "show", "Brief"]);
    walk.json(&["note", "check", "Brief"]);
    for form in [
        "docx", "pdf", "html", "md", "ris", "biblatex", "bibtex", "csl-json",
    ] {
        let file = scratch.path(&format!("brief.{form}"));
        let words = [
            "note",
            "export",
            "Brief",
            "--to",
            form,
            "--style",
            "apa",
            "-o",
            file.to_str().unwrap(),
        ];
        let told = walk.one(&words);
        assert_eq!(told["bytes"], file.metadata().unwrap().len(), "{form}");
    }
    walk.json(&["note", "issue", "Brief", "--style", "chicago-notes"]);
    walk.json(&["note", "editions", "Brief"]);
    walk.json(&["note", "edition", "show", "Brief", "1"]);
    let file = scratch.path("edition.html");
    walk.json(&[
        "note",
        "edition",
        "export",
        "Brief",
        "1",
        "--to",
        "html",
        "-o",
        file.to_str().unwrap(),
    ]);
    walk.json_with(&["note", "edit", "Brief", "--append"], "One more line.\n");
    walk.json(&["note", "edition", "changes", "Brief", "1"]);
    let style = scratch.write("house.csl", STYLE).unwrap();
    let name = walk.one(&["style", "add", style.to_str().unwrap()])["name"]
        .as_str()
        .unwrap()
        .to_owned();
    walk.json(&["style", "list"]);
    walk.json(&["style", "remove", &name]);
    walk.json(&["references", "1"]);
    let works = scratch.write("works.bib", WORKS).unwrap();
    for _ in 0..2 {
        walk.json(&["import", "--file", works.to_str().unwrap()]);
    }
    walk.json(&["undo"]);
    walk.json(&["source", "hold", "outlet", "Example Gazette"]);
    walk.json(&["source", "list"]);
    walk.json(&["source", "release", "outlet", "Example Gazette"]);
}

fn listed_and_searched(walk: &mut Walk) {
    for noun in [
        "articles",
        "quotations",
        "excerpts",
        "positions",
        "actors",
        "issues",
        "events",
        "notes",
    ] {
        let all = walk.cli.json(&["list", noun]);
        assert!(!all.is_empty(), "there are no {noun}");
        let mut shape = Shape::default();
        all.iter().for_each(|row| shape.add(row));
        walk.shapes.insert(format!("list {noun}"), shape);
    }
    walk.shapes.remove("list");
    walk.json(&["search", "ferry"]);
    walk.json(&["search", "ferry", "--save", "Ferries"]);
    walk.json(&["search", "--saved", "Ferries"]);
}

fn shared(walk: &mut Walk, scratch: &Scratch) {
    let file = |name: &str| scratch.path(name).to_str().unwrap().to_owned();
    std::fs::create_dir(scratch.path("team")).unwrap();
    walk.json(&["share", "setup", "--folder", &file("team")]);
    walk.json(&["share", "publish", "--include-held-sources"]);
    let other = file("colleague.demarche");
    let theirs = |words: &[&str]| {
        let all = [words, &["--library", &other]].concat();
        walk.cli.json(&all)
    };
    theirs(&["issue", "add", "Tolls", "--con", "never"]);
    theirs(&["share", "setup", "--folder", &file("team")]);
    theirs(&["share", "publish"]);
    walk.json(&["issue", "add", "Tolls", "--con", "not now"]);
    let taken = walk.one(&["share", "take-in"]);
    assert_eq!(taken["conflicts"], 1, "{taken}");
    let conflict = walk.one(&["share", "conflicts"])["id"].to_string();
    walk.json(&["share", "resolve", &conflict, "--take", "mine"]);
    walk.json(&["share", "status"]);
    walk.json(&["merge-library", &other]);
}

fn kept(walk: &mut Walk, scratch: &Scratch) {
    walk.json(&["undo"]);
    walk.json(&["redo"]);
    let entry = walk.json(&["history", "--limit", "5"])[0]["id"].to_string();
    walk.json(&["change", &entry]);
    let note = walk.one(&["note", "new", "To go"])["id"].to_string();
    walk.json(&["trash", "put", "note", &note]);
    walk.json(&["trash"]);
    walk.json(&["trash", "restore", "note", &note]);
    let backup = walk.one(&["backup"])["path"].as_str().unwrap().to_owned();
    walk.json(&["backups"]);
    walk.json(&["verify"]);
    walk.json(&["compact"]);
    assert!(walk.told(&["verify"]).contains("The library is sound."));
    let file = |name: &str| scratch.path(name).to_str().unwrap().to_owned();
    walk.json(&["export-library", &file("open")]);
    walk.json(&[
        "import-library",
        &file("open"),
        "--library",
        &file("again.demarche"),
    ]);
    walk.json(&["exchange", "export", &file("out.qdpx")]);
    walk.json(&[
        "exchange",
        "import",
        &file("out.qdpx"),
        "--library",
        &file("again.demarche"),
    ]);
    walk.json(&["export-vault", &file("vault")]);
    walk.json(&[
        "import-vault",
        &file("vault"),
        "--library",
        &file("again.demarche"),
    ]);
    walk.json(&["salvage", &backup, &file("salvaged.demarche")]);
    let words = scratch
        .write("words", "correct horse\nand no more\n")
        .unwrap();
    let words = words.to_str().unwrap();
    let sealed = file("sealed.age");
    walk.json(&[
        "backup",
        "--encrypt",
        "-o",
        &sealed,
        "--passphrase-file",
        words,
    ]);
    let ended = walk.ended(&["backup", "--encrypt"]);
    assert_eq!(ended.status, 2, "{ended:?}");
    let ended = walk.ended(&["restore", &sealed]);
    assert!(
        ended.status == 1 && ended.err.contains("needs its passphrase"),
        "{ended:?}"
    );
    let input = ["restore", &sealed, "--passphrase-file", "-"];
    let ended = walk.cli.call_with(&input, "correct house\n");
    assert!(
        ended.status == 1 && ended.err.contains("does not open"),
        "{ended:?}"
    );
    walk.json_with(&input, "correct horse\n");
    walk.json(&["restore", &backup]);
    assert!(walk.told(&["verify"]).contains("The library is sound."));
}
