//! What lies in a folder of WebDAV (RFC 4918, 9.1), as servers say it: each in its own way.
//!
//! Of an answer counts which names are in the folder itself, and which of them are folders. A name may be written as a path
//! or as a whole address, behind another host's name than that which was asked; properties that a server does not know may
//! stand beside the others with a status of their own; dates and sizes may be missing.

use std::sync::Arc;

use demarche_text::phrase;
use percent_encoding::percent_decode_str;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use url::Url;

use super::NAMES_MOST;
use super::service::Bounded;
use crate::Error;

/// A folder of a server.
#[derive(Clone)]
pub(super) struct Dav {
    server: Arc<Bounded>,
    base: Url,
}

impl Dav {
    pub(super) fn new(server: Arc<Bounded>, base: Url) -> Self {
        Self { server, base }
    }

    /// The names of the files in a folder and in the folders in it: folder by folder, since many servers refuse to list
    /// all levels at once, as RFC 4918, 9.1 lets them.
    pub(super) async fn names(&self, folder: &str) -> Result<Vec<String>, Error> {
        let mut found = Vec::new();
        for (name, is_folder) in self.inside(folder).await? {
            let name = format!("{folder}/{name}");
            if !is_folder {
                add(&mut found, name)?;
                continue;
            }
            for (file, is_folder) in self.inside(&name).await? {
                if !is_folder {
                    add(&mut found, format!("{name}/{file}"))?;
                }
            }
        }
        Ok(found)
    }

    /// What lies in a folder, and whether it is one itself; nothing where there is no such folder.
    async fn inside(&self, folder: &str) -> Result<Vec<(String, bool)>, Error> {
        let mut url = self.base.clone();
        url.path_segments_mut()
            .map_err(|()| Error::StorageNamed)?
            .pop_if_empty()
            .extend(folder.split('/'));
        let Some(bytes) = self.server.folder(url.clone()).await? else {
            return Ok(Vec::new());
        };
        let own = path_of(&url).ok_or(Error::StorageNamed)?;
        let mut found = Vec::new();
        let mut is_told_of = false;
        for listed in listed(&bytes)? {
            let path = url.join(&listed.href).ok().as_ref().and_then(path_of);
            let Some(name) = path.as_ref().and_then(|path| path.strip_prefix(&own)) else {
                continue;
            };
            is_told_of = true;
            let name = name.trim_end_matches('/');
            if !name.is_empty() && !name.contains('/') && name != "." && name != ".." {
                found.push((name.to_owned(), listed.is_folder));
            }
        }
        // The folder itself is in the list, if it is one of it.
        match is_told_of {
            true => Ok(found),
            false => Err(Error::StorageList {
                reason: phrase!("it tells of another folder than was asked for"),
            }),
        }
    }
}

fn add(found: &mut Vec<String>, name: String) -> Result<(), Error> {
    if found.len() == NAMES_MOST {
        return Err(Error::StorageEndless);
    }
    found.push(name);
    Ok(())
}

/// The path of an address, in letters, with a slash at its end; none where it is no text.
fn path_of(url: &Url) -> Option<String> {
    let path = percent_decode_str(url.path()).decode_utf8().ok()?;
    Some(format!("{}/", path.trim_end_matches('/')))
}

/// What an answer tells of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Listed {
    href: String,
    is_folder: bool,
}

/// Elements cannot be nested deeper in such an answer.
const DEPTH_MOST: usize = 64;

