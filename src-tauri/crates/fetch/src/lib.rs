//! The network: fetching the pages that the user asks for, within limits.
