//! A server that files are shared on, as far as this program asks anything of it: storage that speaks as S3 does, or a
//! folder of WebDAV. It believes nobody: signatures (AWS Signature Version 4) are worked out again from what was sent,
//! and so are the hashes of what comes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use tiny_http::{Header, Request, Response, Server, StatusCode};

/// As whom the server is asked.
pub const USER: &str = "AKIAEXAMPLE";
/// What proves it.
pub const PASSWORD: &str = "wJalrXUtn/FEMI+K7MDENG";
/// The bucket.
pub const BUCKET: &str = "team";
/// Where the folder of WebDAV is: with a blank and with letters, as paths have.
const BASE: &str = "/dav/the%20team/%E5%9B%A2%E9%98%9F";

/// What it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// As S3 does, the bucket in the path.
    S3,
    /// RFC 4918, with a name and a password.
    Webdav,
}

/// In what it is no good server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It writes over what is there, whatever the condition.
    Replaces,
    /// It has no conditions, and says so.
    NoConditions,
    /// It stores what comes, and something on the way answers otherwise.
    Silent,
    /// Files have no end.
    Endless,
    /// Lists go on for ever.
    EndlessList,
    /// Lists have names that lead elsewhere.
    OddNames,
    /// Lists are something else.
    NoList,
    /// It answers so to each request for a change set.
    Status(u16),
    /// It sends all elsewhere.
    Redirect(String),
    /// Nothing may be written.
    ReadOnly,
    /// It lists as the standard lets it, and no other does: names as whole addresses of an inner host, no dates, and beside
    /// what it knows what it does not. A folder that is asked for without the slash at its end is sent to with it.
    ListsOtherwise,
    /// Storage whose bucket is in another region: it sends there and does not say where that is, or, signed for it, refuses.
    OtherRegion(u16),
}

/// What lies there, and what came.
#[derive(Debug, Default)]
pub struct Held {
    /// The files, by name below the bucket or the folder.
    pub files: BTreeMap<String, Vec<u8>>,
    folders: BTreeSet<String>,
    /// The method and address of each request.
    pub requests: Vec<String>,
}

/// The server, until it is dropped.
pub struct StoreServer {
    speaks: Speaks,
    server: Arc<Server>,
    held: Arc<Mutex<Held>>,
    fault: Arc<Mutex<Option<Fault>>>,
}

impl StoreServer {
    /// Starts one on the loopback interface.
    ///
    /// # Panics
    /// Where there is no port.
    pub fn start(speaks: Speaks) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a port"));
        let held = Arc::<Mutex<Held>>::default();
        let fault = Arc::<Mutex<Option<Fault>>>::default();
        for _ in 0..2 {
            let (server, held, fault) =
                (Arc::clone(&server), Arc::clone(&held), Arc::clone(&fault));
            std::thread::spawn(move || {
                for request in server.incoming_requests() {
                    let fault = lock(&fault).clone();
                    answer(speaks, request, &held, fault);
                }
            });
        }
        Self {
            speaks,
            server,
            held,
            fault,
        }
    }

    /// Its address, as a team sets it up.
    pub fn address(&self) -> String {
        let at = self.server.server_addr();
        match self.speaks {
            Speaks::S3 => format!("http://{at}"),
            Speaks::Webdav => format!("http://{at}{BASE}"),
        }
    }

    /// The words that set sharing up there.
    pub fn setup(&self) -> Vec<String> {
        let words = match self.speaks {
            Speaks::S3 => vec![
                "--s3",
                "ADDRESS",
                "--bucket",
                BUCKET,
                "--bucket-folder",
                "notes/2022",
            ],
            Speaks::Webdav => vec!["--webdav", "ADDRESS"],
        };
        let all = [&["share", "setup"], words.as_slice(), &["--user", USER]].concat();
        all.into_iter()
            .map(|word| match word {
                "ADDRESS" => self.address(),
                word => word.to_owned(),
            })
            .collect()
    }

    /// From now on it has this fault, or none.
    pub fn misbehaves(&self, fault: Option<Fault>) {
        *lock(&self.fault) = fault;
    }

    /// What it holds.
    pub fn held(&self) -> MutexGuard<'_, Held> {
        lock(&self.held)
    }
}

