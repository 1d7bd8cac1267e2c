//! Accessibility of what the window shows, by axe-core, as it comes with the window's own packages.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::window::Window;

/// What is held against: WCAG 2.1, levels A and AA. Not the rule that a name has to repeat what is seen, which is
/// on trial: marks are seen as signs and read as words.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        resultTypes: ['violations'],
        rules: { 'label-content-name-mismatch': { enabled: false } },
    }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(
            (node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n').slice(1).join(' ').trim()}`))),
        (error) => done([`axe: ${error}`]));";

/// Puts axe-core into the page; once a window.
///
/// # Errors
///
/// Fails where the window's packages are not installed.
pub async fn load(window: &Window) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file)
        .with_context(|| format!("{}: run `npm ci` in ui", file.display()))?;
    window.run(&source).await?;
    Ok(())
}

/// What is wrong with what the window shows now: rule, element and what to mend, a line each.
///
/// # Errors
///
/// Fails where axe-core is not loaded.
pub async fn violations(window: &Window) -> Result<Vec<String>> {
    let found = window.run_async(RUN).await?;
    let lines = found.as_array().context("axe-core answered no list")?;
    let text = |line: &Value| line.as_str().unwrap_or_default().to_owned();
    Ok(lines.iter().map(text).collect())
}

/// Shows the page as it is in a theme, without a word to the settings.
///
/// # Errors
///
/// Fails where the window throws.
pub async fn dress(window: &Window, theme: &str) -> Result<()> {
    window
        .evaluate(&format!(
            "document.documentElement.dataset.theme = '{theme}'"
        ))
        .await?;
    Ok(())
}
