//! Citations: what a reference says in a CSL style.

mod entry;
mod locator;
mod remembered;
mod style;
mod text;

use std::collections::BTreeMap;

use style::Speech;
pub use style::{DEFAULT_STYLE, FrozenStyle, Style, StyleName, list_styles, read_style};
use text::Around;

use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, CitePurpose, Entry,
};

use crate::Error;
use crate::document::{
    Citation, CitationFrom, CitedItem, Document, FrontMatter, Inline, LinkTarget, plain, quoted,
};
use crate::redact::is_nameless;
use crate::sources::{Article, Excerpt};
use crate::words::{Word, Words};

/// What every citation of a document says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Citations {
    /// By the index in [`Document::citations`].
    pub texts: Vec<Vec<Inline>>,
    /// What they say inside a note that the analyst wrote: without the stop that ends a note.
    pub inside_notes: Vec<Vec<Inline>>,
    /// Whether `[@key]` is cited in the text, as in "(Outlet, 2022)", and not by a note.
    pub in_text: bool,
    /// The works cited, in the style's order; empty where the style has none.
    pub bibliography: Vec<Vec<Inline>>,
    /// Whether they are listed below the text: where the style cites in it, and where the note's front matter asks for a list
    /// beside its notes, `bibliography: true`.
    pub listed: bool,
    /// What stands above the works cited.
    pub list_heading: &'static str,
}

/// A quotation with its citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Plain text.
    pub text: String,
    /// Markdown: a block quote.
    pub markdown: String,
    /// Inert HTML: a block quote.
    pub html: String,
}

impl Citations {
    /// What the preview shows: outlet and date, linked to the article.
    pub fn short(document: &Document) -> Self {
        let citations = document.citations.iter();
        let texts: Vec<_> = citations.map(|it| short(it, document.words)).collect();
        Self {
            inside_notes: texts.clone(),
            texts,
            in_text: true,
            bibliography: Vec::new(),
            listed: false,
            list_heading: "",
        }
    }

    /// Every citation of a document in a style, later ones shortened where the style does so.
    ///
    /// Styles that cite in the text have no form for a footnote: there, what stands in a note (an
    /// embed's source, a cell's) is the entry of the list of works cited.
    pub fn of(document: &Document, style: &Style) -> Self {
        let order = document.reading_order();
        let language = crate::direction::written_language(&document.front);
        let language = language.as_deref();
        let asked = remembered::Asked::new(style.frozen(), language, document, &order);
        let speech = style.speech(language);
        let mut made = remembered::or_make(asked, || Self::made(document, style, &speech, order));
        let listed = style.in_text || asks_for_list(&document.front);
        made.listed = listed && !made.bibliography.is_empty();
        made
    }

