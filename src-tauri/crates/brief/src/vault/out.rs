//! A note's text as its file has it.

use std::ops::Range;

use demarche_library::notes::{Form, Target, written};
use demarche_library::sensitive::HeldSource;
use demarche_library::{Place, PlaceKind};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::shelf::Shelf;
use super::{link, words};
use crate::Error;
use crate::cite::Citations;
use crate::front::front_matter;
use crate::query::Fence;
use crate::redact::{self, HELD};
use crate::sources::{Article, Sources};

/// Where notes lead, and what may not be told.
pub(crate) struct Writer<'w> {
    pub(crate) shelf: &'w Shelf,
    pub(crate) sources: &'w dyn Sources,
    pub(crate) held: &'w [HeldSource],
}

/// A note's text for its file.
#[derive(Debug, Default)]
pub(crate) struct Out {
    pub(crate) text: String,
    /// What the text says only as "[source held]", as the note has it, in its order.
    pub(crate) held: Vec<String>,
    /// The articles that it cites or quotes openly.
    pub(crate) open: Vec<Article>,
    /// Those of them that it cites by key.
    pub(crate) cited: Vec<i64>,
}

/// What stands in the place of a piece of the text.
struct Change {
    range: Range<usize>,
    words: String,
}

impl Writer<'_> {
    /// The text of a note behind its front matter.
    pub(crate) fn body(&self, note: &str) -> Result<Out, Error> {
        let start = front_matter(note).range.end;
        let body = &note[start..];
        let marked = Marked::of(body);
        let mut out = Out::default();
        let mut changes: Vec<Change> = Vec::new();
        let mut last: Option<Range<usize>> = None;
        for reference in written(body) {
            // A citation is told once for each of its keys.
            if last.as_ref() == Some(&reference.range) {
                self.open(&reference.form, &reference.target, &mut out)?;
                continue;
            }
            last = Some(reference.range.clone());
            let raw = &body[reference.range.clone()];
            let changed = match reference.form {
                Form::Citation => self.citation(raw, &mut out)?,
                _ => {
                    let table = marked
                        .tables
                        .iter()
                        .any(|it| it.contains(&reference.range.start));
                    self.link(raw, reference.form, &reference.target, table, &mut out)?
                }
            };
            if let Some(words) = changed {
                changes.push(Change {
                    range: reference.range,
                    words,
                });
            }
        }
        for block in marked.live {
            let shown = self.frozen(&body[block.range.clone()], note, start, block.fence)?;
            let at = block.range.end;
            let words = match body[..at].ends_with('\n') {
                true => format!("\n{shown}\n"),
                false => format!(
                    "\n\n{}",
                    shown.replacen("[!demarche]", "[!demarche-end]", 1)
                ),
            };
            changes.push(Change {
                range: at..at,
                words,
            });
        }
        changes.sort_by_key(|change| (change.range.start, change.range.end));
        let mut at = 0;
        for change in changes {
            out.text.push_str(&body[at..change.range.start]);
            out.text.push_str(&change.words);
            at = change.range.end;
        }
        out.text.push_str(&body[at..]);
        Ok(out)
    }

    /// Notes a key of a citation that stands already.
    fn open(&self, form: &Form, key: &str, out: &mut Out) -> Result<(), Error> {
        if *form == Form::Citation
            && let Some(article) = self.sources.article(key)?
            && !self.is_held(PlaceKind::Article, article.id)
        {
            out.cited.push(article.id);
            out.open.push(article);
        }
        Ok(())
    }

    fn citation(&self, raw: &str, out: &mut Out) -> Result<Option<String>, Error> {
        let keys = demarche_library::notes::cited_keys(&raw[1..raw.len() - 1]).unwrap_or_default();
        for cited in &keys {
            if let Some(article) = self.sources.article(&cited.key)?
                && self.is_held(PlaceKind::Article, article.id)
            {
                return Ok(Some(hidden(raw, HELD, out)));
            }
        }
        if let Some(first) = keys.first() {
            self.open(&Form::Citation, &first.key, out)?;
        }
        Ok(None)
    }

    /// A link in the file's form; none where it stays as it is.
    fn link(
        &self,
        raw: &str,
        form: Form,
        target: &str,
        table: bool,
        out: &mut Out,
    ) -> Result<Option<String>, Error> {
        let target = match form {
            Form::Actor => format!("@{target}"),
            _ => target.to_owned(),
        };
        let Some(place) = self.sources.place(&target)? else {
            return Ok(None);
        };
        let (kind, number, excerpt) = match place.kind {
            PlaceKind::Excerpt => {
                let Some(excerpt) = self.sources.excerpt(place.id)? else {
                    return Ok(None);
                };
                let article = excerpt.article.id;
                let speaker = excerpt.speaker.as_ref().is_some_and(|it| it.held);
                if !self.held.is_empty() && (speaker || self.is_held(PlaceKind::Article, article)) {
                    let told = match form {
                        // As in every other form: the words, and not whose they are.
                        Form::Embed => {
                            let quote = excerpt.quote.split_whitespace().collect::<Vec<_>>();
                            format!("“{}” — {HELD}", words(&quote.join(" ")))
                        }
                        _ => HELD.to_owned(),
                    };
                    return Ok(Some(hidden(raw, &told, out)));
                }
                out.open.push(excerpt.article);
                (PlaceKind::Article, article, Some(place.id))
            }
            kind => (kind, place.id, None),
        };
        if self.is_held(kind, number) {
            return Ok(Some(hidden(raw, HELD, out)));
        }
        let Some(page) = self.shelf.of(kind, number) else {
            return Ok(None);
        };
        if raw.contains("%%") {
            return Ok(None);
        }
        Ok(Some(link::out(raw, page, excerpt, table)))
    }

    fn is_held(&self, kind: PlaceKind, number: i64) -> bool {
        self.held
            .iter()
            .any(|source| source.kind == kind && source.id == number)
    }

    /// What a live block shows, in a box that is folded.
    fn frozen(&self, block: &str, note: &str, start: usize, fence: Fence) -> Result<String, Error> {
        let piece = format!("{}{block}", &note[..start]);
        let mut document = crate::parse::piece(&piece, note, self.sources)?;
        if !self.held.is_empty() {
            redact::hold(&mut document, self.held);
        }
        let citations = Citations::short(&document);
        let shown = crate::markdown::blocks(&document, &citations);
        let mut out = format!(
            "> [!demarche]- The {} as it was when this file was written\n",
            fence.noun()
        );
        for line in shown.trim().split('\n') {
            out.push_str(format!("> {}", line.replace("%%", "% %")).trim_end());
            out.push('\n');
        }
        Ok(out)
    }
}

