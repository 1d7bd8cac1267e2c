//! References in every form.

mod made;

use demarche_extract::{Item, Origin, from_bytes};
use made::{reading, refusal};

/// What a reference says, in a line.
fn told(item: &Item) -> String {
    let draft = &item.draft;
    let title = draft.title.as_ref().map_or("-", |title| {
        assert_eq!(title.origin, Origin::Reference);
        title.value.as_str()
    });
    let date = draft
        .published
        .as_ref()
        .map_or("-", |date| date.value.date.as_str());
    format!(
        "{title} | {} | {date} | {} | {} | {}",
        draft.byline.join(", "),
        draft.site.as_deref().unwrap_or("-"),
        item.url.as_deref().unwrap_or("-"),
        draft.body().text
    )
}

fn all(bytes: &[u8], name: &str) -> Vec<String> {
    reading(bytes, name).items.iter().map(told).collect()
}

const RIS: &str = "TY  - NEWS\r\nTI  - Ferry vote put off\r\nAU  - Roe, Ada\r\nAU  - Lee, Bo, Jr.\r\nT2  - The Harbour Times\r\nPY  - 2022\r\nDA  - 2022/03/18/\r\nUR  - https://example.org/a\r\nAB  - An abstract\r\nof two lines.\r\nER  - \r\n\r\nTY  - BOOK\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - The pier\r\nA1  - Council of the Harbour\r\nPY  - 1999\r\nPB  - Harbour Press\r\nDO  - https://doi.org/10.1000/182\r\nER  - \r\n";

#[test]
fn ris_is_read_and_what_is_empty_is_told() {
    assert_eq!(
        all(RIS.as_bytes(), "a.ris"),
        [
            "Ferry vote put off | Ada Roe, Bo Lee Jr. | 2022-03-18 | The Harbour Times | https://example.org/a | An abstract of two lines.",
            "The pier | Council of the Harbour | 1999 | Harbour Press | https://doi.org/10.1000/182 | ",
        ]
    );
    let skipped = reading(RIS.as_bytes(), "a.ris").skipped;
    assert_eq!(skipped, ["Reference 2 has neither a title nor an address."]);
}

#[test]
fn letters_are_read_in_every_encoding() {
    let text = "TY  - JOUR\nTI  - Über die Fähre\nAU  - Müller, Jörg\nER  - \n";
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    for bytes in [text.as_bytes(), &wide, &latin] {
        assert!(all(bytes, "a.ris")[0].starts_with("Über die Fähre | Jörg Müller"));
    }
    let bib =
        r#"@article{a, title={{\"U}ber die F\"ahre}, author={M{\"u}ller, J{\"o}rg}, year=2020}"#;
    assert!(all(bib.as_bytes(), "a.bib")[0].starts_with("Über die Fähre | Jörg Müller | 2020"));
}

#[test]
fn bibtex_is_read_past_a_broken_entry() {
    let bib = "@comment{about this file}\n@string{ht = {The Harbour Times}}\n@article{roe, title={Ferry {Vote} put off}, author={Roe, Ada and van der Lee, Bo}, journal=ht, year=2022, month=mar, url={https://example.org/a}}\n@article{bad, title={unclosed\n@book{c, title=\"The pier\", editor={Lee, Bo}, publisher={Harbour Press}, date={2021-05-04}}\n@misc{d, title={A page}, howpublished={\\url{https://example.org/d}}}\n";
    assert_eq!(
        all(bib.as_bytes(), "a.bib"),
        [
            "Ferry Vote put off | Ada Roe, Bo van der Lee | 2022-03 | The Harbour Times | https://example.org/a | ",
            "The pier | Bo Lee | 2021-05-04 | Harbour Press | - | ",
            "A page |  | - | - | https://example.org/d | ",
        ]
    );
    let skipped = reading(bib.as_bytes(), "a.bib").skipped;
    assert_eq!(skipped, ["The entry “bad” (line 4) is not closed."]);
}

