//! What the extension asks, and what it is answered.
//!
//! Three requests, each a POST with JSON, each from an extension's origin:
//!
//! - `/pair` `{code, browser}` → `{token, key}`, while the settings show a code;
//! - `/hello` `{nonce}` → `{proof, ticket}`, from a paired origin;
//! - `/page` with `Authorization: Bearer TOKEN` and `Demarche-Ticket` → what became of the page.
//!
//! A refusal is `{error}` with a word of the protocol, and `message` where the library has something to say.

use std::sync::{Arc, Weak};

use demarche_fetch::{Door, Head, LoopbackAnswer as Answer};
use demarche_text::Phrase;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::page::{self, Page};
use super::{Unpaired, secret};
use crate::Event;
use crate::dispatch::guarded;
use crate::session::Session;
use crate::types::library::{Failure, LibraryChanged};

/// Bytes of a request that is no page.
const MOST_WORDS: usize = 1_000;
/// Bytes of a page with its selection, as JSON: what a paste may have, twice, and as much for escapes.
const MOST_PAGE: usize = 40_000_000;
const PATHS: &[&str] = &["/pair", "/hello", "/page"];

/// Lets paired browsers in.
pub(super) struct Gate {
    // The session holds the listener that holds the gate.
    session: Weak<Session>,
}

impl Gate {
    pub(super) fn of(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::downgrade(session),
        }
    }

    fn session(&self) -> Result<Arc<Session>, Answer> {
        self.session
            .upgrade()
            .ok_or_else(|| refusal(503, "closing"))
    }
}

#[derive(Deserialize)]
struct Pair {
    code: String,
    browser: String,
}

#[derive(Deserialize)]
struct Hello {
    nonce: String,
}

impl Door for Gate {
    fn admit(&self, head: &Head) -> Result<usize, Answer> {
        let session = self.session()?;
        // Whoever is no extension is told nothing, not even what there is.
        let origin = extension(head).ok_or_else(|| Answer::new(403, ""))?;
        let known = super::browser(&session, origin);
        if !PATHS.contains(&head.path.as_str()) {
            return Err(Answer::new(404, ""));
        }
        if head.method == "OPTIONS" {
            return Err(match known {
                Some(_) => preflight(head, origin),
                None => Answer::new(403, ""),
            });
        }
        if head.method != "POST" {
            return Err(Answer::new(405, "").with("allow", "POST"));
        }
        if head.path == "/pair" {
            return match super::may_try(&session) {
                Ok(()) => Ok(MOST_WORDS),
                Err(unpaired) => Err(said(&unpaired)),
            };
        }
        let Some(browser) = known else {
            return Err(refusal(403, "unpaired"));
        };
        let admitted = if head.path == "/hello" {
            Ok(MOST_WORDS)
        } else {
            let token = head.field("authorization");
            let token = token.and_then(|field| field.strip_prefix("Bearer "));
            let ticket = head.field("demarche-ticket").unwrap_or_default();
            if token.is_none_or(|token| secret::sha256(token) != browser.token_sha256) {
                Err(refusal(401, "token"))
            } else if !super::take_ticket(&session, origin, ticket) {
                Err(refusal(409, "ticket"))
            } else {
                Ok(MOST_PAGE)
            }
        };
        admitted.map_err(|answer| readable(answer, origin))
    }

    fn answer(&self, head: &Head, body: &[u8]) -> Answer {
        let (session, origin) = match (self.session(), extension(head)) {
            (Ok(session), Some(origin)) => (session, origin),
            (Err(answer), _) => return answer,
            (_, None) => return Answer::new(403, ""),
        };
        let answered = guarded("companion", || {
            Ok(match head.path.as_str() {
                "/pair" => pair(&session, origin, body)?,
                "/hello" => hello(&session, origin, body)?,
                _ => take(&session, body)?,
            })
        });
        let answer = answered.unwrap_or_else(|failure| {
            let told = json!({ "error": "refused", "message": failure.to_string() });
            Answer::new(422, told.to_string())
        });
        match super::browser(&session, origin) {
            Some(_) => readable(answer, origin),
            None => answer,
        }
    }
}

fn pair(session: &Session, origin: &str, body: &[u8]) -> Result<Answer, Failure> {
    let Some(Pair { code, browser }) = read(body) else {
        return Ok(refusal(400, "request"));
    };
    let name: String = browser
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let name: String = name.trim().chars().take(60).collect();
    let paired = super::pair(session, origin, &name, &code)?;
    // The settings show who is paired, and whether the code can still be used.
    session.tell(Event::LibraryChanged(LibraryChanged {
        tables: vec!["setting".to_owned()],
        label: Phrase::default(),
    }));
    Ok(match paired {
        Ok(secrets) => good(&json!(secrets)),
        Err(unpaired) => said(&unpaired),
    })
}

fn hello(session: &Session, origin: &str, body: &[u8]) -> Result<Answer, Failure> {
    let (Some(Hello { nonce }), Some(browser)) = (read(body), super::browser(session, origin))
    else {
        return Ok(refusal(400, "request"));
    };
    Ok(good(&json!({
        "proof": secret::proof(&browser.key, origin, &nonce),
        "ticket": super::give_ticket(session, origin)?,
    })))
}

fn take(session: &Arc<Session>, body: &[u8]) -> Result<Answer, Failure> {
    match read::<Page>(body) {
        Some(page) => Ok(good(&json!(page::take(session, page)?))),
        None => Ok(refusal(400, "request")),
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    serde_json::from_slice(body).ok()
}

/// The origin that a browser gives to an extension's own requests; a page's has another scheme.
fn extension(head: &Head) -> Option<&str> {
    let origin = head.field("origin")?;
    let of_chrome = origin
        .strip_prefix("chrome-extension://")
        .is_some_and(|id| id.len() == 32 && id.bytes().all(|byte| matches!(byte, b'a'..=b'p')));
    let of_firefox = origin.strip_prefix("moz-extension://").is_some_and(|id| {
        id.len() == 36
            && id
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
    });
    (of_chrome || of_firefox).then_some(origin)
}

/// A browser asks before it sends, where it takes this machine for a network of its own.
fn preflight(head: &Head, origin: &str) -> Answer {
    let answer = readable(Answer::new(204, ""), origin)
        .with("access-control-allow-methods", "POST")
        .with(
            "access-control-allow-headers",
            "authorization, content-type, demarche-ticket",
        );
    match head.field("access-control-request-private-network") {
        Some("true") => answer.with("access-control-allow-private-network", "true"),
        _ => answer,
    }
}

/// An answer that this origin, and no other, may read.
fn readable(answer: Answer, origin: &str) -> Answer {
    answer
        .with("access-control-allow-origin", origin)
        .with("vary", "Origin")
}

fn good(told: &Value) -> Answer {
    Answer::new(200, told.to_string())
}

fn refusal(status: u16, word: &str) -> Answer {
    Answer::new(status, json!({ "error": word }).to_string())
}

fn said(unpaired: &Unpaired) -> Answer {
    match unpaired {
        Unpaired::NoCode => refusal(403, "no_code"),
        Unpaired::Wrong => refusal(403, "wrong_code"),
        Unpaired::Locked => refusal(429, "locked"),
    }
}
