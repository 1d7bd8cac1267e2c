//! Word and OpenDocument texts, Markdown.

mod made;

use demarche_extract::{BlockKind, CutReason, Kind, Origin};
use made::{docx, item, part, refusal, shown, zip};

const STYLES: &str = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>\
    <w:style w:styleId=\"Meine\"><w:name w:val=\"Meine\"/><w:basedOn w:val=\"berschrift1\"/></w:style>\
    <w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:styleId=\"Zitat\"><w:name w:val=\"Quote\"/></w:style>\
    <w:style w:styleId=\"Kreis\"><w:name w:val=\"a\"/><w:basedOn w:val=\"Kreis\"/></w:style>";

fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn plain(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_word_document_keeps_its_form() {
    let list = |level: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", plain(text));
    let body = [
        paragraph("Titel", "Ferry vote put off"),
        plain("Oslo, 3 March 2024"),
        plain("The harbour council put its vote off on Monday."),
        paragraph("Meine", "What it says"),
        paragraph("Kreis", "A style that is made from itself."),
        list(0, "The pier"),
        list(1, "Its piles"),
        paragraph("Zitat", "Nobody is served by a vote in haste."),
        format!(
            "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
            cell("Year"),
            cell("Boats"),
            cell("2022"),
            cell("14")
        ),
    ]
    .concat();
    let core = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>Microsoft Word - draft3.doc</dc:title><dc:creator>Ada Roe</dc:creator><dcterms:created>2024-02-01T10:00:00Z</dcterms:created><dcterms:modified>2024-03-04T10:00:00Z</dcterms:modified></cp:coreProperties>";
    let bytes = docx(
        &body,
        &[
            ("word/styles.xml", &part("styles", STYLES)),
            ("docProps/core.xml", core),
        ],
    );
    let read = item(&bytes, "a.docx");
    assert_eq!(read.kind, Kind::Word);
    insta::assert_snapshot!(shown(&read.draft));
}

#[test]
fn changes_are_made_and_comments_are_left_out() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">It will </w:t></w:r>\
        <w:ins><w:r><w:t>never </w:t></w:r></w:ins><w:del><w:r><w:delText>soon </w:delText></w:r></w:del>\
        <w:commentRangeStart w:id=\"0\"/><w:r><w:t>sail</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden words</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>";
    let comments = part(
        "comments",
        "<w:comment w:id=\"0\"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>",
    );
    let read = item(&docx(body, &[("word/comments.xml", &comments)]), "a.docx");
    assert_eq!(read.draft.body().text, "It will never sail.");
}

#[test]
fn notes_follow_with_the_numbers_by_which_they_are_called() {
    let body = "<w:p><w:r><w:t>It sails</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t> at noon</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";
    let note = |kind: &str, id: u32, text: &str| {
        format!("<w:{kind} w:id=\"{id}\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>")
    };
    let feet = part(
        "footnotes",
        &(note("footnote", 0, "") + &note("footnote", 2, "On weekdays.")),
    );
    let ends = part("endnotes", &note("endnote", 1, "Harbour time."));
    let bytes = docx(
        body,
        &[("word/footnotes.xml", &feet), ("word/endnotes.xml", &ends)],
    );
    assert_eq!(
        item(&bytes, "a.docx").draft.body().text,
        "It sails[1] at noon[2].\n\n[1] On weekdays.\n\n[2] Harbour time."
    );
}

#[test]
fn text_laid_out_in_a_table_is_text() {
    let cell = format!(
        "<w:tc>{}{}{}</w:tc>",
        plain("One."),
        plain("Two."),
        plain("Three.")
    );
    let body = format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>{}", plain("Four."));
    let draft = item(&docx(&body, &[]), "a.docx").draft;
    assert!(
        draft
            .pieces
            .iter()
            .all(|piece| piece.kind == BlockKind::Paragraph)
    );
    assert_eq!(draft.pieces.len(), 4);
}

#[test]
fn a_document_cut_short_keeps_what_came_before() {
    let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>The first.</w:t></w:r></w:p><w:p><w:r><w:t>The sec";
    let bytes = zip(&[("[Content_Types].xml", ""), ("word/document.xml", document)]);
    assert_eq!(
        item(&bytes, "a.docx").draft.body().text,
        "The first.\n\nThe sec"
    );
}

#[test]
fn an_open_document_is_read_as_a_word_document_is() {
    let content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>\
        <text:tracked-changes><text:changed-region><text:p>Gone.</text:p></text:changed-region></text:tracked-changes>\
        <text:h text:outline-level=\"1\">Ferry vote put off</text:h>\
        <text:p>It sails<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>On weekdays.</text:p></text:note-body></text:note> at noon.</text:p>\
        <text:list><text:list-item><text:p>The pier</text:p><text:list><text:list-item><text:p>Its piles</text:p></text:list-item></text:list></text:list-item></text:list>\
        <table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Boats</text:p></table:table-cell></table:table-row></table:table>\
        </office:text></office:body></office:document-content>";
    let bytes = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content),
    ]);
    let read = item(&bytes, "a.odt");
    assert_eq!(read.kind, Kind::OpenDocument);
    insta::assert_snapshot!(shown(&read.draft));
}

