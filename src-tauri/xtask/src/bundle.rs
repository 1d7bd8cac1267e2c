//! `cargo xtask bundle`: what is shipped. On Linux a Debian package and a folder to unpack anywhere, both written
//! here; on macOS and Windows what Tauri's own bundler makes of `tauri.conf.json`.
//!
//! Tauri's bundler is not used on Linux: as a crate it brings several hundred others, as a tool it has to be installed
//! first, and it knows nothing of the command line's pages and completions. The two archives are forty lines.

mod archive;
mod files;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::machine::{self, Need};
use crate::{cargo, run, target, ui};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds the programs and bundles them; or bundles those that lie in the folder that follows `--programs`.
pub(crate) fn bundle(yes: bool, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => {
            machine::prepare(Need::Window, yes)?;
            ui::build(yes)?;
            if !cfg!(target_os = "linux") {
                return by_tauri();
            }
            // Together, so that what both use is compiled once.
            run(cargo(&[
                "build",
                "--profile",
                "shipped",
                "--package",
                "demarche",
                "--package",
                "demarche-cli",
            ]))?;
            of_linux(&target().join("shipped"))
        }
        [flag, programs] if flag == "--programs" && cfg!(target_os = "linux") => {
            of_linux(Path::new(programs))
        }
        _ => bail!("Usage: cargo xtask bundle [--programs FOLDER, on Linux]"),
    }
}

/// The Debian package and the tarball.
fn of_linux(programs: &Path) -> Result<()> {
    let files = files::installed(programs)?;
    let folder = target().join("bundle");
    std::fs::create_dir_all(&folder)?;
    let time = last_change();

    let architecture = debian_architecture()?;
    let package = folder.join(format!("demarche_{VERSION}_{architecture}.deb"));
    let needs = needs(programs)?;
    let control = control(&files, architecture, &needs);
    written(&package, &archive::deb(&control, &files, time)?)?;

    let name = format!("demarche-{VERSION}-{}-linux", std::env::consts::ARCH);
    let tarball = folder.join(format!("{name}.tar.gz"));
    written(&tarball, &archive::tarball(&name, &files, time)?)
}

fn written(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)
        .with_context(|| format!("Could not write {}", path.display()))?;
    let megabytes = bytes.len() as f64 / 1_000_000.0;
    eprintln!("Wrote {} ({megabytes:.1} MB).", path.display());
    Ok(())
}

/// The bundles of macOS (`.app`, `.dmg`) and Windows (an installer), by Tauri's command line.
fn by_tauri() -> Result<()> {
    let there = cargo(&["tauri", "--version"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        bail!(
            "On this system bundles are made by Tauri's command line. Install it with `cargo install tauri-cli --version ^2`, \
             and run this again."
        );
    }
    let kinds = if cfg!(target_os = "macos") {
        "app,dmg"
    } else {
        "nsis"
    };
    run(cargo(&["tauri", "build", "--bundles", kinds]))?;
    run(cargo(&["build", "--release", "--package", "demarche-cli"]))
}

/// When the last change was made, so that the same sources give the same bytes.
fn last_change() -> u64 {
    let said = std::env::var("SOURCE_DATE_EPOCH").ok();
    let said = said.or_else(|| {
        let log = Command::new("git")
            .args(["log", "-1", "--format=%ct"])
            .output();
        Some(String::from_utf8_lossy(&log.ok()?.stdout).into_owned())
    });
    said.and_then(|seconds| seconds.trim().parse().ok())
        .unwrap_or(0)
}

fn debian_architecture() -> Result<&'static str> {
    match std::env::consts::ARCH {
        "x86_64" => Ok("amd64"),
        "aarch64" => Ok("arm64"),
        "x86" => Ok("i386"),
        "arm" => Ok("armhf"),
        "riscv64" => Ok("riscv64"),
        other => bail!("Debian's name for {other} is not known here."),
    }
}

