//! A briefing from a template to Word and PDF, by keyboard alone: filled in from the library, what the check
//! finds mended by one key, words replaced, and an earlier version taken back.

use anyhow::{Context as _, Result, ensure};
use demarche_tests::window::Window;
use serde_json::{Value, json};

use super::{SIZE, part, wait_for};

/// The editor has the keys.
const WRITING: &str = "document.activeElement?.classList.contains('cm-content') === true";
/// What is selected in it.
const SELECTED: &str = "window.getSelection().toString()";

#[tokio::test(flavor = "multi_thread")]
async fn a_briefing_is_filled_in_mended_and_exported() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option]').length > 0")
        .await?;
    let note = filled_in(&window).await?;
    let drafted = said(&window, &note).await?;
    assert!(
        drafted.contains("machine guns") || drafted.contains("![["),
        "the template was filled in: {drafted}"
    );

    // What has no source, and likelihood beside confidence, are found and mended.
    window.press("Ctrl+Shift+B").await?;
    window.wait_for(".inspect .tally").await?;
    window.press("Ctrl+End").await?;
    window
        .type_text(
            "\n\nIt is likely, with moderate confidence, that Beijing will keep to relief.\n\nBoth capitals came away content.\n",
        )
        .await?;
    mend(&window, &note, "likelihood_beside_confidence", "likely").await?;
    mend(&window, &note, "unsourced", "Both capitals").await?;
    // That opened what can be linked to; the first that fits is taken.
    window.wait_for(".cm-tooltip-autocomplete").await?;
    window.type_text("Seven hours").await?;
    window
        .wait_until("document.querySelector('.cm-tooltip-autocomplete [aria-selected=true]')?.innerText.includes('Seven hours') === true")
        .await?;
    window.press("Enter").await?;
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"].as_str().is_some_and(|text| {
            text.lines()
                .any(|line| line.contains("Both capitals") && line.contains("[["))
        })
    })
    .await?;

    // Replace: what to find, then by the same key what to put there.
    window.press("Ctrl+h").await?;
    window
        .wait_until("document.activeElement?.name === 'search'")
        .await?;
    window.press("Ctrl+a").await?;
    window.type_text("Both capitals").await?;
    window.press("Ctrl+h").await?;
    window
        .wait_until("document.activeElement?.name === 'replace'")
        .await?;
    window.type_text("The two sides").await?;
    window.press("Tab").await?;
    window.press("Tab").await?;
    window.press("Enter").await?;
    window.press("Escape").await?;
    window.wait_until(WRITING).await?;
    window.press("Ctrl+s").await?;
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"].as_str().is_some_and(|text| {
            text.contains("The two sides came away") && !text.contains("Both capitals")
        })
    })
    .await?;

    // What it was before: what came stands there marked, and the draft comes back by one button.
    window.press("Ctrl+Shift+H").await?;
    window.wait_for("dialog[open] ins").await?;
    let came = window
        .evaluate(
            "[...document.querySelectorAll('dialog[open] ins')].map(it => it.innerText).join(' ')",
        )
        .await?;
    ensure!(
        came.as_str()
            .is_some_and(|words| words.contains("The two sides")),
        "{came}"
    );
    window.press("Escape").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;
    window.wait_until(WRITING).await?;

    // Word, then PDF by one arrow key.
    export(&window, None).await?;
    let word = window.answers().join("Before the call.docx");
    let document = part(&word, "word/document.xml")?;
    let footnotes = part(&word, "word/footnotes.xml")?;
    let marks = document.matches("<w:footnoteReference ").count();
    ensure!(marks > 0, "there is no footnote in the text");
    ensure!(
        footnotes.matches("<w:footnoteRef/>").count() == marks,
        "{marks} marks, and other footnotes: {footnotes}"
    );
    ensure!(document.contains("The two sides came away content"));
    export(&window, Some("Right")).await?;
    let file = window.answers().join("Before the call.pdf");
    let pdf = std::fs::read(&file).with_context(|| file.display().to_string())?;
    ensure!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    window.close().await?;
    Ok(())
}

