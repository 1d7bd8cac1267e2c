//! Pictures of every screen, light and dark, from the real window on the example library.
//!
//! `shots FOLDER [SCREEN…]` writes `SCREEN-SIZE-THEME.png` for the screens named, or for all.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;
use serde_json::json;

/// The sizes to be looked at, in CSS pixels.
const SIZES: &[(u32, u32)] = &[(1440, 900), (1100, 720)];

/// A screen, and the keys and clicks that lead to it.
struct Screen {
    name: &'static str,
    steps: &'static [Step],
}

/// What a person does.
enum Step {
    /// Presses a chord.
    Press(&'static str),
    /// Types words.
    Type(&'static str),
    /// Clicks what a CSS selector finds.
    Click(&'static str),
    /// Waits for what a CSS selector finds.
    See(&'static str),
}

/// Every screen starts from the Inbox with nothing open above it.
const SCREENS: &[Screen] = &[
    Screen {
        name: "inbox",
        steps: &[
            Step::Press("j"),
            Step::See("mark, .quote, [aria-selected=true]"),
        ],
    },
    Screen {
        name: "articles",
        steps: &[Step::Press("Ctrl+2")],
    },
    Screen {
        name: "notes",
        steps: &[Step::Press("Ctrl+3")],
    },
    Screen {
        name: "compare",
        steps: &[Step::Press("Ctrl+4")],
    },
    Screen {
        name: "actors",
        steps: &[Step::Press("Ctrl+5")],
    },
    Screen {
        name: "issues",
        steps: &[Step::Press("Ctrl+6")],
    },
    Screen {
        name: "events",
        steps: &[Step::Press("Ctrl+7")],
    },
    Screen {
        name: "palette",
        steps: &[Step::Press("Ctrl+k")],
    },
    Screen {
        name: "switcher",
        steps: &[Step::Press("Ctrl+p"), Step::Type("zhao")],
    },
    Screen {
        name: "import",
        steps: &[Step::Press("Ctrl+Shift+I")],
    },
    Screen {
        name: "search",
        steps: &[Step::Press("Ctrl+Shift+F"), Step::Type("weapons")],
    },
    Screen {
        name: "settings",
        steps: &[Step::Press("Ctrl+,")],
    },
    Screen {
        name: "shortcuts",
        steps: &[Step::Press("?")],
    },
];

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("Usage: shots FOLDER [SCREEN…]")?);
    let wanted: Vec<String> = arguments.collect();
    let window = Window::open(&["--example"], SIZES[0]).await?;
    for theme in ["light", "dark"] {
        let mut settings = window.rpc("settings.get", json!({})).await?;
        settings["theme"] = json!(theme);
        window.rpc("settings.set", settings).await?;
        for &size in SIZES {
            window.resize(size.0, size.1).await?;
            for screen in SCREENS
                .iter()
                .filter(|screen| wanted.is_empty() || wanted.iter().any(|name| name == screen.name))
            {
                take(
                    &window,
                    screen,
                    &folder.join(format!("{}-{}-{theme}.png", screen.name, size.0)),
                )
                .await?;
            }
        }
    }
    window.close().await?;
    Ok(())
}

async fn take(window: &Window, screen: &Screen, file: &Path) -> Result<()> {
    window.press("Escape").await?;
    window.press("Ctrl+1").await?;
    tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    for step in screen.steps {
        match step {
            Step::Press(chord) => window.press(chord).await?,
            Step::Type(text) => window.type_text(text).await?,
            Step::Click(selector) => window.wait_for(selector).await?.click().await?,
            Step::See(selector) => {
                window.wait_for(selector).await?;
            }
        }
    }
    // Nothing on screen moves for longer than this.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    std::fs::write(file, window.screenshot().await?)?;
    Ok(())
}
