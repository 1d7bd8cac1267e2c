//! What Typst may see: one text, its fonts, no file and no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;

pub(super) struct Brief {
    source: Source,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Brief {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self {
            source: Source::detached(""),
            book: LazyHash::new(FontBook::from_fonts(&fonts.fonts)),
            fonts: fonts.fonts,
        }
    }

    /// The text to set.
    pub(super) fn set(&mut self, markup: String) {
        self.source = Source::detached(markup);
    }
}

impl World for Brief {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        // The extras tag the heads of rows.
        let features = || [Feature::A11yExtras].into_iter().collect();
        LIBRARY.get_or_init(|| LazyHash::new(Library::builder().with_features(features()).build()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            return Ok(self.source.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
