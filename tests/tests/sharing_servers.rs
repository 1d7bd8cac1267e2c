//! Sharing over S3 and WebDAV, by the command line, with real libraries and servers that believe nobody.

use std::path::Path;
use std::time::{Duration, Instant};

use demarche_tests::command_line::{CommandLine, Ended};
use demarche_tests::scratch::Scratch;
use demarche_tests::store_server::{Fault, PASSWORD, Speaks, StoreServer, USER};
use demarche_tests::web::{Web, reply};
use serde_json::Value;

const BOTH: [Speaks; 2] = [Speaks::S3, Speaks::Webdav];

/// A member's command line with an issue of its own, which types the password each time.
fn member(scratch: &Scratch, name: &str) -> CommandLine {
    let home = scratch.path(name);
    std::fs::create_dir(&home).unwrap();
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), &home)
        .with_environment("USER", name)
        .with_environment("NO_PROXY", "127.0.0.1");
    cli.run(&["issue", "add", &format!("Of {name}")]);
    cli
}

fn set_up(cli: &CommandLine, server: &StoreServer, more: &[&str], input: &str) -> Ended {
    let words = server.setup();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .chain(more.iter().copied())
        .collect();
    cli.call_with(&words, input)
}

fn typed() -> String {
    format!("{PASSWORD}\n")
}

fn share(cli: &CommandLine, what: &str) -> Value {
    cli.json_with(&["share", what, "--password"], typed())
        .remove(0)
}

fn fails(cli: &CommandLine, what: &str) -> String {
    let ended = cli.call_with(&["share", what, "--password"], typed());
    assert_eq!(ended.status, 1, "{ended:?}");
    ended.err
}

/// A team of two that share at a server.
fn team(scratch: &Scratch, server: &StoreServer) -> [CommandLine; 2] {
    ["ada", "ben"].map(|name| {
        let cli = member(scratch, name);
        let ended = set_up(&cli, server, &[], &typed());
        assert_eq!(ended.status, 0, "{ended:?}");
        cli
    })
}

fn issues(cli: &CommandLine) -> usize {
    cli.json(&["list", "issues"]).len()
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

fn holding(folder: &Path, word: &str) -> Vec<std::path::PathBuf> {
    let holds = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(word.len())
            .any(|part| part == word.as_bytes())
    };
    files(folder).into_iter().filter(holds).collect()
}

#[test]
fn two_libraries_come_to_agree_through_a_server() {
    for speaks in BOTH {
        let scratch = Scratch::new().unwrap();
        let server = StoreServer::start(speaks);
        let [ada, ben] = team(&scratch, &server);
        for number in 1..=4 {
            ada.run(&["issue", "add", &format!("Number {number}")]);
            assert_eq!(
                share(&ada, "publish")["numbers"],
                serde_json::json!([number])
            );
        }
        let taken = share(&ben, "take-in");
        assert_eq!(taken["sets"].as_array().unwrap().len(), 4, "{taken}");
        assert_eq!((issues(&ada), issues(&ben)), (5, 6));
        share(&ben, "publish");
        share(&ada, "take-in");
        assert_eq!(issues(&ada), 6);
        for cli in [&ada, &ben] {
            assert!(
                share(cli, "publish")["numbers"]
                    .as_array()
                    .unwrap()
                    .is_empty()
            );
            assert!(cli.run(&["verify"]).contains("The library is sound."));
        }
        // All lies below the folder that was named, and what was tried when sharing was set up does not.
        let held = server.held();
        assert_eq!(held.files.len(), 5, "{:?}", held.files.keys());
        let below = if speaks == Speaks::S3 {
            "notes/2022/demarche-share/"
        } else {
            "demarche-share/"
        };
        assert!(
            held.files.keys().all(|name| name.starts_with(below)),
            "{:?}",
            held.files.keys()
        );
        drop(held);
        // Nobody's password was kept, and no name in the library.
        assert_eq!(
            holding(scratch.folder(), PASSWORD),
            Vec::<std::path::PathBuf>::new()
        );
        let named = holding(scratch.folder(), USER);
        assert!(
            named.iter().all(|path| path.ends_with("settings.json")),
            "{named:?}"
        );
    }
}

