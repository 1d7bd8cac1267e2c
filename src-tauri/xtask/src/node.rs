//! Node.js and npm: those of the machine, or a newer Node.js of the project's own beside them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, machine, run, target};

/// The oldest Node.js that the UI's tools take: (major, minor).
const OLDEST: (u32, u32) = (20, 19);
/// What is fetched from the npm registry where the machine's is older.
const OWN: &str = "node@22";

/// The folder to put first on the path, so that `node` is new enough; none when the machine's is.
pub(crate) fn prepare(yes: bool) -> Result<Option<PathBuf>> {
    if version("node").is_some_and(|version| version >= OLDEST) && machine::exists("npm") {
        return Ok(None);
    }
    let own = target().join("tools");
    let bin = own.join("node_modules/node/bin");
    if version(&bin.join("node").to_string_lossy()).is_none_or(|version| version < OLDEST) {
        if !machine::exists("npm") {
            machine::install_node(yes)?;
        }
        if version("node").is_some_and(|version| version >= OLDEST) {
            return Ok(None);
        }
        std::fs::create_dir_all(&own)?;
        let mut install = command(
            "npm",
            &[
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ],
        );
        install.arg(&own).arg(OWN);
        run(install)?;
    }
    match version(&bin.join("node").to_string_lossy()) {
        Some(found) if found >= OLDEST => Ok(Some(bin)),
        _ => bail!(
            "Building the window needs Node.js {}.{} or newer; none could be installed.",
            OLDEST.0,
            OLDEST.1
        ),
    }
}

/// An npm command in `ui/`, with the right Node.js.
pub(crate) fn npm(own: Option<&PathBuf>, arguments: &[&str]) -> Result<Command> {
    let mut npm = command("npm", arguments);
    npm.current_dir(crate::root().join("ui"));
    if let Some(bin) = own {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(bin.clone()).chain(std::env::split_paths(&path));
        npm.env(
            "PATH",
            std::env::join_paths(folders)
                .context("The path of the project's own Node.js cannot be put on PATH.")?,
        );
    }
    Ok(npm)
}

fn version(program: &str) -> Option<(u32, u32)> {
    let output = Command::new(program).arg("--version").output().ok()?;
    parse(std::str::from_utf8(&output.stdout).ok()?)
}

fn parse(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    #[test]
    fn versions_compare_by_number() {
        assert_eq!(super::parse("v20.20.2\n"), Some((20, 20)));
        assert!(super::parse("v18.19.0").unwrap() < super::OLDEST);
        assert_eq!(super::parse("node"), None);
    }
}
