//! A document in Typst's language. Every word is a string literal, so that none is read as markup.

use std::fmt::Write as _;

use crate::annex;
use crate::cite::Citations;
use crate::direction::{language_of_script, runs_left};
use crate::document::*;
use crate::matrix::{Cell, Matrix, Row};
use crate::notes::{Mark, NoteText, Notes};

const PREAMBLE: &str = include_str!("brief.typ");

/// What stands before the body; `families` follow the first font.
pub(super) fn preamble(document: &Document, families: &[String]) -> String {
    let marking = document.front.marking.as_deref();
    let title = document.title().unwrap_or_default();
    // In the order of the file, so that no name of a place is looked for in what was put in.
    let places = [
        ("MARKING", marking.map_or("none".to_owned(), literal)),
        ("TITLE", literal(&title)),
        (
            "AUTHOR",
            document
                .front
                .author
                .as_deref()
                .map_or("()".to_owned(), literal),
        ),
        (
            "FAMILIES",
            families.iter().map(|name| literal(name) + ", ").collect(),
        ),
    ];
    let mut out = String::new();
    let mut rest = PREAMBLE;
    for (place, value) in places {
        if let Some((before, after)) = rest.split_once(place) {
            out.push_str(before);
            out.push_str(&value);
            rest = after;
        }
    }
    out + rest
}

/// What follows the preamble.
pub(super) fn body(document: &Document, citations: &Citations) -> String {
    let mut writer = Typst {
        out: "\n".to_owned(),
        notes: Notes::new(document, citations),
        after_note: 0,
    };
    if let Some(title) = document.title_above() {
        writer.call("above", title);
    }
    let (above, below) = document.around_byline();
    writer.blocks(above);
    if let Some(byline) = document.front.byline() {
        writer.call("byline", &byline);
    }
    writer.blocks(below);
    if citations.in_text && !citations.bibliography.is_empty() {
        writer.call("heading", "References");
        for entry in &citations.bibliography {
            writer.out.push_str("#entry[");
            writer.inlines(entry);
            writer.out.push_str("]\n\n");
        }
    }
    writer.annex(document);
    writer.out
}

struct Typst<'d> {
    out: String,
    notes: Notes<'d>,
    /// Where the last reference to a note ended.
    after_note: usize,
}

