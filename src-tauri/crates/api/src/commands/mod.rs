//! What runs each command of the registry, a file a noun.

pub(crate) mod actors;
pub(crate) mod articles;
pub(crate) mod compare;
pub(crate) mod countries;
pub(crate) mod events;
pub(crate) mod excerpts;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod issues;
pub(crate) mod jobs;
pub(crate) mod library;
pub(crate) mod notes;
pub(crate) mod outlets;
pub(crate) mod positions;
pub(crate) mod posts;
pub(crate) mod quotations;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod trash;

/// Commands whose library part is not there yet.
macro_rules! pending {
    ($($name:ident: $request:ty => $response:ty;)*) => {
        #[allow(unused_imports)]
        use crate::types::{*, actors::*, articles::*, compare::*, issues::*, library::*, notes::*, positions::*};
        $( pub(crate) fn $name(_: &std::sync::Arc<crate::session::Session>, _: $request) -> Result<$response, crate::types::library::Failure> {
            Err(crate::failure::invalid("This command does not work yet.", "Use a later build."))
        } )*
    };
}
pub(crate) use pending;
