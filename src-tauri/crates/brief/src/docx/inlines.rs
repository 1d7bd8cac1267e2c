//! Runs, links and references to notes.

use super::Docx;
use crate::direction::{language_of_script, mark_beside, pieces};
use crate::document::{Inline, LinkTarget, quoted};
use crate::notes::Mark;

/// How a run is set.
#[derive(Clone, Copy, Default)]
pub(super) struct Form {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) highlight: bool,
    pub(super) code: bool,
    pub(super) link: bool,
}

impl Form {
    fn properties(self, words: &str, to_left: bool) -> String {
        let style = match self {
            Self { code: true, .. } => "<w:rStyle w:val=\"CodeWords\"/>",
            Self { link: true, .. } => "<w:rStyle w:val=\"Hyperlink\"/>",
            _ => "",
        };
        let language = language_of_script(words).map(|language| match language {
            "ar" | "he" => format!("<w:lang w:bidi=\"{language}\"/>"),
            "zh" | "ja" | "ko" => {
                format!("<w:rFonts w:hint=\"eastAsia\"/><w:lang w:eastAsia=\"{language}\"/>")
            }
            other => format!("<w:lang w:val=\"{other}\"/>"),
        });
        let language = language.unwrap_or_default();
        let (fonts, language) = match language.find("<w:lang") {
            Some(at) => language.split_at(at),
            None => ("", ""),
        };
        // In the order that the schema asks for.
        let parts = [
            (true, style),
            (true, fonts),
            (self.bold, "<w:b/><w:bCs/>"),
            (self.italic, "<w:i/><w:iCs/>"),
            (self.strike, "<w:strike/>"),
            (self.highlight, "<w:highlight w:val=\"yellow\"/>"),
            (to_left, "<w:rtl/>"),
            (true, language),
        ];
        let parts: String = parts
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, xml)| *xml)
            .collect();
        if parts.is_empty() {
            return parts;
        }
        format!("<w:rPr>{parts}</w:rPr>")
    }
}

impl<'d> Docx<'d> {
    pub(super) fn run(&mut self, words: &str, form: Form) {
        if words.is_empty() {
            return;
        }
        // Word sets the stops of a run as its direction says, so that a run has one.
        for (to_left, piece) in pieces(words, self.part.to_left) {
            self.part.xml.push_str("<w:r>");
            self.part.xml.push_str(&form.properties(piece, to_left));
            for (index, line) in piece.split('\n').enumerate() {
                if index > 0 {
                    self.part.xml.push_str("<w:br/>");
                }
                self.part.xml.push_str("<w:t xml:space=\"preserve\">");
                self.part.words(line);
                self.part.xml.push_str("</w:t>");
            }
            self.part.xml.push_str("</w:r>");
        }
    }

    /// Leads on to the paragraph's indent.
    pub(super) fn tab(&mut self) {
        self.part.xml.push_str("<w:r><w:tab/></w:r>");
    }

    pub(super) fn inlines(&mut self, inlines: &'d [Inline], form: Form) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => self.run(words, form),
                Inline::Code(words) => self.run(words, Form { code: true, ..form }),
                Inline::Emphasis(inner) => {
                    // Emphasis inside emphasis stands upright.
                    self.inlines(
                        inner,
                        Form {
                            italic: !form.italic,
                            ..form
                        },
                    );
                }
                Inline::Strong(inner) => self.inlines(inner, Form { bold: true, ..form }),
                Inline::Strike(inner) => self.inlines(
                    inner,
                    Form {
                        strike: true,
                        ..form
                    },
                ),
                Inline::Highlight(inner) => self.inlines(
                    inner,
                    Form {
                        highlight: true,
                        ..form
                    },
                ),
                Inline::Link {
                    to: LinkTarget::Url(address),
                    inlines,
                    ..
                } => {
                    let id = self.part.link(address);
                    self.part
                        .xml
                        .push_str(&format!("<w:hyperlink r:id=\"{id}\">"));
                    self.inlines(inlines, Form { link: true, ..form });
                    self.part.xml.push_str("</w:hyperlink>");
                }
                // A place in the library is nowhere for who reads the document.
                Inline::Link { inlines, .. } => self.inlines(inlines, form),
                Inline::Cite(citation, _) => self.citation(*citation, form),
                Inline::Footnote(index) => match self.notes.footnote(*index) {
                    (Mark::Number(number), true) => self.note_reference(number),
                    (Mark::Number(number), false) => self.note_again(number),
                    (Mark::InText, _) => {
                        let words = self.notes.footnote_words(*index);
                        self.run(&words, form);
                    }
                },
                Inline::Embed(embed) => match &embed.excerpt {
                    Some(excerpt) => {
                        let words = quoted(&excerpt.quote);
                        let mark = mark_beside(&words, self.part.to_left);
                        self.run(&format!("{mark}{words}{mark}"), form);
                        self.citation(embed.citation, form);
                    }
                    None => self.run(&embed.written, form),
                },
                Inline::SoftBreak => self.run(" ", form),
                Inline::HardBreak => self.part.xml.push_str("<w:r><w:br/></w:r>"),
            }
        }
    }

    pub(super) fn citation(&mut self, index: usize, form: Form) {
        match self.notes.citation(index) {
            Mark::Number(number) => self.note_reference(number),
            Mark::InText => self.inlines(self.notes.in_text(index), form),
        }
    }

    /// The reference to a note, bookmarked so that a later one can repeat its number.
    fn note_reference(&mut self, number: usize) {
        self.apart_from_the_last_note();
        self.part.xml.push_str(&format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"note{number}\"/><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r><w:bookmarkEnd w:id=\"{number}\"/>"
        ));
        self.part.after_note = self.part.xml.len();
    }

    fn note_again(&mut self, number: usize) {
        self.apart_from_the_last_note();
        self.part.xml.push_str(&format!(
            "<w:fldSimple w:instr=\" NOTEREF note{number} \\f \\h \"><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:t>{number}</w:t></w:r></w:fldSimple>"
        ));
        self.part.after_note = self.part.xml.len();
    }

    /// A raised comma where two numbers would read as one.
    fn apart_from_the_last_note(&mut self) {
        if self.part.after_note == self.part.xml.len() && self.part.after_note > 0 {
            self.part.xml.push_str(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:t>,</w:t></w:r>",
            );
        }
    }
}
