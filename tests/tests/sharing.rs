//! Sharing between analysts through a folder, by the command line and with real libraries.

use std::path::{Path, PathBuf};

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use serde_json::Value;

const REPORT: &str =
    "“We will send more arms,” the minister Ada Example said on Monday. Aid must flow, she added.";

/// Calls that must fail: what they say on standard error.
trait Fails {
    fn fails(&self, words: &[&str]) -> String {
        self.fails_with(words, "")
    }
    fn fails_with(&self, words: &[&str], input: &str) -> String;
}

impl Fails for CommandLine {
    fn fails_with(&self, words: &[&str], input: &str) -> String {
        let ended = self.call_with(words, input);
        assert_eq!(ended.status, 1, "{words:?}: {ended:?}");
        ended.err
    }
}

struct Team {
    scratch: Scratch,
    folder: PathBuf,
}

impl Team {
    fn new() -> Self {
        let scratch = Scratch::new().unwrap();
        let folder = scratch.path("team");
        std::fs::create_dir(&folder).unwrap();
        Self { scratch, folder }
    }

    /// A member's command line, with a library of its own that shares at the team's folder.
    fn member(&self, name: &str, setup: &[&str]) -> CommandLine {
        let home = self.scratch.path(name);
        std::fs::create_dir(&home).unwrap();
        let program = env!("CARGO_BIN_EXE_cli-under-test");
        let cli = CommandLine::new(program, &home).with_environment("USER", name);
        cli.run(&["issue", "add", &format!("Of {name}")]);
        let folder = self.folder.display().to_string();
        let words = [&["share", "setup", "--folder", &folder], setup].concat();
        cli.run(&words);
        cli
    }
}

fn json(cli: &CommandLine, words: &[&str]) -> Value {
    cli.json(words).remove(0)
}

fn positions(cli: &CommandLine) -> Vec<Value> {
    cli.json(&["list", "positions"])
}

fn sound(cli: &CommandLine) {
    let told = cli.run(&["verify"]);
    assert!(told.contains("The library is sound."), "{told}");
}

#[test]
fn three_libraries_come_to_agree_through_a_folder() {
    let team = Team::new();
    let (ada, ben, cem) = (
        team.member("ada", &[]),
        team.member("ben", &[]),
        team.member("cem", &[]),
    );
    ada.code(REPORT);
    let published = json(&ada, &["share", "publish"]);
    assert_eq!(published["numbers"], serde_json::json!([1]));
    let taken = json(&ben, &["share", "take-in"]);
    assert_eq!(taken["conflicts"], 0, "{taken}");
    let (there, here) = (positions(&ada), positions(&ben));
    assert_eq!(there[0]["paraphrase"], here[0]["paraphrase"]);
    assert_eq!(there[0]["analyst"], here[0]["analyst"]);
    assert_eq!(there[0]["actors"][0]["name"], here[0]["actors"][0]["name"]);
    json(&cem, &["share", "take-in"]);

    // Both code it otherwise.
    for (cli, stance) in [(&ada, "-2"), (&ben, "0")] {
        let id = positions(cli)[0]["id"].to_string();
        cli.run(&["position", "change", &id, "--stance", stance]);
    }
    json(&ada, &["share", "publish"]);
    let taken = json(&ben, &["share", "take-in"]);
    assert_eq!(taken["conflicts"], 1, "{taken}");
    assert_eq!(positions(&ben)[0]["stance"], "neutral");
    let conflict = json(&ben, &["share", "conflicts"]);
    assert_eq!(conflict["noun"], "position");
    let told = ben.run(&["share", "conflicts"]);
    assert!(told.contains("theirs: Arms · opposes"), "{told}");
    ben.run(&[
        "share",
        "resolve",
        &conflict["id"].to_string(),
        "--take",
        "theirs",
    ]);
    json(&ben, &["share", "publish"]);
    for cli in [&ada, &cem] {
        let taken = json(cli, &["share", "take-in"]);
        assert_eq!(taken["conflicts"], 0, "{taken}");
    }
    for cli in [&ada, &ben, &cem] {
        assert_eq!(positions(cli)[0]["stance"], "opposes");
        json(cli, &["share", "publish"]);
    }
    for cli in [&ada, &ben, &cem] {
        json(cli, &["share", "take-in"]);
        sound(cli);
        assert!(
            json(cli, &["share", "publish"])["numbers"]
                .as_array()
                .unwrap()
                .is_empty()
        );
        assert_eq!(cli.json(&["list", "issues"]).len(), 4);
        let status = cli.run(&["share", "status"]);
        assert!(status.contains("taken in"), "{status}");
    }
}

