//! E-mails, mailboxes and pages saved as messages.

mod made;

use demarche_extract::{BlockKind, CutReason, Kind, Origin, from_bytes};
use made::{item, reading, refusal};

const HEAD: &str = "Return-Path: <a@example.org>\r\nFrom: =?utf-8?Q?Minist=C3=A8re_des_Ports?= <press@example.org>\r\nTo: list@example.org\r\nSubject: =?utf-8?B?RmVycnkgdm90ZSBwdXQgb2Zm?=\r\nDate: Fri, 18 Mar 2022 16:20:00 +0100\r\nMIME-Version: 1.0\r\n";
const TEXT: &str = "The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week to read it.";

#[test]
fn the_header_tells_the_facts_and_the_page_the_text() {
    let mail = format!(
        "{HEAD}Content-Type: multipart/alternative; boundary=\"y\"\r\n\r\n--y\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe harbour council=\r\n put it off.\r\n--y\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{TEXT}</p><p>The caf=E9 on the pier will stay open, the chair of the council said after the meeting.</p>\r\n--y--\r\n"
    );
    let read = item(mail.as_bytes(), "a.eml");
    assert_eq!(read.kind, Kind::Email);
    let draft = read.draft;
    let title = draft.title.as_ref().unwrap();
    assert_eq!(
        (title.value.as_str(), title.origin),
        ("Ferry vote put off", Origin::File)
    );
    assert_eq!(draft.byline, ["Ministère des Ports"]);
    let published = draft.published.as_ref().unwrap();
    assert_eq!(
        (published.value.date.as_str(), published.origin),
        ("2022-03-18T16:20:00+01:00", Origin::File)
    );
    assert!(
        draft.body().text.contains("The café on the pier"),
        "{}",
        draft.body().text
    );
    assert_eq!(
        from_bytes(mail.as_bytes(), Some("message/rfc822"), None),
        draft
    );
}

#[test]
fn attachments_that_can_be_read_are_articles_of_their_own() {
    let annex = made::docx(&format!("<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"), &[]);
    let mail = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n{TEXT}\r\n--x\r\nContent-Type: application/octet-stream; name=\"annex.docx\"\r\nContent-Disposition: attachment; filename=\"annex.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--x\r\nContent-Type: application/zip; name=\"b.xlsx\"\r\nContent-Disposition: attachment; filename=\"b.xlsx\"\r\n\r\nPK\x03\x04\r\n--x\r\nContent-Type: image/png; name=\"logo.png\"\r\nContent-Disposition: inline; filename=\"logo.png\"\r\n\r\npicture\r\n--x--\r\n",
        base64(&annex)
    );
    let reading = reading(mail.as_bytes(), "a.eml");
    let kinds: Vec<Kind> = reading.items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [Kind::Email, Kind::Word]);
    let attached = &reading.items[1];
    assert_eq!(attached.name.as_deref(), Some("annex.docx"));
    assert_eq!(attached.part.as_deref(), Some(annex.as_slice()));
    assert_eq!(attached.draft.body().text, TEXT);
    assert_eq!(reading.skipped.len(), 1, "{:?}", reading.skipped);
    assert!(
        reading.skipped[0].to_string().contains("b.xlsx"),
        "{:?}",
        reading.skipped
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let number = chunk
            .iter()
            .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for at in 0..4 {
            match at <= chunk.len() {
                true => out.push(char::from(LETTERS[(number >> (18 - 6 * at)) as usize & 63])),
                false => out.push('='),
            }
        }
    }
    out
}