impl Drop for StoreServer {
    fn drop(&mut self) {
        for _ in 0..2 {
            self.server.unblock();
        }
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

type Answer = Response<Cursor<Vec<u8>>>;

fn plain(status: u16, body: impl Into<Vec<u8>>) -> Answer {
    Response::from_data(body)
        .with_status_code(StatusCode(status))
        .with_header(header("Last-Modified", "Fri, 18 Mar 2022 16:20:00 GMT"))
        .with_header(header("ETag", "\"1\""))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header")
}

fn refused(status: u16, code: &str) -> Answer {
    plain(
        status,
        format!("<?xml version=\"1.0\"?><Error><Code>{code}</Code></Error>"),
    )
}

fn answer(speaks: Speaks, mut request: Request, held: &Mutex<Held>, fault: Option<Fault>) {
    let mut body = Vec::new();
    if request.as_reader().read_to_end(&mut body).is_err() {
        return;
    }
    let method = request.method().to_string();
    let url = request.url().to_owned();
    lock(held).requests.push(format!("{method} {url}"));
    let is_change = url.ends_with(".change");
    let is_list = method == "PROPFIND" || url.contains("list-type=2");
    match &fault {
        Some(Fault::OtherRegion(301)) => {
            let told = plain(301, "").with_header(header("x-amz-bucket-region", "eu-central-1"));
            let _ = request.respond(told);
            return;
        }
        Some(Fault::ListsOtherwise)
            if ["PROPFIND", "MKCOL"].contains(&method.as_str()) && !url.ends_with('/') =>
        {
            let to = header("Location", &format!("{url}/"));
            let _ = request.respond(plain(301, "").with_header(to));
            return;
        }
        Some(Fault::Redirect(to)) => {
            let _ = request.respond(plain(307, "").with_header(header("Location", to)));
            return;
        }
        Some(Fault::Endless) if method == "GET" && is_change => {
            let endless = Response::new(
                StatusCode(200),
                Vec::new(),
                std::io::repeat(b' '),
                None,
                None,
            );
            let _ = request.respond(endless);
            return;
        }
        _ => {}
    }
    let known = match speaks {
        Speaks::S3 => signed(&request, &method, &url, &body),
        Speaks::Webdav => {
            field(&request, "Authorization")
                == format!(
                    "Basic {}",
                    BASE64.encode(format!("{USER}:{PASSWORD}").as_bytes())
                )
        }
    };
    let made = match (&fault, speaks) {
        _ if !known && speaks == Speaks::S3 => refused(403, "SignatureDoesNotMatch"),
        _ if !known => {
            plain(401, "").with_header(header("WWW-Authenticate", "Basic realm=\"team\""))
        }
        (Some(Fault::Status(status)), _) if is_change => plain(*status, "no"),
        (Some(Fault::NoList), _) if is_list => plain(
            if speaks == Speaks::S3 { 200 } else { 207 },
            "<html>Welcome",
        ),
        (Some(Fault::ReadOnly), _) if method == "PUT" => refused(403, "AccessDenied"),
        (Some(Fault::OtherRegion(status)), _) => plain(
            *status,
            "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-central-1</Region></Error>",
        ),
        (_, Speaks::S3) => s3(
            &request,
            &method,
            &url,
            body,
            &mut lock(held),
            fault.as_ref(),
        ),
        (_, Speaks::Webdav) => dav(
            &request,
            &method,
            &url,
            body,
            &mut lock(held),
            fault.as_ref(),
        ),
    };
    let _ = match fault {
        Some(Fault::Silent) if method == "PUT" && is_change && made.status_code() != 409 => {
            request.respond(plain(502, ""))
        }
        _ => request.respond(made),
    };
}

fn field(request: &Request, name: &'static str) -> String {
    let mut fields = request.headers().iter();
    let found = fields.find(|field| field.field.equiv(name));
    found.map_or_else(String::new, |field| field.value.as_str().to_owned())
}

/// Writes a file, or says why not.
fn put(
    request: &Request,
    name: String,
    body: Vec<u8>,
    held: &mut Held,
    fault: Option<&Fault>,
) -> Answer {
    let is_conditional = field(request, "If-None-Match") == "*";
    match fault {
        Some(Fault::NoConditions) if is_conditional => return refused(501, "NotImplemented"),
        Some(Fault::Replaces) => {}
        _ if is_conditional && held.files.contains_key(&name) => {
            return refused(412, "PreconditionFailed");
        }
        _ => {}
    }
    held.files.insert(name, body);
    plain(201, "")
}

fn s3(
    request: &Request,
    method: &str,
    url: &str,
    body: Vec<u8>,
    held: &mut Held,
    fault: Option<&Fault>,
) -> Answer {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let Some(name) = path.trim_start_matches('/').strip_prefix(BUCKET) else {
        return refused(404, "NoSuchBucket");
    };
    let name = decoded(name.trim_start_matches('/'));
    if query.contains("list-type=2") {
        return listed(query, held, fault);
    }
    match (method, held.files.get(&name)) {
        ("PUT", _) => match put(request, name, body, held, fault) {
            made if made.status_code() == StatusCode(201) => plain(200, ""),
            refused => refused,
        },
        ("DELETE", _) => {
            held.files.remove(&name);
            plain(204, "")
        }
        ("GET" | "HEAD", Some(file)) => plain(200, file.clone()),
        _ => refused(404, "NoSuchKey"),
    }
}

/// Two names a page, so that a list has several.
fn listed(query: &str, held: &Held, fault: Option<&Fault>) -> Answer {
    let asked = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(key, _)| *key == name)
            .map(|(_, value)| decoded(value))
    };
    let prefix = asked("prefix").unwrap_or_default();
    let after = asked("continuation-token").unwrap_or_default();
    let mut names: Vec<String> = held
        .files
        .keys()
        .filter(|name| name.starts_with(&prefix) && **name > after)
        .cloned()
        .collect();
    let mut more = names.len() > 2;
    names.truncate(2);
    if fault == Some(&Fault::EndlessList) {
        more = true;
        names.push(after.clone() + "a");
    }
    if fault == Some(&Fault::OddNames) {
        names.push(format!("{prefix}../../../../outside/00000001.change"));
    }
    let entries: Vec<String> = names
        .iter()
        .map(|name| {
            format!(
                "<Contents><Key>{name}</Key><LastModified>2022-03-18T16:20:00.000Z</LastModified><ETag>\"1\"</ETag><Size>1</Size></Contents>"
            )
        })
        .collect();
    let next = match (more, names.last()) {
        (true, Some(last)) => format!("<NextContinuationToken>{last}</NextContinuationToken>"),
        _ => String::new(),
    };
    plain(
        200,
        format!(
            "<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>{more}</IsTruncated>{next}{}</ListBucketResult>",
            entries.join("")
        ),
    )
}

