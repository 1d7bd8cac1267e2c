//! How long a key takes from press to paint in the note editor of the real window, with live preview on.
//!
//! `typing [CHARACTERS…]` prints it for notes of about that many characters (20,000 and 300,000, if none are
//! named), typed at the beginning, in the middle and at the end.
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;
use serde_json::{Value, json};

/// Types 60 letters and keeps for each how long it took until the editor had laid it out (`work`), and until
/// the frame that shows it was drawn (`painted`), which waits for the next frame of the display.
const TYPE: &str = "(async () => {
    const content = document.querySelector('.cm-content');
    content.focus();
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    }));
    const work = [], shown = [];
    for (let key = 0; key < 60; key++) {
        await new Promise(done => setTimeout(done, 20 + key % 17));
        const start = performance.now();
        document.execCommand('insertText', false, key % 6 === 5 ? ' ' : 'typed'[key % 6]);
        await Promise.resolve();
        content.getBoundingClientRect();
        work.push(performance.now() - start);
        await painted();
        shown.push(performance.now() - start);
    }
    window.__typed = { work, shown };
})(), true";

/// A page of a briefing as analysts write them: links, citations, an embed, a live block, a table, tasks.
const PAGE: &str = "## On weapons\n\n[[China]] and the [[United States]] spoke of *arms* on **18 March 2022**, and [[@Zhao Lijian]] answered from the podium. \
    Both sides told what they had said themselves, and neither told what the other had asked for.[^note]\n\n\
    ![[excerpt:1]]\n\n> [!note] A box\n> with two lines of words that say what the reader should keep in mind.\n\n- [ ] ask the desk\n- [x] read the readouts\n\n\
    | Who | What |\n| --- | ---- |\n| China | relief |\n| United States | arms |\n\n\
    It is likely that both will go on as they began, since nothing that was said on that day asked for anything else of them, and `code` stays code.\n\n";

fn note(characters: usize) -> String {
    let mut text = String::from("---\nas-of: 2022-03-18\n---\n\n# A long briefing\n\n");
    text.push_str(
        "```positions\ncountries: CN, US\n```\n\n```timeline\nissue: Arming Ukraine\n```\n\n",
    );
    while text.len() < characters {
        text.push_str(PAGE);
    }
    text + "[^note]: As both say.\n"
}

#[tokio::main]
async fn main() -> Result<()> {
    let mut sizes: Vec<usize> = std::env::args()
        .skip(1)
        .map(|size| size.parse().context("Usage: typing [CHARACTERS…]"))
        .collect::<Result<_>>()?;
    if sizes.is_empty() {
        sizes = vec![20_000, 300_000];
    }
    let window = Window::open(&["--example"], (1440, 900)).await?;
    for size in sizes {
        let text = note(size);
        let title = format!("Measured {size}");
        let text_of = text.replace("A long briefing", &title);
        let new = json!({ "title": title, "scope": null, "template": null, "text": text_of });
        window.rpc("note.create", new).await?;
        window.press("Ctrl+p").await?;
        window.wait_for("dialog[open], .pop").await?;
        window.type_text(&title).await?;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        window.press("Enter").await?;
        window
            .wait_until(&format!(
                "document.querySelector('.cm-content')?.innerText.includes('{title}')"
            ))
            .await?;
        for (place, keys) in [
            ("beginning", "Ctrl+Home"),
            ("end", "Ctrl+End"),
            ("middle", ""),
        ] {
            if keys.is_empty() {
                let click = "(() => { const all = [...document.querySelectorAll('.outline button')]; \
                             all[Math.floor(all.length / 2)].click(); return true; })()";
                window.evaluate(click).await?;
            } else {
                window
                    .evaluate("(document.querySelector('.cm-content').focus(), true)")
                    .await?;
                window.press(keys).await?;
            }
            tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
            window.evaluate("(window.__typed = null, true)").await?;
            window.evaluate(TYPE).await?;
            let mut typed = window.wait_until("!!window.__typed").await;
            for _ in 0..4 {
                if typed.is_err() {
                    typed = window.wait_until("!!window.__typed").await;
                }
            }
            typed?;
            let found = window.evaluate("window.__typed").await?;
            println!(
                "{size} characters, typed at the {place}: laid out in {}, painted in {}",
                told(&found["work"]),
                told(&found["shown"]),
            );
        }
    }
    window.close().await?;
    Ok(())
}

/// "p50 3.1 ms, p95 6.2 ms, longest 9.9 ms".
fn told(times: &Value) -> String {
    let mut times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let at = (times.len() * share / 100).min(times.len().saturating_sub(1));
        times.get(at).copied().unwrap_or_default()
    };
    format!(
        "p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms",
        at(50),
        at(95),
        at(100)
    )
}
