//! The example's files as they are written.

use std::collections::BTreeMap;

use demarche_library::events::EventKind;
use demarche_library::outlets::OutletKind;
use demarche_library::positions::{Confidence, Directness, SpeechAct, Stance, Voice};
use demarche_library::{Error, Result};
use demarche_text::phrase;
use demarche_text::phrase::Argument;
use serde::Deserialize;

/// An article: facts in TOML between `+++` lines, then its paragraphs.
#[derive(Debug, Deserialize)]
pub(super) struct ArticleFile {
    pub(super) key: String,
    pub(super) outlet: String,
    pub(super) url: String,
    pub(super) title: String,
    /// RFC 3339.
    pub(super) published: String,
    pub(super) byline: Vec<String>,
    #[serde(skip)]
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Codings {
    pub(super) outlet: Vec<OutletEntry>,
    pub(super) issue: Vec<IssueEntry>,
    pub(super) event: Vec<EventEntry>,
    pub(super) position: Vec<PositionEntry>,
    pub(super) note: Vec<NoteEntry>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OutletEntry {
    pub(super) name: String,
    pub(super) kind: OutletKind,
    pub(super) country: Option<String>,
    pub(super) grade: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct IssueEntry {
    pub(super) key: String,
    pub(super) parent: Option<String>,
    pub(super) name: String,
    pub(super) proposition: Option<String>,
    pub(super) con: Option<String>,
    pub(super) pro: Option<String>,
    pub(super) definition: Option<String>,
    pub(super) include: Option<String>,
    pub(super) exclude: Option<String>,
    pub(super) example: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct EventEntry {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: EventKind,
    pub(super) held: Option<String>,
    pub(super) place: Option<String>,
    pub(super) participants: Vec<String>,
    pub(super) articles: Vec<String>,
    /// The country whose readout an article is, by the article's key.
    #[serde(default)]
    pub(super) sides: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PositionEntry {
    pub(super) article: String,
    pub(super) quote: String,
    #[serde(default)]
    pub(super) actors: Vec<String>,
    #[serde(default)]
    pub(super) on_behalf: Vec<String>,
    pub(super) issue: String,
    pub(super) stance: Stance,
    pub(super) voice: Voice,
    pub(super) act: Option<SpeechAct>,
    pub(super) said: String,
    pub(super) directness: Directness,
    pub(super) paraphrase: String,
    pub(super) confidence: Option<Confidence>,
    pub(super) addressee: Option<String>,
    pub(super) event: Option<String>,
    pub(super) reported_by: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct NoteEntry {
    pub(super) title: String,
    pub(super) template: Option<String>,
    file: String,
}

macro_rules! articles {
    ($($name:literal),* $(,)?) => { &[$(include_str!(concat!("../../example/articles/", $name))),*] };
}

const ARTICLES: &[&str] = articles![
    "01-monitor-weapons-figure.md",
    "02-courier-berlin-turn.md",
    "03-wire-eu-pays-for-arms.md",
    "04-herald-assembly-vote.md",
    "05-wire-wang-press-conference.md",
    "06-courier-three-way-call.md",
    "07-monitor-first-consignment.md",
    "08-herald-trade-status.md",
    "09-wire-convoys.md",
    "10-monitor-rome-meeting.md",
    "11-herald-congress.md",
    "12-wire-costs.md",
    "15-monitor-fair-game.md",
    "14-herald-the-call.md",
    "16-herald-sleeping-bags.md",
    "17-courier-brussels-day.md",
    "18-herald-delhi.md",
    "19-wire-washington-account.md",
    "20-monitor-beijing-account.md",
    // Last, so that a newcomer finds the call on top of the Inbox.
    "13-wire-the-call.md",
];

const NOTES: &[(&str, &str)] = &[
    (
        "notes/18-march.md",
        include_str!("../../example/notes/18-march.md"),
    ),
    (
        "notes/who-moved.md",
        include_str!("../../example/notes/who-moved.md"),
    ),
];

/// The articles, in the order in which they come in.
pub(super) fn articles() -> Result<Vec<ArticleFile>> {
    ARTICLES.iter().map(|source| article(source)).collect()
}

/// Everything else.
pub(super) fn codings() -> Result<Codings> {
    toml::from_str(include_str!("../../example/library.toml")).map_err(|error| unreadable(&error))
}

fn article(source: &str) -> Result<ArticleFile> {
    let mut parts = source.splitn(3, "+++");
    let (facts, text) = (
        parts.nth(1).unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let mut article: ArticleFile = toml::from_str(facts).map_err(|error| unreadable(&error))?;
    article.text = text.trim().to_owned();
    Ok(article)
}

fn unreadable(error: &toml::de::Error) -> Error {
    Error::invalid(phrase!(
        "The example cannot be read: {error}.",
        error = Argument::shown(error)
    ))
}

impl NoteEntry {
    pub(super) fn text(&self) -> Result<&'static str> {
        let found = NOTES.iter().find(|(file, _)| *file == self.file);
        found.map(|(_, text)| *text).ok_or_else(|| {
            Error::invalid(phrase!("The example has no note {file}.", file = self.file))
        })
    }
}

impl ArticleFile {
    /// The page as its outlet would publish it, with the facts where pages carry them.
    pub(super) fn html(&self) -> String {
        let paragraphs: String = self
            .text
            .split("\n\n")
            .map(|text| format!("      <p>{}</p>\n", escaped(text)))
            .collect();
        let authors: Vec<serde_json::Value> = self
            .byline
            .iter()
            .map(|name| serde_json::json!({ "@type": "Organization", "name": name }))
            .collect();
        let facts = serde_json::json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "datePublished": self.published,
            "author": authors,
            "publisher": { "@type": "Organization", "name": self.outlet },
        });
        // A closing tag inside the facts would end the script early.
        let facts = facts.to_string().replace("</", "<\\/");
        let (title, outlet, url) = (
            escaped(&self.title),
            escaped(&self.outlet),
            escaped(&self.url),
        );
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>{title} | {outlet}</title>\n  \
             <meta property=\"og:site_name\" content=\"{outlet}\">\n  <link rel=\"canonical\" href=\"{url}\">\n  \
             <script type=\"application/ld+json\">{facts}</script>\n</head>\n<body>\n  \
             <nav><ul><li>Home</li><li>World</li><li>Politics</li></ul></nav>\n  <main>\n    <article>\n      \
             <h1>{title}</h1>\n{paragraphs}    </article>\n  </main>\n  \
             <footer>{outlet} is an example made for Demarche; it does not exist.</footer>\n</body>\n</html>\n"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