#[test]
fn a_forwarded_message_is_read_as_itself() {
    let inner = format!(
        "From: Harbour Council <council@example.com>\r\nDate: Thu, 17 Mar 2022 09:00:00 +0000\r\nSubject: Ferry vote put off\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n{TEXT}\r\n"
    );
    let attached = format!(
        "From: Ada Roe <ada@example.org>\r\nTo: b@example.org\r\nDate: Fri, 18 Mar 2022 16:20:00 +0100\r\nSubject: Fwd: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--x--\r\n"
    );
    let in_text = format!(
        "From: Ada Roe <ada@example.org>\r\nTo: b@example.org\r\nDate: Fri, 18 Mar 2022 16:20:00 +0100\r\nSubject: WG: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nZur Kenntnis.\r\n\r\n-----Weitergeleitete Nachricht-----\r\nVon: Harbour Council <council@example.com>\r\nGesendet: Donnerstag, 17. März 2022 09:00\r\nAn: Ada Roe\r\nBetreff: Ferry vote put off\r\n\r\n{TEXT}\r\n"
    );
    for mail in [attached, in_text] {
        let draft = item(mail.as_bytes(), "a.eml").draft;
        assert_eq!(draft.title.as_ref().unwrap().value, "Ferry vote put off");
        assert_eq!(draft.byline, ["Harbour Council"]);
        assert!(
            draft
                .published
                .as_ref()
                .unwrap()
                .value
                .date
                .starts_with("2022-03-17")
        );
        assert_eq!(draft.body().text, TEXT);
    }
}

#[test]
fn a_quoted_message_stays_and_the_signature_goes() {
    let mail = format!(
        "{HEAD}Content-Type: text/plain\r\n\r\nI do not think that this is right.\r\n\r\n> {TEXT}\r\n> It will sail.\r\n\r\n-- \r\nAda Roe, Harbour Street 5\r\n"
    );
    let draft = item(mail.as_bytes(), "a.eml").draft;
    let kinds: Vec<(BlockKind, Option<CutReason>)> = draft
        .pieces
        .iter()
        .map(|piece| (piece.kind, piece.cut))
        .collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Paragraph, None),
            (BlockKind::Quote, None),
            (BlockKind::Paragraph, Some(CutReason::Footer))
        ]
    );
}

#[test]
fn a_mailbox_is_several_articles() {
    let mailbox = format!(
        "From a@example.org Fri Mar 18 16:20:00 2022\r\n{HEAD}\r\n{TEXT}\r\n>From here the road goes on.\r\n\r\nFrom b@example.org Sat Mar 19 10:00:00 2022\r\nFrom: Bo Lee <b@example.org>\r\nDate: Sat, 19 Mar 2022 10:00:00 +0000\r\nSubject: Second\r\nMIME-Version: 1.0\r\n\r\n{TEXT} A second time.\r\n"
    );
    let reading = reading(mailbox.as_bytes(), "a.mbox");
    let titles: Vec<&str> = reading
        .items
        .iter()
        .map(|item| item.draft.title.as_ref().unwrap().value.as_str())
        .collect();
    assert_eq!(titles, ["Ferry vote put off", "Second"]);
    let first = reading.items[0].part.as_ref().unwrap();
    assert!(String::from_utf8_lossy(first).contains("\nFrom here the road"));
    assert_eq!(
        from_bytes(first, Some("message/rfc822"), None),
        reading.items[0].draft
    );
}

const SAVED: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ferry\r\nSubject: Ferry\r\nDate: Mon, 4 Mar 2024 08:05:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n";

#[test]
fn a_saved_page_is_read_from_its_root_in_its_letters() {
    let page = format!(
        "<html><head><meta charset=3D\"windows-1251\"><title>Ferry</title></head><body><article><h1>Ferry vote put off</h1><p>{TEXT}</p><p>=CF=F0=E5=E7=E8=E4=E5=ED=F2 said that nobody is served by a vote in haste, and named no new day.</p></article></body></html>"
    );
    let mail = format!(
        "{SAVED}--b\r\nContent-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\np {{}}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/ferry\r\n\r\n{page}\r\n--b--\r\n"
    );
    let read = item(mail.as_bytes(), "a.mhtml");
    assert_eq!(read.kind, Kind::Mhtml);
    assert_eq!(read.url.as_deref(), Some("https://example.org/ferry"));
    assert_eq!(
        read.saved.unwrap().to_rfc3339(),
        "2024-03-04T08:05:00+00:00"
    );
    let text = read.draft.body().text;
    assert!(
        text.contains(TEXT) && text.contains("Президент said"),
        "{text}"
    );
}

#[test]
fn a_saved_page_without_its_parts_is_refused() {
    let refusal = refusal(format!("{SAVED}no parts").as_bytes(), "a.mhtml");
    assert!(refusal.contains("MHTML"), "{refusal}");
}
