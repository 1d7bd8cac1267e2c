//! The browser companion: who may send pages to this program, and the code that lets them.
//!
//! A user switches it on and asks for a code, which is shown in the settings. The extension sends the code once,
//! with the `Origin` that its browser gives it and that no page can have, and gets two secrets: a token, of which
//! only the hash is kept here, and a key. From then on it first has the program prove that it has the key, so that
//! no other program that took the port is ever sent a page, and gets a ticket with the proof; then it sends the page
//! with token and ticket. A ticket lets one page in, so that nothing that was sent once is taken twice.

mod door;
mod page;
mod secret;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use demarche_fetch::Loopback;
use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use crate::failure;
use crate::session::Session;
use crate::types::companion::{CompanionStatus, PairedBrowser, PairingCode};
use crate::types::library::Failure;

/// The port that the extension asks at unless its user says otherwise.
const USUAL_PORT: u16 = 23151;
/// How long a code can be used.
const CODE_LASTS: TimeDelta = TimeDelta::minutes(5);
/// Wrong codes after which there is none any more.
const WRONG_CODES: u8 = 5;
/// How long no browser can be paired then.
const LOCKED_FOR: TimeDelta = TimeDelta::minutes(1);
/// How long a ticket lets a page in.
const TICKET_LASTS: TimeDelta = TimeDelta::minutes(1);
/// Tickets that are out at a time; the oldest makes room.
const TICKETS: usize = 16;

/// What the settings keep.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    on: bool,
    /// Where it listened last, which the extension was told.
    port: Option<u16>,
    store_at_once: bool,
    browsers: Vec<Browser>,
}

/// A paired browser.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Browser {
    origin: String,
    name: String,
    /// Of the token, hexadecimal.
    token_sha256: String,
    /// Proves to the extension that it speaks to this program.
    key: String,
    paired_at: DateTime<Utc>,
}

/// What holds until the program ends.
#[derive(Default)]
pub(crate) struct Companion(Mutex<State>);

#[derive(Default)]
struct State {
    open: Option<Loopback>,
    problem: Option<Failure>,
    pairing: Pairing,
    /// In the order in which they were given.
    tickets: BTreeMap<u64, Ticket>,
    given: u64,
}

#[derive(Default)]
enum Pairing {
    #[default]
    Closed,
    Open {
        code: String,
        until: DateTime<Utc>,
        wrong: u8,
    },
    Locked {
        until: DateTime<Utc>,
    },
}

struct Ticket {
    hash: [u8; 32],
    origin: String,
    until: DateTime<Utc>,
}

/// Why a code pairs no browser.
#[derive(Debug, PartialEq, Eq)]
enum Unpaired {
    /// None was asked for, or it has run out or been used.
    NoCode,
    Wrong,
    Locked,
}

/// What a paired browser is told, once.
#[derive(Debug, Serialize)]
struct Secrets {
    token: String,
    key: String,
}

impl Companion {
    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Listens if the settings say so. What goes wrong is told by [`status`].
pub(crate) fn start(session: &Arc<Session>) {
    let kept = session.settings.companion();
    if !kept.on || session.companion.with(|state| state.open.is_some()) {
        return;
    }
    let door: Arc<door::Gate> = Arc::new(door::Gate::of(session));
    let before = kept.port.unwrap_or(USUAL_PORT);
    // The usual one may be free again; where neither is, any will do, and is told.
    let listen = |port| Loopback::listen(port, door.clone(), &session.runtime);
    let opened = listen(before)
        .or_else(|_| listen(USUAL_PORT))
        .or_else(|_| listen(0));
    let (open, problem) = match opened {
        Ok(open) => (Some(open), None),
        Err(error) => (None, Some(failure::not_listening(&error))),
    };
    if let Some(open) = &open {
        let port = Some(open.port());
        // It listens all the same; at the next start it may be another port.
        if port != kept.port
            && let Err(error) = session.settings.change_companion(|kept| kept.port = port)
        {
            tracing::warn!(%error, "the companion's port was not kept");
        }
    }
    session.companion.with(|state| {
        state.open = open;
        state.problem = problem;
    });
}

/// Switches listening on or off.
pub(crate) fn switch(session: &Arc<Session>, on: bool) -> Result<(), Failure> {
    session.settings.change_companion(|kept| kept.on = on)?;
    if on {
        start(session);
    } else {
        // The port is waited for outside the lock, which answers take.
        drop(session.companion.with(std::mem::take));
    }
    Ok(())
}

pub(crate) fn set_store_at_once(session: &Session, at_once: bool) -> Result<(), Failure> {
    session
        .settings
        .change_companion(|kept| kept.store_at_once = at_once)
}

pub(crate) fn status(session: &Session) -> CompanionStatus {
    let kept = session.settings.companion();
    let now = session.now();
    session.companion.with(|state| CompanionStatus {
        on: kept.on,
        port: state.open.as_ref().map(Loopback::port),
        usual_port: USUAL_PORT,
        problem: state.problem.clone(),
        store_at_once: kept.store_at_once,
        code: match &state.pairing {
            Pairing::Open { code, until, .. } if now < *until => Some(PairingCode {
                code: secret::read_out(code),
                until: until.to_rfc3339(),
            }),
            _ => None,
        },
        locked_until: match &state.pairing {
            Pairing::Locked { until } if now < *until => Some(until.to_rfc3339()),
            _ => None,
        },
        folder: folder().map(|folder| folder.display().to_string()),
        browsers: kept
            .browsers
            .iter()
            .map(|browser| PairedBrowser {
                origin: browser.origin.clone(),
                name: browser.name.clone(),
                paired_at: browser.paired_at.to_rfc3339(),
            })
            .collect(),
    })
}

/// Where the extension lies, by where the program does: installed, unpacked, or in a bundle of macOS.
fn folder() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let beside = program.parent()?;
    [
        "../share/demarche/companion",
        "companion",
        "../Resources/companion",
    ]
    .iter()
    .filter_map(|place| beside.join(place).canonicalize().ok())
    .find(|folder| folder.join("manifest.json").is_file())
}