    fn made(document: &Document, style: &Style, speech: &Speech, mut order: Vec<usize>) -> Self {
        let mut entries: BTreeMap<&str, Entry> = BTreeMap::new();
        // Of a held source nothing is told: no style has anything to set.
        let known = |item: &&CitedItem| item.article.as_ref().is_some_and(|it| !is_nameless(it));
        for article in document
            .citations
            .iter()
            .flat_map(|it| &it.items)
            .filter(known)
            .filter_map(|item| item.article.as_ref())
        {
            entries
                .entry(&article.key)
                .or_insert_with(|| entry::of(article, style, speech));
        }
        order.retain(|&index| document.citations[index].items.iter().any(|it| known(&it)));
        let american = speech.is_american();
        let places: Vec<Vec<String>> = document
            .citations
            .iter()
            .map(|it| {
                it.items
                    .iter()
                    .map(|item| locator::with_dashes(&item.locator))
            })
            .map(Iterator::collect)
            .collect();
        // A bare year in another work's place would be taken for that work's.
        let bare = |citation: &Citation| citation.items.iter().any(|item| item.without_author);
        let unsorted = document.citations.iter().any(bare).then(|| {
            let mut csl = style.csl.clone();
            csl.citation.sort = None;
            csl.citation.collapse = None;
            csl.citation.cite_group_delimiter = None;
            csl
        });
        let render = |listed: &[String]| {
            let mut driver = BibliographyDriver::new();
            let request = |items, csl, number| {
                let locale = Some(speech.locale.clone());
                CitationRequest::new(items, csl, locale, speech.locales, number)
            };
            for key in listed {
                let mut unseen = CitationItem::with_entry(&entries[key.as_str()]);
                unseen.hidden = true;
                driver.citation(request(vec![unseen], &style.csl, None));
            }
            for (number, &index) in order.iter().enumerate() {
                let citation = &document.citations[index];
                let purpose = purpose(citation, style);
                let items = citation.items.iter().zip(&places[index]);
                let items = items
                    .filter(|(item, _)| known(item))
                    .map(|(item, place)| {
                        let locator = locator::of(place_and_words(item, place).0);
                        let mut cited = CitationItem::with_locator(&entries[item.key()], locator);
                        cited.purpose = purpose.filter(|_| item.without_author);
                        cited
                    })
                    .collect();
                let csl = unsorted.as_ref().filter(|_| bare(citation));
                driver.citation(request(items, csl.unwrap_or(&style.csl), Some(number + 1)));
            }
            let mut rendered = driver.finish(BibliographyRequest::new(
                &style.csl,
                Some(speech.locale.clone()),
                speech.locales,
            ));
            rendered.citations.drain(..listed.len());
            rendered
        };
        let mut rendered = render(&[]);
        if style.adds_letters()
            && let Some(list) = &rendered.bibliography
        {
            // "2022a" stands before "2022b" in the list, which goes by title, whichever is cited first.
            let listed: Vec<String> = list.items.iter().map(|item| item.key.clone()).collect();
            rendered = render(&listed);
        }
        let bibliography: Vec<(String, Vec<Inline>)> = rendered
            .bibliography
            .map(|list| list.items)
            .unwrap_or_default()
            .into_iter()
            .map(|item| (item.key, text::inlines(&item.content, american)))
            .collect();
        let mut texts: Vec<Vec<Inline>> = vec![Vec::new(); document.citations.len()];
        for (&index, rendered) in order.iter().zip(rendered.citations) {
            let citation = &document.citations[index];
            let entry = bibliography
                .iter()
                .find(|(key, _)| *key == citation.items[0].key());
            texts[index] = match entry {
                Some((_, entry)) if style.in_text && citation.from != CitationFrom::Key => {
                    entry.clone()
                }
                _ => {
                    let items = citation.items.iter().zip(&places[index]);
                    let items = items.filter(|(item, _)| known(item));
                    let without_author = items.clone().any(|(item, _)| item.without_author);
                    let by_year =
                        without_author && purpose(citation, style) == Some(CitePurpose::Year);
                    let around = items.map(|(item, place)| Around {
                        before: &item.prefix,
                        after: match place_and_words(item, place) {
                            // Of a work cited by its year alone the processor tells no place.
                            (place, _) if item.without_author && by_year && !place.is_empty() => {
                                format!(", {place}")
                            }
                            (_, "") => String::new(),
                            (_, words) => format!("; {words}"),
                        },
                    });
                    let mut around: Vec<Around<'_>> = around.collect();
                    if alone(citation) {
                        around[0].before = "";
                    }
                    let mut text = text::inlines_around(&rendered.citation, american, &around);
                    let layout = &style.csl.citation.layout;
                    let affix =
                        |affix: &Option<String>| Inline::Text(affix.clone().unwrap_or_default(), 0);
                    let bracket = layout.suffix.as_deref();
                    let bracket = bracket.filter(|it| it.starts_with([')', ']']));
                    if by_year {
                        // The processor takes its brackets away as it would in running prose.
                        text.insert(0, affix(&layout.prefix));
                        text.push(affix(&layout.suffix));
                    } else if bracket.is_some_and(|it| match without_author {
                        true => !text::is_balanced(&text),
                        false => !text::is_closed(&rendered.citation, it),
                    }) {
                        text.push(affix(&layout.suffix));
                    }
                    text
                }
            };
            if let ([item], Some(CitePurpose::Prose)) =
                (&citation.items[..], purpose(citation, style))
                && item.without_author
            {
                text::begin_at_bracket(&mut texts[index]);
            }
        }
        for (text, citation) in texts.iter_mut().zip(&document.citations) {
            add_what_the_style_leaves_out(text, citation, document.words);
        }
        let mut inside_notes = texts.clone();
        if !style.in_text {
            inside_notes.iter_mut().for_each(text::drop_last_stop);
            for (text, citation) in inside_notes.iter_mut().zip(&document.citations) {
                if citation.from != CitationFrom::Key && !text.is_empty() {
                    // Beside the words that are quoted, where no other note can begin.
                    text.insert(0, Inline::Text(" (".to_owned(), 0));
                    text.push(Inline::Text(")".to_owned(), 0));
                }
            }
            texts
                .iter_mut()
                .for_each(|text| text::begin_with_a_capital(text));
        }
        Self {
            texts,
            inside_notes,
            in_text: style.in_text,
            bibliography: bibliography.into_iter().map(|(_, entry)| entry).collect(),
            listed: false,
            list_heading: document.words.get(style.list_heading),
        }
    }
}