/// Begins a briefing that the library fills in, on two countries to a day; answers the note's number.
async fn filled_in(window: &Window) -> Result<Value> {
    window.press("Ctrl+n").await?;
    window.wait_for("dialog[open] [role=radiogroup]").await?;
    window.type_text("Before the call").await?;
    window.press("Down").await?;
    window
        .wait_until(
            "document.querySelector('dialog[open] .chosen')?.innerText.includes('BLUF') === true",
        )
        .await?;
    // Title, templates, whether it is filled in.
    window.press("Tab").await?;
    window.press("Tab").await?;
    window
        .wait_until("document.activeElement?.type === 'checkbox'")
        .await?;
    window.press(" ").await?;
    window.wait_for("dialog[open] .many").await?;
    for country in ["China", "United States"] {
        window
            .wait_until("document.activeElement?.type === 'checkbox' || document.activeElement?.getAttribute('aria-haspopup') === 'listbox'")
            .await?;
        if window
            .evaluate("document.activeElement.type === 'checkbox'")
            .await?
            == true
        {
            window.press("Tab").await?;
        }
        window.press("Enter").await?;
        window.wait_for(".choosing input").await?;
        window.type_text(country).await?;
        window
            .wait_until(&format!(
                "document.querySelector('.choosing [aria-selected=true]')?.innerText.includes('{country}') === true"
            ))
            .await?;
        window.press("Enter").await?;
        window
            .wait_until(&format!(
                "[...document.querySelectorAll('dialog[open] .chip')].some(chip => chip.innerText.includes('{country}'))"
            ))
            .await?;
    }
    // Issues, then the day; Enter makes the note from there.
    window.press("Tab").await?;
    window.press("Tab").await?;
    window
        .wait_until(
            "document.activeElement?.tagName === 'INPUT' && document.activeElement.type === 'text'",
        )
        .await?;
    window.type_text("18 March 2022").await?;
    window.press("Enter").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;
    window.wait_for(".cm-content").await?;
    window.wait_until(WRITING).await?;
    let notes = wait_for(
        window,
        "note.list",
        json!({ "text": "Before the call", "notebook": null }),
        |notes| notes[0]["title"] == "Before the call",
    )
    .await?;
    Ok(notes[0]["id"].clone())
}

/// Goes from finding to finding until the words are in hand, and makes its first fix.
async fn mend(window: &Window, note: &Value, rule: &str, words: &str) -> Result<()> {
    let found = async || -> Result<usize> {
        let text = said(window, note).await?;
        let check = window.rpc("note.check", json!({ "text": text })).await?;
        Ok(check["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|finding| {
                finding["rule"] == rule
                    && finding["words"]
                        .as_str()
                        .is_some_and(|found| found.contains(words))
            })
            .count())
    };
    wait_for(window, "note.get", json!({ "id": note }), |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.contains("came away content"))
    })
    .await?;
    ensure!(found().await? > 0, "{rule} was not found");
    window
        .wait_until(&format!(
            "[...document.querySelectorAll('.inspect .finding')].some(one => one.innerText.includes('{words}'))"
        ))
        .await?;
    let here = format!("{SELECTED}.includes('{words}')");
    for _ in 0..60 {
        if window.evaluate(&here).await? == true {
            break;
        }
        window.press("F8").await?;
    }
    window.wait_until(&here).await?;
    let before = window
        .evaluate("document.querySelector('.cm-content').innerText")
        .await?;
    window.press("Ctrl+.").await?;
    window
        .wait_until(&format!(
            "document.querySelector('.cm-content').innerText !== {before}"
        ))
        .await?;
    Ok(())
}

/// The note's text as it is kept.
async fn said(window: &Window, note: &Value) -> Result<String> {
    let kept = window.rpc("note.get", json!({ "id": note })).await?;
    Ok(kept["text"].as_str().unwrap_or_default().to_owned())
}

/// Exports the note, after one key that chooses another format.
async fn export(window: &Window, key: Option<&str>) -> Result<()> {
    window.press("Ctrl+Shift+E").await?;
    window
        .wait_until("document.activeElement?.getAttribute('role') === 'radio'")
        .await?;
    if let Some(key) = key {
        window.press(key).await?;
    }
    window.press("Enter").await?;
    // Where nothing is warm, a PDF takes its time; meanwhile the dialog says that it is being written.
    let written = "dialog[open] .notice[role=status]";
    for _ in 0..4 {
        if window.wait_for(written).await.is_ok() {
            break;
        }
        window
            .wait_for("dialog[open] .path[role=status], dialog[open] .notice[role=status]")
            .await?;
    }
    window.wait_for(written).await?;
    window.press("Escape").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await
}
