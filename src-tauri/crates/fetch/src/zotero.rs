//! References from the user's own Zotero, while it runs: its local API, which speaks as the web API of version 3 does.
//!
//! This is the one request that goes to the user's own machine without [`crate::Guard::allow_private`]: to
//! 127.0.0.1, below `/api/users/0/`, for references alone. No proxy is asked, no name is looked up and no redirect
//! is followed, so that nothing but a program on this machine can answer, and nothing else on it is reached.

use demarche_text::Phrase;
use std::time::Duration;

use reqwest::{Client, redirect};
use url::Url;

use crate::{Cancel, Error};

/// The port that Zotero listens on unless its settings say otherwise.
pub const ZOTERO_PORT: u16 = 23119;
/// References asked for at a time: what the API permits.
pub const ZOTERO_PAGE: usize = 100;
/// Bytes of one answer.
const MOST: u64 = 20_000_000;

/// Some of Zotero's references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct References {
    /// In CSL's JSON.
    pub bytes: Vec<u8>,
    /// How many there are in all, where it says so.
    pub total: Option<usize>,
}

/// Asks Zotero for [`ZOTERO_PAGE`] references from `start` on, those last added first.
///
/// # Errors
/// [`Error::Status`] with 403 where Zotero lets no other program in; and as for a page.
pub async fn fetch_zotero(port: u16, start: usize, cancel: &Cancel) -> Result<References, Error> {
    let limits = crate::Limits::page();
    let address = format!(
        "http://127.0.0.1:{port}/api/users/0/items/top?format=csljson&limit={ZOTERO_PAGE}&start={start}&sort=dateAdded&direction=desc"
    );
    let url = Url::parse(&address).map_err(|error| Error::NotAnAddress {
        given: address.clone(),
        reason: Phrase::shown(error),
    })?;
    let client = Client::builder()
        .user_agent(concat!("Demarche/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .connect_timeout(Duration::from_secs(5))
        .timeout(limits.total)
        .build()
        .map_err(|error| Error::Interrupted {
            reason: Phrase::shown(error),
        })?;
    let asked = async {
        let request = client.get(url.clone()).header("Zotero-API-Version", "3");
        let mut response = request
            .send()
            .await
            .map_err(|error| Error::of_request(&error, &url, limits))?;
        let status = response.status().as_u16();
        if status != 200 {
            return Err(Error::Status {
                status,
                retry_after: None,
            });
        }
        let total = response.headers().get("Total-Results");
        let total = total.and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let announced = response.content_length();
        let mut bytes = Vec::new();
        loop {
            let chunk = response
                .chunk()
                .await
                .map_err(|error| Error::of_body(&error, bytes.len() as u64, announced))?;
            let Some(chunk) = chunk else { break };
            if bytes.len() as u64 + chunk.len() as u64 > MOST {
                return Err(Error::TooLarge {
                    limit: MOST,
                    announced,
                });
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(References { bytes, total })
    };
    tokio::select! {
        biased;
        () = cancel.cancelled() => Err(Error::Cancelled),
        answered = asked => answered,
    }
}
