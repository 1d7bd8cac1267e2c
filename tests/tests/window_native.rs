//! What the real window has of the desktop: pages that come from the browser, libraries named by the desktop, and
//! what is copied and dragged in forms that other programs take.

use anyhow::{Context as _, Result};
use demarche_library::{Library, OpenOptions};
use demarche_tests::extension::Paired;
use demarche_tests::window::Window;
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);

fn page(address: &str) -> Value {
    json!({
        "url": address,
        "html": "<!DOCTYPE html><html><head><title>Ferry vote put off</title></head><body><article><h1>Ferry vote put off</h1>\
            <p>The harbour minister said on 18 March 2022 that the ferry vote would be put off by a year. “We will not decide \
            under pressure,” Ada Muster told reporters in the capital.</p><p>The opposition called the delay a surrender and \
            asked for a vote before the summer, which the speaker of the assembly has refused twice.</p></article></body></html>",
        "selection": { "text": "We will not decide under pressure", "html": "We will not decide under pressure" },
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_is_paired_in_the_settings_and_what_it_sends_waits_in_the_sheet() -> Result<()> {
    let window = Window::open(&[], SIZE).await?;
    window.press("Ctrl+,").await?;
    let labelled = |words: &str| {
        format!(
            "[...document.querySelectorAll('label, button')].find(it => it.innerText.trim() === '{words}')"
        )
    };
    let on = labelled("Take pages from the browser");
    window.wait_until(&format!("!!{on}")).await?;
    let off = window.rpc("companion.status", json!({})).await?;
    assert_eq!(
        off["port"],
        Value::Null,
        "it listens before it was asked to"
    );
    window
        .run(&format!("{on}.querySelector('input').click()"))
        .await?;
    let show = labelled("Show a pairing code");
    window.wait_until(&format!("!!{show}")).await?;
    window.run(&format!("{show}.click()")).await?;
    window.wait_for("output.code").await?;
    let shown = window
        .evaluate("document.querySelector('output.code').innerText")
        .await?;
    let status = window.rpc("companion.status", json!({})).await?;
    assert_eq!(status["code"]["code"], shown);
    let port = u16::try_from(status["port"].as_u64().context("no port")?)?;
    let browser = Paired::by(port, shown.as_str().context("no code")?);
    window
        .wait_until("document.body.innerText.includes('Chromium, paired') && !document.querySelector('output.code')")
        .await?;

    // Nobody works in the window: the sheet opens, with what was selected.
    window.run("document.hasFocus = () => false").await?;
    let sent = browser.send(&page("https://news.example.org/ferry"));
    assert_eq!(sent.body["became"], "draft", "{}", sent.body);
    let sheet = "document.querySelector('dialog[open]')?.innerText ?? ''";
    window
        .wait_until(&format!("(({sheet}).includes('Ferry vote put off') && ({sheet}).includes('Selected on the page'))"))
        .await?;
    window.press("Ctrl+Enter").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;
    let query =
        json!({ "text": "", "issue": null, "orphans_only": false, "offset": 0, "limit": 9 });
    let excerpts = window.rpc("excerpt.list", query).await?;
    assert_eq!(excerpts["total"], 1);
    assert_eq!(
        excerpts["rows"][0]["quote"],
        "We will not decide under pressure"
    );

    // Somebody does: they are told, and not interrupted.
    window.run("document.hasFocus = () => true").await?;
    browser.send(&page("https://news.example.org/another"));
    let toast = "[...document.querySelectorAll('[role=status], [role=alert]')].some(it => it.innerText.includes('From the browser: Ferry vote put off'))";
    window.wait_until(toast).await?;
    assert_eq!(
        window
            .evaluate("!!document.querySelector('dialog[open]')")
            .await?,
        false
    );
    let look = labelled("Look at it");
    window.run(&format!("{look}.click()")).await?;
    window
        .wait_until(&format!("({sheet}).includes('Ferry vote put off')"))
        .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_library_opens_by_the_address_that_a_desktop_gives_it() -> Result<()> {
    let home = tempfile::tempdir()?;
    let path = home.path().join("The call.demarche");
    drop(Library::create(&path, OpenOptions::new("Ada"))?);
    let address = format!("file://{}", path.display().to_string().replace(' ', "%20"));
    let window = Window::open_in(home, &[&address], SIZE).await?;
    let status = window.rpc("library.status", json!({})).await?;
    assert_eq!(status["path"], json!(path));
    Ok(())
}

/// What a drag that begins on the first element of a selector carries, by its forms.
async fn dragged(window: &Window, selector: &str) -> Result<Value> {
    window
        .evaluate(&format!(
            "(() => {{
                const data = new DataTransfer();
                const from = document.querySelector('{selector}');
                from.dispatchEvent(new DragEvent('dragstart', {{ dataTransfer: data, bubbles: true, cancelable: true }}));
                from.dispatchEvent(new DragEvent('dragend', {{ bubbles: true }}));
                const kinds = ['text/plain', 'text/html', 'text/uri-list', 'application/x-demarche-words'];
                return Object.fromEntries(kinds.map(kind => [kind, data.getData(kind)]));
            }})()"
        ))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_and_words_are_dragged_out_in_forms_that_other_programs_take() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window.press("Ctrl+2").await?;
    window.wait_for(".grid-row").await?;
    window.press("Ctrl+p").await?;
    window.type_text("Seven hours").await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    window.press("Enter").await?;
    window.wait_for(".prose [data-at]").await?;
    window.wait_for(".arow").await?;
    let row = dragged(&window, ".arow").await?;
    let text = |data: &Value, kind: &str| data[kind].as_str().unwrap_or_default().to_owned();
    let title = window
        .evaluate("document.querySelector('.arow h2').innerText")
        .await?;
    let title = title.as_str().context("no title")?;
    assert!(text(&row, "text/plain").starts_with(title), "{row}");
    assert!(
        text(&row, "text/html").contains("<a href=\"demarche://article/"),
        "{row}"
    );
    assert!(
        text(&row, "text/uri-list").starts_with("demarche://article/"),
        "{row}"
    );

    // Words that are chosen in the text.
    window
        .run(
            "const at = document.querySelector('.prose [data-at]');
             const range = document.createRange();
             range.selectNodeContents(at);
             getSelection().removeAllRanges();
             getSelection().addRange(range);
             document.dispatchEvent(new Event('selectionchange'));",
        )
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let words = dragged(&window, ".prose").await?;
    let chosen = window.evaluate("getSelection().toString()").await?;
    let chosen = chosen.as_str().context("no words")?.trim().to_owned();
    assert!(
        text(&words, "text/plain").starts_with(&chosen[..20]),
        "{words} {chosen}"
    );
    assert!(
        text(&words, "text/html").starts_with("<blockquote cite="),
        "{words}"
    );
    assert!(!text(&words, "text/uri-list").is_empty(), "{words}");
    assert!(
        text(&words, "application/x-demarche-words").contains("body_version"),
        "{words}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_is_copied_as_a_table_for_word_processors_and_as_text() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option], [role=row]').length > 0")
        .await?;
    window.press("Ctrl+4").await?;
    window.wait_for("[role=grid] [role=gridcell]").await?;
    window.press("Ctrl+k").await?;
    window.type_text("Copy as Markdown").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.body.innerText.includes('on the clipboard as Markdown')")
        .await?;
    window
        .run(
            "const into = document.createElement('div');
             into.id = 'into';
             into.contentEditable = 'true';
             document.body.append(into);
             const plain = document.createElement('textarea');
             plain.id = 'plain';
             document.body.append(plain);
             into.focus();",
        )
        .await?;
    window.press("Ctrl+v").await?;
    window
        .wait_until("document.querySelectorAll('#into table td').length > 3")
        .await?;
    window
        .run("document.getElementById('plain').focus()")
        .await?;
    window.press("Ctrl+v").await?;
    window
        .wait_until("document.getElementById('plain').value.includes('| ')")
        .await?;
    Ok(())
}
