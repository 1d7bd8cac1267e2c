//! Lists of feeds: OPML 1.0 and 2.0, <http://opml.org/spec2.opml>.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::plain::{one_line, unescaped};
use super::{NoFeed, web_address};
use crate::sniff::decode;

/// A feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// Its name; empty where the list does not say.
    pub title: String,
    /// Where it is fetched.
    pub url: String,
    /// The page that it is the feed of.
    pub site_url: Option<String>,
    /// The folders that it is in, the outermost first.
    pub folders: Vec<String>,
}

/// A list of feeds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opml {
    /// Its feeds, in order.
    pub feeds: Vec<Outline>,
    /// What could not be read, as sentences.
    pub problems: Vec<Phrase>,
}

/// Folders inside folders that are followed; deeper ones count for the deepest of these.
const MOST_DEPTH: usize = 32;
/// More feeds than anybody reads.
const MOST_FEEDS: usize = 10_000;

/// Reads a list of feeds.
///
/// # Errors
/// Where the bytes are no such list.
pub fn read_opml(bytes: &[u8]) -> Result<Opml, NoFeed> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NoFeed::Empty);
    }
    let media_type =
        super::xml::declared_charset(bytes).map(|charset| format!("text/xml; charset={charset}"));
    let (text, broken) = decode(bytes, media_type.as_deref());
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.expand_empty_elements = true;
    let mut opml = Opml::default();
    if broken {
        opml.problems.push(crate::broken_letters());
    }
    // Of each open outline its name, where it is a folder.
    let mut open: Vec<Option<String>> = Vec::new();
    let mut is_opml = false;
    let mut more = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(tag)) => {
                let name = tag.local_name();
                is_opml |= name.as_ref().eq_ignore_ascii_case(b"opml");
                if !is_opml {
                    return Err(NoFeed::Other(phrase!("a document of another kind")));
                }
                if name.as_ref().eq_ignore_ascii_case(b"outline") {
                    open.push(outline(&tag, &open, &mut opml, &mut more));
                }
            }
            Ok(Event::End(tag)) if tag.local_name().as_ref().eq_ignore_ascii_case(b"outline") => {
                open.pop();
            }
            Ok(_) => {}
            Err(error) if is_opml => {
                opml.problems.push(phrase!(
                    "The list is damaged after {n} feed ({error}), which was read."
                        | "The list is damaged after {n} feeds ({error}); those were read.",
                    n = opml.feeds.len(),
                    error = Argument::shown(error)
                ));
                break;
            }
            Err(error) => return Err(NoFeed::Damaged(Phrase::shown(error))),
        }
    }
    if !is_opml {
        return Err(NoFeed::Other(phrase!("a text")));
    }
    if more > 0 {
        opml.problems.push(phrase!(
            "The list has {count} feeds; the first {most} were read.",
            count = opml.feeds.len() + more,
            most = MOST_FEEDS
        ));
    }
    Ok(opml)
}

/// Takes an outline in. Answers its name where it is a folder.
fn outline(
    tag: &BytesStart<'_>,
    open: &[Option<String>],
    opml: &mut Opml,
    more: &mut usize,
) -> Option<String> {
    let of = |name: &str| {
        let found = tag
            .html_attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.as_ref().eq_ignore_ascii_case(name.as_bytes()))?;
        let value = one_line(&unescaped(&String::from_utf8_lossy(&found.value)));
        (!value.is_empty()).then_some(value)
    };
    let title = of("title").or_else(|| of("text"));
    let address = of("xmlUrl");
    let feed = address.is_some() || of("type").is_some_and(|kind| kind.eq_ignore_ascii_case("rss"));
    if !feed {
        return title;
    }
    match address {
        None => opml.problems.push(match title {
            Some(name) => phrase!("The feed “{name}” has no address.", name),
            None => phrase!("A feed has neither a name nor an address."),
        }),
        Some(given) => match web_address(&given, None) {
            None => opml.problems.push(match title {
                Some(name) => phrase!(
                    "“{given}” of the feed “{name}” is not a web address.",
                    given,
                    name
                ),
                None => phrase!(
                    "“{given}” of a feed without a name is not a web address.",
                    given
                ),
            }),
            Some(_) if opml.feeds.len() >= MOST_FEEDS => *more += 1,
            Some(url) => opml.feeds.push(Outline {
                title: title.unwrap_or_default(),
                url,
                site_url: of("htmlUrl").and_then(|url| web_address(&url, None)),
                folders: open.iter().flatten().take(MOST_DEPTH).cloned().collect(),
            }),
        },
    }
    None
}

/// Writes a list of feeds as OPML 2.0, its folders as outlines around them. `title` names the list.
pub fn write_opml(title: &str, feeds: &[Outline]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n",
    );
    out.push_str(&format!(
        "    <title>{}</title>\n  </head>\n  <body>\n",
        attribute(title)
    ));
    let mut open: Vec<&str> = Vec::new();
    for feed in feeds {
        let folders: Vec<&str> = feed.folders.iter().map(String::as_str).collect();
        let shared = open
            .iter()
            .zip(&folders)
            .take_while(|(open, folder)| open == folder)
            .count();
        while open.len() > shared {
            open.pop();
            out.push_str(&format!("{}</outline>\n", indent(open.len())));
        }
        for folder in &folders[shared..] {
            out.push_str(&format!(
                "{}<outline text=\"{}\">\n",
                indent(open.len()),
                attribute(folder)
            ));
            open.push(folder);
        }
        let name = attribute(if feed.title.is_empty() {
            &feed.url
        } else {
            &feed.title
        });
        out.push_str(&format!(
            "{}<outline type=\"rss\" text=\"{name}\" title=\"{name}\" xmlUrl=\"{}\"",
            indent(open.len()),
            attribute(&feed.url)
        ));
        if let Some(site) = &feed.site_url {
            out.push_str(&format!(" htmlUrl=\"{}\"", attribute(site)));
        }
        out.push_str("/>\n");
    }
    while open.pop().is_some() {
        out.push_str(&format!("{}</outline>\n", indent(open.len())));
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

fn indent(depth: usize) -> String {
    " ".repeat(4 + 2 * depth)
}

/// A text as an attribute holds it: characters that XML has no room for are left out.
fn attribute(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect();
    escape(text.as_str()).into_owned()
}