/// Whether a note asks for a list of the works cited beside its notes.
fn asks_for_list(front: &FrontMatter) -> bool {
    let mut fields = front.others.iter();
    fields.any(|(name, value)| name == "bibliography" && matches!(value.as_str(), "true" | "yes"))
}

/// How a style that cites in the text leaves an author out: one alone as in running prose, of which the author is then taken
/// away; among others by its year.
fn purpose(citation: &Citation, style: &Style) -> Option<CitePurpose> {
    match citation.items.len() {
        _ if !style.in_text => None,
        1 if style.names_authors() => Some(CitePurpose::Prose),
        _ => Some(CitePurpose::Year),
    }
}

impl CitedItem {
    fn key(&self) -> &str {
        self.article.as_ref().map_or(&self.written, |it| &it.key)
    }
}

/// A place and the words that follow it: "p. 11", "emphasis added". The place of a work without its author keeps them, as
/// it stands in brackets of its own.
fn place_and_words<'p>(item: &CitedItem, place: &'p str) -> (&'p str, &'p str) {
    let divided = place.split_once("; ").filter(|_| !item.without_author);
    divided.unwrap_or((place, ""))
}

/// Whether a citation is of one work, before which its first words stand whatever is cut away of it.
fn alone(citation: &Citation) -> bool {
    citation.items.len() == 1
}

/// Puts in the words before a citation, the locators that CSL has no name for, and keys that name no article.
fn add_what_the_style_leaves_out(text: &mut Vec<Inline>, citation: &Citation, words: Words) {
    let generated = |words: String| Inline::Text(words, 0);
    for item in &citation.items {
        let separator = if text.is_empty() { "" } else { " " };
        if item.article.as_ref().is_some_and(is_nameless) {
            let held = words.get(Word::Held);
            text.push(generated(format!("{separator}{held}")));
        } else if item.article.is_none() {
            let missing = words.say(Word::NotInLibrary, &[("key", &item.written)]);
            text.push(generated(format!("{separator}{missing}")));
        }
    }
    let first = citation.items.first();
    let prefix = first.map_or("", |it| &it.prefix);
    let is_set = first.is_some_and(|it| it.article.as_ref().is_some_and(|it| !is_nameless(it)));
    if !prefix.is_empty() && (alone(citation) || !is_set) {
        text::insert_at_start(text, &format!("{prefix} "));
    }
}