#[test]
fn bibtex_dates_say_no_more_than_is_written() {
    for (fields, said) in [
        ("date={2022-03-18/2022-03-20}", "2022-03-18"),
        ("date={2022-03-18?}", "2022-03-18"),
        ("date={2022-03-XX}", "2022-03"),
        ("date={2022-XX-XX}", "2022"),
        ("date={199X}", "-"),
        ("date={2022-03-1X}", "2022-03"),
        ("date={18 August 2022}", "2022-08-18"),
        ("date={June 2022}", "2022-06"),
        ("date={soon}, year={2022}", "2022"),
        ("date={/2022-03-18}", "-"),
        // Longer than a year, and of no known end: these ended the parser's own reading.
        ("date={203230o-=ur.examp18X}", "-"),
        ("year={2022}, month={may 2000}", "2022"),
        ("year={2022}, month={18 March}", "2022-03-18"),
        ("year={2022}, month=mar # \"~18\"", "2022-03-18"),
        ("year={2022}, month=mar, day={18}", "2022-03-18"),
        ("year={2022}, month={3}, day={18}", "2022-03-18"),
        ("year={2022}, month={3}", "2022-03"),
        ("year={2022}, month={13}", "2022"),
        ("year={forthcoming}", "-"),
    ] {
        let bib = format!("@article{{a, title={{Ferry}}, {fields}}}");
        let read = all(bib.as_bytes(), "a.bib");
        assert_eq!(read, [format!("Ferry |  | {said} | - | - | ")], "{fields}");
    }
}

#[test]
fn csl_json_is_read_past_what_is_no_item() {
    let json = r#"{"items": [{"id":"a","type":"article-newspaper","title":"Ferry <i>vote</i> &c","author":[{"family":"Lee","given":"Bo","non-dropping-particle":"van der"},{"literal":"Council"}],"issued":{"date-parts":[["2022",3,18]]},"container-title":"The Harbour Times","URL":"https://example.org/a","abstract":"<jats:p>One.</jats:p><jats:p>Two.</jats:p>"}, 5]}"#;
    assert_eq!(
        all(json.as_bytes(), "a.json"),
        [
            "Ferry vote &c | Bo van der Lee, Council | 2022-03-18 | The Harbour Times | https://example.org/a | One.\n\nTwo."
        ]
    );
    assert_eq!(
        reading(json.as_bytes(), "a.json").skipped,
        ["Item 2 is no reference."]
    );
    let broken = refusal(br#"[{"type":"book","title":"A"},"#, "a.json");
    assert!(broken.contains("is not JSON"), "{broken}");
}

const RDF: &str = r##"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<bib:Article rdf:about="https://example.org/a"><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><link:link rdf:resource="#item_2"/><link:link rdf:resource="#item_3"/><dc:title>Ferry vote put off</dc:title><dc:date>March 18, 2022</dc:date><dc:identifier><dcterms:URI><rdf:value>https://example.org/a</rdf:value></dcterms:URI></dc:identifier></bib:Article>
<bib:Journal rdf:about="urn:issn:1"><dc:title>The Harbour Times</dc:title></bib:Journal>
<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="../../etc/passwd"/></z:Attachment>
<z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/3/a page.html"/></z:Attachment>
<bib:Memo rdf:about="#item_4"><z:itemType>note</z:itemType></bib:Memo>
</rdf:RDF>"##;

#[test]
fn zotero_names_the_files_beside_it_and_none_elsewhere() {
    let reading = reading(RDF.as_bytes(), "a.rdf");
    assert_eq!(
        reading.items.iter().map(told).collect::<Vec<_>>(),
        [
            "Ferry vote put off | Ada Roe | 2022-03-18 | The Harbour Times | https://example.org/a | "
        ]
    );
    assert_eq!(reading.items[0].beside, ["files/3/a page.html"]);
}

#[test]
fn every_reference_can_be_read_again_from_its_own_part() {
    let bib = "@string{ht = {The Harbour Times}}\n@article{a, title={Ferry}, journal=ht, year=2022}\n@book{b, title={The pier}, year=1999}";
    let csl = r#"[{"id":"a","type":"book","title":"A"},{"id":"b","type":"book","title":"B"}]"#;
    for (text, name) in [
        (RIS, "a.ris"),
        (bib, "a.bib"),
        (csl, "a.json"),
        (RDF, "a.rdf"),
    ] {
        for item in reading(text.as_bytes(), name).items {
            let part = item.part.expect("a part");
            assert_eq!(
                from_bytes(&part, Some(item.kind.media_type()), None),
                item.draft,
                "{name}"
            );
        }
    }
}

#[test]
fn a_file_without_a_reference_is_refused() {
    let refusal = refusal(b"TY  - BOOK\nER  - \n", "a.ris");
    assert!(refusal.contains("No reference in this file"), "{refusal}");
}
