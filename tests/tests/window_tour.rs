//! The tour in the real window, by keyboard: from the first start to an exported note, each step done for real.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use demarche_tests::window::Window;
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);
const PATIENCE: Duration = Duration::from_secs(20);

/// Waits until the tour asks for this.
async fn asks(window: &Window, step: &str) -> Result<()> {
    window
        .wait_until(&format!(
            "document.querySelector('.tour [role=status] b')?.textContent === {}",
            json!(step)
        ))
        .await
}

async fn kept(window: &Window) -> Result<Value> {
    let settings = window.rpc("settings.get", json!({})).await?;
    let tour = settings["tour"].as_str().context("nothing is kept")?;
    Ok(serde_json::from_str(tour)?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_is_led_to_a_coded_position_and_an_exported_note() -> Result<()> {
    let window = Window::open(&[], SIZE).await?;
    window.wait_for(".first .btn").await?;
    // The paste button has the focus; the tour is the next one.
    window.press("Tab").await?;
    window
        .wait_until("document.activeElement?.textContent?.includes('tour') === true")
        .await?;
    window.press("Enter").await?;
    asks(&window, "Look at another quotation").await?;
    let status = window.rpc("library.status", json!({})).await?;
    assert_eq!(status["is_example"], true);
    let before = status["positions"].as_i64().context("no count")?;

    for _ in 0..20 {
        window.press("j").await?;
        window
            .wait_until("document.querySelector('.qrow[aria-selected=true]') !== null")
            .await?;
        let row = window
            .evaluate("document.querySelector('.qrow[aria-selected=true]').innerText")
            .await?;
        if row
            .as_str()
            .is_some_and(|row| row.contains("Wendy Sherman"))
        {
            break;
        }
    }
    asks(&window, "Choose its issue").await?;
    window.press("i").await?;
    window.wait_for("[role=listbox]").await?;
    window.type_text("Backing").await?;
    window.press("Enter").await?;
    asks(&window, "Set its stance").await?;
    window
        .wait_until("document.activeElement?.getAttribute('role') === 'radio'")
        .await?;
    window.press("-").await?;
    window.press("-").await?;
    asks(&window, "Accept the quotation").await?;
    window.press("a").await?;
    asks(&window, "See it in Compare").await?;
    let status = window.rpc("library.status", json!({})).await?;
    assert_eq!(status["positions"], before + 1, "the position is there");

    // Left and taken up again.
    window.press("Ctrl+k").await?;
    window.type_text("Leave the tour").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('.tour') === null")
        .await?;
    window.press("Ctrl+4").await?;
    window.wait_for("[role=grid]").await?;
    window.press("Ctrl+k").await?;
    window.type_text("Take the tour").await?;
    window.press("Enter").await?;
    asks(&window, "Open the evidence of a cell").await?;
    window
        .wait_until("document.activeElement?.closest('[role=grid]') != null || (document.querySelector('[role=grid] [tabindex=\"0\"]')?.focus(), false)")
        .await?;
    window.press("Down").await?;
    window.press("Down").await?;
    window.press("Enter").await?;
    asks(&window, "Put it into a note").await?;
    window.press("n").await?;
    window.wait_for("dialog[open] [role=option]").await?;
    window.press("Enter").await?;
    asks(&window, "Open that note").await?;
    window.press("Ctrl+p").await?;
    window.type_text("What was said").await?;
    window.wait_for(".palette .hit").await?;
    window
        .wait_until(
            "document.querySelector('.palette .hit')?.innerText.includes('What was said') === true",
        )
        .await?;
    window.press("Enter").await?;
    asks(&window, "Check it").await?;
    window.press("Ctrl+Shift+B").await?;
    asks(&window, "Export it").await?;
    window.wait_for(".cm-content").await?;
    window.press("Ctrl+Shift+E").await?;
    window.wait_for("dialog[open]").await?;
    window.press("Enter").await?;
    asks(&window, "That was the whole way").await?;
    assert!(
        std::fs::read_dir(window.answers())?.count() > 0,
        "a file was written"
    );
    // The last step shows before it is kept.
    let steps = |kept: &Value| kept["done"].as_array().map(Vec::len);
    let mut kept_now = kept(&window).await?;
    for _ in 0..50 {
        if steps(&kept_now) == Some(12) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        kept_now = kept(&window).await?;
    }
    assert_eq!(steps(&kept_now), Some(12), "{kept_now}");
    assert_eq!(kept_now["skipped"], json!([]));
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_ones_own_holds_in_the_window_and_in_the_next_one() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window.wait_for(".qrow").await?;
    window.press("Ctrl+k").await?;
    window.type_text("Change the keys").await?;
    window.press("Enter").await?;
    window
        .wait_for("[id='keys-of-quotation.reject']")
        .await?
        .click()
        .await?;
    window.wait_for(".change").await?;
    window.press("w").await?;
    window
        .wait_until("document.querySelector('.change') === null")
        .await?;
    let started = Instant::now();
    while window.rpc("settings.get", json!({})).await?["keys"]
        != json!({ "quotation.reject": ["W"] })
    {
        ensure!(started.elapsed() < PATIENCE, "the key was not kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let home = window.close().await?;

    let window = Window::open_in(home, &["--example"], SIZE).await?;
    window.press("Ctrl+1").await?;
    window.wait_for(".qrow").await?;
    let pending = |status: &Value| status["inbox"].as_i64();
    let before = pending(&window.rpc("library.status", json!({})).await?);
    window.press("x").await?;
    window.press("w").await?;
    window
        .wait_until("document.querySelector('.inspect')?.innerText.length > 0")
        .await?;
    let started = Instant::now();
    while pending(&window.rpc("library.status", json!({})).await?) == before {
        ensure!(started.elapsed() < PATIENCE, "W rejects nothing");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let after = pending(&window.rpc("library.status", json!({})).await?);
    assert_eq!(after, before.map(|n| n - 1), "X rejects no more");
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_manual_opens_at_the_screen_in_front() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window.press("Ctrl+4").await?;
    window.wait_for("[role=grid]").await?;
    window.press("Ctrl+k").await?;
    window.type_text("About this screen").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('.chapter h1')?.textContent === 'Comparing'")
        .await?;
    window
        .wait_until("[...document.querySelectorAll('.chapter img')].every(image => image.complete && image.naturalWidth > 500)")
        .await?;
    window.close().await?;
    Ok(())
}
