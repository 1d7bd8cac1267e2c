//! The browser companion as the program sees it: what it says over the loopback interface.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;

/// The origin that a browser gives to the extension.
pub const EXTENSION: &str = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

/// What was answered.
pub struct Answered {
    /// 200.
    pub status: u16,
    /// All header fields, in small letters.
    pub head: String,
    /// Null where it is no JSON.
    pub body: Value,
}

/// Sends a request, whatever is in it. Without a `Host` among the fields it names the right one.
pub fn ask(port: u16, method: &str, path: &str, fields: &[(&str, &str)], body: &str) -> Answered {
    let host = format!("127.0.0.1:{port}");
    let mut fields = fields.to_vec();
    if !fields.iter().any(|(name, _)| *name == "Host") {
        fields.insert(0, ("Host", &host));
    }
    let fields: String = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{fields}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
    let patience = Some(Duration::from_secs(30));
    stream.set_read_timeout(patience).expect("a time");
    // A refusal may come before the whole body was taken.
    let _ = stream.write_all(request.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    Answered {
        status: status.expect("a status"),
        head: head.to_lowercase(),
        body: serde_json::from_str(body).unwrap_or(Value::Null),
    }
}

/// The same with JSON.
pub fn post(port: u16, path: &str, fields: &[(&str, &str)], body: &Value) -> Answered {
    ask(port, "POST", path, fields, &body.to_string())
}

/// Tries a code, as this origin.
pub fn try_code(port: u16, origin: &str, code: &str) -> Answered {
    let asked = json!({ "code": code, "browser": "Chromium" });
    post(port, "/pair", &[("Origin", origin)], &asked)
}

/// A paired extension.
pub struct Paired {
    port: u16,
    /// Lets its pages in.
    pub token: String,
    /// By which the program proves itself.
    pub key: String,
}

impl Paired {
    /// Pairs by the code that the settings show.
    pub fn by(port: u16, code: &str) -> Self {
        let answer = try_code(port, EXTENSION, code);
        assert_eq!(answer.status, 200, "{}", answer.body);
        let secret = |name: &str| answer.body[name].as_str().expect("a secret").to_owned();
        Self {
            port,
            token: secret("token"),
            key: secret("key"),
        }
    }

    /// Has the program prove itself, and gives its ticket.
    pub fn ticket(&self) -> String {
        let asked = json!({ "nonce": "a question" });
        let hello = post(self.port, "/hello", &[("Origin", EXTENSION)], &asked);
        assert_eq!(hello.status, 200, "{}", hello.body);
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_bytes()).expect("a key");
        mac.update(format!("demarche\n{EXTENSION}\na question").as_bytes());
        let proof = BASE64URL_NOPAD.encode(&mac.finalize().into_bytes());
        assert_eq!(
            hello.body["proof"], proof,
            "the program cannot prove itself"
        );
        hello.body["ticket"].as_str().expect("a ticket").to_owned()
    }

    /// Sends a page with this token and ticket.
    pub fn send_with(&self, token: &str, ticket: &str, page: &Value) -> Answered {
        let token = format!("Bearer {token}");
        let fields = [
            ("Origin", EXTENSION),
            ("Authorization", token.as_str()),
            ("Demarche-Ticket", ticket),
        ];
        post(self.port, "/page", &fields, page)
    }

    /// Sends a page as it should be.
    pub fn send(&self, page: &Value) -> Answered {
        self.send_with(&self.token, &self.ticket(), page)
    }
}
