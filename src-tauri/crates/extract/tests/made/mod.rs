//! Files made for the tests.
#![allow(dead_code)]

use std::io::Write as _;

use demarche_extract::{Draft, Item, Reading, read_file};

/// What is read from bytes that can be read.
pub(crate) fn reading(bytes: &[u8], name: &str) -> Reading {
    read_file(bytes, Some(name), None, None).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

/// The only article in a file.
pub(crate) fn item(bytes: &[u8], name: &str) -> Item {
    let mut reading = reading(bytes, name);
    assert_eq!(reading.items.len(), 1, "{:?}", reading.skipped);
    reading.items.remove(0)
}

/// Why bytes cannot be read.
pub(crate) fn refusal(bytes: &[u8], name: &str) -> String {
    match read_file(bytes, Some(name), None, None) {
        Err(refusal) => refusal.to_string(),
        Ok(reading) => panic!("{name} was read: {:?}", reading.items),
    }
}

/// A draft as a reviewer reads it: facts, then every piece with its fate.
pub(crate) fn shown(draft: &Draft) -> String {
    let mut out = format!(
        "title: {:?}\nbyline: {:?}\npublished: {:?}\nmodified: {:?}\nsite: {:?}\nlanguage: {:?}\nproblems: {:?}\n\n",
        draft
            .title
            .as_ref()
            .map(|title| (&title.value, title.origin)),
        draft.byline,
        draft
            .published
            .as_ref()
            .map(|date| (&date.value.date, date.origin)),
        draft.modified.as_ref().map(|date| &date.date),
        draft.site,
        draft.language,
        draft
            .problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
    );
    for piece in &draft.pieces {
        let fate = piece
            .cut
            .map_or("kept".to_owned(), |why| format!("{why:?}"));
        let level = piece
            .level
            .map(|level| format!(" {level}"))
            .unwrap_or_default();
        out.push_str(&format!(
            "{fate:<8} {:?}{level}: {}\n",
            piece.kind, piece.text
        ));
    }
    out
}

/// A ZIP archive of parts.
pub(crate) fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word document with a body, and other parts.
pub(crate) fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>"
    );
    let mut all = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", document.as_str()),
    ];
    all.extend_from_slice(parts);
    zip(&all)
}

/// A part of a Word document under its root.
pub(crate) fn part(root: &str, inside: &str) -> String {
    format!("<w:{root} xmlns:w=\"{W}\">{inside}</w:{root}>")
}

/// A line of a page: where it begins, from the left and from the foot, in which size, and its words.
pub(crate) type Placed<'t> = (f32, f32, f32, &'t str);

/// A PDF document with lines of Helvetica on its pages.
pub(crate) fn pdf(pages: &[Vec<Placed<'_>>], info: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|at| format!("{} 0 R", 5 + 2 * at))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            kids.join(" ")
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
        format!("<< {info} >>"),
    ];
    for (at, page) in pages.iter().enumerate() {
        let mut content = "BT\n".to_owned();
        for (x, y, size, text) in page {
            let text = text
                .replace('\\', "\\\\")
                .replace('(', "\\(")
                .replace(')', "\\)");
            content.push_str(&format!("/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj\n"));
        }
        content.push_str("ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            6 + 2 * at
        ));
        let bytes: Vec<u8> = content.chars().map(|c| c as u8).collect();
        objects.push(stream(&bytes, ""));
    }
    raw_pdf(&objects)
}

/// A PDF stream object.
pub(crate) fn stream(data: &[u8], entries: &str) -> String {
    let text: String = data.iter().map(|byte| char::from(*byte)).collect();
    format!(
        "<< /Length {} {entries} >>\nstream\n{text}\nendstream",
        data.len()
    )
}

/// A PDF document of objects; each letter is one byte. The first is the catalog, the fourth the
/// information dictionary.
pub(crate) fn raw_pdf(objects: &[String]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object.chars().map(|c| c as u8));
        out.extend(b"\nendobj\n");
    }
    let xref = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1).bytes());
    for offset in &offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let info = if objects.len() >= 4 {
        "/Info 4 0 R"
    } else {
        ""
    };
    out.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R {info} >>\nstartxref\n{xref}\n%%EOF\n",
            offsets.len() + 1
        )
        .bytes(),
    );
    out
}
