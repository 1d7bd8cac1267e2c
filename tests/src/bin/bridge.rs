//! The built UI in a browser: the commands of `demarche-api` over HTTP on the loopback interface,
//! for development, screenshots and accessibility checks. No part of the program that users get.
//!
//! ```text
//! cargo run -p demarche-tests --bin bridge -- --ui ui/dist --library a.demarche --port 4100 --token T
//! ```
//!
//! Then open `http://127.0.0.1:4100/?token=T`. `POST /rpc` takes `{cmd, payload}` and answers the
//! command's answer, or its failure with status 422. `GET /events?after=N` waits for events from
//! number N on and answers `{next, events}`; `after=-1` answers at once. `GET /body/ID` and
//! `GET /snapshot/ID` are what the window's own protocol serves. Without `--library`, none is open;
//! `--example` opens the example library in the folder of `--data`.

use std::io::{Cursor, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, bail};
use demarche_api::types::library::Failure;
use demarche_api::{Api, Event, Folders, Setup};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse(std::env::args().skip(1))?;
    let heard = Arc::new(Heard::default());
    let hearer = Arc::clone(&heard);
    let mut setup = Setup::of_user(Box::new(move |event| hearer.hear(event)))?;
    if let Some(folder) = arguments.data_folder() {
        setup.folders = Folders::at(folder);
    }
    let api = Api::with(setup)?;
    if arguments.example {
        api.dispatch("library.open_example", json!({}))?;
    } else if let Some(library) = &arguments.library {
        let command = match library.exists() {
            true => "library.open",
            false => "library.create",
        };
        api.dispatch(command, json!({ "path": library }))?;
    }
    // Only this machine can connect.
    let server = Server::http(("127.0.0.1", arguments.port))
        .map_err(|error| anyhow::anyhow!("port {}: {error}", arguments.port))?;
    let address = server.server_addr().to_ip().context("an IP address")?;
    let mut out = std::io::stdout();
    writeln!(out, "http://{address}/?token={}", arguments.token)?;
    out.flush()?;

    let bridge = Arc::new(Bridge {
        api,
        heard,
        ui: arguments.ui,
        token: arguments.token,
        port: address.port(),
    });
    for request in server.incoming_requests() {
        let bridge = Arc::clone(&bridge);
        // A poll for events waits, so each request has a thread.
        std::thread::spawn(move || bridge.answer(request));
    }
    Ok(())
}

struct Arguments {
    library: Option<PathBuf>,
    example: bool,
    data: Option<PathBuf>,
    ui: Option<PathBuf>,
    port: u16,
    token: String,
}

impl Arguments {
    fn parse(words: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let mut arguments = Self {
            library: None,
            example: false,
            data: None,
            ui: None,
            port: 0,
            token: String::new(),
        };
        let mut words = words;
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .with_context(|| format!("{word} needs a value"))
            };
            match word.as_str() {
                "--library" => arguments.library = Some(value()?.into()),
                "--data" => arguments.data = Some(value()?.into()),
                "--ui" => arguments.ui = Some(value()?.into()),
                "--port" => arguments.port = value()?.parse().context("--port")?,
                "--token" => arguments.token = value()?,
                "--example" => arguments.example = true,
                _ => bail!("there is no option {word}"),
            }
        }
        if arguments.token.is_empty() {
            bail!("--token is needed: any word that the page's address repeats");
        }
        Ok(arguments)
    }

    /// Where settings and the example go: never the user's own folder while a library is named.
    fn data_folder(&self) -> Option<PathBuf> {
        let beside = || Some(self.library.as_ref()?.parent()?.to_owned());
        self.data.clone().or_else(beside)
    }
}

/// Events since the start, for browsers that ask.
#[derive(Default)]
struct Heard {
    events: Mutex<Vec<Value>>,
    news: Condvar,
}

impl Heard {
    fn hear(&self, event: Event) {
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.push(json!({ "event": event.name(), "payload": event.payload() }));
        self.news.notify_all();
    }

    /// Waits for events from number `after` on, for half a minute at most.
    fn since(&self, after: i64) -> Value {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(after) = usize::try_from(after) else {
            return json!({ "next": events.len(), "events": [] });
        };
        let (events, _) = self
            .news
            .wait_timeout_while(events, Duration::from_secs(30), |events| {
                events.len() <= after
            })
            .unwrap_or_else(PoisonError::into_inner);
        let new = events.get(after..).unwrap_or_default();
        json!({ "next": events.len(), "events": new })
    }
}

struct Bridge {
    api: Api,
    heard: Arc<Heard>,
    ui: Option<PathBuf>,
    token: String,
    port: u16,
}

type Answer = Response<Cursor<Vec<u8>>>;

impl Bridge {
    fn answer(&self, mut request: Request) {
        let answer = self
            .route(&mut request)
            .unwrap_or_else(|(status, reason)| plain(status, reason));
        // A browser that has gone needs no answer.
        let _ = request.respond(answer);
    }