/// Libraries that the programs are linked with, and the packages of Debian 12 and newer and of Ubuntu that have them.
const PACKAGES: &[(&str, &str)] = &[
    ("libatk-1.0.so.0", "libatk1.0-0"),
    (
        "libayatana-appindicator3.so.1",
        "libayatana-appindicator3-1",
    ),
    ("libcairo-gobject.so.2", "libcairo-gobject2"),
    ("libcairo.so.2", "libcairo2"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libgcc_s.so.1", "libgcc-s1"),
    ("libgdk-3.so.0", "libgtk-3-0"),
    ("libgdk_pixbuf-2.0.so.0", "libgdk-pixbuf-2.0-0"),
    ("libgio-2.0.so.0", "libglib2.0-0"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libgobject-2.0.so.0", "libglib2.0-0"),
    ("libgtk-3.so.0", "libgtk-3-0"),
    (
        "libjavascriptcoregtk-4.1.so.0",
        "libjavascriptcoregtk-4.1-0",
    ),
    ("libpango-1.0.so.0", "libpango-1.0-0"),
    ("libpangocairo-1.0.so.0", "libpangocairo-1.0-0"),
    ("libsoup-3.0.so.0", "libsoup-3.0-0"),
    ("libstdc++.so.6", "libstdc++6"),
    ("libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.1-0"),
    ("libX11.so.6", "libx11-6"),
];
/// Those of the C library, which every system has in one package.
const OF_C: &[&str] = &[
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
];

/// The packages that the programs need, as Debian's `Depends` lists them.
fn needs(programs: &Path) -> Result<String> {
    let mut packages: Vec<String> = Vec::new();
    let mut newest = (0, 0);
    for program in files::PROGRAMS {
        let program = programs.join(program);
        for library in linked(&program)? {
            if OF_C.contains(&library.as_str()) || library.starts_with("ld-linux") {
                continue;
            }
            let Some((_, package)) = PACKAGES.iter().find(|(name, _)| *name == library) else {
                bail!(
                    "{} is linked with {library}, and no package of Debian is known here that has it.",
                    program.display()
                );
            };
            packages.push((*package).to_owned());
        }
        newest = newest.max(newest_of_c(&std::fs::read(&program)?));
    }
    packages.push(format!("libc6 (>= {}.{})", newest.0, newest.1));
    packages.sort();
    packages.dedup();
    Ok(packages.join(", "))
}

fn linked(program: &Path) -> Result<Vec<String>> {
    let told = Command::new("readelf")
        .args(["--dynamic", "--wide"])
        .arg(program)
        .env("LC_ALL", "C")
        .output()
        .context("readelf is missing. It comes with the compiler's binutils.")?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let needed = told.lines().filter(|line| line.contains("(NEEDED)"));
    Ok(needed
        .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()))
        .collect())
}

/// The newest version of the C library whose symbols a program asks for.
fn newest_of_c(program: &[u8]) -> (u32, u32) {
    const MARK: &[u8] = b"GLIBC_2.";
    let minor = |at: usize| {
        let digits = program[at + MARK.len()..].iter().copied();
        let digits: Vec<u8> = digits.take_while(u8::is_ascii_digit).take(3).collect();
        String::from_utf8_lossy(&digits).parse().ok()
    };
    let places = program.windows(MARK.len()).enumerate();
    let marked = places.filter(|(_, bytes)| *bytes == MARK);
    (2, marked.filter_map(|(at, _)| minor(at)).max().unwrap_or(0))
}

fn control(files: &[archive::File], architecture: &str, needs: &str) -> String {
    let kilobytes: usize = files
        .iter()
        .map(|file| file.bytes.len().div_ceil(1024))
        .sum();
    format!(
        "Package: demarche\n\
         Version: {VERSION}\n\
         Architecture: {architecture}\n\
         Maintainer: The Demarche authors <authors@demarche.invalid>\n\
         Installed-Size: {kilobytes}\n\
         Depends: {needs}\n\
         Recommends: fonts-noto-core, fonts-noto-cjk\n\
         Section: text\n\
         Priority: optional\n\
         Description: research notebook for international-affairs analysts\n \
         Who has said what, on behalf of whom, on which issue, when, and how do we know?\n .\n \
         Keeps articles, finds who is quoted in them, sets stated positions side by\n \
         side across countries and dates, and writes briefings in which every claim\n \
         leads back to the exact words. Everything is in one file on your own machine.\n"
    )
}

/// Where cargo's target folder has a bundle's part that is made on the way.
fn scratch(name: &str) -> Result<PathBuf> {
    let folder = target().join("bundle").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::newest_of_c;

    #[test]
    fn the_newest_c_library_is_read_from_the_programs_symbols() {
        let program = b"\0GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_PRIVATE\0GLIBC_2.9\0";
        assert_eq!(newest_of_c(program), (2, 34));
        assert_eq!(newest_of_c(b"GLIBC_2."), (2, 0));
    }
}
