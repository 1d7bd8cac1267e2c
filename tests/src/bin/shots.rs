//! Pictures of every screen, light and dark, from the real window on the example library.
//!
//! `shots FOLDER [SCREEN…]` writes `SCREEN-SIZE-THEME.png` for the screens named, or for all, and
//! `SCREEN-large.png` with text at 200 %; `shots --large FOLDER [SCREEN…]` writes `SCREEN-SIZE-THEME-large.png` alone,
//! with text at 200 %. `shots --language NAME FOLDER [SCREEN…]` takes them in the language that calls itself so, as
//! `SCREEN-SIZE-NAME.png`. `shots --axe [SCREEN…]` takes no pictures: it says what axe-core
//! finds wrong on each, in both themes.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use demarche_tests::screens::{SCREENS, Screen, wear};
use demarche_tests::window::Window;
use demarche_tests::{axe, screens};

/// The sizes to be looked at, in CSS pixels.
const SIZES: &[(u32, u32)] = &[(1440, 900), (1100, 720)];

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    let large = arguments.next_if(|first| first == "--large").is_some();
    let language = match arguments.next_if(|first| first == "--language") {
        Some(_) => Some(arguments.next().context("--language wants a name")?),
        None => None,
    };
    let first = arguments
        .next()
        .context("Usage: shots FOLDER [SCREEN…], or shots --axe [SCREEN…]")?;
    let wanted: Vec<String> = arguments.collect();
    if let Some(unknown) = wanted
        .iter()
        .find(|name| *name != "first-run" && screens::screen(name).is_none())
    {
        bail!("There is no screen {unknown}.");
    }
    let chosen = || {
        SCREENS
            .iter()
            .filter(|screen| wanted.is_empty() || wanted.iter().any(|name| name == screen.name))
    };
    let window = Window::open(&["--example"], SIZES[0]).await?;
    if first == "--axe" {
        return check(&window, chosen()).await;
    }
    let folder = PathBuf::from(first);
    if let Some(language) = language {
        for &size in SIZES {
            window.resize(size.0, size.1).await?;
            for screen in chosen() {
                let file = folder.join(format!("{}-{}-{language}.png", screen.name, size.0));
                take_in(&window, &language, screen, &file).await?;
            }
        }
        return window.close().await.map(drop);
    }
    let (end, times) = if large { ("-large", 10) } else { ("", 0) };
    enlarge(&window, times).await?;
    for theme in ["light", "dark"] {
        wear(&window, theme).await?;
        for &size in SIZES {
            window.resize(size.0, size.1).await?;
            for screen in chosen() {
                let file = folder.join(format!("{}-{}-{theme}{end}.png", screen.name, size.0));
                take(&window, screen, &file).await?;
            }
        }
    }
    if large {
        return window.close().await.map(drop);
    }
    wear(&window, "light").await?;
    window.resize(SIZES[0].0, SIZES[0].1).await?;
    enlarge(&window, 10).await?;
    for screen in chosen() {
        let file = folder.join(format!("{}-large.png", screen.name));
        take(&window, screen, &file).await?;
    }
    window.close().await?;
    if wanted.is_empty() || wanted.iter().any(|name| name == "first-run") {
        let window = Window::open(&[], SIZES[0]).await?;
        picture(&window, &folder.join("first-run-1440-light.png")).await?;
        window.close().await?;
    }
    Ok(())
}

async fn enlarge(window: &Window, times: u32) -> Result<()> {
    for _ in 0..times {
        window.press("Ctrl++").await?;
    }
    Ok(())
}

/// A way that fails costs its own picture alone.
async fn take(window: &Window, screen: &Screen, file: &Path) -> Result<()> {
    if let Err(error) = screen.open(window).await {
        eprintln!("{}: {error}", screen.name);
    }
    picture(window, file).await
}

/// The same in another language. Screens are opened by their English names, so the window speaks it for the
/// picture only.
async fn take_in(window: &Window, language: &str, screen: &Screen, file: &Path) -> Result<()> {
    if let Err(error) = screen.open(window).await {
        eprintln!("{}: {error}", screen.name);
    }
    speak(window, language).await?;
    let taken = picture(window, file).await;
    speak(window, "English").await?;
    taken
}

async fn speak(window: &Window, language: &str) -> Result<()> {
    window.press("Ctrl+k").await?;
    window.type_text(language).await?;
    window.press("Enter").await?;
    let english = language == "English";
    window
        .wait_until(&format!(
            "(document.documentElement.lang === 'en') === {english}"
        ))
        .await
}

async fn picture(window: &Window, file: &Path) -> Result<()> {
    std::fs::write(file, window.screenshot().await?)?;
    Ok(())
}

async fn check(window: &Window, screens: impl Iterator<Item = &'static Screen>) -> Result<()> {
    axe::load(window).await?;
    let mut out = std::io::stdout();
    let mut count = 0;
    for screen in screens {
        if let Err(error) = screen.open(window).await {
            eprintln!("{}: {error}", screen.name);
        }
        for theme in ["light", "dark"] {
            axe::dress(window, theme).await?;
            for line in axe::violations(window).await? {
                count += 1;
                writeln!(out, "{} ({theme}): {line}", screen.name)?;
            }
        }
    }
    if count > 0 {
        bail!("{count} faults");
    }
    Ok(())
}
