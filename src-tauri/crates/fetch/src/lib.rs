//! The network: fetching the pages that the user asks for, and files where a team shares them, within limits.
//!
//! One request is made for one address and its redirects, and nothing else: no cookies, no
//! Referer, no images or scripts of the page. Every hop is checked against [`Guard`] before it is
//! made, and the addresses that a name stands for are checked again as the connection is made, so
//! that a name cannot change its mind in between.
//!
//! Where the system sends traffic through a proxy, the proxy looks names up and connects. Then a name
//! is looked up here as well before every hop, and refused when any of its addresses is, or when it
//! cannot be looked up; permitting private addresses for the import goes without. What the proxy itself
//! is told a moment later is beyond what can be checked here.
//!
//! One request goes to the user's own machine without being permitted each time: that of [`fetch_zotero`], to one
//! port and one path.
//!
//! What a team shares lies on a server of its own: [`Storage`] reads and writes files there.
//!
//! One thing listens, where a user switched it on: [`Loopback`], for programs on this machine.
//!
//! A redirect from https to http is followed and told in [`Fetched::left_encryption_at`].
#![warn(missing_docs)]

mod address;
mod apart;
mod cancel;
mod error;
mod loopback;
mod media;
mod page;
mod resolve;
mod storage;
mod zotero;

pub use address::{Guard, Range, refused};
pub use cancel::Cancel;
pub use error::Error;
pub use loopback::{Answer as LoopbackAnswer, Door, Head, Loopback};
pub use page::{Answer, Fetched, Limits, Progress, Validators, fetch_feed, fetch_page};
pub use storage::{Login, Put, Server, Storage};
pub use zotero::{References, ZOTERO_PAGE, ZOTERO_PORT, fetch_zotero};