    fn route(&self, request: &mut Request) -> Result<Answer, (u16, &'static str)> {
        // Another site's page can make a browser send requests here, but not with this Host.
        let hosts = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", self.port));
        if !field(request, "host").is_some_and(|host| hosts.contains(&host)) {
            return Err((403, "wrong host"));
        }
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let mut parts = path.trim_start_matches('/').splitn(2, '/');
        let (first, rest) = (parts.next().unwrap_or(""), parts.next());
        match (request.method().clone(), first, rest) {
            (Method::Post, "rpc", None) => {
                self.check_token(request, query)?;
                self.rpc(request)
            }
            (Method::Get, "events", None) => {
                self.check_token(request, query)?;
                let after = parameter(query, "after").and_then(|after| after.parse().ok());
                Ok(json_answer(200, &self.heard.since(after.unwrap_or(-1))))
            }
            (Method::Get, "body", Some(id)) => {
                self.check_token(request, query)?;
                let id = id.parse().map_err(|_| (404, "no number"))?;
                let text = self.api.body_text(id);
                Ok(text.map_or_else(failed, |text| {
                    data(text.into(), "text/plain; charset=utf-8")
                }))
            }
            (Method::Get, "snapshot", Some(id)) => {
                self.check_token(request, query)?;
                let id = id.parse().map_err(|_| (404, "no number"))?;
                let snapshot = self.api.snapshot_view(id);
                Ok(snapshot.map_or_else(failed, |(bytes, media_type)| inert(bytes, &media_type)))
            }
            (Method::Get, ..) => self.file(path),
            _ => Err((405, "only GET and POST /rpc")),
        }
    }

    fn check_token(&self, request: &Request, query: &str) -> Result<(), (u16, &'static str)> {
        let bearer = field(request, "authorization");
        let bearer = bearer
            .as_deref()
            .and_then(|value| value.strip_prefix("Bearer "));
        let own = field(request, "x-demarche-token");
        let given = [bearer, own.as_deref(), parameter(query, "token")];
        match given.into_iter().flatten().any(|token| token == self.token) {
            true => Ok(()),
            false => Err((401, "wrong token")),
        }
    }

    fn rpc(&self, request: &mut Request) -> Result<Answer, (u16, &'static str)> {
        let mut body = Vec::new();
        request
            .as_reader()
            .take(100_000_000)
            .read_to_end(&mut body)
            .map_err(|_| (400, "the body broke off"))?;
        let call: Value = serde_json::from_slice(&body).map_err(|_| (400, "no JSON"))?;
        let command = call["cmd"].as_str().ok_or((400, "no cmd"))?;
        let payload = call.get("payload").cloned().unwrap_or(Value::Null);
        let answer = self.api.dispatch(command, payload);
        Ok(answer.map_or_else(failed, |answer| json_answer(200, &answer)))
    }

    /// A file of the built UI.
    fn file(&self, path: &str) -> Result<Answer, (u16, &'static str)> {
        let ui = self.ui.as_deref().ok_or((404, "started without --ui"))?;
        let path = Path::new(path.trim_start_matches('/'));
        let inside = path
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return Err((404, "no such file"));
        }
        let path = match path.as_os_str().is_empty() {
            true => ui.join("index.html"),
            false => ui.join(path),
        };
        let bytes = std::fs::read(&path).map_err(|_| (404, "no such file"))?;
        let ending = path.extension().and_then(|ending| ending.to_str());
        let media_type = match ending {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("woff2") => "font/woff2",
            _ => "application/octet-stream",
        };
        Ok(data(bytes, media_type))
    }
}

fn field(request: &Request, name: &'static str) -> Option<String> {
    let header = request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))?;
    Some(header.value.as_str().to_owned())
}

fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value)
        .next()
}

fn data(bytes: Vec<u8>, media_type: &str) -> Answer {
    let mut answer = Response::from_data(bytes);
    for (name, value) in [
        ("Content-Type", media_type),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
    ] {
        add(&mut answer, name, value);
    }
    answer
}

/// Somebody else's page: it may show its own styles and pictures, and do nothing.
fn inert(bytes: Vec<u8>, media_type: &str) -> Answer {
    let mut answer = data(bytes, media_type);
    let policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox";
    add(&mut answer, "Content-Security-Policy", policy);
    answer
}

fn add(answer: &mut Answer, name: &str, value: &str) {
    // A media type out of a library may hold anything; one that is no header is left out.
    if let Ok(header) = Header::from_bytes(name, value) {
        answer.add_header(header);
    }
}

fn json_answer(status: u16, json: &Value) -> Answer {
    data(json.to_string().into_bytes(), "application/json").with_status_code(status)
}

fn failed(failure: Failure) -> Answer {
    json_answer(422, &json!(failure))
}

fn plain(status: u16, reason: &str) -> Answer {
    data(reason.as_bytes().to_vec(), "text/plain; charset=utf-8").with_status_code(status)
}
