//! Standard input and output: answers as soon as there is one, and ends that are quiet.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use demarche_tests::scratch::{Scratch, fixture};
use serde_json::{Value, json};

use super::command_line;

fn program(scratch: &Scratch, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cli-under-test"));
    command
        .args(words)
        .env("HOME", scratch.folder())
        .env("XDG_DATA_HOME", scratch.path("data"))
        .env("DEMARCHE_LIBRARY", scratch.path("library.demarche"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// What it wrote to standard error, and what it ended with.
fn ended(child: &mut Child) -> (i32, String) {
    let mut told = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut told)
        .unwrap();
    (child.wait().unwrap().code().unwrap_or(-1), told)
}

/// Writes each line only when the line before it was answered; standard input stays open all the while.
fn one_by_one(scratch: &Scratch, command: &str, questions: &[String]) -> Vec<Value> {
    let mut child = program(scratch, &[command]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let stdout = child.stdout.take().unwrap();
    let (said, hear) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines() {
            if said.send(line.unwrap()).is_err() {
                break;
            }
        }
    });
    let mut answers = Vec::new();
    for question in questions {
        writeln!(stdin, "{question}").unwrap();
        stdin.flush().unwrap();
        let answer = hear.recv_timeout(Duration::from_secs(30));
        let answer = answer.unwrap_or_else(|_| {
            let _ = child.kill();
            panic!("{command} keeps its answer to {question} until its input ends")
        });
        answers.push(serde_json::from_str(&answer).unwrap());
    }
    drop(stdin);
    let (status, told) = ended(&mut child);
    assert_eq!((status, told.as_str()), (0, ""), "{command}");
    answers
}

#[test]
fn a_line_is_answered_before_the_next_one_is_there() {
    let scratch = Scratch::new().unwrap();
    let page = fixture("paste-xi-biden.txt").display().to_string();
    let paths = [
        page.clone(),
        scratch.path("missing").display().to_string(),
        page,
    ];
    let answers = one_by_one(&scratch, "extract", &paths);
    assert!(answers[0]["text"].is_string() && answers[1]["error"].is_string());
    for (answer, path) in answers.iter().zip(&paths) {
        assert_eq!(answer["path"], *path);
    }
    let questions = [1, 2, 3]
        .map(|id| json!({ "id": id, "text": "“We shall see,” Xi Jinping said." }).to_string());
    let answers = one_by_one(&scratch, "quotations", &questions);
    assert_eq!(answers[2]["id"], 3);
    assert_eq!(answers[2]["quotations"][0]["speaker"], "Xi Jinping");
}

/// As `head -1` does: whoever reads takes one line and goes.
#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let scratch = Scratch::new().unwrap();
    let page = fixture("paste-xi-biden.txt").display().to_string();
    for (command, line) in [
        ("extract", page),
        (
            "quotations",
            json!({ "id": 1, "text": "“No,” Xi Jinping said." }).to_string(),
        ),
    ] {
        let mut child = program(&scratch, &[command]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let writing = std::thread::spawn(move || {
            // It ends before all of this is read.
            for _ in 0..200 {
                if writeln!(stdin, "{line}").is_err() {
                    break;
                }
            }
        });
        let mut first = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut first).unwrap();
        drop(out);
        assert!(first.starts_with('{') && first.ends_with("}\n"), "{first}");
        let (status, told) = ended(&mut child);
        assert_eq!((status, told.as_str()), (0, ""), "{command}");
        writing.join().unwrap();
    }
}

/// Nobody reads at all, from the start; what was to be stored is stored all the same.
#[test]
fn nobody_reads_and_nothing_is_said_nor_lost() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let paste = std::fs::read(fixture("paste-xi-biden.txt")).unwrap();
    let unread = |words: &[&str], input: &[u8]| {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut child = program(&scratch, words).stdout(writer).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // It may end before it read all of it.
        let _ = stdin.write_all(input);
        drop(stdin);
        let (status, told) = ended(&mut child);
        assert_eq!((status, told.as_str()), (0, ""), "{words:?}");
    };
    unread(&["import", "--paste"], &paste);
    unread(&["--json", "note", "new", "A"], b"");
    for words in [
        &["list", "articles"][..],
        &["--json", "list", "quotations"],
        &["history"],
        &["compare", "--format", "csv"],
        &["search", "Psaki"],
        &["note", "show", "A"],
        &["backup"],
        &["verify"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
    ] {
        unread(words, b"");
    }
    assert_eq!(cli.json(&["list", "articles"]).len(), 1);
    assert_eq!(cli.json(&["list", "notes"]).len(), 1);
    assert_eq!(cli.json(&["backups"]).len(), 1);
}

/// A full disk where the answer goes to is a failure, and told.
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        eprintln!("skipped: this system has no /dev/full");
        return;
    }
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    cli.run(&["note", "new", "A"]);
    for words in [&["list", "notes"][..], &["--json", "history"], &["man"]] {
        let to = std::fs::OpenOptions::new().write(true).open(full).unwrap();
        let mut child = program(&scratch, words).stdout(to).spawn().unwrap();
        let (status, told) = ended(&mut child);
        assert_eq!(status, 1, "{words:?}: {told}");
        assert!(told.starts_with("demarche-cli: "), "{told}");
    }
}
