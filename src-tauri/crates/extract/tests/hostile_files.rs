//! Files made to break their reader: each comes back with a draft or a reason.

mod made;

use std::io::Write as _;

use demarche_extract::{Kind, kind_of, read_as, read_file};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use made::{docx, raw_pdf, reading, refusal, stream, zip};

const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 6 0 R >>";

fn pdf_of(pages: &str, page: &str, form: String, content: String) -> Vec<u8> {
    raw_pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        pages.to_owned(),
        page.to_owned(),
        "<< >>".to_owned(),
        form,
        content,
    ])
}

const PAGES: &str = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_pdf_that_runs_in_a_circle_ends() {
    let none = || "<< >>".to_owned();
    refusal(
        &pdf_of(
            "<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] >>",
            PAGE,
            none(),
            none(),
        ),
        "a.pdf",
    );
    let form = stream(
        b"/X Do /X Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
    );
    refusal(&pdf_of(PAGES, PAGE, form, stream(b"/X Do", "")), "a.pdf");
}

#[test]
fn a_pdf_that_unpacks_to_more_than_it_should_is_refused() {
    let blank = packed(&vec![b' '; 40 << 20]);
    let bomb = |data: &[u8], filter: &str| {
        pdf_of(
            PAGES,
            PAGE,
            "<< >>".to_owned(),
            stream(data, &format!("/Filter {filter}")),
        )
    };
    let once = refusal(&bomb(&blank, "/FlateDecode"), "a.pdf");
    assert!(once.contains("unpacks to more"), "{once}");
    let twice = refusal(
        &bomb(&packed(&blank), "[/FlateDecode /FlateDecode]"),
        "a.pdf",
    );
    assert!(twice.contains("unpacks to more"), "{twice}");
}

#[test]
fn a_pdf_with_objects_in_objects_to_no_end_is_refused() {
    let none = || "<< >>".to_owned();
    let arrays = format!(
        "<< /Type /Pages /Kids {}{} >>",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let dictionaries = format!("<< /Type /Pages {} >>", "<< /A ".repeat(100_000));
    for pages in [arrays, dictionaries] {
        let refusal = refusal(&pdf_of(&pages, PAGE, none(), none()), "a.pdf");
        assert!(refusal.contains("to no end"), "{refusal}");
    }
    for content in ["[".repeat(100_000), "q ".repeat(100_000)] {
        let packed = stream(&packed(content.as_bytes()), "/Filter /FlateDecode");
        let refusal = refusal(&pdf_of(PAGES, PAGE, none(), packed), "a.pdf");
        assert!(refusal.contains("to no end"), "{refusal}");
    }
}

#[test]
fn a_document_that_unpacks_to_more_than_it_should_is_refused() {
    let long = format!("<w:document>{}", " ".repeat(65 << 20));
    let bytes = zip(&[("[Content_Types].xml", ""), ("word/document.xml", &long)]);
    assert!(bytes.len() < 1 << 20);
    let refusal = refusal(&bytes, "a.docx");
    assert!(refusal.contains("64 MB"), "{refusal}");
}

#[test]
fn entities_are_not_expanded() {
    let laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
    let document = format!(
        "{laughs}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>"
    );
    let bytes = zip(&[
        ("[Content_Types].xml", ""),
        ("word/document.xml", &document),
    ]);
    assert!(refusal(&bytes, "a.docx").contains("entities"));
    let rdf = format!(
        "{laughs}<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:z=\"http://www.zotero.org/namespaces/export#\"/>"
    );
    assert!(refusal(rdf.as_bytes(), "a.rdf").contains("entities"));
}

#[test]
fn deep_xml_is_read_to_its_end() {
    let deep = format!(
        "{}<w:p><w:r><w:t>At the bottom.</w:t></w:r></w:p>",
        "<w:sdt>".repeat(50_000)
    );
    assert_eq!(
        reading(&docx(&deep, &[]), "a.docx").items[0]
            .draft
            .body()
            .text,
        "At the bottom."
    );
    let tables = format!(
        "{}<w:p><w:r><w:t>Inside.</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc>".repeat(10_000)
    );
    assert_eq!(
        reading(&docx(&tables, &[]), "a.docx").items[0]
            .draft
            .body()
            .text,
        "Inside."
    );
    // Deeper than the reader counts: what comes before is kept.
    let deeper = format!("<w:p><w:r><w:t>Before.</w:t></w:r></w:p>{deep}{deep}");
    let draft = reading(&docx(&deeper, &[]), "a.docx").items.remove(0).draft;
    assert!(
        draft.body().text.starts_with("Before."),
        "{}",
        draft.body().text
    );
    assert!(
        draft.problems[0].to_string().contains("damaged"),
        "{:?}",
        draft.problems
    );
    let rdf = format!(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:z=\"http://www.zotero.org/namespaces/export#\">{}",
        "<rdf:Bag>".repeat(200_000)
    );
    refusal(rdf.as_bytes(), "a.rdf");
}

#[test]
fn names_in_an_archive_lead_nowhere() {
    let bytes = docx(
        "<w:p><w:r><w:t>The text.</w:t></w:r></w:p>",
        &[(
            "_rels/.rels",
            "<R><Relationship Type=\"a/officeDocument\" Target=\"../../../../etc/passwd\"/></R>",
        )],
    );
    assert_eq!(
        reading(&bytes, "a.docx").items[0].draft.body().text,
        "The text."
    );
}

#[test]
fn parts_in_parts_of_a_message_end() {
    let mut mail = "From: a@example.org\r\nSubject: Deep\r\nDate: Fri, 18 Mar 2022 16:20:00 +0100\r\nMIME-Version: 1.0\r\n".to_owned();
    for at in 0..1_000 {
        mail.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n"
        ));
    }
    mail.push_str("Content-Type: text/plain\r\n\r\nAt the bottom.\r\n");
    assert!(kind_of(mail.as_bytes(), None, None) == Ok(Kind::Email));
    let _ = read_file(mail.as_bytes(), None, None, None);
    let mut nested = String::new();
    for _ in 0..1_000 {
        nested.push_str("From: a@example.org\r\nSubject: Deep\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n");
    }
    let _ = read_file(nested.as_bytes(), None, None, None);
}