/// Makes a code, in the place of one that there may be.
pub(crate) fn open_pairing(session: &Session) -> Result<(), Failure> {
    let now = session.now();
    let code = secret::code()?;
    session.companion.with(|state| {
        if state.open.is_none() {
            return Err(failure::invalid(
                phrase!("The program does not listen for the companion."),
                phrase!("Switch it on first."),
            ));
        }
        if let Pairing::Locked { until } = state.pairing
            && now < until
        {
            return Err(failure::invalid(
                phrase!(
                    "{n} wrong codes came in, so that no browser can be paired for a minute.",
                    n = u32::from(WRONG_CODES)
                ),
                phrase!("Wait a minute, and ask for a new code."),
            ));
        }
        state.pairing = Pairing::Open {
            code,
            until: now + CODE_LASTS,
            wrong: 0,
        };
        Ok(())
    })
}

/// Forgets a browser: nothing of what it sends is taken any more.
pub(crate) fn unpair(session: &Session, origin: &str) -> Result<(), Failure> {
    session
        .companion
        .with(|state| state.tickets.retain(|_, ticket| ticket.origin != origin));
    session
        .settings
        .change_companion(|kept| kept.browsers.retain(|browser| browser.origin != origin))
}

/// Whether a browser may try a code.
fn may_try(session: &Session) -> Result<(), Unpaired> {
    let now = session.now();
    session.companion.with(|state| match &state.pairing {
        Pairing::Open { until, .. } if now < *until => Ok(()),
        Pairing::Locked { until } if now < *until => Err(Unpaired::Locked),
        _ => Err(Unpaired::NoCode),
    })
}

/// Pairs the browser that knows the code, which is used up by it.
fn pair(
    session: &Session,
    origin: &str,
    name: &str,
    given: &str,
) -> Result<Result<Secrets, Unpaired>, Failure> {
    let now = session.now();
    let tried = session.companion.with(|state| {
        let Pairing::Open { code, until, wrong } = &mut state.pairing else {
            return match state.pairing {
                Pairing::Locked { until } if now < until => Err(Unpaired::Locked),
                _ => Err(Unpaired::NoCode),
            };
        };
        if now >= *until {
            state.pairing = Pairing::Closed;
            return Err(Unpaired::NoCode);
        }
        if secret::same(&secret::typed(given), code) {
            state.pairing = Pairing::Closed;
            return Ok(());
        }
        *wrong += 1;
        if *wrong < WRONG_CODES {
            return Err(Unpaired::Wrong);
        }
        state.pairing = Pairing::Locked {
            until: now + LOCKED_FOR,
        };
        Err(Unpaired::Locked)
    });
    if let Err(unpaired) = tried {
        return Ok(Err(unpaired));
    }
    let secrets = Secrets {
        token: secret::random()?,
        key: secret::random()?,
    };
    let browser = Browser {
        origin: origin.to_owned(),
        name: name.to_owned(),
        token_sha256: secret::sha256(&secrets.token),
        key: secrets.key.clone(),
        paired_at: now,
    };
    session.settings.change_companion(|kept| {
        kept.browsers.retain(|one| one.origin != origin);
        kept.browsers.push(browser);
    })?;
    Ok(Ok(secrets))
}

/// The paired browser that has this origin.
fn browser(session: &Session, origin: &str) -> Option<Browser> {
    let browsers = session.settings.companion().browsers;
    browsers
        .into_iter()
        .find(|browser| browser.origin == origin)
}

/// Gives a ticket that lets one page of this origin in.
fn give_ticket(session: &Session, origin: &str) -> Result<String, Failure> {
    let ticket = secret::random()?;
    let (hash, now) = (secret::hash(&ticket), session.now());
    session.companion.with(|state| {
        state.tickets.retain(|_, ticket| now < ticket.until);
        while state.tickets.len() >= TICKETS {
            state.tickets.pop_first();
        }
        state.given += 1;
        state.tickets.insert(
            state.given,
            Ticket {
                hash,
                origin: origin.to_owned(),
                until: now + TICKET_LASTS,
            },
        );
    });
    Ok(ticket)
}

/// Takes a ticket away; says whether it was good.
fn take_ticket(session: &Session, origin: &str, ticket: &str) -> bool {
    let (hash, now) = (secret::hash(ticket), session.now());
    session.companion.with(|state| {
        let found = state.tickets.iter().find(|(_, one)| one.hash == hash);
        let Some(number) = found.map(|(number, _)| *number) else {
            return false;
        };
        let ticket = state.tickets.remove(&number);
        ticket.is_some_and(|ticket| ticket.origin == origin && now < ticket.until)
    })
}
