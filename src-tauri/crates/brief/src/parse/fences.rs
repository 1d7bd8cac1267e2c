//! Fenced blocks: code, and the questions that are answered live.

use std::ops::Range;

use demarche_text::Phrase;
use pulldown_cmark::{CodeBlockKind, Event};

use super::Reader;
use crate::document::*;
use crate::live::View;
use crate::query::query;
use crate::sources::Sources;

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    pub(super) fn code(&mut self, kind: CodeBlockKind<'t>) -> BlockKind {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::End(_) => break,
                _ => {}
            }
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => {
                let word = info.split_whitespace().next().unwrap_or_default();
                word.to_owned()
            }
            CodeBlockKind::Indented => String::new(),
        };
        match Fence::of_word(&language) {
            Some(Fence::Positions) => BlockKind::Positions(Box::new(self.positions(&text))),
            Some(fence) => BlockKind::Live(Box::new(self.live(fence, &text))),
            None => BlockKind::Code { language, text },
        }
    }

    /// A timeline; of origins only the question, since a note may cite more below.
    fn live(&mut self, fence: Fence, block: &str) -> Live {
        let (query, problems) = query(fence, block, self.document.front.as_of.as_deref());
        let mut live = Live {
            fence,
            query,
            view: None,
            problems,
            citations: Vec::new(),
        };
        if live.problems.is_empty() && fence == Fence::Timeline {
            let words = self.document.words;
            let found = self.look_up(|sources| sources.timeline(&live.query, words));
            self.show(&mut live, found);
        }
        live
    }

    /// Puts what was found into a block, or what is wrong with its question.
    fn show(&mut self, live: &mut Live, found: Option<Result<View, Vec<Phrase>>>) {
        match found {
            Some(Ok(view)) => {
                for row in &view.rows {
                    let item = row.source.clone().map(CitedItem::of);
                    live.citations.push(item.map(|item| {
                        self.document.citations.push(Citation {
                            from: CitationFrom::Cell,
                            items: vec![item],
                            line: 0,
                        });
                        self.document.citations.len() - 1
                    }));
                }
                live.view = Some(view);
            }
            Some(Err(problems)) => live.problems = problems,
            None => {}
        }
    }

    /// Answers the questions for origins, now that all that the note cites is known.
    pub(super) fn origins(&mut self, blocks: &mut [Block], cited: &[i64]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Quote(inner) => self.origins(inner, cited),
                BlockKind::Callout(callout) => self.origins(&mut callout.blocks, cited),
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.origins(&mut item.blocks, cited);
                    }
                }
                BlockKind::Live(live)
                    if live.fence == Fence::Origins && live.problems.is_empty() =>
                {
                    let words = self.document.words;
                    let asked =
                        |sources: &dyn Sources| sources.origins_shown(&live.query, cited, words);
                    let found = self.look_up(asked);
                    self.show(live, found);
                }
                _ => {}
            }
        }
    }

    fn positions(&mut self, block: &str) -> Positions {
        let (query, mut problems) = query(
            Fence::Positions,
            block,
            self.document.front.as_of.as_deref(),
        );
        let mut matrix = None;
        if problems.is_empty() {
            let words = self.document.words;
            match self.look_up(|sources| sources.positions(&query, words)) {
                Some(Ok(found)) => matrix = Some(found),
                Some(Err(found)) => problems = found,
                None => {}
            }
        }
        let mut citations = Vec::new();
        for row in matrix.iter().flat_map(|matrix| &matrix.rows) {
            let mut of_row = Vec::new();
            for cell in &row.cells {
                let excerpt = cell.latest.as_ref().and_then(|it| it.excerpt.clone());
                of_row.push(excerpt.map(|excerpt| {
                    self.document.citations.push(Citation {
                        from: CitationFrom::Cell,
                        items: vec![CitedItem::of_excerpt(excerpt)],
                        line: 0,
                    });
                    self.document.citations.len() - 1
                }));
            }
            citations.push(of_row);
        }
        Positions {
            query,
            matrix,
            problems,
            citations,
        }
    }
}

/// Which fence is open after a line.
pub(crate) fn fence_after(open: Option<(u8, usize)>, line: &str) -> Option<(u8, usize)> {
    let bare = line.trim_start_matches(' ');
    if line.len() - bare.len() > 3 {
        return open;
    }
    let mark = bare.bytes().next().filter(|byte| b"`~".contains(byte));
    let Some(mark) = mark else {
        return open;
    };
    let length = bare.bytes().take_while(|&byte| byte == mark).count();
    let rest = bare[length..].trim();
    match open {
        _ if length < 3 => open,
        None if mark == b'`' && rest.contains('`') => None,
        None => Some((mark, length)),
        Some((by, least)) if by == mark && length >= least && rest.is_empty() => None,
        open => open,
    }
}
