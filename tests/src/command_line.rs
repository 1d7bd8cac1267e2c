//! `demarche-cli` as a test calls it.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// One library and the program that works on it.
pub struct CommandLine {
    program: PathBuf,
    library: PathBuf,
    home: PathBuf,
    environment: Vec<(String, String)>,
}

/// What a call gave.
#[derive(Debug)]
pub struct Ended {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl CommandLine {
    /// Calls `program` on a library in `folder`, which is the user's home folder too.
    pub fn new(program: impl Into<PathBuf>, folder: &Path) -> Self {
        Self {
            program: program.into(),
            library: folder.join("library.demarche"),
            home: folder.to_owned(),
            environment: Vec::new(),
        }
    }

    /// The same with one more variable in its environment.
    pub fn with_environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Calls it with these words and this standard input.
    pub fn call_with(&self, words: &[&str], input: impl AsRef<[u8]>) -> Ended {
        let mut child = Command::new(&self.program)
            .args(words.iter().map(OsStr::new))
            .env("DEMARCHE_LIBRARY", &self.library)
            .env("HOME", &self.home)
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("USER", "Ada")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = input.as_ref().to_vec();
        let writing = std::thread::spawn(move || {
            // A program that refuses its arguments ends before it reads.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().expect("the program ends");
        writing.join().expect("standard input is written");
        Ended {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// Calls it with these words.
    pub fn call(&self, words: &[&str]) -> Ended {
        self.call_with(words, "")
    }

    /// Standard output of a call that must succeed.
    pub fn run(&self, words: &[&str]) -> String {
        self.run_with(words, "")
    }

    /// The same with standard input.
    pub fn run_with(&self, words: &[&str], input: impl AsRef<[u8]>) -> String {
        let ended = self.call_with(words, input);
        assert_eq!(ended.status, 0, "{words:?}: {ended:?}");
        ended.out
    }

    /// The answers of a call with `--json`, an object a line.
    pub fn json(&self, words: &[&str]) -> Vec<Value> {
        self.json_with(words, "")
    }

    /// The same with standard input.
    pub fn json_with(&self, words: &[&str], input: impl AsRef<[u8]>) -> Vec<Value> {
        let mut all = vec!["--json"];
        all.extend(words);
        lines(&self.run_with(&all, input))
    }

    /// Makes an issue and an actor, pastes a report as an article with an address, and codes its first quotation.
    pub fn code(&self, report: &str) {
        self.run(&["issue", "add", "Arms", "--con", "against", "--pro", "for"]);
        self.run(&["actor", "add", "Ada Example", "--country", "FR"]);
        let import = [
            "import",
            "--paste",
            "--title",
            "Arms",
            "--date",
            "2022-03-18",
            "--address",
            "https://example.org/arms",
        ];
        self.run_with(&import, format!("Arms\n\n{report}"));
        self.run(&[
            "accept",
            "1",
            "--issue",
            "Arms",
            "--stance",
            "2",
            "--actor",
            "Ada Example",
            "--paraphrase",
            "More arms",
        ]);
    }
}

/// JSON, a value a line.
pub fn lines(text: &str) -> Vec<Value> {
    let parse = |line: &str| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
    text.lines().map(parse).collect()
}
