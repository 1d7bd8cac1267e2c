//! The one thing that listens: HTTP for programs on this machine, at 127.0.0.1 and nowhere else.
//!
//! What is asked for and by whom is the business of a [`Door`]. Here is what holds for every request: it names the
//! address that was bound as its `Host`, so that a name on the web that was made to stand for 127.0.0.1 gets no
//! answer; its head is let in before one byte of its body is read; its body ends within what the door permits; and
//! all of it arrives within a time. A connection carries one request.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, oneshot};

/// Connections held at a time; more wait until one ends.
const AT_ONCE: usize = 8;
/// How long a head may take to arrive.
const HEAD: Duration = Duration::from_secs(5);
/// How long everything may take, the answer included.
const WHOLE: Duration = Duration::from_secs(60);

/// How long is waited for the port to be free.
const CLOSING: Duration = Duration::from_secs(2);

/// Who is let in, and what is answered. Called on threads that may wait.
pub trait Door: Send + Sync + 'static {
    /// Looks at a request's head: how many bytes its body may have, or the answer that ends it here.
    fn admit(&self, head: &Head) -> Result<usize, Answer>;

    /// Answers a request that was admitted.
    fn answer(&self, head: &Head, body: &[u8]) -> Answer;
}

/// A request without its body.
#[derive(Debug, Clone)]
pub struct Head {
    /// `GET`, in capitals.
    pub method: String,
    /// The path, without what follows a question mark.
    pub path: String,
    fields: header::HeaderMap,
}

impl Head {
    /// What a header field says; none where it is missing, said twice or no text.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut said = self.fields.get_all(name).iter();
        let first = said.next()?;
        match said.next() {
            Some(_) => None,
            None => first.to_str().ok(),
        }
    }
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// 200.
    pub status: u16,
    /// Header fields beside those that every answer has.
    pub fields: Vec<(&'static str, String)>,
    /// JSON; empty for none.
    pub body: String,
}

impl Answer {
    /// One without header fields of its own.
    pub fn new(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            fields: Vec::new(),
            body: body.into(),
        }
    }

    /// The same with a header field.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }
}

/// Listens until it is dropped.
#[derive(Debug)]
pub struct Loopback {
    port: u16,
    open: Option<oneshot::Sender<Infallible>>,
    closed: mpsc::Receiver<Infallible>,
}

impl Loopback {
    /// Listens at 127.0.0.1 at this port, or at one that is free where 0 is given.
    ///
    /// # Errors
    /// Where the port is taken or the system permits no listening.
    pub fn listen(port: u16, door: Arc<dyn Door>, threads: &Handle) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        // Neither is ever sent anything: what is heard is that the other end is gone.
        let (open, closing) = oneshot::channel();
        let (serving, closed) = mpsc::channel();
        threads.spawn(async move {
            tokio::select! {
                () = serve(listener, port, door) => {}
                _ = closing => {}
            }
            drop(serving);
        });
        Ok(Self {
            port,
            open: Some(open),
            closed,
        })
    }

    /// The port that it listens at.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Loopback {
    /// Waits until the port is free again, for whoever listens next.
    fn drop(&mut self) {
        self.open = None;
        let _ = self.closed.recv_timeout(CLOSING);
    }
}

