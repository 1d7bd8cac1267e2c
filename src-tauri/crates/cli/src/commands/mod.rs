//! The commands, a file for each group.

pub(crate) mod captures;
pub(crate) mod code;
pub(crate) mod codebook;
pub(crate) mod compare;
pub(crate) mod copies;
pub(crate) mod edition;
pub(crate) mod exchange;
pub(crate) mod feed;
pub(crate) mod import;
pub(crate) mod issue;
pub(crate) mod keep;
pub(crate) mod lines;
pub(crate) mod list;
pub(crate) mod manual;
pub(crate) mod note;
pub(crate) mod readouts;
pub(crate) mod recode;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod share;
pub(crate) mod shifts;
pub(crate) mod source;
pub(crate) mod tables;
pub(crate) mod vault;
pub(crate) mod views;
