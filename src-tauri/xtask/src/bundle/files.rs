//! What is installed, and where below the prefix.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::archive::File;
use super::scratch;
use crate::root;

pub(crate) const PROGRAMS: &[&str] = &["demarche", "demarche-cli"];
const ICONS: &[u32] = &[16, 24, 32, 48, 64, 128, 256, 512];
/// Each shell, and where it looks for completions.
const SHELLS: &[(&str, &str)] = &[
    ("bash", "share/bash-completion/completions/demarche-cli"),
    ("zsh", "share/zsh/vendor-completions/_demarche-cli"),
    ("fish", "share/fish/vendor_completions.d/demarche-cli.fish"),
];

/// Everything, from the built programs and from what lies in the project.
pub(crate) fn installed(programs: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut put = |path: String, bytes: Vec<u8>, program: bool| {
        files.push(File {
            path,
            bytes,
            program,
        });
    };
    for program in PROGRAMS {
        put(
            format!("bin/{program}"),
            read(&programs.join(program))?,
            true,
        );
    }
    let own = root().join("src-tauri/bundle");
    for (name, place) in [
        ("demarche.desktop", "share/applications/demarche.desktop"),
        (
            "org.demarche.Demarche.metainfo.xml",
            "share/metainfo/org.demarche.Demarche.metainfo.xml",
        ),
        ("mime.xml", "share/mime/packages/demarche.xml"),
    ] {
        put(place.to_owned(), read(&own.join(name))?, false);
    }
    let icons = root().join("icons");
    for side in ICONS {
        let place = format!("share/icons/hicolor/{side}x{side}/apps/demarche.png");
        put(
            place,
            read(&icons.join(format!("{side}x{side}.png")))?,
            false,
        );
    }
    let drawing = read(&icons.join("demarche.svg"))?;
    put(
        "share/icons/hicolor/scalable/apps/demarche.svg".to_owned(),
        drawing,
        false,
    );

    let command_line = programs.join("demarche-cli");
    for (shell, place) in SHELLS {
        let script = told(&command_line, &["completions", shell])?;
        put((*place).to_owned(), script, false);
    }
    let pages = scratch("man")?;
    let folder = pages.display().to_string();
    told(&command_line, &["man", "--folder", &folder])?;
    let mut pages = in_folder(&pages)?;
    pages.push(own.join("demarche.1"));
    for page in pages {
        let name = name_of(&page);
        put(
            format!("share/man/man1/{name}.gz"),
            packed(&read(&page)?)?,
            false,
        );
    }

    // The companion is loaded from its folder, without what only its own checks read.
    let companion = root().join("ui/companion");
    for file in below(&companion)? {
        let path = file.strip_prefix(&companion)?.display().to_string();
        if !matches!(path.as_str(), "tsconfig.json" | "types.d.ts") {
            put(
                format!("share/demarche/companion/{path}"),
                read(&file)?,
                false,
            );
        }
    }
    put(
        "share/doc/demarche/copyright".to_owned(),
        copyright()?,
        false,
    );
    Ok(files)
}

/// What Debian wants to be told of licences: the project's own, which every system has, and what is bundled.
fn copyright() -> Result<Vec<u8>> {
    let mut text = read(&root().join("NOTICE"))?;
    text.extend_from_slice(
        b"\nOn Debian systems, the text of the Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0.\n\
          Elsewhere it follows.\n\n",
    );
    text.extend(read(&root().join("LICENSE"))?);
    Ok(text)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("Could not read {}", path.display()))
}

/// What a program says to standard output.
fn told(program: &Path, arguments: &[&str]) -> Result<Vec<u8>> {
    let output = Command::new(program).args(arguments).output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        bail!(
            "{} {} failed: {said}",
            program.display(),
            arguments.join(" ")
        );
    }
    Ok(output.stdout)
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut packer, bytes)?;
    Ok(packer.finish()?)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn in_folder(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    entries.collect()
}

/// Every file below a folder.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in in_folder(folder)? {
        match path.is_dir() {
            true => files.extend(below(&path)?),
            false => files.push(path),
        }
    }
    Ok(files)
}
