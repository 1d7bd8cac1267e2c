//! What stands inside paragraphs, what leads nowhere, and notes.

use std::fmt::Write as _;

use demarche_text::{Phrase, phrase};

use super::{Form, Html, escape, no_excerpt};
use crate::document::*;
use crate::notes::{Mark, NoteText};
use crate::sources::Excerpt;

impl<'d> Html<'d> {
    /// Why a live block cannot be shown, in its place.
    pub(super) fn problem(&mut self, problem: &Phrase) {
        self.out.push_str("<p>");
        self.open_broken(&phrase!("This block cannot be shown."), Some(problem));
        escape(&problem.to_string(), &mut self.out);
        self.close_broken();
        self.out.push_str("</p>\n");
    }

    pub(super) fn broken(&mut self, written: &str, why: &Phrase) {
        self.open_broken(why, None);
        escape(written, &mut self.out);
        self.close_broken();
    }

    /// Marks what leads nowhere, in a preview. What the program itself says is there as a template too, from which a
    /// window says it in its own language: why, and `words` where those that are marked are the program's.
    fn open_broken(&mut self, why: &Phrase, words: Option<&Phrase>) {
        if self.form == Form::Page {
            return;
        }
        self.out.push_str("<span data-broken=\"true\"");
        for (name, phrase) in [("data-why", Some(why)), ("data-words", words)] {
            if let Some(Ok(json)) = phrase.map(serde_json::to_string) {
                let _ = write!(self.out, " {name}=\"");
                escape(&json, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push_str(" title=\"");
        escape(&why.to_string(), &mut self.out);
        self.out.push_str("\">");
    }

    fn close_broken(&mut self) {
        if self.form == Form::Preview {
            self.out.push_str("</span>");
        }
    }

    pub(super) fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => escape(words, &mut self.out),
                Inline::Code(words) => {
                    self.out.push_str("<code>");
                    escape(words, &mut self.out);
                    self.out.push_str("</code>");
                }
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Strike(inner) => self.wrapped("del", inner),
                Inline::Highlight(inner) => self.wrapped("mark", inner),
                Inline::Link { to, inlines, .. } => self.link(to, inlines),
                // On screen the link itself leads to it.
                Inline::Cite(citation, _)
                    if self.form == Form::Preview
                        && self.notes.document.citations[*citation].from == CitationFrom::Link => {}
                Inline::Cite(citation, _) => self.citation(*citation),
                Inline::Footnote(index) => match self.notes.footnote(*index).0 {
                    Mark::Number(number) => self.note_mark(number),
                    Mark::InText => escape(&self.notes.footnote_words(*index), &mut self.out),
                },
                Inline::Embed(embed) => match &embed.excerpt {
                    Some(excerpt) => self.embedded(excerpt, embed.citation),
                    None => self.broken(&embed.written, &no_excerpt()),
                },
                Inline::SoftBreak => self.out.push('\n'),
                Inline::HardBreak => self.out.push_str("<br>\n"),
            }
        }
    }

    /// An excerpt within a sentence.
    fn embedded(&mut self, excerpt: &Excerpt, citation: usize) {
        let link = self.form == Form::Preview;
        if link {
            let _ = write!(
                self.out,
                "<a href=\"demarche://excerpt/{}\" title=\"",
                excerpt.id
            );
            escape(
                &crate::cite::source_line(excerpt, self.notes.document.words),
                &mut self.out,
            );
            self.out.push_str("\">");
        }
        // Its marks stay on its own side in whatever it stands.
        self.out.push_str("<bdi>");
        escape(&quoted(&excerpt.quote), &mut self.out);
        self.out.push_str("</bdi>");
        if link {
            self.out.push_str("</a>");
        } else {
            self.citation(citation);
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &'d [Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(inner);
        let _ = write!(self.out, "</{tag}>");
    }

    fn link(&mut self, to: &LinkTarget, inlines: &'d [Inline]) {
        let address = match to {
            LinkTarget::Url(address) => address.clone(),
            LinkTarget::Place { kind, id } if self.form == Form::Preview => {
                format!("demarche://{}/{id}", kind.word())
            }
            LinkTarget::Place { .. } => return self.inlines(inlines),
            LinkTarget::Broken(target) => {
                self.open_broken(&phrase!("Nothing is called “{target}”.", target), None);
                self.inlines(inlines);
                return self.close_broken();
            }
        };
        self.out.push_str("<a href=\"");
        escape(&address, &mut self.out);
        self.out.push_str("\">");
        self.inlines(inlines);
        self.out.push_str("</a>");
    }

    pub(super) fn citation(&mut self, index: usize) {
        match self.notes.citation(index) {
            Mark::Number(number) => self.note_mark(number),
            Mark::InText => {
                let text = self.notes.in_text(index);
                let missing = self.notes.document.citations[index]
                    .items
                    .iter()
                    .any(|item| item.article.is_none());
                if missing {
                    self.open_broken(&phrase!("No article has this key."), None);
                }
                self.inlines(text);
                if missing {
                    self.close_broken();
                }
            }
        }
    }

    fn note_mark(&mut self, number: usize) {
        // A raised comma where two numbers would read as one.
        if self.out.ends_with("</sup>") {
            self.out.push_str("<sup>,</sup>");
        }
        let _ = match self.form {
            Form::Preview => write!(self.out, "<sup data-note=\"{number}\">{number}</sup>"),
            Form::Page => write!(
                self.out,
                "<sup><a href=\"#note-{number}\" id=\"ref-{number}\">{number}</a></sup>"
            ),
        };
    }

    /// The notes met so far, at the end.
    pub(super) fn note_list(&mut self) {
        if self.notes.list.is_empty() {
            return;
        }
        self.notes.inside = true;
        self.out.push_str("<hr>\n<ol");
        if self.form == Form::Preview {
            self.out.push_str(" data-notes=\"true\"");
        }
        self.out.push_str(">\n");
        for number in 1..=self.notes.list.len() {
            match self.form {
                Form::Preview => self.out.push_str("<li dir=\"auto\">"),
                Form::Page => {
                    let _ = write!(self.out, "<li dir=\"auto\" id=\"note-{number}\">");
                }
            }
            match self.notes.list[number - 1] {
                NoteText::Written(blocks) => self.blocks(blocks, blocks.len() == 1),
                NoteText::Citation(index) => {
                    let text: &'d [Inline] = &self.notes.citations.texts[index];
                    self.inlines(text);
                }
            }
            if self.form == Form::Page {
                let _ = write!(self.out, " <a href=\"#ref-{number}\">↩</a>");
            }
            self.close("li");
        }
        self.close("ol");
    }
}
