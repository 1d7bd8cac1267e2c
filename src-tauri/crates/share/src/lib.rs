//! Sharing between analysts: where a team's change sets lie, how a file of one looks, and how it is encrypted.
//!
//! A team has a place: a folder that its members all see, a bucket in storage that speaks as S3 does, or a folder of a
//! WebDAV server. Below it `demarche-share/<mark>/<number>.change` are the
//! change sets, each library's in a folder of its own, written once and never changed. With `demarche-share/key.age` the
//! place is encrypted: that file holds the team's key, itself encrypted with a passphrase. What a change set says,
//! and what becomes of it, is the affair of [`demarche_library::share`]. Nothing is contacted but by the functions
//! here, and only while they run.
#![warn(missing_docs)]

mod error;
mod exchange;
mod file;
mod folder;
mod key;
mod place;
mod store;

pub use error::{Error, Result};
pub use exchange::{Progress, publish, set_up, take_in};
pub use file::{decode, encode};
pub use folder::Folder;
pub use key::{Key, Passphrase};
pub use place::{Bucket, Place, SharedAt};
pub use store::{ROOT, Store, Writes};