async fn serve(listener: TcpListener, port: u16, door: Arc<dyn Door>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    let places = Arc::new(Semaphore::new(AT_ONCE));
    // Connections end with their listener.
    let mut connections = tokio::task::JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, most often: there may be fewer in a moment.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let door = Arc::clone(&door);
        connections.spawn(async move {
            let service = service_fn(move |request| {
                let door = Arc::clone(&door);
                async move { Ok::<_, Infallible>(respond(request, port, door).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .keep_alive(false)
                .max_headers(64)
                .serve_connection(TokioIo::new(stream), service);
            // Whoever goes before the answer has no use for it.
            let _ = tokio::time::timeout(WHOLE, connection).await;
            drop(place);
        });
    }
}

async fn respond(
    request: Request<Incoming>,
    port: u16,
    door: Arc<dyn Door>,
) -> Response<Full<Bytes>> {
    let (parts, body) = request.into_parts();
    let head = Head {
        method: parts.method.as_str().to_owned(),
        path: parts.uri.path().to_owned(),
        fields: parts.headers,
    };
    // A request in absolute form names another host than its field says.
    let own = format!("127.0.0.1:{port}");
    if parts.uri.authority().is_some() || head.field("host") != Some(own.as_str()) {
        return written(Answer::new(421, ""));
    }
    let most = match door.admit(&head) {
        Ok(most) => most,
        Err(answer) => return written(answer),
    };
    let announced: Option<u64> = head.field("content-length").and_then(|n| n.parse().ok());
    if announced.is_some_and(|announced| announced > most as u64) {
        return written(Answer::new(413, ""));
    }
    let body = match Limited::new(body, most).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => {
            return written(Answer::new(413, ""));
        }
        Err(_) => return written(Answer::new(400, "")),
    };
    let answered = tokio::task::spawn_blocking(move || door.answer(&head, &body)).await;
    written(answered.unwrap_or_else(|_| Answer::new(500, "")))
}

fn written(answer: Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let fields = response.headers_mut();
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            fields.insert(HeaderName::from_static(name), value);
        }
    };
    set("content-type", "application/json");
    set("cache-control", "no-store");
    set("x-content-type-options", "nosniff");
    set("connection", "close");
    for (name, value) in &answer.fields {
        set(name, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    /// Lets POST in with eight bytes, and says what it was told.
    struct Echo;

    impl Door for Echo {
        fn admit(&self, head: &Head) -> Result<usize, Answer> {
            match head.method.as_str() {
                "POST" => Ok(8),
                _ => Err(Answer::new(405, "")),
            }
        }

        fn answer(&self, head: &Head, body: &[u8]) -> Answer {
            let said = String::from_utf8_lossy(body);
            Answer::new(
                200,
                format!("{} {:?} {said}", head.path, head.field("origin")),
            )
        }
    }

    fn asked(port: u16, request: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        // The answer may come before all of it is written.
        let _ = stream.write_all(request.as_bytes());
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer
    }

    fn status(answer: &str) -> &str {
        answer.split(' ').nth(1).unwrap_or(answer)
    }

    #[test]
    fn only_what_names_the_bound_address_is_answered_and_only_what_is_short_enough() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let open = Loopback::listen(0, Arc::new(Echo), runtime.handle()).unwrap();
        let port = open.port();
        let post = |host: &str, length: usize, body: &str| {
            asked(
                port,
                &format!(
                    "POST /a?b HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n\r\n{body}"
                ),
            )
        };
        let own = format!("127.0.0.1:{port}");
        let good = post(&own, 2, "hi");
        assert_eq!(status(&good), "200", "{good}");
        assert!(good.ends_with("/a None hi"), "{good}");
        assert!(good.contains("connection: close"), "{good}");
        for other in [
            "127.0.0.1",
            "localhost",
            "rebound.example",
            &format!("localhost:{port}"),
            &format!("rebound.example:{port}"),
        ] {
            assert_eq!(status(&post(other, 2, "hi")), "421", "{other}");
        }
        let two =
            format!("POST / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\nContent-Length: 0\r\n\r\n");
        assert_ne!(status(&asked(port, &two)), "200");
        let absolute = format!(
            "POST http://evil.example/ HTTP/1.1\r\nHost: {own}\r\nContent-Length: 0\r\n\r\n"
        );
        assert_eq!(status(&asked(port, &absolute)), "421");
        // Announced as too long, and too long without saying so.
        assert_eq!(status(&post(&own, 9, "")), "413");
        let chunked = format!(
            "POST / HTTP/1.1\r\nHost: {own}\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nninebytes\r\n0\r\n\r\n"
        );
        assert_eq!(status(&asked(port, &chunked)), "413");
        let get = format!("GET / HTTP/1.1\r\nHost: {own}\r\n\r\n");
        assert_eq!(status(&asked(port, &get)), "405");
        let origins = format!(
            "POST / HTTP/1.1\r\nHost: {own}\r\nOrigin: a\r\nOrigin: b\r\nContent-Length: 0\r\n\r\n"
        );
        assert!(asked(port, &origins).contains("/ None"));

        drop(open);
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err());
        let again = Loopback::listen(port, Arc::new(Echo), runtime.handle()).unwrap();
        assert_eq!(again.port(), port);
    }

    #[test]
    fn whoever_says_nothing_holds_nobody_up() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let open = Loopback::listen(0, Arc::new(Echo), runtime.handle()).unwrap();
        let silent: Vec<TcpStream> = (0..AT_ONCE)
            .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, open.port())).unwrap())
            .collect();
        let own = format!("127.0.0.1:{}", open.port());
        let request = format!("POST / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 2\r\n\r\nhi");
        assert_eq!(status(&asked(open.port(), &request)), "200");
        drop(silent);
    }
}
