//! Two countries from the comparison to columns side by side, by keyboard alone.

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;

use super::{SIZE, text};

#[tokio::test(flavor = "multi_thread")]
async fn two_countries_are_pinned_and_laid_side_by_side() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option]').length > 0")
        .await?;
    window.press("Ctrl+4").await?;
    for step in 0..2 {
        window
            .wait_until("document.activeElement?.getAttribute('role') === 'gridcell'")
            .await
            .with_context(|| format!("before step {step}"))?;
        window.press("[").await?;
    }
    window
        .wait_until("document.querySelector('.asof .strong')?.innerText === '18 March 2022'")
        .await?;

    // China is in hand; the United States are further down.
    let country = "(document.activeElement?.closest('tr')?.querySelector('th')?.innerText ?? '')";
    for (code, name) in [("CN", "China"), ("US", "United States")] {
        let here = format!("{country}.trim().startsWith('{code}')");
        for _ in 0..30 {
            if window.evaluate(&here).await? == true {
                break;
            }
            window.press("Down").await?;
        }
        window.wait_until(&here).await?;
        window.press(".").await?;
        window
            .wait_until(&format!(
                "[...document.querySelectorAll('.toolbar .chip')].some(chip => chip.innerText.includes('{name}'))"
            ))
            .await?;
    }
    window.press("b").await?;
    window.wait_for(".stmt").await?;
    let heads = text(&window, ".sbs .heads").await?;
    assert!(
        heads.contains("China") && heads.contains("United States"),
        "{heads}"
    );
    let field = text(&window, ".sbs").await?;
    assert!(
        field.contains("machine guns") && field.contains("Biden"),
        "both speak: {field}"
    );
    window.close().await?;
    Ok(())
}