#[test]
fn markdown_keeps_its_form_and_tells_its_facts() {
    let text = "---\ntitle: \"The ferry\"\ndate: 2024-03-03\nauthors:\n  - Ada Roe\n  - Bo Lee\nlang: en-GB\nsource: https://example.org/a\n---\n# The ferry\n\nText with a [link](https://example.org) and **bold**,\nin two lines.\n\n## More\n\n- one\n  - two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode  here\n```\n";
    let read = item(text.as_bytes(), "a.md");
    assert_eq!(
        read.draft.canonical_url.as_deref(),
        Some("https://example.org/a")
    );
    insta::assert_snapshot!(shown(&read.draft));
}

#[test]
fn a_text_without_marks_is_no_markdown() {
    let read = item(
        b"A headline\n\nThe price rose by 3 # in a week, and fell * again.",
        "a.txt",
    );
    assert_eq!(read.kind, Kind::Text);
    let marked = b"# A headline\n\nWith a [link](https://example.org/a).";
    assert_eq!(item(marked, "a").kind, Kind::Markdown);
    assert_eq!(item(marked, "a.txt").kind, Kind::Text);
}

#[test]
fn a_page_saved_by_single_file_keeps_its_address_and_day() {
    let page = "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/ferry \n saved date: Mon Mar 04 2024 09:05:00 GMT+0100 (Central European Standard Time)\n--><head><title>Ferry vote put off</title></head><body><article><h1>Ferry vote put off</h1><p>The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week to read what the engineers had written about the old pier.</p></article></body></html>";
    let read = item(page.as_bytes(), "a.html");
    assert_eq!(read.url.as_deref(), Some("https://example.org/ferry"));
    assert_eq!(
        read.saved.unwrap().to_rfc3339(),
        "2024-03-04T09:05:00+01:00"
    );
    assert_eq!(read.draft.canonical_url, read.url);
    // A page that only speaks of the program is not one that it saved.
    let talk = page.replace("<!--", "<p>").replace("-->", "</p>");
    assert_eq!(item(talk.as_bytes(), "a.html").url, None);
}

#[test]
fn what_is_no_text_is_named_with_what_to_do() {
    let cases: [(Vec<u8>, &str, &str); 6] = [
        (
            zip(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]),
            "Excel",
            "paste",
        ),
        (
            zip(&[("[Content_Types].xml", ""), ("ppt/slides.xml", "")]),
            "PowerPoint",
            "PDF",
        ),
        (zip(&[("a.txt", "text")]), "ZIP archive", "Unpack"),
        (
            zip(&[("mimetype", "application/epub+zip")]),
            "e-book",
            "paste",
        ),
        (b"{\\rtf1 text}".to_vec(), "rich text", "docx"),
        (b"\xff\xd8\xff\xe0 picture".to_vec(), "picture", "letters"),
    ];
    for (bytes, what, remedy) in cases {
        let refusal = refusal(&bytes, "a");
        assert!(
            refusal.contains(what) && refusal.contains(remedy),
            "{refusal}"
        );
    }
}

#[test]
fn a_title_field_is_believed_only_where_the_text_has_none() {
    let core = |title: &str| {
        format!(
            "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>admin</dc:creator></c>"
        )
    };
    let title = |body: &str, title: &str| {
        let draft = item(
            &docx(body, &[("docProps/core.xml", &core(title))]),
            "a.docx",
        )
        .draft;
        assert_eq!(draft.byline, Vec::<String>::new());
        draft.title.map(|title| (title.value, title.origin))
    };
    let text = plain("The harbour council put its vote off on Monday.");
    assert_eq!(
        title(&text, "Ferry vote put off"),
        Some(("Ferry vote put off".to_owned(), Origin::File))
    );
    assert_eq!(title(&text, "minutes_final.docx"), None);
    let headed = paragraph("Heading1", "The real title") + &text;
    assert_eq!(
        title(&headed, "An old title"),
        Some(("The real title".to_owned(), Origin::Heading))
    );
    let draft = item(&docx(&headed, &[]), "a.docx").draft;
    assert_eq!(draft.pieces[0].cut, Some(CutReason::Title));
}

#[test]
fn a_page_that_the_wayback_machine_keeps_is_that_of_its_publisher() {
    let page = "<!DOCTYPE html><html><head><script>__wm.init(\"https://web.archive.org/web\");\n__wm.wombat(\"https://example.org/ferry\",\"20240304090500\",\"https://web.archive.org/\",\"web\");</script><title>Ferry vote put off</title><link rel=canonical href=https://web.archive.org/web/20240304090500/https://example.org/ferry></head><body><article><h1>Ferry vote put off</h1><p>The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week to read what the engineers had written about the old pier.</p></article></body></html>";
    let read = item(page.as_bytes(), "a.html");
    assert_eq!(read.url.as_deref(), Some("https://example.org/ferry"));
    assert_eq!(
        read.saved.unwrap().to_rfc3339(),
        "2024-03-04T09:05:00+00:00"
    );
    assert_eq!(read.draft.canonical_url, read.url);
    // One that tells nothing but the archive's address.
    let plain = page.replace("__wm.wombat", "x");
    assert_eq!(
        item(plain.as_bytes(), "a.html")
            .draft
            .canonical_url
            .as_deref(),
        Some("https://example.org/ferry")
    );
}