#[test]
fn what_is_shared_with_a_passphrase_says_nothing_to_the_server() {
    let scratch = Scratch::new().unwrap();
    let server = StoreServer::start(Speaks::S3);
    let secrets = format!("{PASSWORD}\ncorrect horse battery staple\n");
    let both = ["ada", "ben"].map(|name| member(&scratch, name));
    for cli in &both {
        let ended = set_up(cli, &server, &["--encrypt"], &secrets);
        assert_eq!(ended.status, 0, "{ended:?}");
    }
    let [ada, ben] = both;
    ada.run_with(
        &["share", "publish", "--password", "--passphrase"],
        &secrets,
    );
    ben.run_with(
        &["share", "take-in", "--password", "--passphrase"],
        &secrets,
    );
    assert_eq!(issues(&ben), 2);
    let held = server.held();
    assert_eq!(held.files.len(), 2, "{:?}", held.files.keys());
    assert!(
        held.files
            .values()
            .all(|file| !file.windows(6).any(|part| part == b"Of ada"))
    );
}

#[test]
fn a_password_is_kept_where_it_is_said_and_only_if_wanted_and_goes_to_no_other_place() {
    let scratch = Scratch::new().unwrap();
    let server = StoreServer::start(Speaks::Webdav);
    let ada = member(&scratch, "ada");
    let ended = set_up(&ada, &server, &["--keep-password"], &typed());
    assert_eq!(ended.status, 0, "{ended:?}");
    let kept = holding(scratch.folder(), PASSWORD);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(
        ended.out.contains(&kept[0].display().to_string()),
        "{}",
        ended.out
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&kept[0]).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    ada.run(&["share", "publish"]);
    // A library that says another place of the same machine does not get it.
    let other = StoreServer::start(Speaks::Webdav);
    let eve = member(&scratch, "eve");
    assert_eq!(set_up(&eve, &other, &[], &typed()).status, 0);
    let library = |name: &str| scratch.path(name).join("library.demarche");
    std::fs::copy(library("eve"), library("ada")).unwrap();
    let ended = ada.call(&["share", "publish"]);
    assert!(
        ended.err.contains("asks for a name and a password"),
        "{ended:?}"
    );
    ada.run(&["share", "setup", "--off"]);
    let ended = set_up(&ada, &server, &[], &typed());
    assert_eq!(ended.status, 0, "{ended:?}");
    assert_eq!(
        holding(scratch.folder(), PASSWORD),
        Vec::<std::path::PathBuf>::new()
    );
}

#[test]
fn whoever_is_not_let_in_is_told_so_and_nothing_is_set_up() {
    for speaks in BOTH {
        let scratch = Scratch::new().unwrap();
        let server = StoreServer::start(speaks);
        let ada = member(&scratch, "ada");
        let ended = set_up(&ada, &server, &[], "wrong password\n");
        assert_eq!(ended.status, 1, "{ended:?}");
        assert!(
            ended
                .err
                .contains("does not accept the name or the password"),
            "{}",
            ended.err
        );
        assert!(!ended.err.contains("wrong password"), "{}", ended.err);
        assert!(
            ada.run(&["share", "status"])
                .contains("Sharing is not set up.")
        );
        assert!(server.held().files.is_empty());
    }
    // Beyond the user's own network nothing goes unencrypted, not even a question.
    let scratch = Scratch::new().unwrap();
    let ada = member(&scratch, "ada");
    let words = [
        "share",
        "setup",
        "--webdav",
        "http://dav.example.org/team",
        "--user",
        USER,
    ];
    let ended = ada.call_with(&words, typed());
    assert!(ended.err.contains("must begin with https"), "{ended:?}");
}

#[test]
fn whoever_may_only_read_takes_in_and_is_told_that_nothing_can_be_published() {
    for speaks in BOTH {
        let scratch = Scratch::new().unwrap();
        let server = StoreServer::start(speaks);
        let [ada, _] = team(&scratch, &server);
        share(&ada, "publish");
        server.misbehaves(Some(Fault::ReadOnly));
        let cem = member(&scratch, "cem");
        let ended = set_up(&cem, &server, &[], &typed());
        assert!(ended.out.contains("only taken in"), "{ended:?}");
        share(&cem, "take-in");
        assert_eq!(issues(&cem), 2);
        assert!(fails(&cem, "publish").contains("Nothing may be written there"));
    }
}