fn dav(
    request: &Request,
    method: &str,
    url: &str,
    body: Vec<u8>,
    held: &mut Held,
    fault: Option<&Fault>,
) -> Answer {
    let Some(name) = url.strip_prefix(BASE) else {
        return plain(404, "");
    };
    let name = decoded(name.trim_matches('/'));
    let is_folder = |held: &Held, name: &str| name.is_empty() || held.folders.contains(name);
    let above = name
        .rsplit_once('/')
        .map_or("", |(above, _)| above)
        .to_owned();
    match method {
        "MKCOL" if is_folder(held, &name) => plain(405, ""),
        "MKCOL" | "PUT" if !is_folder(held, &above) => plain(409, ""),
        "MKCOL" => {
            held.folders.insert(name);
            plain(201, "")
        }
        "PUT" => put(request, name, body, held, fault),
        "DELETE" => match held.files.remove(&name) {
            Some(_) => plain(204, ""),
            None => plain(404, ""),
        },
        "PROPFIND" if field(request, "Depth") != "1" => plain(403, ""),
        "PROPFIND" if !is_folder(held, &name) => plain(404, ""),
        "PROPFIND" => {
            let inside =
                |path: &&String| path.rsplit_once('/').map_or("", |(above, _)| above) == name;
            let entry = match fault {
                Some(Fault::ListsOtherwise) => entry_otherwise,
                _ => entry,
            };
            let mut answers = vec![entry(&name, true)];
            answers.extend(
                held.folders
                    .iter()
                    .filter(inside)
                    .map(|path| entry(path, true)),
            );
            answers.extend(
                held.files
                    .keys()
                    .filter(inside)
                    .map(|path| entry(path, false)),
            );
            if fault == Some(&Fault::OddNames) {
                answers.push(entry(&format!("{name}/%2e%2e%2f%2e%2e/outside"), false));
            }
            if fault == Some(&Fault::EndlessList) {
                answers.extend((0..3000).map(|at| entry(&format!("{name}/{at}"), true)));
            }
            plain(
                207,
                format!(
                    "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\">{}</D:multistatus>",
                    answers.join("")
                ),
            )
        }
        _ => match held.files.get(&name) {
            Some(file) => plain(200, file.clone()),
            None => plain(404, ""),
        },
    }
}