/// "(ABP Live, 18 March 2022, p. 4)", each part linked to its article.
fn short(citation: &Citation, words: Words) -> Vec<Inline> {
    let mut inlines = vec![Inline::Text("(".to_owned(), 0)];
    for (index, item) in citation.items.iter().enumerate() {
        if index > 0 {
            inlines.push(Inline::Text("; ".to_owned(), 0));
        }
        if !item.prefix.is_empty() {
            inlines.push(Inline::Text(format!("{} ", item.prefix), 0));
        }
        inlines.push(match &item.article {
            Some(article) if is_nameless(article) => {
                Inline::Text(words.get(Word::Held).to_owned(), 0)
            }
            Some(article) => Inline::Link {
                to: LinkTarget::Place {
                    kind: demarche_library::PlaceKind::Article,
                    id: article.id.to_string(),
                },
                inlines: vec![Inline::Text(short_name(article, words), 0)],
                range: 0..0,
            },
            None => Inline::Text(format!("@{}", item.written), 0),
        });
        if !item.locator.is_empty() {
            inlines.push(Inline::Text(format!(", {}", item.locator), 0));
        }
    }
    inlines.push(Inline::Text(")".to_owned(), 0));
    inlines
}

fn short_name(article: &Article, words: Words) -> String {
    let name = article.outlet.as_deref().unwrap_or(&article.title);
    match &article.published {
        Some(published) => words.listed(Word::Comma, [name, words.date(published).as_str()]),
        None => name.to_owned(),
    }
}

/// The line under a quotation: country, speaker, post, date and outlet, as far as they are known.
pub fn source_line(excerpt: &Excerpt, words: Words) -> String {
    if is_nameless(&excerpt.article) {
        return words.get(Word::Held).to_owned();
    }
    let mut parts = Vec::new();
    if let Some(speaker) = &excerpt.speaker {
        let country = speaker.country.iter().map(|code| format!("{code}: "));
        parts.push(country.collect::<String>() + &speaker.name);
        parts.extend(speaker.post.clone());
        parts.extend(speaker.told.then(|| words.get(Word::AsTold).to_owned()));
    }
    parts.extend(excerpt.said.as_ref().map(|said| words.date(said)));
    let article = &excerpt.article;
    let outlet = article
        .outlet
        .clone()
        .unwrap_or_else(|| article.title.clone());
    let published = article.published.as_ref().map(|it| words.date(it));
    parts.push(match published {
        // A date of publication that is the date of the words is said once.
        Some(day) if parts.last() != Some(&day) => words.listed(Word::Comma, [outlet, day]),
        _ => outlet,
    });
    let line = words.listed(Word::Comma, parts);
    let to_left = crate::direction::runs_left(&line);
    crate::direction::kept_apart(&line, to_left)
}

/// An excerpt with its citation in a style, to be pasted elsewhere.
pub fn cite_excerpt(excerpt: &Excerpt, style: &Style) -> Result<Cited, Error> {
    let item = CitedItem::of_excerpt(excerpt.clone());
    let document = Document {
        blocks: vec![crate::document::Block {
            kind: crate::document::BlockKind::Embed(crate::document::Embed {
                written: String::new(),
                excerpt: Some(Box::new(excerpt.clone())),
                citation: 0,
                range: 0..0,
            }),
            line: 0,
            range: 0..0,
        }],
        citations: vec![Citation {
            from: CitationFrom::Embed,
            items: vec![item],
            line: 0,
        }],
        ..Document::default()
    };
    let citations = Citations::of(&document, style);
    let citation = &citations.texts[0];
    let lines = excerpt
        .quote
        .split('\n')
        .filter(|line| !line.trim().is_empty());
    let mut markdown = String::new();
    // The address by which a note that this is pasted into knows the excerpt; no program shows it.
    let mut html = format!(
        "<blockquote dir=\"auto\" cite=\"demarche://excerpt/{}\">",
        excerpt.id
    );
    for line in lines {
        markdown.push_str("> ");
        crate::markdown::escape(line, &mut markdown);
        markdown.push_str("\n>\n");
        html.push_str("<p dir=\"auto\">");
        crate::html::escape(line, &mut html);
        html.push_str("</p>");
    }
    markdown.push_str("> — ");
    crate::markdown::inlines(citation, &mut markdown);
    markdown.push('\n');
    html.push_str("<footer>— ");
    html.push_str(&crate::html::generated(citation));
    html.push_str("</footer></blockquote>\n");
    Ok(Cited {
        text: format!("{} — {}", quoted(&excerpt.quote), plain(citation)),
        markdown,
        html,
    })
}