/// The file of the first change set there.
fn first_file(folder: &Path) -> PathBuf {
    let root = folder.join("demarche-share");
    let mut found: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found[0].join("00000001.change")
}

#[test]
fn what_is_damaged_cut_short_foreign_or_replayed_is_told_with_its_name_and_stops_no_other() {
    type Harm = fn(&Path);
    let harms: &[(&str, Harm)] = &[
        ("damaged", |path| {
            let mut bytes = std::fs::read(path).unwrap();
            let at = bytes.len() / 2;
            bytes[at] ^= 0xFF;
            bytes[at + 1] ^= 0xFF;
            std::fs::write(path, bytes).unwrap();
        }),
        ("cut short", |path| {
            let bytes = std::fs::read(path).unwrap();
            std::fs::write(path, &bytes[..bytes.len() - 40]).unwrap();
        }),
        ("no change set", |path| {
            std::fs::write(path, "Buy milk").unwrap()
        }),
        ("newer Demarche", |path| {
            let bytes = std::fs::read(path).unwrap();
            let at = bytes.iter().position(|byte| *byte == b'\n').unwrap();
            let first = b"{\"demarche\":\"change set\",\"format\":9,\"encrypted\":false}";
            std::fs::write(path, [&first[..], &bytes[at..]].concat()).unwrap();
        }),
        ("put there under this name", |path| {
            let other = path.with_file_name("00000002.change");
            std::fs::copy(path, other).unwrap();
        }),
        ("unpacks to more", |path| {
            let bytes = std::fs::read(path).unwrap();
            let at = bytes.iter().position(|byte| *byte == b'\n').unwrap();
            std::fs::write(path, [&bytes[..=at], &bomb()].concat()).unwrap();
        }),
    ];
    for (expected, harm) in harms {
        let team = Team::new();
        let (ada, ben, cem) = (
            team.member("ada", &[]),
            team.member("ben", &[]),
            team.member("cem", &[]),
        );
        ada.run(&["share", "publish"]);
        ben.run(&["share", "publish"]);
        let path = first_file(&team.folder);
        harm(&path);
        let mark = path
            .parent()
            .unwrap()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap();
        let told = cem.fails(&["share", "take-in"]);
        assert!(told.contains(expected), "{expected}: {told}");
        assert!(told.contains(mark), "{told}");
        // Two issues: its own, and that of whoever's file is whole (both, where only a copy was put beside it).
        let issues = cem.json(&["list", "issues"]).len();
        assert_eq!(
            issues,
            if *expected == "put there under this name" {
                3
            } else {
                2
            },
            "{expected}"
        );
        sound(&cem);
    }
}

/// A line that unpacks to more than a gigabyte.
fn bomb() -> Vec<u8> {
    let spaces = vec![b' '; 64 << 20];
    zstd::encode_all(spaces.as_slice(), 1).unwrap().repeat(17)
}