/// The entries of an answer, by the names of elements whatever their prefix.
fn listed(bytes: &[u8]) -> Result<Vec<Listed>, Error> {
    let none = || Error::StorageList {
        reason: phrase!("it cannot be understood"),
    };
    let mut reader = Reader::from_reader(bytes);
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut one = Listed::default();
    let mut is_list = false;
    loop {
        match reader.read_event().map_err(|_| none())? {
            Event::Start(tag) => {
                let name = local(tag.local_name().as_ref());
                match (open.is_empty(), name.as_str()) {
                    (true, "multistatus") => is_list = true,
                    (true, _) => return Err(none()),
                    _ => {}
                }
                if name == "response" {
                    one = Listed::default();
                }
                one.is_folder |= name == "collection";
                if open.len() == DEPTH_MOST {
                    return Err(none());
                }
                open.push(name);
            }
            Event::Empty(tag) => {
                one.is_folder |= local(tag.local_name().as_ref()) == "collection";
                is_list |= open.is_empty() && local(tag.local_name().as_ref()) == "multistatus";
            }
            Event::End(_) => {
                let ended = open.pop();
                if ended.as_deref() == Some("response") {
                    one.href = one.href.trim().to_owned();
                    found.push(std::mem::take(&mut one));
                }
            }
            Event::Text(text) if in_href(&open) => {
                one.href.push_str(&String::from_utf8_lossy(text.as_ref()));
            }
            Event::CData(text) if in_href(&open) => {
                one.href.push_str(&String::from_utf8_lossy(text.as_ref()));
            }
            Event::GeneralRef(name) if in_href(&open) => match name.resolve_char_ref() {
                Ok(Some(letter)) => one.href.push(letter),
                _ => {
                    let name = String::from_utf8_lossy(name.as_ref());
                    one.href
                        .push_str(resolve_predefined_entity(&name).ok_or_else(none)?);
                }
            },
            Event::Eof if is_list && open.is_empty() => return Ok(found),
            Event::Eof => return Err(none()),
            _ => {}
        }
    }
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_lowercase()
}

/// Whether what is read is where an entry lies, and no property of it.
fn in_href(open: &[String]) -> bool {
    matches!(open, [.., response, href] if response == "response" && href == "href")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(inner: &str, expected: &[(&str, bool)]) {
        let text = format!(
            "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\">{inner}</d:multistatus>"
        );
        let found = listed(text.as_bytes()).unwrap();
        let found: Vec<(&str, bool)> = found
            .iter()
            .map(|one| (one.href.as_str(), one.is_folder))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn entries_are_read_as_servers_write_them() {
        // Nextcloud: what it does not know stands beside the rest, with a status of its own.
        check(
            "<d:response><d:href>/remote.php/dav/files/ada/%E5%9B%A2%E9%98%9F/</d:href>\
             <d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>\
             <d:propstat><d:prop><d:getcontentlength/><oc:size/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>\
             </d:response>",
            &[("/remote.php/dav/files/ada/%E5%9B%A2%E9%98%9F/", true)],
        );
        // A whole address, an ampersand, no dates, another prefix, CDATA, and one that only has a status.
        check(
            "<x:response xmlns:x=\"DAV:\"><x:href>https://inside.example/a&amp;b&#47;c</x:href><x:propstat><x:prop><x:resourcetype/></x:prop></x:propstat></x:response>\
             <d:response><d:href><![CDATA[ /d ]]></d:href></d:response>\
             <d:response><d:href>/e</d:href><d:status>HTTP/1.1 423 Locked</d:status></d:response>",
            &[
                ("https://inside.example/a&b/c", false),
                ("/d", false),
                ("/e", false),
            ],
        );
        // The address of a property is none of an entry.
        check(
            "<d:response><d:href>/f</d:href><d:propstat><d:prop><d:owner><d:href>/users/ada</d:href></d:owner></d:prop></d:propstat></d:response>",
            &[("/f", false)],
        );
        assert_eq!(listed(b"<multistatus/>").unwrap(), []);
    }

    #[test]
    fn what_is_no_list_is_told() {
        for odd in [
            "",
            "Welcome",
            "<html><body>Sign in</body></html>",
            "<multistatus><response><href>/a</href>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><multistatus><response><href>&b;</href></response></multistatus>",
        ] {
            assert!(listed(odd.as_bytes()).is_err(), "{odd}");
        }
        let deep = format!("<multistatus>{}", "<a>".repeat(100_000));
        assert!(listed(deep.as_bytes()).is_err());
    }
}