impl<'d> Typst<'d> {
    /// A function called with plain words.
    fn call(&mut self, function: &str, words: &str) {
        let _ = writeln!(self.out, "#{function}({})\n", literal(words));
    }

    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            let _ = write!(self.out, "#{};", literal(words));
        }
    }

    fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            self.block(block);
            self.out.push_str("\n\n");
        }
    }

    fn block(&mut self, block: &'d Block) {
        match &block.kind {
            BlockKind::Heading(level, inlines) => {
                let _ = write!(self.out, "#heading(level: {level})[");
                self.inlines(inlines);
                self.out.push(']');
            }
            BlockKind::Paragraph(inlines) => self.directed(inlines),
            BlockKind::Quote(inner) => {
                self.out.push_str("#quote(block: true)[");
                self.blocks(inner);
                self.out.push(']');
            }
            BlockKind::List {
                first,
                tight,
                items,
            } => self.list(*first, *tight, items),
            BlockKind::Code { text, .. } => {
                let _ = write!(
                    self.out,
                    "#raw(block: true, {})",
                    literal_lines(text.trim_end_matches('\n'))
                );
            }
            BlockKind::Table(table) => self.table(table),
            BlockKind::Rule => self
                .out
                .push_str("#line(length: 100%, stroke: 0.5pt + luma(60%))"),
            BlockKind::Embed(embed) => self.embed(embed),
            BlockKind::Positions(positions) => self.positions(positions),
            BlockKind::Live(live) => self.live(live),
            BlockKind::Callout(callout) => {
                self.out.push_str("#callout([");
                self.directed(&callout.title);
                self.out.push_str("])[");
                self.blocks(&callout.blocks);
                self.out.push(']');
            }
        }
    }

    /// Inlines that run as their first letter does.
    fn directed(&mut self, inlines: &'d [Inline]) {
        let turned = self.in_its_language(&plain(inlines));
        self.inlines(inlines);
        self.out.push_str(if turned { "]" } else { "" });
    }

    /// Opens what holds a text of another script: set in its language and direction. Answers whether it did.
    fn in_its_language(&mut self, text: &str) -> bool {
        let language = language_of_script(text);
        let to_left = runs_left(text);
        if language.is_none() && !to_left {
            return false;
        }
        self.out.push_str("#[#set text(");
        if let Some(language) = language {
            let _ = write!(self.out, "lang: {}, ", literal(language));
        }
        self.out.push_str(if to_left {
            "dir: rtl)\n"
        } else {
            "dir: ltr)\n"
        });
        true
    }

    fn list(&mut self, first: Option<u64>, tight: bool, items: &'d [Item]) {
        let tasks = items.iter().any(|item| item.task.is_some());
        let _ = match first {
            Some(first) => write!(self.out, "#enum(start: {first}, tight: {tight}"),
            None if tasks => write!(self.out, "#list(marker: none, tight: {tight}"),
            None => write!(self.out, "#list(tight: {tight}"),
        };
        for item in items {
            self.out.push_str(", [");
            match item.task {
                Some(true) => self.words("☑ "),
                Some(false) => self.words("☐ "),
                None => {}
            }
            self.blocks(&item.blocks);
            self.out.push(']');
        }
        self.out.push(')');
    }

    fn table(&mut self, table: &'d Table) {
        let aligns: Vec<_> = table
            .columns
            .iter()
            .map(|column| match column {
                Align::Start => "start",
                Align::Centre => "center",
                Align::End => "end",
            })
            .collect();
        let columns = "1fr, ".repeat(table.columns.len());
        let aligns = aligns.join(", ");
        let _ = write!(
            self.out,
            "#table(columns: ({columns}), align: ({aligns},), table.header("
        );
        for cell in &table.head {
            self.out.push_str("strong[");
            self.inlines(cell);
            self.out.push_str("], ");
        }
        self.out.push(')');
        for cell in table.rows.iter().flatten() {
            self.out.push_str(", [");
            self.directed(cell);
            self.out.push(']');
        }
        self.out.push(')');
    }

    fn embed(&mut self, embed: &'d Embed) {
        let Some(excerpt) = &embed.excerpt else {
            self.words(&embed.written);
            return;
        };
        self.out.push_str("#quote(block: true)[");
        for line in excerpt
            .quote
            .split('\n')
            .filter(|line| !line.trim().is_empty())
        {
            if !self.in_its_language(line) {
                self.out.push_str("#[");
            }
            self.words(line);
            self.out.push_str("]\n\n");
        }
        self.out.push_str("#source[");
        self.words(&format!("— {}", crate::cite::source_line(excerpt)));
        self.citation(embed.citation);
        self.out.push_str("]]");
    }

    fn positions(&mut self, positions: &'d Positions) {
        for problem in &positions.problems {
            self.words(problem);
            self.out.push_str("\n\n");
        }
        if let Some(matrix) = &positions.matrix {
            self.matrix(matrix, &positions.citations);
        }
    }

    fn matrix(&mut self, matrix: &Matrix, citations: &[Vec<Option<usize>>]) {
        let columns = "1fr, ".repeat(matrix.issues.len());
        let _ = write!(
            self.out,
            "#table(columns: (0.7fr, {columns}), table.header([], "
        );
        for issue in &matrix.issues {
            self.out.push_str("[#strong[");
            self.words(&issue.name);
            self.out.push(']');
            if let (Some(con), Some(pro)) = (&issue.con, &issue.pro) {
                self.out.push_str("\n\n#small[");
                self.words(&format!("−− {con} · ++ {pro}"));
                self.out.push(']');
            }
            self.out.push_str("], ");
        }
        self.out.push(')');
        for (row, citations) in matrix.rows.iter().zip(citations) {
            self.out.push_str(", ");
            self.row_head(row);
            for (cell, citation) in row.cells.iter().zip(citations) {
                self.out.push_str(", ");
                self.matrix_cell(cell, *citation);
            }
        }
        self.out.push_str(")\n");
        self.call(
            "caption",
            &format!("{} {}", matrix.caption(), matrix.legend()),
        );
    }

    fn live(&mut self, live: &'d Live) {
        for problem in &live.problems {
            self.words(problem);
            self.out.push_str("\n\n");
        }
        let Some(view) = &live.view else {
            return;
        };
        if !view.rows.is_empty() {
            let shares: Vec<String> = view.shares().iter().map(|it| format!("{it}fr")).collect();
            let _ = write!(
                self.out,
                "#table(columns: ({}), table.header(",
                shares.join(", ")
            );
            for head in &view.heads {
                let _ = write!(self.out, "strong({}), ", literal(head));
            }
            self.out.push(')');
            for (row, citation) in view.rows.iter().zip(&live.citations) {
                for (at, cell) in row.cells.iter().enumerate() {
                    self.out.push_str(", ");
                    self.view_cell(cell, citation.filter(|_| at == row.cited));
                }
            }
            self.out.push_str(")\n");
        }
        self.call("caption", &view.below());
    }

    fn view_cell(&mut self, cell: &crate::live::Cell, citation: Option<usize>) {
        self.out.push('[');
        if let Some(stance) = cell.stance {
            let _ = write!(
                self.out,
                "#strong({}); ",
                literal(crate::matrix::print(stance).mark)
            );
        }
        if cell.strong {
            let _ = write!(self.out, "#strong({});", literal(&cell.words));
        } else {
            self.words(&cell.words);
        }
        if let Some(citation) = citation {
            self.citation(citation);
        }
        if !cell.below.is_empty() {
            self.out.push_str("\n\n#small[");
            self.words(&cell.below);
            self.out.push(']');
        }
        self.out.push(']');
    }

    fn row_head(&mut self, row: &Row) {
        self.out.push_str("[#strong[");
        self.words(row.name());
        self.out.push(']');
        if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
            self.words(&format!(" ({code})"));
        }
        if let Some(post) = &row.post {
            self.out.push_str("\n\n#small[");
            self.words(post);
            self.out.push(']');
        }
        self.out.push(']');
    }

    fn matrix_cell(&mut self, cell: &Cell, citation: Option<usize>) {
        self.out.push('[');
        if let Some(latest) = &cell.latest {
            self.out.push_str("#strong[");
            self.words(crate::matrix::print(latest.stance).mark);
            self.out.push(']');
            self.words(&format!(" {}", latest.quoted()));
            if let Some(citation) = citation {
                self.citation(citation);
            }
            let told = cell.told();
            if !told.is_empty() {
                self.out.push_str("\n\n#small[");
                self.words(&told.join("; "));
                self.out.push(']');
            }
        } else {
            self.out.push_str("#small[");
            self.words(&cell.unsaid());
            self.out.push(']');
        }
        self.out.push(']');
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => self.words(words),
                Inline::Code(words) => {
                    let _ = write!(self.out, "#raw({});", literal(words));
                }
                Inline::Emphasis(inner) => self.wrapped("emph", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Strike(inner) => self.wrapped("strike", inner),
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
                        self.words(&quoted(&excerpt.quote));
                        self.citation(embed.citation);
                    }
                    None => self.words(&embed.written),
                },
                Inline::SoftBreak => self.words(" "),
                Inline::HardBreak => self.out.push_str("#linebreak();"),
            }
        }
    }

    fn wrapped(&mut self, function: &str, inner: &'d [Inline]) {
        let _ = write!(self.out, "#{function}[");
        self.inlines(inner);
        self.out.push_str("];");
    }

    fn citation(&mut self, index: usize) {
        match self.notes.citation(index) {
            Mark::Number(number) => self.note(number),
            Mark::InText => self.inlines(self.notes.in_text(index)),
        }
    }

    /// A note where it is first referred to.
    fn note(&mut self, number: usize) {
        self.apart_from_the_last_note();
        // A thin space, which parts the mark from the words for whoever copies them as well.
        self.out.push_str("#footnote[#\"\u{2009}\";");
        self.notes.inside = true;
        match self.notes.list[number - 1] {
            NoteText::Written(blocks) => self.blocks(blocks),
            NoteText::Citation(index) => {
                let citations = self.notes.citations;
                self.inlines(&citations.texts[index]);
            }
        }
        self.notes.inside = false;
        let _ = write!(self.out, "]<note{number}>");
        self.after_note = self.out.len();
    }

    /// A raised comma where two numbers would read as one.
    fn apart_from_the_last_note(&mut self) {
        if self.after_note == self.out.len() {
            self.out.push_str("#super[,];");
        }
    }

    fn annex(&mut self, document: &'d Document) {
        let evidence = annex::evidence(document);
        if evidence.is_empty() {
            return;
        }
        self.out
            .push_str("#set page(flipped: true, margin: (x: 1.8cm, top: 2.2cm, bottom: 2cm))\n");
        self.call("heading", annex::TITLE);
        self.out.push_str("#[#show table: set text(size: 7.5pt)\n#show raw: set text(size: 6.2pt)\n#table(columns: (2.6fr, 1fr, 1.2fr, 0.9fr, 1fr, 1.6fr, 1fr, 10.2em), table.header(");
        for head in annex::HEADS {
            let _ = write!(self.out, "strong({}), ", literal(head));
        }
        self.out.push(')');
        for row in &evidence {
            let [
                quote,
                speaker,
                post,
                date,
                outlet,
                address,
                captured,
                sha256,
            ] = row.cells();
            for cell in [quote, speaker, post, date, outlet] {
                let _ = write!(self.out, ", [#{};]", literal(&cell));
            }
            if address.is_empty() {
                self.out.push_str(", []");
            } else {
                let _ = write!(self.out, ", [#link({});]", literal(&address));
            }
            let _ = write!(self.out, ", [#{};], ", literal(&captured));
            // Sixteen digits a line: a hash has no place to break.
            let digits: Vec<char> = sha256.chars().collect();
            let lines: Vec<String> = digits.chunks(16).map(String::from_iter).collect();
            let _ = write!(self.out, "raw({})", literal_lines(&lines.join("\n")));
        }
        self.out.push_str(")]\n");
    }
}

/// A string literal; line breaks are spaces.
fn literal(words: &str) -> String {
    literal_lines(&words.replace(['\n', '\r', '\t'], " "))
}

fn literal_lines(words: &str) -> String {
    let mut literal = String::with_capacity(words.len() + 2);
    literal.push('"');
    for letter in words.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '"' => literal.push_str("\\\""),
            '\n' => literal.push_str("\\n"),
            '\t' => literal.push_str("    "),
            control if control.is_control() => literal.push('\u{fffd}'),
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}
