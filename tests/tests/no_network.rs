//! The window and the command line ask nothing of any network while nobody asks them to.
//!
//! They run in a network of their own that has the loopback interface and nothing else, with a name server that lies
//! outside of it. Whatever anybody there sends anywhere else has no route, which the system counts: by process or by
//! program it can be missed by nobody. Only root may make such a network; who cannot is told that this was skipped.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::{Scratch, fixture};
use demarche_tests::screens::screen;
use demarche_tests::window::Window;
use serde_json::json;

/// Set for the test's own program that runs in such a network.
const INSIDE: &str = "DEMARCHE_WITHOUT_NETWORK";

/// Runs one of the ignored tests of this file in a network of its own.
fn inside(test: &str) {
    let scratch = Scratch::new().unwrap();
    // Of the range for examples, so that nobody has it (RFC 5737).
    let names = scratch
        .write(
            "resolv.conf",
            "nameserver 192.0.2.53\noptions timeout:1 attempts:1\n",
        )
        .unwrap();
    let network = format!(
        "ip link set lo up && mount --bind '{}' /etc/resolv.conf",
        names.display()
    );
    let can = Command::new("unshare")
        .args(["--net", "--mount", "sh", "-c", &network])
        .output();
    match can {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            let why = String::from_utf8_lossy(&output.stderr);
            eprintln!(
                "skipped, and not shown to ask nothing: no network of its own can be made here: {}",
                why.trim()
            );
            return;
        }
        Err(error) => {
            eprintln!("skipped, and not shown to ask nothing: unshare: {error}");
            return;
        }
    }
    let output = Command::new("unshare")
        .args([
            "--net",
            "--mount",
            "sh",
            "-c",
            &format!("{network} && exec \"$0\" \"$@\""),
        ])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .unwrap();
    let told = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{told}"
    );
    assert!(
        told.contains("sent nothing, and the trap counts what is sent"),
        "{told}"
    );
}

/// How much was sent in this network that has no way to go, over both versions of the protocol: `OutNoRoutes` of
/// `/proc/net/snmp` and `Ip6OutNoRoutes` of `/proc/net/snmp6` (RFC 4293, ipSystemStatsOutNoRoutes).
fn sent() -> Result<u64> {
    let old = std::fs::read_to_string("/proc/self/net/snmp")?;
    let mut lines = old.lines().filter_map(|line| line.strip_prefix("Ip: "));
    let (names, values) = (
        lines.next().context("no names")?,
        lines.next().context("no values")?,
    );
    let at = names
        .split(' ')
        .position(|name| name == "OutNoRoutes")
        .context("not counted")?;
    let old: u64 = values.split(' ').nth(at).context("no value")?.parse()?;
    let new = std::fs::read_to_string("/proc/self/net/snmp6")?;
    let new: u64 = new
        .lines()
        .find_map(|line| line.strip_prefix("Ip6OutNoRoutes"))
        .context("not counted for version 6")?
        .trim()
        .parse()?;
    Ok(old + new)
}

/// Nothing was sent since, and what is sent would have been counted: datagrams, connections and questions for a name.
fn nothing_since(before: u64) -> Result<()> {
    let now = sent()?;
    ensure!(
        now == before,
        "{} attempts to reach a network",
        now - before
    );
    for address in ["203.0.113.9:443", "[2001:db8::9]:443"] {
        let before = sent()?;
        ensure!(
            std::net::TcpStream::connect(address).is_err(),
            "{address} was reached"
        );
        ensure!(sent()? > before, "a connection to {address} is not counted");
    }
    let before = sent()?;
    let _ = std::net::ToSocketAddrs::to_socket_addrs("demarche.example:443");
    ensure!(sent()? > before, "a question for a name is not counted");
    eprintln!("sent nothing, and the trap counts what is sent");
    Ok(())
}

#[test]
fn the_window_asks_no_network() {
    inside("a_window_without_a_network");
}

#[test]
fn the_command_line_asks_no_network() {
    inside("a_command_line_without_a_network");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "runs in a network of its own"]
async fn a_window_without_a_network() -> Result<()> {
    ensure!(
        std::env::var_os(INSIDE).is_some(),
        "not in a network of its own"
    );
    let before = sent()?;
    let window = Window::open(&["--example"], (1440, 900)).await?;
    // A page that names many things elsewhere is pasted, stored and read.
    let page = "<h1>Ferry vote put off</h1><img src='https://example.org/a.png'><link rel=stylesheet href='https://example.org/a.css'>\
        <p>The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week to \
        read what the engineers had written about the old pier.</p><p>“Nobody is served by a vote in haste,” the chair of the \
        council said. She named no new day, and the ferry will go on as it has.</p>";
    let file = window.home().join("page.html");
    std::fs::write(&file, page)?;
    window
        .rpc("import.files", json!({ "paths": [file] }))
        .await?;
    for name in [
        "inbox",
        "article",
        "note",
        "note-reading",
        "compare",
        "map",
        "network",
        "settings",
        "help",
    ] {
        if let Some(screen) = screen(name) {
            screen.open(&window).await.with_context(|| name)?;
        }
    }
    window.rpc("library.backup", json!({})).await?;
    window
        .rpc("search.all", json!({ "query": "ukraine", "limit": 5 }))
        .await
        .ok();
    // What a program does by itself it does in the first seconds.
    tokio::time::sleep(Duration::from_secs(8)).await;
    window.close().await?;
    nothing_since(before)
}

#[test]
#[ignore = "runs in a network of its own"]
fn a_command_line_without_a_network() {
    assert!(
        std::env::var_os(INSIDE).is_some(),
        "not in a network of its own"
    );
    let before = sent().unwrap();
    let scratch = Scratch::new().unwrap();
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    let paste = std::fs::read(fixture("paste-xi-biden.txt")).unwrap();
    cli.run_with(
        &[
            "import",
            "--paste",
            "--date",
            "2022-03-18",
            "--address",
            "https://example.org/a",
        ],
        paste,
    );
    cli.run(&["issue", "add", "Arming", "--con", "none", "--pro", "arms"]);
    cli.run(&["accept", "1"]);
    cli.run(&["note", "new", "Brief"]);
    let file = scratch.path("brief.pdf");
    cli.run(&[
        "note",
        "export",
        "Brief",
        "--to",
        "pdf",
        "-o",
        file.to_str().unwrap(),
    ]);
    for words in [
        &["compare"][..],
        &["shifts"],
        &["origins"],
        &["search", "Psaki"],
        &["backup"],
        &["verify"],
        &["feed", "list"],
    ] {
        cli.run(words);
    }
    // Asked to, it goes there: the trap is where the program would be seen.
    let quiet = sent().unwrap();
    assert_eq!(
        quiet,
        before,
        "{} attempts to reach a network",
        quiet - before
    );
    let asked = cli.call(&["import", "--url", "https://example.org/"]);
    assert_eq!(asked.status, 1, "{asked:?}");
    let now = sent().unwrap();
    assert!(
        now > quiet,
        "what it was asked for is not counted: {asked:?}"
    );
    nothing_since(now).unwrap();
}
