//! Writing in the note editor of the real window.

use std::time::Duration;

use anyhow::Result;
use demarche_tests::window::Window;
use serde_json::json;

use super::{SIZE, wait_for};

/// What a note's editor does beside taking words: modes, tables, tasks, properties, versions, links.
#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_written_by_keys_and_what_it_was_comes_back() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    let text = "# Kept\n\nXi Jinping spoke.\n\n| a | b |\n| --- | --- |\n| c | d |\n\nCall the desk\n\n```timeline\nissue: Arming Ukraine\n```\n\n> [!note] A box\n> Words.\n";
    let new = json!({ "title": "Kept", "text": text });
    let note = window.rpc("note.create", new).await?["id"].clone();
    window.press("Ctrl+p").await?;
    window.wait_for("dialog[open], .pop").await?;
    window.type_text("Kept").await?;
    tokio::time::sleep(Duration::from_millis(600)).await;
    window.press("Enter").await?;
    window.wait_for(".cm-content").await?;
    let focus = "document.activeElement?.classList.contains('cm-content') === true";
    window.wait_until(focus).await?;

    // The live timeline says what was searched, in the text and as it reads.
    window
        .wait_until(
            "document.querySelector('.md-widget figcaption')?.innerText.includes('searched')",
        )
        .await?;
    window.wait_for(".md-callout-title").await?;

    // Down into the table; Tab goes to the next cell and lays the columns out.
    window.press("Ctrl+Home").await?;
    for _ in 0..6 {
        window.press("Down").await?;
    }
    window.press("Tab").await?;
    window.type_text("relief").await?;
    window.press("Down").await?;
    window.press("Down").await?;
    window.press("Ctrl+l").await?;
    window.press("Ctrl+l").await?;
    window.press("Ctrl+s").await?;
    let saved = wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.contains("- [x] Call"))
    })
    .await?;
    let after = saved["text"].as_str().unwrap_or_default();
    assert!(after.contains("| relief "), "{after}");

    // A name without a link gets one by a key, from the inspector that shows it.
    let tab = |name: &str| {
        format!(
            "([...document.querySelectorAll('.inspect [role=tab]')].find(tab => tab.innerText.startsWith('{name}'))?.click(), true)"
        )
    };
    window.evaluate(&tab("Backlinks")).await?;
    window
        .wait_until("document.querySelector('.inspect .named')?.innerText.includes('Xi Jinping')")
        .await?;
    window.press("Ctrl+Shift+J").await?;
    window.press("Ctrl+s").await?;
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.contains("[[@Xi Jinping]] spoke"))
    })
    .await?;

    // Reading ticks a task, and Ctrl E leads round.
    window.press("Ctrl+e").await?;
    window.press("Ctrl+e").await?;
    window.wait_for(".reading.alone [data-task=true]").await?;
    window
        .evaluate("(document.querySelector('.reading [data-task=true]').click(), true)")
        .await?;
    window.wait_for(".reading.alone [data-task=false]").await?;
    window.press("Ctrl+e").await?;

    // What the note was is listed, compared and restored; undo takes that back.
    window.evaluate(&tab("Outline")).await?;
    window.wait_for(".inspect button.version").await?;
    window
        .evaluate(
            "([...document.querySelectorAll('.inspect button.version')].at(-1).click(), true)",
        )
        .await?;
    window.wait_for("dialog[open] ins").await?;
    window
        .evaluate("(document.querySelector('dialog[open] .btn.primary').click(), true)")
        .await?;
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"] == text
    })
    .await?;
    window
        .wait_until("document.querySelector('.cm-content').innerText.includes('Xi Jinping spoke')")
        .await?;
    window.rpc("history.undo", json!({})).await?;
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.contains("[[@Xi Jinping]]"))
    })
    .await?;
    window.close().await?;
    Ok(())
}
