//! Notes, their links and backlinks.
