//! Quotations: what the machine found, until an analyst accepts it.
