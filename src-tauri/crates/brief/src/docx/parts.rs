//! The parts around the text.

use std::fmt::Write as _;

use super::blocks::text_run;
use super::xml::escaped;

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) const CONTENT_TYPES: &str = include_str!("content_types.xml");
pub(super) const PACKAGE_RELATIONS: &str = include_str!("package_relations.xml");
const STYLES: &str = include_str!("styles.xml");
pub(super) const SETTINGS: &str = include_str!("settings.xml");

/// A4, upright and sideways, with margins of 2.54 cm; header and footer are the same on both.
const PORTRAIT: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";
const LANDSCAPE: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";

/// What is between the margins of an upright page and of one set sideways, in twentieths of a point.
pub(super) const UPRIGHT: u32 = 9_026;
pub(super) const SIDEWAYS: u32 = 14_570;

/// The paragraph that ends the upright pages.
pub(super) const PORTRAIT_ENDS: &str = "<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p>";

pub(super) fn document(body: &str, ends_sideways: bool) -> String {
    let last = if ends_sideways { LANDSCAPE } else { PORTRAIT };
    format!("{HEAD}<w:document {NAMESPACES}><w:body>{body}{last}</w:body></w:document>")
}

pub(super) fn footnotes(notes: &str) -> String {
    format!(
        "{HEAD}<w:footnotes {NAMESPACES}>\
         <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
         {notes}</w:footnotes>"
    )
}

pub(super) fn document_relations(links: &[String]) -> String {
    let mut relations = String::new();
    for part in ["styles", "settings", "numbering", "footnotes"] {
        let _ = write!(
            relations,
            "<Relationship Id=\"{part}\" Type=\"{RELATIONS}/{part}\" Target=\"{part}.xml\"/>"
        );
    }
    for part in ["header", "footer"] {
        let _ = write!(
            relations,
            "<Relationship Id=\"{part}\" Type=\"{RELATIONS}/{part}\" Target=\"{part}1.xml\"/>"
        );
    }
    wrapped(&(relations + &external(links)))
}

/// The relations of a part that has only links.
pub(super) fn relations(links: &[String]) -> String {
    wrapped(&external(links))
}

fn external(links: &[String]) -> String {
    let mut relations = String::new();
    for (index, link) in links.iter().enumerate() {
        let _ = write!(
            relations,
            "<Relationship Id=\"link{index}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(link)
        );
    }
    relations
}

fn wrapped(relations: &str) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    )
}

/// The styles, for a note in a language.
pub(super) fn styles(language: &str) -> String {
    STYLES.replacen("LANGUAGE", language, 1)
}

/// The document's properties: what the note says of itself, and no time.
pub(super) fn core(title: &str, author: Option<&str>, language: &str) -> String {
    let creator = author.map(|author| format!("<dc:creator>{}</dc:creator>", escaped(author)));
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>{}<dc:language>{language}</dc:language></cp:coreProperties>",
        escaped(title),
        creator.unwrap_or_default()
    )
}

pub(super) fn header(marking: Option<&str>) -> String {
    let words = marking.map(text_run).unwrap_or_default();
    format!(
        "{HEAD}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{words}</w:p></w:hdr>"
    )
}

/// The marking again, and "3 / 7".
pub(super) fn footer(marking: Option<&str>) -> String {
    let marking = marking.map(|words| text_run(&format!("{words} · ")));
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    format!(
        "{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
        marking.unwrap_or_default(),
        field("PAGE"),
        text_run(" / "),
        field("NUMPAGES")
    )
}
