//! Texts and the selections on them.

use std::collections::HashMap;

use demarche_extract::archive::Missing;
use demarche_extract::decode;
use demarche_library::exchange::{CodedArticle, CodedExcerpt};
use demarche_library::positions::EvidenceRole;
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Phrase, Span, phrase};

use super::{Code, Reading};
use crate::problem;
use crate::qda::tree::Node;

impl Reading<'_> {
    pub(super) fn values(&self, node: &Node) -> HashMap<String, String> {
        node.all("VariableValue")
            .filter_map(|value| {
                let guid = value.one("VariableRef")?.guid("targetGUID")?;
                let name = self.variables.get(&guid)?.clone();
                let text = value.children.iter().find(|it| it.name != "VariableRef")?;
                Some((name, text.text.trim().to_owned()))
            })
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    pub(super) fn source(&mut self, source: &Node) {
        let name = source
            .attribute("name")
            .unwrap_or_default()
            .trim()
            .to_owned();
        let with_text = match source.name.as_str() {
            "TextSource" => Some(source),
            // A PDF may bring the text that its selections count in.
            "PDFSource" => source.one("Representation"),
            _ => None,
        };
        let Some(node) = with_text else {
            let what = match source.name.as_str() {
                "PDFSource" => {
                    phrase!("It is a PDF without its text. Import the PDF itself as an article.")
                }
                "PictureSource" => phrase!("It is a picture, which the library has no place for."),
                "AudioSource" | "VideoSource" => {
                    phrase!("It is a recording, which the library has no place for.")
                }
                _ => phrase!("It is of a kind that is not known."),
            };
            return self.read.problems.push(problem("source", name, what));
        };
        let raw = match self.text(node, &name) {
            Ok(text) => text,
            Err(reason) => return self.read.problems.push(problem("source", name, reason)),
        };
        let text = raw.replace("\r\n", "\n");
        let values = self.values(source);
        let value = |name: &str| values.get(name).cloned();
        let number = self.read.coded.articles.len() as i64 + 1;
        self.read.coded.articles.push(CodedArticle {
            number,
            key: String::new(),
            title: name,
            text: text.clone(),
            url: value("URL"),
            outlet: value("Outlet"),
            byline: value("Authors")
                .map(|names| names.lines().map(str::to_owned).collect())
                .unwrap_or_default(),
            published: value("Published").and_then(|date| PartialDate::parse(&date)),
            language: value("Language"),
            imported_at: String::new(),
            mentions: Vec::new(),
        });
        let returns = returns(&raw);
        let scalars = Offsets::of(&raw).scalars();
        let offsets = Offsets::of(&text);
        for selection in node.all("PlainTextSelection") {
            match span_in(scalars, &returns, selection) {
                Ok(span) => self.selection(selection, number, (&text, &offsets), span),
                Err(reason) => {
                    let name = selection.attribute("name").unwrap_or_default();
                    self.read.problems.push(problem("selection", name, reason));
                }
            }
        }
    }

    pub(super) fn selection(
        &mut self,
        selection: &Node,
        article: i64,
        (text, offsets): (&str, &Offsets),
        span: Span,
    ) {
        let number = self.read.coded.excerpts.len() as i64 + 1;
        let mut remarks: Vec<String> = selection
            .description()
            .map(str::to_owned)
            .into_iter()
            .collect();
        let mut codes: Vec<String> = Vec::new();
        let memo_of = |node: &Node| -> Vec<String> {
            node.all("NoteRef")
                .filter_map(|it| it.guid("targetGUID"))
                .collect()
        };
        for memo in memo_of(selection) {
            remarks.extend(self.memos.get(&memo).cloned());
        }
        for coding in selection.all("Coding") {
            let code = coding
                .one("CodeRef")
                .and_then(|it| it.guid("targetGUID"))
                .and_then(|guid| self.codes.get(&guid).cloned());
            let memos = memo_of(coding);
            let position = memos
                .iter()
                .find_map(|memo| self.positions.get(memo))
                .copied();
            let known = position.and_then(|it| self.read.coded.positions.get_mut(it as usize - 1));
            match (known, &code) {
                // What was coded anew in the other program counts.
                (
                    Some(position),
                    Some(Code {
                        issue,
                        stance: Some(stance),
                        ..
                    }),
                ) => {
                    position.issue = *issue;
                    position.stance = *stance;
                    if !position.evidence.iter().any(|(known, _)| *known == number) {
                        position.evidence.push((number, EvidenceRole::Supporting));
                    }
                }
                _ => {
                    codes.extend(code.map(|code| code.name));
                    for memo in memos {
                        remarks.extend(self.memos.get(&memo).cloned());
                    }
                }
            }
        }
        if !codes.is_empty() {
            self.coded_only += 1;
            codes.dedup();
            remarks.push(format!("Codes: {}", codes.join(", ")));
        }
        let remark = remarks.join("\n\n");
        let user = selection.guid("creatingUser");
        let user = user.and_then(|guid| self.users.get(&guid)).cloned();
        let at = selection.attribute("creationDateTime").unwrap_or_default();
        if let Some(guid) = selection.guid("guid") {
            self.selections.insert(guid, number);
        }
        self.read.coded.excerpts.push(CodedExcerpt {
            number,
            article,
            comment: (!remark.trim().is_empty()).then_some(remark),
            analyst: user.unwrap_or_default(),
            made_at: at.to_owned(),
            ..crate::anchored(text, offsets, span)
        });
    }

    /// The text of a source or a note: in the project, or a part of the archive. Nothing outside is read.
    pub(super) fn text(&mut self, node: &Node, name: &str) -> Result<String, Phrase> {
        if let Some(content) = node.one("PlainTextContent") {
            return Ok(content.text.clone());
        }
        let Some(path) = node.attribute("plainTextPath") else {
            return Err(match node.attribute("richTextPath") {
                Some(_) => {
                    phrase!("It has no plain text, only formatted text of another program.")
                }
                None => phrase!("“{name}” has no text.", name),
            });
        };
        let Some(file) = path.strip_prefix("internal://") else {
            return Err(phrase!(
                "Its text is not in the project but at {path}, which is not read.",
                path
            ));
        };
        let part = self
            .archive
            .names()
            .find(|part| {
                let folder = part
                    .len()
                    .checked_sub(file.len())
                    .and_then(|at| part.get(..at));
                folder.is_some_and(|it| it.eq_ignore_ascii_case("sources/")) && part.ends_with(file)
            })
            .map(str::to_owned)
            .ok_or_else(|| phrase!("Its text {path} is not in the project.", path))?;
        let bytes = self.archive.bytes(&part).map_err(|missing| match missing {
            Missing::Absent => phrase!("Its text is not in the archive."),
            Missing::Locked => phrase!("Its text is locked with a password."),
            Missing::TooLarge => phrase!("Its text unpacks to more than is read."),
            Missing::Broken => phrase!("Its text cannot be unpacked."),
        })?;
        let (text, broken) = decode(&bytes, Some("text/plain; charset=utf-8"));
        if broken {
            let told = phrase!(
                "Some letters of “{name}” could not be read; they are shown as �.",
                name
            );
            self.read.told.push(told);
        }
        Ok(text.trim_start_matches('\u{feff}').to_owned())
    }
}

/// The places of line ends of two characters, in scalar values.
pub(super) fn returns(raw: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut letters = raw.chars().enumerate().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\r' && letters.peek().is_some_and(|(_, next)| *next == '\n') {
            found.push(at);
        }
    }
    found
}

/// Where a selection is in the text with plain line ends.
pub(super) fn span_in(scalars: usize, returns: &[usize], selection: &Node) -> Result<Span, Phrase> {
    let at = |name: &str| {
        selection
            .attribute(name)
            .and_then(|it| it.trim().parse::<usize>().ok())
    };
    let (Some(start), Some(end)) = (at("startPosition"), at("endPosition")) else {
        return Err(phrase!("It does not say where it begins and ends."));
    };
    if start >= end || end > scalars {
        return Err(phrase!(
            "It goes from {start} to {end}, and the text has {scalars} characters.",
            start,
            end,
            scalars
        ));
    }
    let before = |to: usize| returns.partition_point(|at| *at < to);
    let (start, end) = (start - before(start), end - before(end));
    // Between a return and its line end there is nothing.
    match start < end {
        true => Ok(Span::new(start, end)),
        false => Err(phrase!("It holds the end of a line and nothing else.")),
    }
}
