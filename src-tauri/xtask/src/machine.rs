//! What the machine must have, and how it gets it.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::{command, run};

/// What a task needs of the system.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To build and open the window.
    Window,
    /// To run the tests too: a display without a screen, and a driver for the web view.
    Tests,
}

/// Debian's packages for building and running a Tauri window; `libclang` is added by its version.
const WINDOW: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "ca-certificates",
];
const TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus-x11",
    "fonts-noto-core",
    "fonts-noto-cjk",
];

/// Installs what is missing on Debian and Ubuntu, after asking; tells what to install elsewhere.
pub(crate) fn prepare(need: Need, yes: bool) -> Result<()> {
    if !cfg!(target_os = "linux") {
        // macOS and Windows bring a web view; what else they need cannot be installed from here.
        return told_elsewhere();
    }
    if !exists("apt-get") {
        return if pkg_config("webkit2gtk-4.1") {
            Ok(())
        } else {
            told_elsewhere()
        };
    }
    let mut wanted: Vec<String> = WINDOW.iter().map(ToString::to_string).collect();
    if need == Need::Tests {
        wanted.extend(TESTS.iter().map(ToString::to_string));
        // For the test of the browser companion, which says so and goes on where there is none.
        if is_debian() {
            wanted.push("chromium".to_owned());
        }
    }
    let mut missing: Vec<String> = wanted
        .into_iter()
        .filter(|package| !installed(package))
        .collect();
    let needs_libclang = !has_libclang();
    if missing.is_empty() && !needs_libclang {
        return Ok(());
    }
    ask(&missing, needs_libclang, yes)?;
    apt(&["update"])?;
    if needs_libclang {
        missing.extend(libclang_packages()?);
    }
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(missing.iter().map(String::as_str));
    apt(&arguments)
}

fn told_elsewhere() -> Result<()> {
    if cfg!(target_os = "macos") {
        if Command::new("xcode-select")
            .arg("-p")
            .stdout(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
        {
            return Ok(());
        }
        bail!(
            "Demarche needs the Xcode command line tools. Install them with: xcode-select --install"
        );
    }
    if cfg!(windows) {
        eprintln!(
            "On Windows, Demarche needs the Microsoft C++ Build Tools, LLVM (for libclang) and the WebView2 runtime."
        );
        return Ok(());
    }
    bail!(
        "This system has no apt-get, so nothing was installed. Demarche needs, under your system's names:\n  \
         a C compiler and pkg-config; the development files of WebKitGTK 4.1 (webkit2gtk-4.1) and librsvg; libclang.\n\
         Fedora: dnf install gcc pkgconf webkit2gtk4.1-devel librsvg2-devel clang-devel\n\
         Arch: pacman -S base-devel webkit2gtk-4.1 librsvg clang\n\
         The tests also need Xvfb and WebKitWebDriver. Then run this command again."
    )
}

fn ask(missing: &[String], libclang: bool, yes: bool) -> Result<()> {
    let mut names = missing.join(" ");
    if libclang {
        names.push_str(" libclang");
    }
    eprintln!("Demarche needs packages that this machine does not have:\n  {names}");
    eprintln!(
        "They are installed with apt-get{}.",
        if is_root() { "" } else { ", through sudo" }
    );
    if yes {
        return Ok(());
    }
    if !std::io::stdin().is_terminal() {
        bail!(
            "Nobody is there to ask. Run this again with --yes, or install them yourself:\n  apt-get install {names}"
        );
    }
    eprint!("Install them now? [Y/n] ");
    std::io::stderr().flush()?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    if matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes") {
        return Ok(());
    }
    bail!("Nothing was installed. To do it yourself:\n  apt-get install {names}")
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut apt = if is_root() {
        command("apt-get", arguments)
    } else {
        let mut sudo = command("sudo", &["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo.args(arguments);
        sudo
    };
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    run(apt)
}

/// The newest libclang that this release offers together with its headers. SQLite's session
/// bindings are made at build time and need both.
fn libclang_packages() -> Result<Vec<String>> {
    let listed = Command::new("apt-cache")
        .args(["pkgnames", "libclang1-"])
        .output()?;
    let newest = String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter_map(|name| name.strip_prefix("libclang1-")?.parse::<u32>().ok())
        .max();
    match newest {
        Some(version) => Ok(vec![
            format!("libclang1-{version}"),
            format!("libclang-common-{version}-dev"),
        ]),
        None => bail!(
            "This release of the system offers no libclang1 package. Install libclang, then run this again."
        ),
    }
}

/// Whether a libclang with its own headers is there: without them the bindings do not build.
fn has_libclang() -> bool {
    let Ok(versions) = std::fs::read_dir("/usr/lib") else {
        return false;
    };
    versions
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("llvm-"))
        })
        .any(|llvm| {
            let library = std::fs::read_dir(llvm.join("lib")).is_ok_and(|entries| {
                entries
                    .flatten()
                    .any(|entry| is_libclang(&entry.file_name().to_string_lossy()))
            });
            library && llvm.join("lib/clang").is_dir()
        })
}

/// `libclang.so.1`, `libclang-14.so.1`; not `libclang-cpp.so.14`, which has no C interface.
fn is_libclang(name: &str) -> bool {
    name.starts_with("libclang.so")
        || name
            .strip_prefix("libclang-")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f=${Status}", package])
        .output()
        .is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).contains("install ok installed")
        })
}

/// Whether a program is on the path.
pub(crate) fn exists(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

fn pkg_config(library: &str) -> bool {
    Command::new("pkg-config")
        .args(["--exists", library])
        .status()
        .is_ok_and(|status| status.success())
}

/// Ubuntu's package of Chromium is a door to another shop, which is shut in most containers.
fn is_debian() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|told| told.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs Debian's Node.js and npm, old as they may be.
pub(crate) fn install_node(yes: bool) -> Result<()> {
    if !exists("apt-get") {
        bail!(
            "Building the window needs Node.js 20.19 or newer and npm. Install them, then run this again."
        );
    }
    ask(&["nodejs".into(), "npm".into()], false, yes)?;
    apt(&["update"])?;
    apt(&[
        "install",
        "--yes",
        "--no-install-recommends",
        "nodejs",
        "npm",
    ])
}

#[cfg(test)]
mod tests {
    use super::is_libclang;

    #[test]
    fn the_c_library_is_told_from_the_cpp_one() {
        assert!(is_libclang("libclang.so.1"));
        assert!(is_libclang("libclang-14.so.1"));
        assert!(!is_libclang("libclang-cpp.so.14"));
    }
}
