//! The whole path in the real window, by keyboard: paste a page, triage it, code a position, compare,
//! write a briefing and export it as a Word document.

#[path = "window_journey/briefing.rs"]
mod briefing;
#[path = "window_journey/comparing.rs"]
mod comparing;
#[path = "window_journey/notes.rs"]
mod notes;

use std::io::Read as _;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);

/// The fixture of this repository that has the shape of a page selected whole and pasted.
fn pasted_page() -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/paste-xi-biden.txt");
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_gets_from_a_paste_to_a_briefing() -> Result<()> {
    let window = Window::open(&[], SIZE).await?;

    // Import: the sheet opens filled, and says that no date was found.
    window.paste(&pasted_page()?, None).await?;
    window
        .wait_until("document.querySelector('dialog[open]')?.innerText.includes('shoulder international responsibilities')")
        .await?;
    let sheet = text(&window, "dialog[open]").await?;
    assert!(
        sheet.contains("AFP") && sheet.contains("AP"),
        "the wires are told: {sheet}"
    );
    let drafts = window.rpc("import.drafts", json!({})).await?;
    assert_eq!(drafts[0]["published"], Value::Null, "no date is invented");
    window.press("Enter").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;

    // Triage: go to Zhao's question and code it.
    let inbox = window.rpc("inbox.list", json!({})).await?;
    let quotations = inbox["groups"][0]["quotations"]
        .as_array()
        .context("no quotations")?;
    let zhao = quotations
        .iter()
        .find(|quotation| {
            quotation["quote"]
                .as_str()
                .is_some_and(|quote| quote.contains("machine guns"))
        })
        .context("Zhao's question was not found")?;
    assert_eq!(zhao["actor"]["name"], "Zhao Lijian");
    assert_eq!(zhao["country"]["code"], "CN");
    let in_hand = "[...document.querySelectorAll('[aria-selected=true]')].some(row => row.innerText.includes('Zhao'))";
    for _ in 0..quotations.len() {
        if window.evaluate(in_hand).await? == true {
            break;
        }
        window.press("j").await?;
        tokio::time::sleep(Duration::from_millis(120)).await;
    }
    window.press("i").await?;
    window.wait_for("[role=listbox]").await?;
    window.type_text("Arming Ukraine").await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    window.press("Enter").await?;
    window
        .wait_until(
            "document.querySelector('[role=listbox].options, .pop [role=listbox]') === null",
        )
        .await?;
    wait_for(&window, "issue.tree", json!({}), |tree| {
        tree[0]["name"] == "Arming Ukraine"
    })
    .await?;
    window.press("s").await?;
    window
        .wait_until("document.activeElement?.getAttribute('role') === 'radio'")
        .await?;
    window.press("-").await?;
    window.press("-").await?;
    window.press("a").await?;
    let positions = wait_for(&window, "position.list", all(), |found| found["total"] == 1).await?;
    let position = &positions["rows"][0];
    assert_eq!(position["actors"][0]["name"], "Zhao Lijian");
    assert_eq!(position["stance"], "opposes");
    assert_eq!(position["voice"], "spokesperson");
    assert_eq!(position["on_behalf"][0]["code"], "CN");

    // Compare: China's cell holds the words, and leads to them.
    window.press("Escape").await?;
    window.press("Ctrl+4").await?;
    window
        .wait_until("document.querySelector('[role=grid]')?.innerText.includes('Arming Ukraine')")
        .await?;
    let matrix = text(&window, "[role=grid]").await?;
    assert!(matrix.contains("Zhao Lijian"), "{matrix}");

    // A briefing that embeds the excerpt, exported by keyboard.
    let article = zhao["article"].clone();
    let page = window.rpc("article.get", json!({ "id": article })).await?;
    let excerpt = page["excerpts"][0]["id"].as_i64().context("no excerpt")?;
    window.press("Ctrl+n").await?;
    window.wait_for("dialog[open]").await?;
    window.type_text("The call").await?;
    window.press("Enter").await?;
    window.wait_for(".cm-content").await?;
    window
        .wait_until("document.activeElement?.classList.contains('cm-content') === true")
        .await?;
    window.press("Ctrl+End").await?;
    window
        .type_text(&format!(
            "\nZhao answered Washington.\n\n![[excerpt:{excerpt}]]\n"
        ))
        .await?;
    window.press("Ctrl+s").await?;
    let note = wait_for(
        &window,
        "note.list",
        json!({ "text": "", "notebook": null }),
        |notes| notes[0]["title"] == "The call",
    )
    .await?[0]["id"]
        .clone();
    wait_for(&window, "note.get", json!({ "id": note }), |note| {
        note["text"]
            .as_str()
            .is_some_and(|text| text.contains("![[excerpt:"))
    })
    .await?;
    window.press("Ctrl+Shift+E").await?;
    window.wait_for("dialog[open]").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('dialog[open] .notice[role=status]') !== null")
        .await?;

    let file = window.answers().join("The call.docx");
    let document = part(&file, "word/document.xml")?;
    let footnotes = part(&file, "word/footnotes.xml")?;
    assert!(
        document.contains("machine guns and artillery"),
        "the words are in the document"
    );
    assert!(
        document.contains("w:footnoteReference"),
        "the quote has a footnote"
    );
    assert!(
        footnotes.contains("w:footnoteRef"),
        "the footnote shows its number"
    );
    assert!(
        footnotes.contains("Xi Tells Biden"),
        "the footnote cites the article: {footnotes}"
    );

    // Undo reaches back through all of it, and says what it undoes.
    let before = window.rpc("library.status", json!({})).await?;
    assert!(before["undo"].is_string());
    while window.rpc("history.undo", json!({})).await?["label"].is_string() {}
    let status = window.rpc("library.status", json!({})).await?;
    assert_eq!(
        (&status["articles"], &status["positions"], &status["notes"]),
        (&json!(0), &json!(0), &json!(0)),
        "the library is empty again"
    );
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_is_told_and_the_window_lives_on() -> Result<()> {
    let window = Window::open(&[], SIZE).await?;
    let paste = |text: &str| json!({ "kind": "paste", "text": text, "html": null });
    let cases = [
        ("an empty paste", "import.preview", paste("  \n ")),
        (
            "binary bytes",
            "import.preview",
            paste("\u{0}\u{1}\u{2}PNG\u{0}\u{3}\u{4}\u{0}\u{0}\u{5}\u{6}\u{7}\u{0}\u{0}"),
        ),
        (
            "a file that is not there",
            "import.preview",
            json!({ "kind": "file", "path": "/nowhere/at/all.html" }),
        ),
        ("no such article", "article.get", json!({ "id": 4711 })),
        ("no such command", "article.explode", json!({})),
        (
            "a request of the wrong shape",
            "article.get",
            json!({ "id": "three" }),
        ),
    ];
    for (what, command, payload) in cases {
        let answer = window.rpc(command, payload).await;
        let told = format!(
            "{:#}",
            answer.err().with_context(|| format!("{what} was taken"))?
        );
        assert!(
            told.contains("\"remedy\":\"") && !told.contains("\"message\":\"\""),
            "{what}: {told}"
        );
    }
    // Furniture may be kept by hand, piece by piece; as it is, it says so and is not stored.
    let furniture =
        "Home\nAdvertisement\nShare\nTop Headlines\nWe use cookies to improve your experience.\n";
    let draft = window.rpc("import.preview", paste(furniture)).await?;
    assert!(
        draft["problems"][0]
            .as_str()
            .is_some_and(|problem| !problem.is_empty()),
        "{draft}"
    );
    assert!(
        window
            .rpc("import.store", json!({ "draft": draft["draft"] }))
            .await
            .is_err()
    );
    let job = window
        .rpc(
            "import.fetch",
            json!({ "urls": ["not an address", "http://127.0.0.1:9/"], "allow_private": false }),
        )
        .await?;
    let jobs = wait_for(&window, "job.list", json!({}), |jobs| {
        jobs[0]["state"] != "running"
    })
    .await?;
    assert_eq!(jobs[0]["id"], job["job"]);
    for item in jobs[0]["items"].as_array().context("no items")? {
        assert_eq!(item["state"], "failed", "{item}");
        assert!(
            item["error"]["remedy"]
                .as_str()
                .is_some_and(|remedy| !remedy.is_empty()),
            "{item}"
        );
    }
    let status = window.rpc("library.status", json!({})).await?;
    assert_eq!(status["articles"], 0, "nothing was stored");
    window.wait_for("#app .main[aria-busy=false]").await?;
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_is_there_after_a_restart_and_can_still_be_undone() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    let created = window
        .rpc(
            "note.create",
            json!({ "title": "Kept", "template": null, "text": "# Kept\n" }),
        )
        .await?;
    let home = window.close().await?;
    let window = Window::open_in(home, &["--example"], SIZE).await?;
    let note = window
        .rpc("note.get", json!({ "id": created["id"] }))
        .await?;
    assert_eq!(note["text"], "# Kept\n");
    let undone = window.rpc("history.undo", json!({})).await?;
    assert!(undone["label"].is_string());
    assert!(
        window
            .rpc("note.get", json!({ "id": created["id"] }))
            .await
            .is_err(),
        "the note is gone"
    );
    let status = window.rpc("library.status", json!({})).await?;
    assert!(
        status["articles"]
            .as_u64()
            .is_some_and(|articles| articles >= 12),
        "the example is whole"
    );
    window.close().await?;
    Ok(())
}

fn all() -> Value {
    json!({ "actor": null, "country": null, "issue": null, "article": null, "text": "", "offset": 0, "limit": 10 })
}

async fn text(window: &Window, selector: &str) -> Result<String> {
    let found = window
        .evaluate(&format!(
            "document.querySelector({selector:?})?.innerText ?? ''"
        ))
        .await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Asks until the answer is as wanted.
async fn wait_for(
    window: &Window,
    command: &str,
    payload: Value,
    wanted: impl Fn(&Value) -> bool,
) -> Result<Value> {
    let started = Instant::now();
    loop {
        let answer = window.rpc(command, payload.clone()).await?;
        if wanted(&answer) {
            return Ok(answer);
        }
        if started.elapsed() > Duration::from_secs(20) {
            anyhow::bail!(
                "{command} kept answering {answer}. {}",
                window.picture().await
            );
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// A part of a Word document, as text.
fn part(file: &Path, name: &str) -> Result<String> {
    let mut archive = zip::ZipArchive::new(
        std::fs::File::open(file).with_context(|| file.display().to_string())?,
    )?;
    let mut text = String::new();
    archive.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}
