//! Briefings as they were issued.
