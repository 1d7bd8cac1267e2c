//! A small web server on the loopback interface, which can misbehave in every way that a real one
//! does: it writes the bytes that a test wants, when the test wants them.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// What came in.
#[derive(Debug, Clone)]
pub struct Request {
    /// The path with its query: `/a?b=c`.
    pub path: String,
    /// All header fields, one a line, as received.
    pub head: String,
}

/// A server that runs until it is dropped.
pub struct Web {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    answered: Arc<AtomicUsize>,
}

impl Web {
    /// Starts one that answers each request with `answer`, each on a thread of its own. An error
    /// of `answer` means that the client has gone, which is no concern of the server.
    pub fn start(
        answer: impl Fn(&Request, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let answered = Arc::new(AtomicUsize::new(0));
        let answer = Arc::new(answer);
        let (stop, count) = (Arc::clone(&stopping), Arc::clone(&answered));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(mut stream) = stream else { continue };
                count.fetch_add(1, Ordering::SeqCst);
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || {
                    if let Some(request) = read_request(&stream) {
                        let _ = answer(&request, &mut stream);
                    }
                });
            }
        });
        Ok(Self {
            address,
            stopping,
            answered,
        })
    }

    /// The address of `path` on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Connections taken so far.
    pub fn connections(&self) -> usize {
        self.answered.load(Ordering::SeqCst)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Wakes the accepting thread up so that it sees the flag.
        let _ = TcpStream::connect(self.address);
    }
}

fn read_request(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut head = String::new();
    for line in lines {
        let line = line.ok()?;
        if line.is_empty() {
            break;
        }
        head.push_str(&line);
        head.push('\n');
    }
    Some(Request { path, head })
}

/// A whole answer with its length announced. `fields` are header lines, each ended by CR LF.
pub fn reply(
    stream: &mut TcpStream,
    status: &str,
    fields: &str,
    body: &[u8],
) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{fields}Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)?;
    stream.flush()
}

/// A page of HTML.
pub fn page(stream: &mut TcpStream, body: &str) -> std::io::Result<()> {
    reply(
        stream,
        "200 OK",
        "Content-Type: text/html; charset=utf-8\r\n",
        body.as_bytes(),
    )
}

/// A redirect to `target`.
pub fn redirect(stream: &mut TcpStream, target: &str) -> std::io::Result<()> {
    reply(stream, "302 Found", &format!("Location: {target}\r\n"), b"")
}