fn entry(name: &str, is_folder: bool) -> String {
    let (kind, slash) = match is_folder {
        true => ("<D:resourcetype><D:collection/></D:resourcetype>", "/"),
        false => (
            "<D:resourcetype/><D:getcontentlength>1</D:getcontentlength>",
            "",
        ),
    };
    format!(
        "<D:response><D:href>{BASE}/{name}{slash}</D:href><D:propstat><D:prop>{kind}<D:getlastmodified>Fri, 18 Mar 2022 16:20:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    )
}

fn entry_otherwise(name: &str, is_folder: bool) -> String {
    let (kind, slash) = match is_folder {
        true => ("<a:collection></a:collection>", "/"),
        false => ("", ""),
    };
    format!(
        "<a:response xmlns:a=\"DAV:\">\n  <a:href>\n    http://inside.example{BASE}/{name}{slash}\n  </a:href>\n\
         <a:propstat><a:prop><a:getetag/></a:prop><a:status>HTTP/1.1 404 Not Found</a:status></a:propstat>\
         <a:propstat><a:prop><a:resourcetype>{kind}</a:resourcetype></a:prop><a:status>HTTP/2 200</a:status></a:propstat>\
         </a:response>"
    )
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next(), rest.next()].map(Option::unwrap_or_default);
                let digits = String::from_utf8_lossy(&digits).into_owned();
                bytes.push(u8::from_str_radix(&digits, 16).unwrap_or(b'?'));
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a request is signed with the secret, as the documentation of AWS has it: "Signature Version 4".
fn signed(request: &Request, method: &str, url: &str, body: &[u8]) -> bool {
    let authorization = field(request, "Authorization");
    let part = |name: &str| {
        let (_, rest) = authorization.split_once(&format!("{name}="))?;
        Some(rest.split([',', ' ']).next().unwrap_or_default().to_owned())
    };
    let (Some(credential), Some(names), Some(signature)) =
        (part("Credential"), part("SignedHeaders"), part("Signature"))
    else {
        return false;
    };
    let scope: Vec<&str> = credential.split('/').collect();
    let [user, day, region, service, end] = scope.as_slice() else {
        return false;
    };
    let value = |name: &str| {
        let mut fields = request.headers().iter();
        let found = fields.find(|field| field.field.as_str().as_str().eq_ignore_ascii_case(name));
        found.map_or_else(String::new, |field| field.value.as_str().trim().to_owned())
    };
    let hash = value("x-amz-content-sha256");
    if *user != USER || hash != HEXLOWER.encode(&Sha256::digest(body)) {
        return false;
    }
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    let fields: String = names
        .split(';')
        .map(|name| format!("{name}:{}\n", value(name)))
        .collect();
    let canonical = format!(
        "{method}\n{path}\n{}\n{fields}\n{names}\n{hash}",
        pairs.join("&")
    );
    let to_sign = format!(
        "AWS4-HMAC-SHA256\n{}\n{day}/{region}/{service}/{end}\n{}",
        value("x-amz-date"),
        HEXLOWER.encode(&Sha256::digest(canonical.as_bytes()))
    );
    let mut key = format!("AWS4{PASSWORD}").into_bytes();
    for step in [day, region, service, end] {
        key = mac(&key, step.as_bytes());
    }
    HEXLOWER.encode(&mac(&key, to_sign.as_bytes())) == signature
}

fn mac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}
