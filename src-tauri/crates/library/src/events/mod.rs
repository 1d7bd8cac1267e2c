//! Events at which things are said.
