//! `cargo xtask audit`: what the project is made of, against `src-tauri/deny.toml` and what is known to be unsafe.
//!
//! Licences, bans and sources are checked without a network, by what Cargo.lock names. What is known to be unsafe is
//! in databases elsewhere: where one cannot be reached, it is said that this was not checked, and nothing else fails.

use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{cargo, machine, node, run, target, ui};

/// The version that is installed where the machine has none.
const DENY: &str = "0.20.2";
/// How long a database elsewhere is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

/// Checks everything, and fails at the end if something is not as it should be.
pub(crate) fn audit(yes: bool) -> Result<()> {
    let deny = deny()?;
    run(cargo(&["fetch", "--locked", "--quiet"]))?;
    let config = "src-tauri/deny.toml";
    let checked = |what: &[&str]| {
        let words = [
            "--workspace",
            "--offline",
            "--config",
            config,
            "check",
            "--hide-inclusion-graph",
        ];
        let mut check = Command::new(&deny);
        check.args(words).args(what).current_dir(crate::root());
        check
    };
    run(checked(&["licenses", "bans", "sources"]))?;

    let mut fetch = Command::new(&deny);
    fetch
        .args(["--workspace", "--config", config, "fetch", "db"])
        .current_dir(crate::root());
    match within(fetch, PATIENCE)? {
        Ended::Well(_) => run(checked(&["advisories"]))?,
        Ended::Badly(_, told) => unchecked("advisories on crates", &told),
        Ended::Late => unchecked(
            "advisories on crates",
            "its database did not answer in time",
        ),
    }
    packages(yes)
}

/// What is known of the window's packages.
fn packages(yes: bool) -> Result<()> {
    let own = ui::packages(yes)?;
    let npm = node::npm(own.as_ref(), &["audit", "--audit-level=high", "--json"])?;
    let (answer, told) = match within(npm, PATIENCE)? {
        Ended::Well(answer) => (answer, String::new()),
        Ended::Badly(answer, told) => (answer, told),
        Ended::Late => {
            unchecked(
                "advisories on the window's packages",
                "the registry did not answer in time",
            );
            return Ok(());
        }
    };
    match severe(&answer) {
        Some(0) => eprintln!(
            "No package of the window is known to be unsafe in a way that is high or critical."
        ),
        Some(count) => bail!(
            "{count} advisories on the window's packages are high or critical: run `npm audit` in ui/."
        ),
        None => unchecked(
            "advisories on the window's packages",
            &reason(&answer, &told),
        ),
    }
    Ok(())
}

/// How many advisories are high or critical; none where the registry did not answer with any count.
fn severe(answer: &str) -> Option<u64> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    let counts = answer.get("metadata")?.get("vulnerabilities")?;
    Some(counts.get("high")?.as_u64()? + counts.get("critical")?.as_u64()?)
}

/// Why the registry gave no count.
fn reason(answer: &str, told: &str) -> String {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let places = [&answer["message"], &answer["error"]["summary"]];
    let said = places.into_iter().find_map(|place| place.as_str());
    said.unwrap_or(told).to_owned()
}

fn unchecked(what: &str, why: &str) {
    let why: Vec<&str> = why
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let why = why.last().copied().unwrap_or("no reason was given");
    let why: String = why.chars().take(300).collect();
    eprintln!("\nNOT CHECKED: {what}. {why}\n");
}

/// The machine's cargo-deny, or the project's own beside it.
fn deny() -> Result<PathBuf> {
    if machine::exists("cargo-deny") {
        return Ok("cargo-deny".into());
    }
    let tools = target().join("tools");
    let own = tools.join(format!("bin/cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !own.is_file() {
        let mut install = cargo(&[
            "install",
            "--locked",
            "--quiet",
            "--version",
            DENY,
            "--root",
        ]);
        install.arg(&tools).arg("cargo-deny");
        run(install).context("cargo-deny is missing, and could not be installed")?;
    }
    Ok(own)
}

enum Ended {
    /// With what it wrote to standard output.
    Well(String),
    /// With what it wrote to standard output and standard error.
    Badly(String, String),
    /// It was stopped.
    Late,
}

/// Runs a command for so long at most.
fn within(mut command: Command, patience: Duration) -> Result<Ended> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("Could not start {:?}", command.get_program()))?;
    let mut out = child.stdout.take().context("no standard output")?;
    let mut err = child.stderr.take().context("no standard error")?;
    // Read beside the waiting, so that a pipe that is full stops nothing.
    let out = std::thread::spawn(move || {
        let mut text = Vec::new();
        let _ = out.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    let err = std::thread::spawn(move || {
        let mut text = Vec::new();
        let _ = err.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if begun.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            return Ok(Ended::Late);
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    let out = out.join().unwrap_or_default();
    let err = err.join().unwrap_or_default();
    Ok(match status.success() {
        true => Ended::Well(out),
        false => Ended::Badly(out, err),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_severe_is_counted_and_a_failure_is_no_count() {
        let answer = r#"{"metadata":{"vulnerabilities":{"low":4,"high":2,"critical":1}}}"#;
        assert_eq!(severe(answer), Some(3));
        assert_eq!(
            severe(r#"{"metadata":{"vulnerabilities":{"high":0,"critical":0}}}"#),
            Some(0)
        );
        assert_eq!(severe(r#"{"error":{"code":"ENOTFOUND"}}"#), None);
        assert_eq!(severe("npm error"), None);
        let refused = r#"{"message":"405 Method Not Allowed","error":{"summary":""}}"#;
        assert_eq!(
            (severe(refused), reason(refused, "x").as_str()),
            (None, "405 Method Not Allowed")
        );
        assert_eq!(reason("npm error", "no such host"), "no such host");
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_does_not_end_is_stopped() {
        let mut sleep = Command::new("sleep");
        sleep.arg("60");
        let begun = Instant::now();
        assert!(matches!(
            within(sleep, Duration::from_millis(200)),
            Ok(Ended::Late)
        ));
        assert!(begun.elapsed() < Duration::from_secs(10));
        assert!(matches!(
            within(Command::new("true"), PATIENCE),
            Ok(Ended::Well(_))
        ));
        assert!(matches!(
            within(Command::new("false"), PATIENCE),
            Ok(Ended::Badly(..))
        ));
    }
}