#[test]
fn what_is_shared_with_a_passphrase_is_read_by_nobody_without_it() {
    let team = Team::new();
    let phrase = "correct horse battery staple\n";
    let member = |name: &str| {
        let home = team.scratch.path(name);
        std::fs::create_dir(&home).unwrap();
        let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), &home);
        cli.run(&["issue", "add", &format!("Of {name}")]);
        cli
    };
    let (ada, ben) = (member("ada"), member("ben"));
    let folder = team.folder.display().to_string();
    let setup = ["share", "setup", "--folder", &folder, "--encrypt"];
    let weak = ada.fails_with(&setup, "short\n");
    assert!(weak.contains("12 characters"), "{weak}");
    ada.run_with(&setup, phrase);
    ada.run_with(&["share", "publish", "--passphrase"], phrase);
    // What lies there says nothing of what it holds.
    let bytes = std::fs::read(first_file(&team.folder)).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"Of ada"));
    let told = ben.fails(&["share", "setup", "--folder", &folder]);
    assert!(told.contains("passphrase"), "{told}");
    let told = ben.fails_with(&setup, "wrong horse battery\n");
    assert!(told.contains("The passphrase is not the team"), "{told}");
    ben.run_with(&setup, phrase);
    let told = ben.fails(&["share", "take-in"]);
    assert!(told.contains("passphrase"), "{told}");
    assert_eq!(ben.json(&["list", "issues"]).len(), 1);
    ben.run_with(&["share", "take-in", "--passphrase"], phrase);
    assert_eq!(ben.json(&["list", "issues"]).len(), 2);
    // Nothing that is kept holds the passphrase.
    for file in walk(team.scratch.folder()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes
            .windows(20)
            .any(|part| part == b"correct horse batter");
        assert!(!found, "{}", file.display());
    }
    // Whoever does not know it writes nothing that is believed.
    let plain = Team::new();
    let eve = plain.member("eve", &[]);
    eve.run(&["share", "publish"]);
    let file = first_file(&plain.folder);
    let own = file.parent().unwrap().file_name().unwrap();
    let there = team.folder.join("demarche-share").join(own);
    std::fs::create_dir(&there).unwrap();
    std::fs::copy(&file, there.join("00000001.change")).unwrap();
    let told = ben.fails_with(&["share", "take-in", "--passphrase"], phrase);
    assert!(told.contains("not encrypted"), "{told}");
    assert_eq!(ben.json(&["list", "issues"]).len(), 2);
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn sources_that_may_not_be_named_are_not_laid_open_by_mistake() {
    let team = Team::new();
    let ada = team.member("ada", &[]);
    ada.code(REPORT);
    ada.run(&["source", "hold", "article", "1"]);
    let told = ada.fails(&["share", "publish"]);
    assert!(told.contains("may not be named"), "{told}");
    assert!(!team.folder.join("demarche-share").exists());
    ada.run(&["share", "publish", "--include-held-sources"]);
    let ben = team.member("ben", &[]);
    ben.run(&["share", "take-in"]);
    let held = ben.json(&["source", "list"]);
    assert_eq!(held.len(), 1, "{held:?}");
}

#[test]
fn a_library_is_merged_and_its_file_is_not_touched() {
    let team = Team::new();
    let (ada, ben) = (team.member("ada", &[]), team.member("ben", &[]));
    ada.code(REPORT);
    let file = team.scratch.path("copy.demarche");
    let library = walk(&team.scratch.path("ada"))
        .into_iter()
        .find(|path| path.extension().is_some_and(|ending| ending == "demarche"))
        .unwrap();
    std::fs::copy(&library, &file).unwrap();
    let before = std::fs::read(&file).unwrap();
    let path = file.display().to_string();
    let merged = json(&ben, &["merge-library", &path]);
    assert_eq!(merged["conflicts"], 0, "{merged}");
    assert_eq!(positions(&ben)[0]["paraphrase"], "More arms");
    let entries = ben.json(&["history"]).len();
    let again = json(&ben, &["merge-library", &path]);
    assert_eq!((&again["added"], &again["changed"]), (&0.into(), &0.into()));
    assert_eq!(ben.json(&["history"]).len(), entries);
    assert_eq!(std::fs::read(&file).unwrap(), before);
    sound(&ben);
    let told = ben.fails(&[
        "merge-library",
        &team.scratch.path("none.demarche").display().to_string(),
    ]);
    assert!(told.contains("no library"), "{told}");
}

#[test]
fn a_copy_of_a_library_goes_on_under_the_same_mark_without_losing_anything() {
    let team = Team::new();
    let ada = team.member("ada", &[]);
    ada.run(&["share", "publish"]);
    let copy = team.scratch.path("copy");
    std::fs::create_dir(&copy).unwrap();
    for file in walk(&team.scratch.path("ada")) {
        let to = copy.join(file.strip_prefix(team.scratch.path("ada")).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&file, to).unwrap();
    }
    let other = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), &copy);
    ada.run(&["issue", "add", "At home"]);
    other.run(&["issue", "add", "On the road"]);
    ada.run(&["share", "publish"]);
    let told = other.fails(&["share", "publish"]);
    assert!(told.contains("Take in what lies there"), "{told}");
    other.run(&["share", "take-in"]);
    other.run(&["share", "publish"]);
    ada.run(&["share", "take-in"]);
    for cli in [&ada, &other] {
        assert_eq!(cli.json(&["list", "issues"]).len(), 3);
        sound(cli);
    }
}

