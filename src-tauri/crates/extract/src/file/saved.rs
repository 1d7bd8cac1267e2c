//! What SingleFile writes at the beginning of a page that it saves, and the Wayback Machine into one that it keeps:
//! where the page is from, and when it was saved.

use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use regex::Regex;

/// The comment stands before anything else of the page.
const HEAD: usize = 8 << 10;

/// The address of a page saved by SingleFile and when it was saved.
pub(super) fn by_single_file(html: &str) -> Option<(String, Option<DateTime<FixedOffset>>)> {
    static URL: OnceLock<Regex> = OnceLock::new();
    static DATE: OnceLock<Regex> = OnceLock::new();
    let url =
        URL.get_or_init(|| Regex::new(r"(?m)^\s*url:\s*(https?://\S+)").expect("well formed"));
    let date =
        DATE.get_or_init(|| Regex::new(r"(?m)^\s*saved date:\s*(.+)$").expect("well formed"));
    let mut end = html.len().min(HEAD);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let head = &html[..end];
    let comment = head.split_once("<!--")?.1;
    let comment = comment
        .split_once("-->")
        .map_or(comment, |(comment, _)| comment);
    if !comment.contains("SingleFile") {
        return None;
    }
    let address = url.captures(comment)?[1].to_owned();
    let saved = date
        .captures(comment)
        .and_then(|found| moment(found[1].trim()));
    Some((address, saved))
}

/// The address of a page that the Wayback Machine keeps and when it was saved there.
pub(super) fn by_wayback(html: &str) -> Option<(String, Option<DateTime<FixedOffset>>)> {
    /// The script stands at the beginning of the page's head.
    const HEAD: usize = 64 << 10;
    static WOMBAT: OnceLock<Regex> = OnceLock::new();
    let head = &html[..html.floor_char_boundary(HEAD)];
    // Made only for the pages that it is for.
    let from = head.find("__wm.wombat(")?;
    let wombat = WOMBAT.get_or_init(|| {
        Regex::new(r#"^__wm\.wombat\(\s*"(https?:[^"\s]+)"\s*,\s*"([0-9]{14})""#)
            .expect("the pattern is well formed")
    });
    let found = wombat.captures(&head[from..])?;
    let address = found[1].replace("\\/", "/");
    let moment = NaiveDateTime::parse_from_str(&found[2], "%Y%m%d%H%M%S").ok();
    Some((
        address,
        moment.map(|moment| moment.and_utc().fixed_offset()),
    ))
}

/// A moment as JavaScript writes it, "Mon Jan 01 2024 10:00:00 GMT+0100 (…)", or in ISO 8601.
fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let bare = text.split(" (").next()?.trim();
    DateTime::parse_from_str(bare, "%a %b %d %Y %H:%M:%S GMT%z")
        .or_else(|_| DateTime::parse_from_rfc3339(bare))
        .ok()
}