#[test]
fn a_file_that_is_there_is_never_replaced_and_an_answer_that_is_lost_loses_nothing() {
    for speaks in BOTH {
        let scratch = Scratch::new().unwrap();
        let server = StoreServer::start(speaks);
        let [ada, ben] = team(&scratch, &server);
        // The file is written, and the answer does not come through.
        server.misbehaves(Some(Fault::Silent));
        let published = share(&ada, "publish");
        assert_eq!(published["numbers"], serde_json::json!([1]));
        server.misbehaves(None);
        share(&ben, "take-in");
        assert_eq!(issues(&ben), 2);
        // A server without the condition is written to all the same, once it was looked.
        server.misbehaves(Some(Fault::NoConditions));
        ada.run(&["issue", "add", "More"]);
        share(&ada, "publish");
        share(&ben, "take-in");
        assert_eq!(issues(&ben), 3);
        let requests = server.held().requests.len();
        assert!(requests < 120, "{requests} requests");
        let cem = member(&scratch, "cem");
        for fault in [Fault::NoConditions, Fault::Replaces] {
            server.misbehaves(Some(fault));
            let ended = set_up(&cem, &server, &[], &typed());
            assert!(ended.out.contains("replaces a file"), "{ended:?}");
        }
    }
}

#[test]
fn a_server_that_lists_otherwise_than_most_is_understood() {
    let scratch = Scratch::new().unwrap();
    let server = StoreServer::start(Speaks::Webdav);
    server.misbehaves(Some(Fault::ListsOtherwise));
    let [ada, ben] = team(&scratch, &server);
    share(&ada, "publish");
    share(&ben, "take-in");
    assert_eq!(issues(&ben), 2);
    share(&ben, "publish");
    share(&ada, "take-in");
    assert_eq!(issues(&ada), 2);
}

#[test]
fn a_bucket_of_another_region_is_told_with_its_region() {
    let scratch = Scratch::new().unwrap();
    let server = StoreServer::start(Speaks::S3);
    let [ada, _] = team(&scratch, &server);
    for status in [301, 400] {
        server.misbehaves(Some(Fault::OtherRegion(status)));
        let failed = fails(&ada, "publish");
        assert!(failed.contains("in the region eu-central-1"), "{failed}");
    }
    server.misbehaves(None);
    share(&ada, "publish");
}

#[test]
fn a_file_that_is_locked_on_the_server_is_told_and_published_later() {
    let scratch = Scratch::new().unwrap();
    let server = StoreServer::start(Speaks::Webdav);
    let [ada, ben] = team(&scratch, &server);
    server.misbehaves(Some(Fault::Status(423)));
    let failed = fails(&ada, "publish");
    assert!(failed.contains("locked on the server"), "{failed}");
    server.misbehaves(None);
    share(&ada, "publish");
    share(&ben, "take-in");
    assert_eq!(issues(&ben), 2);
}

#[test]
fn a_hostile_server_ends_in_an_error_soon_and_changes_nothing() {
    let trap = Web::start(|_, stream| reply(stream, "200 OK", "", b"")).unwrap();
    let faults = [
        (Fault::Endless, "longer than"),
        (Fault::NoList, "is none"),
        (Fault::Status(500), "a fault of its own (500)"),
        (Fault::Status(503), "a fault of its own (503)"),
        (
            Fault::Redirect(trap.url("/elsewhere")),
            "Nothing was sent there",
        ),
        (Fault::EndlessList, "does not end"),
    ];
    for speaks in BOTH {
        let scratch = Scratch::new().unwrap();
        let server = StoreServer::start(speaks);
        let [ada, ben] = team(&scratch, &server);
        share(&ada, "publish");
        for (fault, told) in &faults {
            server.misbehaves(Some(fault.clone()));
            let begun = Instant::now();
            let failed = fails(&ben, "take-in");
            assert!(failed.contains(told), "{speaks:?} {fault:?}: {failed}");
            assert!(!failed.contains(PASSWORD), "{failed}");
            assert!(
                begun.elapsed() < Duration::from_secs(90),
                "{speaks:?} {fault:?}: {:?}",
                begun.elapsed()
            );
            assert_eq!(issues(&ben), 1);
        }
        // Names that lead elsewhere are not followed: nothing that they name is asked for.
        server.misbehaves(Some(Fault::OddNames));
        let ended = ben.call_with(&["share", "take-in", "--password"], typed());
        assert!(
            !server
                .held()
                .requests
                .iter()
                .any(|request| request.contains("outside")),
            "{ended:?}"
        );
        server.misbehaves(None);
        share(&ben, "take-in");
        assert_eq!(issues(&ben), 2);
    }
    assert_eq!(trap.connections(), 0);
}