#[test]
fn a_hundred_thousand_references_are_read() {
    let ris: String = (0..100_000)
        .map(|at| format!("TY  - JOUR\nTI  - Paper number {at}\nPY  - 2020\nER  - \n"))
        .collect();
    assert_eq!(reading(ris.as_bytes(), "a.ris").items.len(), 100_000);
    let names: String = (0..2_000)
        .map(|at| format!("@string{{n{at} = {{Journal {at}}}}}\n"))
        .collect();
    let bib: String = (0..5_000)
        .map(|at| {
            format!(
                "@article{{k{at}, title={{Paper {at}}}, journal=n{}}}\n",
                at % 2_000
            )
        })
        .collect();
    assert_eq!(
        reading((names + &bib).as_bytes(), "a.bib").items.len(),
        5_000
    );
}

#[test]
fn references_with_braces_to_no_end_are_skipped_and_the_others_read() {
    let good = "@article{one,\n title = {Talks go on},\n year = 2022\n}\n";
    for bad in [
        format!(
            "@misc{{deep, title = {}x{}}}\n",
            "{".repeat(100_000),
            "}".repeat(100_000)
        ),
        "@misc{open,\n".repeat(40_000),
        format!("@misc{{long,\n note = {{{}", "й".repeat(200_000)),
    ] {
        let reading = reading(format!("{good}{bad}").as_bytes(), "list.bib");
        assert_eq!(reading.items.len(), 1);
        assert!(!reading.skipped.is_empty());
    }
}

#[test]
fn deep_markdown_ends() {
    for text in [
        "> ".repeat(50_000),
        "- ".repeat(50_000),
        "[".repeat(100_000),
        "*".repeat(100_000),
        "  ".repeat(50_000),
    ] {
        let text = format!("# A title\n\n{text} words");
        read_as(Kind::Markdown, text.as_bytes(), None, None).unwrap();
    }
}

#[test]
fn every_kind_comes_back_from_every_cut() {
    let page = made::pdf(
        &[vec![(
            60.0,
            700.0,
            10.0,
            "The pier stands on piles of oak.",
        )]],
        "/Title (A)",
    );
    let files: [(Kind, Vec<u8>); 6] = [
        (Kind::Pdf, page),
        (Kind::Word, docx("<w:p><w:r><w:t>The text.</w:t></w:r></w:p>", &[])),
        (Kind::Email, b"From: a@example.org\nSubject: =?utf-8?B?RmVy?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\ntext\n--x--\n".to_vec()),
        (Kind::Bibtex, b"@article{a, title={B {c}}, author={D and {E} f}, month=jan, year=2020}".to_vec()),
        (Kind::CslJson, b"[{\"type\":\"book\",\"title\":\"A\",\"issued\":{\"date-parts\":[[2020]]}}]".to_vec()),
        (Kind::Markdown, "---\ntitle: Ä\n---\n# Ä\n\n| a |\n|---|\n".as_bytes().to_vec()),
    ];
    for (kind, bytes) in files {
        for end in 0..bytes.len() {
            let _ = read_as(kind, &bytes[..end], None, None);
        }
        for kind in [
            Kind::Html,
            Kind::Mhtml,
            Kind::Pdf,
            Kind::Word,
            Kind::OpenDocument,
            Kind::Email,
            Kind::Mailbox,
            Kind::Text,
            Kind::Markdown,
            Kind::Ris,
            Kind::Bibtex,
            Kind::CslJson,
            Kind::ZoteroRdf,
        ] {
            let _ = read_as(kind, &bytes, None, None);
        }
    }
}
