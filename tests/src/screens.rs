//! The screens of the window on the example library, and how a person comes to each.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::window::Window;

/// A screen, and the keys and clicks that lead to it.
pub struct Screen {
    /// The name of its pictures.
    pub name: &'static str,
    steps: &'static [Step],
}

/// What a person does.
enum Step {
    /// Presses a chord.
    Press(&'static str),
    /// Types words.
    Type(&'static str),
    /// Pastes the page of the tests.
    Paste,
    /// Clicks on what a CSS selector finds.
    Click(&'static str),
    /// Clicks on the first of what a CSS selector finds that is to be seen.
    Choose(&'static str),
    /// Waits for what a CSS selector finds.
    See(&'static str),
    /// Gives what was asked for time to come.
    Wait,
}

use Step::{Choose, Click, Paste, Press, See, Type, Wait};

/// Every screen starts from the Inbox with nothing open above it.
pub const SCREENS: &[Screen] = &[
    Screen {
        name: "inbox",
        steps: &[Press("j"), See("[aria-selected=true]")],
    },
    Screen {
        name: "sharing",
        steps: &[
            Press("Ctrl+k"),
            Type("Sharing between analysts"),
            Press("Enter"),
            See("h1.title"),
            Wait,
        ],
    },
    Screen {
        name: "conflicts",
        steps: &[
            Press("Ctrl+k"),
            Type("Conflicts with what others published"),
            Press("Enter"),
            See("h1.title"),
            Wait,
        ],
    },
    Screen {
        name: "articles",
        steps: &[Press("Ctrl+2"), See(".grid-row")],
    },
    Screen {
        name: "articles-grouped",
        steps: &[
            Press("Ctrl+2"),
            See(".grid-row"),
            Press("Ctrl+k"),
            Type("Group by: By outlet"),
            Press("Enter"),
            See(".grid-group"),
            Wait,
            Press("Ctrl+k"),
            Type("Choose columns"),
            Press("Enter"),
            See(".column-choice"),
        ],
    },
    Screen {
        name: "excerpts",
        steps: &[
            Press("Ctrl+k"),
            Type("Excerpts as a grid"),
            Press("Enter"),
            See(".grid-row"),
            Press("F2"),
        ],
    },
    Screen {
        name: "actor-grid",
        steps: &[
            Press("Ctrl+k"),
            Type("Actors as a grid"),
            Press("Enter"),
            See(".grid-row"),
        ],
    },
    Screen {
        name: "issue-grid",
        steps: &[
            Press("Ctrl+k"),
            Type("Issues as a grid"),
            Press("Enter"),
            See(".grid-row"),
        ],
    },
    Screen {
        name: "article",
        steps: &[Press("Ctrl+p"), Type("Seven hours"), Wait, Press("Enter")],
    },
    Screen {
        name: "notes",
        steps: &[Press("Ctrl+3")],
    },
    Screen {
        name: "note",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
        ],
    },
    Screen {
        name: "note-split",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+e"),
            Wait,
        ],
    },
    Screen {
        name: "note-reading",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+e"),
            Press("Ctrl+e"),
            Wait,
        ],
    },
    Screen {
        name: "compare",
        steps: &[Press("Ctrl+4"), See("[role=grid]")],
    },
    Screen {
        name: "compare-as-of",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("["),
            Wait,
            Press("["),
            Wait,
        ],
    },
    Screen {
        name: "compare-attributed",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("Ctrl+k"),
            Type("Attributed: off"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "compare-save",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("Ctrl+Shift+S"),
            See("dialog[open]"),
        ],
    },
    Screen {
        name: "compare-export",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Choose(".toolbar .export button"),
            See("[role=menu]"),
        ],
    },
    Screen {
        name: "compare-countries",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Choose(".toolbar [role=radio]:nth-of-type(2)"),
            Wait,
        ],
    },
    Screen {
        name: "compare-blocs",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Choose(".toolbar [role=radio]:nth-of-type(3)"),
            Wait,
        ],
    },
    Screen {
        name: "compare-transposed",
        steps: &[Press("Ctrl+4"), See("[role=grid]"), Press("t"), Wait],
    },
    Screen {
        name: "compare-filter",
        steps: &[Press("Ctrl+4"), See("[role=grid]"), Press("f"), Wait],
    },
    Screen {
        name: "evidence",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("Down"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "side-by-side",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("b"),
            See(".stmt"),
            Wait,
        ],
    },
    Screen {
        name: "side-by-side-words",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("b"),
            See(".stmt"),
            See(".stmt:focus"),
            Press("."),
            Press("Down"),
            Press("."),
            See(".diff .words"),
        ],
    },
    Screen {
        name: "shifts",
        steps: &[
            Press("Ctrl+k"),
            Type("Shifts"),
            Press("Enter"),
            See(".shiftrow"),
            Press("j"),
            See(".told .piece"),
        ],
    },
    Screen {
        name: "shifts-words",
        steps: &[
            Press("Ctrl+k"),
            Type("Shifts"),
            Press("Enter"),
            See(".shiftrow"),
            Press("k"),
            Press("k"),
            Press("d"),
            See(".diff .words"),
        ],
    },
    Screen {
        name: "shifts-filter",
        steps: &[
            Press("Ctrl+k"),
            Type("Shifts"),
            Press("Enter"),
            See(".shiftrow"),
            Choose(".shift-per [role=radio]:last-child"),
            Wait,
            Press("f"),
            Wait,
        ],
    },
    Screen {
        name: "timeline",
        steps: &[Press("Ctrl+9"), See("[role=gridcell]"), Wait],
    },
    Screen {
        name: "timeline-words",
        steps: &[
            Press("Ctrl+9"),
            See("[role=gridcell]"),
            Press("Down"),
            Press("Right"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "timeline-table",
        steps: &[Press("Ctrl+9"), See("[role=gridcell]"), Press("t"), Wait],
    },
    Screen {
        name: "map",
        steps: &[
            Press("Ctrl+k"),
            Type("Map"),
            Wait,
            Press("Enter"),
            See(".world .mark"),
            Wait,
        ],
    },
    Screen {
        name: "map-europe",
        steps: &[
            Press("Ctrl+k"),
            Type("Map"),
            Wait,
            Press("Enter"),
            See(".world .mark"),
            Press("1"),
            Press("Down"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "network",
        steps: &[
            Press("Ctrl+k"),
            Type("Network"),
            Wait,
            Press("Enter"),
            See(".net .node"),
            Press("Down"),
            Wait,
        ],
    },
    Screen {
        name: "network-table",
        steps: &[
            Press("Ctrl+k"),
            Type("Network"),
            Wait,
            Press("Enter"),
            See(".net .node"),
            Press("t"),
            Wait,
        ],
    },
    Screen {
        name: "actors",
        steps: &[Press("Ctrl+5")],
    },
    Screen {
        name: "actor",
        steps: &[Press("Ctrl+p"), Type("Zhao Lijian"), Wait, Press("Enter")],
    },
    Screen {
        name: "country",
        steps: &[Press("Ctrl+p"), Type("China"), Wait, Press("Enter")],
    },
    Screen {
        name: "issues",
        steps: &[Press("Ctrl+6")],
    },
    Screen {
        name: "issue",
        steps: &[
            Press("Ctrl+p"),
            Type("Arming Ukraine"),
            Wait,
            Press("Enter"),
        ],
    },
    Screen {
        name: "issue-form",
        steps: &[
            Press("Ctrl+p"),
            Type("Arming Ukraine"),
            Wait,
            Press("Enter"),
            Wait,
            Press("e"),
            See("dialog[open]"),
        ],
    },
    Screen {
        name: "codings",
        steps: &[
            Press("Ctrl+k"),
            Type("Codings of all issues"),
            Press("Enter"),
            See("[role=grid]"),
            Wait,
            Press("Down"),
            Press(" "),
            Press("Down"),
            Press(" "),
        ],
    },
    Screen {
        name: "split",
        steps: &[
            Press("Ctrl+p"),
            Type("Arming Ukraine"),
            Wait,
            Press("Enter"),
            Wait,
            Press("Ctrl+k"),
            Type("Split"),
            Press("Enter"),
            See("dialog[open]"),
        ],
    },
    Screen {
        name: "recodes-none",
        steps: &[
            Press("Ctrl+k"),
            Type("Blind recodes and agreement"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "recode-start",
        steps: &[
            Press("Ctrl+k"),
            Type("Recode a sample blind"),
            Press("Enter"),
            See("dialog[open]"),
        ],
    },
    Screen {
        name: "recode",
        steps: &[
            Press("Ctrl+k"),
            Type("Recode a sample blind"),
            Press("Enter"),
            See("dialog[open]"),
            Press("Enter"),
            See(".recode-words mark"),
            Wait,
            Type("arming"),
            Press("Enter"),
            Press("+"),
            Press("+"),
        ],
    },
    Screen {
        name: "recode-report",
        steps: &[
            Press("Ctrl+k"),
            Type("Recode a sample blind"),
            Press("Enter"),
            See("dialog[open]"),
            Press("Enter"),
            See(".recode-words mark"),
            Wait,
            Type("arming"),
            Press("Enter"),
            Press("-"),
            Press("Ctrl+Enter"),
            Wait,
            Type("arming"),
            Press("Enter"),
            Press("+"),
            Press("Ctrl+Enter"),
            Wait,
            Press("Escape"),
            Press("x"),
            Press("Ctrl+Enter"),
            Wait,
            Type("sanctions"),
            Press("Enter"),
            Press("-"),
            Press("-"),
            Press("Ctrl+Enter"),
            Wait,
            Press("Ctrl+k"),
            Type("Blind recodes and agreement"),
            Press("Enter"),
            Wait,
            Click(".to-report button"),
            Wait,
        ],
    },
    Screen {
        name: "events",
        steps: &[Press("Ctrl+7")],
    },
    Screen {
        name: "event",
        steps: &[
            Press("Ctrl+p"),
            Type("Xi–Biden video call"),
            Wait,
            Press("Enter"),
            See(".event-readouts"),
        ],
    },
    Screen {
        name: "readouts",
        steps: &[
            Press("Ctrl+p"),
            Type("Xi–Biden video call"),
            Wait,
            Press("Enter"),
            See(".event-compare"),
            Press("d"),
            See(".readout"),
            Press("j"),
            Wait,
        ],
    },
    Screen {
        name: "palette",
        steps: &[Press("Ctrl+k")],
    },
    Screen {
        name: "switcher",
        steps: &[Press("Ctrl+p"), Type("zhao")],
    },
    Screen {
        name: "import",
        steps: &[Paste, See("dialog[open]"), Wait],
    },
    Screen {
        name: "import-lines",
        steps: &[
            Paste,
            See(".draft-pane .piece"),
            Click(".views [role=radio]:last-child"),
            See(".every [role=option]"),
        ],
    },
    Screen {
        name: "import-addresses",
        steps: &[
            Press("Ctrl+k"),
            Type("Import addresses"),
            Press("Enter"),
            See("#addresses"),
        ],
    },
    Screen {
        name: "copies",
        steps: &[
            Press("Ctrl+k"),
            Type("Copies and origins"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "feeds",
        steps: &[Press("Ctrl+8"), Wait],
    },
    Screen {
        name: "versions",
        steps: &[
            Press("Ctrl+p"),
            Type("Seven hours"),
            Wait,
            Press("Enter"),
            Wait,
            Press("Ctrl+k"),
            Type("What changed"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "orphans",
        steps: &[
            Press("Ctrl+k"),
            Type("Repair orphans"),
            Press("Enter"),
            Wait,
        ],
    },
    Screen {
        name: "search",
        steps: &[Press("Ctrl+Shift+F"), Type("weapons"), Wait],
    },
    Screen {
        name: "exchange",
        steps: &[
            Press("Ctrl+k"),
            Type("Export for another program"),
            Press("Enter"),
            See("input[name=format]"),
            Wait,
        ],
    },
    Screen {
        name: "vault",
        steps: &[
            Press("Ctrl+k"),
            Type("Export notes to an Obsidian"),
            Press("Enter"),
            // The first time it tells of files, after that of none that changed.
            See("dialog[open] .told > p"),
            Wait,
        ],
    },
    Screen {
        name: "settings",
        steps: &[Press("Ctrl+,")],
    },
    Screen {
        name: "settings-companion",
        steps: &[
            Press("Ctrl+,"),
            Click(".companion:not(.on) input, .companion.on h2"),
            Click(".companion dl button"),
            See("output.code"),
        ],
    },
    Screen {
        name: "shortcuts",
        steps: &[Press("?")],
    },
    Screen {
        name: "keyboard",
        steps: &[
            Press("Ctrl+k"),
            Type("Change the keys"),
            Press("Enter"),
            See("[id='keys-of-quotation.accept']"),
            Choose("[id='keys-of-quotation.accept']"),
            See(".change"),
            Press("h"),
            See(".take-over"),
        ],
    },
    Screen {
        name: "help",
        steps: &[
            Press("Ctrl+k"),
            Type("About this screen"),
            Press("Enter"),
            See(".help"),
            Wait,
        ],
    },
    Screen {
        name: "help-search",
        steps: &[
            Press("Ctrl+k"),
            Type("About this screen"),
            Press("Enter"),
            See(".help"),
            Click(".help input"),
            Type("wire copy"),
            See(".help .hits button"),
        ],
    },
    Screen {
        name: "tour",
        steps: &[
            Press("Ctrl+k"),
            Type("Take the tour from the start"),
            Press("Enter"),
            See(".tour"),
            Press("j"),
            Wait,
        ],
    },
    Screen {
        name: "note-check",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+Shift+B"),
            See(".inspect .tally"),
            Wait,
        ],
    },
    Screen {
        name: "note-find",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+f"),
            See(".cm-search"),
        ],
    },
    Screen {
        name: "note-export",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+Shift+E"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "note-versions",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+End"),
            Type("A sentence more."),
            Press("Ctrl+s"),
            Wait,
            Press("Ctrl+Shift+H"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "note-new",
        steps: &[
            Press("Ctrl+n"),
            See("dialog[open]"),
            Type("On the call"),
            Wait,
        ],
    },
    Screen {
        name: "note-new-filled",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("d"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "note-send",
        steps: &[
            Press("Ctrl+4"),
            See("[role=grid]"),
            Press("n"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "edition-issue",
        steps: &[
            Press("Ctrl+p"),
            Type("What was said"),
            Wait,
            Press("Enter"),
            See(".cm-content"),
            Press("Ctrl+k"),
            Type("Issue an edition"),
            Press("Enter"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "accept-many",
        steps: &[Press("j"), Wait, Press("Ctrl+Shift+A"), See("dialog[open]")],
    },
    Screen {
        name: "quotation-edit",
        steps: &[Press("j"), Wait, Press("e"), Wait],
    },
    Screen {
        name: "quotation-issue",
        steps: &[Press("j"), Wait, Press("i"), See("[role=listbox]")],
    },
    Screen {
        name: "actor-form",
        steps: &[
            Press("Ctrl+p"),
            Type("Zhao Lijian"),
            Wait,
            Press("Enter"),
            Wait,
            Press("e"),
            See("dialog[open]"),
            Wait,
        ],
    },
    Screen {
        name: "history",
        steps: &[Press("Ctrl+k"), Type("History"), Press("Enter"), Wait],
    },
    Screen {
        name: "backups",
        steps: &[Press("Ctrl+k"), Type("Backups"), Press("Enter"), Wait],
    },
    Screen {
        name: "backup-encrypt",
        steps: &[
            Press("Ctrl+k"),
            Type("Encrypted backup"),
            Press("Enter"),
            See("dialog[open]"),
        ],
    },
    Screen {
        name: "trash",
        steps: &[Press("Ctrl+k"), Type("Trash"), Press("Enter"), Wait],
    },
    Screen {
        name: "sharing-setup",
        steps: &[
            Press("Ctrl+k"),
            Type("Sharing between analysts"),
            Press("Enter"),
            See("h1.title"),
            Wait,
            Choose(".do .btn.primary"),
            See("dialog[open]"),
        ],
    },
];

/// The page that `Step::Paste` pastes.
const PAGE: &str = include_str!("../fixtures/paste-xi-biden.txt");

impl Screen {
    /// Goes there from wherever the window is, and waits until nothing moves.
    ///
    /// # Errors
    ///
    /// Fails where something that the way needs does not come.
    pub async fn open(&self, window: &Window) -> Result<()> {
        for _ in 0..2 {
            window.press("Escape").await?;
        }
        window
            .evaluate("document.querySelector('.tour .icon')?.click() ?? null")
            .await?;
        for _ in 0..4 {
            window.press("Ctrl+w").await?;
        }
        window.press("Ctrl+1").await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        for step in self.steps {
            match step {
                Press(chord) => window.press(chord).await?,
                Type(text) => window.type_text(text).await?,
                Paste => window.paste(PAGE, None).await?,
                Wait => tokio::time::sleep(Duration::from_millis(500)).await,
                Click(selector) => window.wait_for(selector).await?.click().await?,
                Choose(selector) => {
                    let selector = json!(selector);
                    window
                        .evaluate(&format!(
                            "[...document.querySelectorAll({selector})].find(one => one.offsetParent)?.click() ?? null"
                        ))
                        .await?;
                }
                See(selector) => {
                    window.wait_for(selector).await?;
                }
            }
        }
        // Nothing on screen moves for longer than this.
        tokio::time::sleep(Duration::from_millis(400)).await;
        Ok(())
    }
}

/// A screen by its name.
pub fn screen(name: &str) -> Option<&'static Screen> {
    SCREENS.iter().find(|screen| screen.name == name)
}

/// Chooses an appearance from the palette.
///
/// # Errors
///
/// Fails where the window does not take it.
pub async fn wear(window: &Window, theme: &str) -> Result<()> {
    for _ in 0..2 {
        window.press("Escape").await?;
    }
    window.press("Ctrl+k").await?;
    window.type_text(&format!("Appearance: {theme}")).await?;
    window.press("Enter").await?;
    window
        .wait_until(&format!(
            "document.documentElement.dataset.theme === '{theme}'"
        ))
        .await
}