#[test]
fn views_feeds_and_editions_go_along_and_an_edition_gives_the_same_bytes_in_both_libraries() {
    let team = Team::new();
    let (ada, ben) = (team.member("ada", &[]), team.member("ben", &[]));
    // What has these numbers there is something else here.
    ben.run(&["issue", "add", "Rails"]);
    let import = [
        "import",
        "--paste",
        "--title",
        "Trains",
        "--address",
        "https://example.org/trains",
    ];
    ben.run_with(
        &import,
        "Trains\n\n“Trains leave at dawn,” the minister Eve Example said on Monday. Rails matter, she added.",
    );
    ada.code(REPORT);
    let key = &ada.json(&["list", "articles"])[0]["citation_key"];
    let text = format!(
        "# Brief\n\nThey send arms [@{}].\n\n![[excerpt:1]]\n\n```positions\nissues: Arms\n```\n",
        key.as_str().unwrap()
    );
    ada.run_with(&["note", "new", "Brief", "--file", "-"], &text);
    ada.run(&["note", "issue", "Brief"]);
    ada.run(&[
        "compare", "--issues", "Arms", "--save", "Arms now", "--format", "md",
    ]);
    let opml = team.scratch.path("feeds.opml");
    std::fs::write(
        &opml,
        "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Post\" xmlUrl=\"https://example.org/feed.xml\"/></body></opml>",
    )
    .unwrap();
    ada.run(&["feed", "opml", "--import", &opml.display().to_string()]);
    ada.run(&["feed", "filter", "1", "--include", "arms"]);
    let published = json(&ada, &["share", "publish"]);
    for noun in ["edition", "saved_view", "feed"] {
        let rows = published["rows"].as_array().unwrap();
        assert!(
            rows.iter()
                .any(|row| row["noun"] == noun && row["count"] == 1),
            "{published}"
        );
    }
    let taken = json(&ben, &["share", "take-in"]);
    assert_eq!(taken["conflicts"], 0, "{taken}");
    assert_eq!(
        ben.json(&["feed", "list"])[0]["filter"]["include"][0],
        "arms"
    );
    // The view shows the issue that it shows at home, whatever its number here.
    let shown = ben.run(&["view", "show", "Arms now"]);
    assert!(shown.contains("Ada Example"), "{shown}");
    let written = |cli: &CommandLine, name: &str, form: &str| {
        let path = team.scratch.path(&format!("{name}.{form}"));
        let to = path.display().to_string();
        cli.run(&[
            "note", "edition", "export", "Brief", "1", "--to", form, "-o", &to,
        ]);
        std::fs::read(&path).unwrap()
    };
    for form in ["docx", "html", "md"] {
        assert_eq!(
            written(&ada, "ada", form),
            written(&ben, "ben", form),
            "{form}"
        );
    }
    let changes = ben.run(&["note", "edition", "changes", "Brief", "1"]);
    assert_eq!(changes, "Nothing changed.\n");

    // Both issue the next one: neither is renumbered, and each is named by its hash.
    for (cli, words) in [(&ada, "Of Ada."), (&ben, "Of Ben.")] {
        let text = cli.run(&["note", "show", "Brief"]);
        cli.run_with(&["note", "edit", "Brief"], format!("{text}\n{words}\n"));
        cli.run(&["note", "issue", "Brief"]);
    }
    json(&ada, &["share", "publish"]);
    json(&ben, &["share", "take-in"]);
    let editions = ben.json(&["note", "editions", "Brief"]);
    assert_eq!(editions.len(), 3, "{editions:?}");
    let told = ben.fails(&["note", "edition", "show", "Brief", "2"]);
    assert!(told.contains("has 2 editions 2: 2@"), "{told}");
    assert!(!told.contains("libraries"), "{told}");
    assert!(
        ben.run(&["note", "edition", "show", "Brief", "2@Ada"])
            .contains("Of Ada.")
    );
    let of_ada = editions
        .iter()
        .find(|it| it["number"] == 2 && it["analyst"] == "ada")
        .unwrap();
    let hash = &of_ada["sha256"].as_str().unwrap()[..12];
    assert!(
        ben.run(&["note", "edition", "show", "Brief", hash])
            .contains("Of Ada.")
    );
    sound(&ben);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_lies_there_keeps_nobody_waiting() {
    let team = Team::new();
    let (ada, ben) = (team.member("ada", &[]), team.member("ben", &[]));
    ada.run(&["share", "publish"]);
    let other = team.folder.join("demarche-share").join("f".repeat(32));
    std::fs::create_dir(&other).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(other.join("00000001.change"))
        .status();
    assert!(made.unwrap().success());
    let told = ben.fails(&["share", "take-in"]);
    assert!(told.contains("it is no file"), "{told}");
    assert_eq!(ben.json(&["list", "issues"]).len(), 2);
}
