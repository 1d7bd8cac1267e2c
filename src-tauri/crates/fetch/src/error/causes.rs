//! What the network library's errors mean.

use std::error::Error as _;
use std::io;

use demarche_text::{Phrase, phrase};
use url::Url;

use super::Error;
use crate::page::Limits;

impl Error {
    /// Why no answer came to a request.
    pub(crate) fn of_request(error: &reqwest::Error, url: &Url, limits: Limits) -> Self {
        if let Some(own) = find::<Self>(error) {
            return own.clone();
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        if error.is_timeout() {
            return Self::NoConnection {
                host,
                reason: phrase!(
                    "it did not answer within {n} second" | "it did not answer within {n} seconds",
                    n = limits.connect.as_secs()
                ),
            };
        }
        let reason = Phrase::plain(last_reason(error));
        match innermost_kind(error) {
            // How rustls tells of a bad certificate, and of a server that hangs up on encryption.
            Some(io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
                if error.is_connect() && url.scheme() == "https" =>
            {
                Self::NotSecure { host, reason }
            }
            _ if error.is_connect() => Self::NoConnection { host, reason },
            _ => Self::Interrupted { reason },
        }
    }

    /// Why an answer's body broke off after `received` bytes.
    pub(crate) fn of_body(error: &reqwest::Error, received: u64, announced: Option<u64>) -> Self {
        if is_cut_short(error) {
            Self::CutShort {
                received,
                announced,
            }
        } else if error.is_decode() && !is_bad_framing(error) {
            Self::BrokenCompression
        } else {
            Self::Interrupted {
                reason: Phrase::plain(last_reason(error)),
            }
        }
    }
}

/// Whether the connection ended too early. hyper keeps the kind of its errors to itself and says
/// it in words; a compressed body that ends early is an `UnexpectedEof`.
fn is_cut_short(error: &reqwest::Error) -> bool {
    causes(error).any(|cause| {
        let text = cause.to_string();
        text.contains("end of file before message length reached")
            || text.contains("unexpected EOF during chunk size line")
            || cause.downcast_ref::<io::Error>().is_some_and(|io| {
                matches!(
                    io.kind(),
                    io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset
                )
            })
    })
}

/// Whether the exchange itself broke the rules of HTTP, as chunks without a length do.
fn is_bad_framing(error: &reqwest::Error) -> bool {
    causes(error).any(|cause| cause.to_string().contains("chunk size"))
}

/// The kind of the innermost input or output error.
fn innermost_kind(error: &reqwest::Error) -> Option<io::ErrorKind> {
    let kinds = causes(error).filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.map(io::Error::kind).last()
}

fn find<E: std::error::Error + 'static>(error: &reqwest::Error) -> Option<&E> {
    causes(error).find_map(|cause| cause.downcast_ref::<E>())
}

/// The innermost error's own words; the outer ones repeat the address.
fn last_reason(error: &reqwest::Error) -> String {
    let reason = causes(error)
        .last()
        .map_or_else(|| error.to_string(), |cause| cause.to_string());
    reason.trim_end_matches('.').to_owned()
}

/// What lies behind an error, from the outside in. An `io::Error` names as its source not the
/// error that it wraps but that one's source, so the wrapped one is stepped into here.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    std::iter::successors(error.source(), |&cause| {
        match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped),
            None => cause.source(),
        }
    })
}
