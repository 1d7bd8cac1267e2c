//! Files of every kind that are had by their address: as from a file, with where they were had from.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use demarche_tests::command_line::CommandLine;
use demarche_tests::desk::Desk;
use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, reply};
use serde_json::{Value, json};

const LINES: [&str; 6] = [
    "The harbour council put its vote on the ferry off on Monday, after three",
    "of its members had asked for another week to read what the engineers had",
    "written about the old pier. The chair named no new day, and the ferry will",
    "go on as it has for the past eleven years, she said, and added that the",
    "yard would wait. The members of the council will read the report until the",
    "week after, unless the minister asks for a new one before that day.",
];

fn pdf() -> Vec<u8> {
    let mut content = "BT /F1 20 Tf 1 0 0 1 60 780 Tm (Ferry vote put off) Tj\n".to_owned();
    for (at, line) in LINES.iter().enumerate() {
        let top = 740 - 13 * at;
        content.push_str(&format!("/F1 10 Tf 1 0 0 1 60 {top} Tm ({line}) Tj\n"));
    }
    content.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let table = out.len();
    write!(out, "xref\n0 6\n0000000000 65535 f \n").unwrap();
    for offset in offsets {
        writeln!(out, "{offset:010} 00000 n ").unwrap();
    }
    write!(
        out,
        "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    )
    .unwrap();
    out
}

fn docx() -> Vec<u8> {
    let paragraphs: String = ["Ferry vote put off", &LINES.join(" ")]
        .iter()
        .map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
        .collect();
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{paragraphs}</w:body></w:document>"
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn message(subject: &str, day: u32) -> String {
    format!(
        "From: Ada Muster <ada@example.org>\r\nTo: list@example.org\r\nSubject: {subject}\r\n\
         Date: Fri, {day} Mar 2022 16:20:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
        LINES.join("\r\n")
    )
}

/// By the path that it has: the type that the server gives and the bytes.
fn files() -> BTreeMap<&'static str, (&'static str, Vec<u8>)> {
    let text = format!("Ferry vote put off\n\n{}\n", LINES.join("\n"));
    let mailbox = format!(
        "From ada@example.org Fri Mar 18 16:20:00 2022\n{}\nFrom ada@example.org Fri Mar 25 16:20:00 2022\n{}",
        message("Ferry vote put off", 18).replace("\r\n", "\n"),
        message("Ferry vote held", 25).replace("\r\n", "\n"),
    );
    let references = "TY  - NEWS\nTI  - Ferry vote put off\nAU  - Muster, Ada\nUR  - https://example.org/ferry\n\
                      PY  - 2022/03/18\nER  - \nTY  - NEWS\nTI  - Ferry vote held\nER  - \n";
    BTreeMap::from([
        ("/a.pdf", ("application/pdf", pdf())),
        // As servers do that do not know better.
        ("/download", ("application/octet-stream", pdf())),
        ("/a.docx", ("application/octet-stream", docx())),
        (
            "/a.eml",
            (
                "message/rfc822",
                message("Ferry vote put off", 18).into_bytes(),
            ),
        ),
        ("/a.mbox", ("application/mbox", mailbox.into_bytes())),
        (
            "/a.txt",
            ("text/plain; charset=utf-8", text.clone().into_bytes()),
        ),
        (
            "/Ferry%20vote.md",
            (
                "text/plain",
                text.replacen("Ferry", "# Ferry", 1).into_bytes(),
            ),
        ),
        (
            "/a.ris",
            ("application/x-research-info-systems", references.into()),
        ),
        (
            "/a.zip",
            ("application/zip", b"PK\x03\x04\x14\0\0\0game.exe".to_vec()),
        ),
    ])
}

fn server() -> (Web, BTreeMap<&'static str, (&'static str, Vec<u8>)>) {
    let served = Arc::new(files());
    let web = Web::start(
        move |request, stream| match served.get(request.path.as_str()) {
            Some((media_type, bytes)) => reply(
                stream,
                "200 OK",
                &format!("Content-Type: {media_type}\r\n"),
                bytes,
            ),
            None => reply(stream, "404 Not Found", "", b""),
        },
    );
    (web.unwrap(), files())
}

/// What must be the same by address and by file.
fn made_of(draft: &Value) -> Value {
    let same = [
        "title",
        "byline",
        "published",
        "language",
        "pieces",
        "words_kept",
    ];
    same.iter().map(|key| draft[key].clone()).collect()
}

#[test]
fn a_file_at_an_address_becomes_what_it_becomes_as_a_file() {
    let desk = Desk::with_library();
    let (server, files) = server();
    for (path, (_, bytes)) in &files {
        let local = desk
            .scratch
            .write(&path[1..].replace("%20", " "), bytes)
            .unwrap();
        let by_file = desk.done("import.files", json!({ "paths": [local] }));
        let by_file = desk.ended(&by_file["job"])["items"][0].clone();
        let request = json!({ "urls": [server.url(path)], "allow_private": true });
        let by_url = desk.ended(&desk.done("import.fetch", request)["job"])["items"][0].clone();
        assert_eq!(
            by_file["state"], by_url["state"],
            "{path}: {by_file} {by_url}"
        );
        if *path == "/a.zip" {
            assert_eq!(by_url["state"], "failed");
            continue;
        }
        assert_eq!(by_url["note"], by_file["note"], "{path}");
        let (from_file, from_url) = (&by_file["drafts"], &by_url["drafts"]);
        let count = from_file.as_array().unwrap().len();
        assert_eq!(from_url.as_array().unwrap().len(), count, "{path}");
        let expected = if ["/a.mbox", "/a.ris"].contains(path) {
            2
        } else {
            1
        };
        assert_eq!(count, expected, "{path}");
        for at in 0..count {
            let shown = |id: &Value| {
                desk.done("import.revise", json!({
                "draft": id, "toggle": [], "title": null, "published": null, "outlet": null, "url": null,
            }))
            };
            let (file, url) = (shown(&from_file[at]), shown(&from_url[at]));
            assert_eq!(made_of(&url), made_of(&file), "{path}");
            let is_reference = *path == "/a.ris";
            assert_eq!(
                url["source"],
                if is_reference { "reference" } else { "url" },
                "{path}"
            );
            if at == 0 {
                let address = match is_reference {
                    true => json!("https://example.org/ferry"),
                    false => json!(server.url(path)),
                };
                assert_eq!(url["url"], address, "{path}");
            }
        }
    }
}

#[test]
fn the_command_line_stores_a_document_by_its_address_with_its_snapshot() {
    let scratch = Scratch::new().unwrap();
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    let (server, files) = server();
    let mut stored = Vec::new();
    for path in ["/download", "/a.docx", "/a.eml"] {
        let url = server.url(path);
        let told = cli.json(&["import", "--allow-private", "--url", &url]);
        assert_eq!(told.len(), 1, "{told:?}");
        stored.push((path, told[0]["stored"]["article"].clone()));
    }
    assert_eq!(cli.json(&["list", "articles"]).len(), 3);
    cli.run(&["verify"]);
    let desk = Desk::new();
    let library = scratch.path("library.demarche");
    desk.done("library.open", json!({ "path": library }));
    for (path, article) in stored {
        let article = desk.done("article.get", json!({ "id": article }));
        let snapshot = &article["snapshots"][0];
        assert_eq!(snapshot["final_url"], server.url(path), "{snapshot}");
        let id = snapshot["id"].as_i64().unwrap();
        let (kept, media_type) = desk.api.snapshot(id).unwrap();
        assert_eq!(kept, files[path].1, "{path}");
        assert!(!media_type.contains("octet-stream"), "{media_type}");
    }
}