/// What stands for something that may not be told; the note has it still.
fn hidden(raw: &str, told: &str, out: &mut Out) -> String {
    out.held.push(raw.to_owned());
    format!("%%held:{}%%{told}%%/held%%", out.held.len())
}

/// Which place a link of a note leads to, if to one that can be a file.
pub(crate) fn page_of(
    sources: &dyn Sources,
    form: Form,
    target: &str,
) -> Result<Option<Place>, Error> {
    let place = match form {
        Form::Citation => {
            let article = sources.article(target)?;
            return Ok(article.map(|article| Place {
                kind: PlaceKind::Article,
                id: article.id,
                title: article.title,
                detail: String::new(),
            }));
        }
        Form::Actor => sources.place(&format!("@{target}"))?,
        Form::Link | Form::Embed => sources.place(target)?,
    };
    if let Some(place) = &place
        && place.kind == PlaceKind::Excerpt
        && Target::of(target).number().is_some()
    {
        let excerpt = sources.excerpt(place.id)?;
        return Ok(excerpt.map(|excerpt| Place {
            kind: PlaceKind::Article,
            id: excerpt.article.id,
            title: excerpt.article.title,
            detail: String::new(),
        }));
    }
    Ok(place)
}

/// What the live blocks of a note name: targets of links to issues, countries and actors.
pub(crate) fn named(note: &str) -> Vec<String> {
    let body = &note[front_matter(note).range.end..];
    let mut targets = Vec::new();
    for block in Marked::of(body).live {
        let text = &body[block.range];
        let inner = text.split_once('\n').map_or("", |(_, rest)| rest);
        let inner = inner
            .trim_end()
            .rsplit_once('\n')
            .map_or("", |(inner, _)| inner);
        let (query, _) = crate::query::query(block.fence, inner, None);
        for (kind, names) in [
            (PlaceKind::Issue, query.issues),
            (PlaceKind::Country, query.countries),
            (PlaceKind::Actor, query.actors),
        ] {
            let names = names.into_iter();
            targets.extend(names.map(|name| format!("{}:{name}", kind.word())));
        }
    }
    targets
}

struct Live {
    range: Range<usize>,
    fence: Fence,
}

/// Where a text has tables, and live blocks that stand in nothing else.
#[derive(Default)]
struct Marked {
    tables: Vec<Range<usize>>,
    live: Vec<Live>,
}

impl Marked {
    fn of(body: &str) -> Self {
        let mut marked = Self::default();
        // What nests as deep as to cost seconds is read without marks.
        let deep = |line: &str| line.bytes().filter(|&byte| byte == b'>').count() > 24;
        if body.lines().any(deep) {
            return marked;
        }
        let mut depth = 0;
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
            match event {
                Event::Start(Tag::Table(_)) => {
                    marked.tables.push(range);
                    depth += 1;
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let word = info.split_whitespace().next().unwrap_or_default();
                    if depth == 0
                        && let Some(fence) = Fence::of_word(word)
                    {
                        let mut end = range.end;
                        if !body[..end].ends_with('\n') && body[end..].starts_with('\n') {
                            end += 1;
                        }
                        let range = range.start..end;
                        if is_closed(&body[range.clone()]) {
                            marked.live.push(Live { range, fence });
                        }
                    }
                    depth += 1;
                }
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
        marked
    }
}

/// Whether a block's last line closes its fence.
fn is_closed(block: &str) -> bool {
    let mut lines = block.trim_end_matches('\n').lines();
    let first = lines.next().unwrap_or_default().trim_start();
    let mark = first.chars().next().unwrap_or_default();
    let length = first.chars().take_while(|&letter| letter == mark).count();
    lines.next_back().is_some_and(|last| {
        let last = last.trim();
        last.chars().all(|letter| letter == mark) && last.chars().count() >= length
    })
}
