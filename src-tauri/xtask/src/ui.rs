//! The built UI: dependencies and bundle, made again only when what they are made of has changed.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{node, root, run};

/// Installs the UI's packages where the lock file has changed, and builds it where a source has.
pub(crate) fn build(yes: bool) -> Result<()> {
    let own = packages(yes)?;
    let ui = root().join("ui");
    let stamp = ui.join("dist/.sources");
    let sources = fingerprint(&ui)?;
    if std::fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    run(node::npm(own.as_ref(), &["run", "build"])?)?;
    std::fs::write(&stamp, sources).with_context(|| format!("Could not write {}", stamp.display()))
}

/// Installs the UI's packages where they are not those of the lock file.
pub(crate) fn packages(yes: bool) -> Result<Option<PathBuf>> {
    let own = node::prepare(yes)?;
    let ui = root().join("ui");
    let lock = std::fs::read_to_string(ui.join("package-lock.json"))
        .context("ui/package-lock.json cannot be read")?;
    let stamp = ui.join("node_modules/.installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(own);
    }
    run(node::npm(own.as_ref(), &["ci", "--no-audit", "--no-fund"])?)?;
    std::fs::write(stamp, lock)?;
    Ok(own)
}

fn fingerprint(ui: &Path) -> Result<String> {
    let mut files = Vec::new();
    gather(ui, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(ui)?.hash(&mut hasher);
        std::fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            if name != "node_modules" && name != "dist" {
                gather(&path, files)?;
            }
        } else {
            files.push(path);
        }
    }
    Ok(())
}
