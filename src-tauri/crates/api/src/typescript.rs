//! The window's types, written out of the registry.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

use demarche_text::phrase::{Argument, Filled};
use ts_rs::{Config, TS, TypeVisitor};

use crate::registry::{self, CommandVisitor};
use crate::types::companion::PageArrived;
use crate::types::library::{Failure, LibraryChanged};

/// The whole of `ui/src/api/generated/commands.ts`: every transport type, and what each command
/// takes and answers. The same input gives the same text, so that CI can tell when it is stale.
pub fn commands_ts() -> String {
    let mut out = Declarations {
        config: Config::new().with_large_int("number"),
        declared: BTreeMap::new(),
        seen: BTreeSet::new(),
        commands: String::new(),
    };
    registry::visit(&mut out);
    out.declare::<Filled>();
    out.declare::<Argument>();
    out.declare::<Failure>();
    out.declare::<LibraryChanged>();
    out.declare::<PageArrived>();
    let mut text = String::from(
        "// Written by `cargo xtask codegen` from src-tauri/crates/api. Do not edit.\n\n",
    );
    for declaration in out.declared.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("/** What each command takes and answers. */\nexport interface Commands {\n");
    text.push_str(&out.commands);
    text.push_str("}\n");
    text
}

struct Declarations {
    config: Config,
    declared: BTreeMap<String, String>,
    /// Vectors of a type as well: one that holds a vector of its own kind has no end otherwise.
    seen: BTreeSet<TypeId>,
    commands: String,
}

impl Declarations {
    fn declare<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types of this crate have an output path; vectors, options and numbers are inlined.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}\n", T::decl(&self.config));
            self.declared.insert(name, text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.declare::<T>();
    }
}

impl CommandVisitor for Declarations {
    fn command<Q: TS + 'static, A: TS + 'static>(&mut self, name: &str) {
        self.declare::<Q>();
        self.declare::<A>();
        let (request, response) = (Q::name(&self.config), A::name(&self.config));
        self.commands.push_str(&format!(
            "  \"{name}\": {{ request: {request}; response: {response} }};\n"
        ));
    }
}
