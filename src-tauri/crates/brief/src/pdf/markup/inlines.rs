//! Words, links, and references to notes.

use std::fmt::Write as _;

use super::{Typst, literal};
use crate::document::{Inline, LinkTarget, plain, quoted};
use crate::notes::{Mark, NoteText};

impl<'d> Typst<'d> {
    pub(super) fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => self.words(words),
                Inline::Code(words) => {
                    let words = self.breakable(words);
                    let _ = write!(self.out, "#raw({});", literal(&words));
                }
                Inline::Emphasis(inner) => self.wrapped("emph", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Strike(inner) => self.wrapped("strike", inner),
                Inline::Highlight(inner) => self.wrapped("highlight", inner),
                Inline::Link {
                    to: LinkTarget::Url(address),
                    inlines,
                    ..
                } => {
                    // An address that stands for itself may be broken over lines.
                    if plain(inlines) == *address {
                        let _ = write!(self.out, "#link({});", literal(address));
                    } else {
                        let _ = write!(self.out, "#link({})[", literal(address));
                        self.inlines(inlines);
                        self.out.push_str("];");
                    }
                }
                Inline::Link { inlines, .. } => self.inlines(inlines),
                Inline::Cite(citation, _) => self.citation(*citation),
                Inline::Footnote(index) => match self.notes.footnote(*index) {
                    (Mark::Number(number), true) => self.note(number),
                    (Mark::Number(number), false) => {
                        self.apart_from_the_last_note();
                        let _ = write!(self.out, "#footnote(<note{number}>);");
                        self.after_note = self.out.len();
                    }
                    (Mark::InText, _) => {
                        let words = self.notes.footnote_words(*index);
                        self.words(&words);
                    }
                },
                Inline::Embed(embed) => match &embed.excerpt {
                    Some(excerpt) => {
                        let words = quoted(&excerpt.quote);
                        self.within_marks(&words, |it| it.words(&words));
                        self.citation(embed.citation);
                    }
                    None => self.words(&embed.written),
                },
                Inline::SoftBreak => self.words(" "),
                Inline::HardBreak => self.out.push_str("#linebreak();"),
            }
        }
    }

    pub(super) fn wrapped(&mut self, function: &str, inner: &'d [Inline]) {
        let _ = write!(self.out, "#{function}[");
        self.inlines(inner);
        self.out.push_str("];");
    }

    pub(super) fn citation(&mut self, index: usize) {
        match self.notes.citation(index) {
            Mark::Number(number) => self.note(number),
            Mark::InText => self.generated(self.notes.in_text(index)),
        }
    }

    /// What a style writes, which runs as its language does.
    fn generated(&mut self, inlines: &'d [Inline]) {
        self.within_marks(&plain(inlines), |it| it.inlines(inlines));
    }

    /// A note where it is first referred to.
    pub(super) fn note(&mut self, number: usize) {
        self.apart_from_the_last_note();
        let places = self.whole.into_iter().chain([self.place]);
        self.noted_at.push(places.collect());
        // A thin space, which parts the mark from the words for whoever copies them as well.
        self.out.push_str("#footnote[#\"\u{2009}\";");
        self.notes.inside = true;
        let outer = std::mem::replace(&mut self.to_left, self.note_to_left);
        match self.notes.list[number - 1] {
            NoteText::Written(blocks) => self.blocks(blocks),
            NoteText::Citation(index) => {
                let citations = self.notes.citations;
                self.generated(&citations.texts[index]);
            }
        }
        self.notes.inside = false;
        self.to_left = outer;
        let _ = write!(self.out, "]<note{number}>");
        self.after_note = self.out.len();
    }

    /// A raised comma where two numbers would read as one.
    pub(super) fn apart_from_the_last_note(&mut self) {
        if self.after_note == self.out.len() {
            self.out.push_str("#super[,];");
        }
    }
}
