//! References from the Zotero that runs on this machine: only when they are asked for, and from nowhere else.

use std::sync::{Arc, Mutex};

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, redirect, reply};

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

/// The paths and header fields that were asked with.
type Asked = Arc<Mutex<Vec<(String, String)>>>;

/// A Zotero with 101 items, and what it was asked.
fn zotero() -> (Web, Asked) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let list = Arc::clone(&asked);
    let web = Web::start(move |request, stream| {
        list.lock()
            .unwrap()
            .push((request.path.clone(), request.head.clone()));
        let second = request.path.contains("start=100");
        let numbers = if second { 100..101 } else { 0..100 };
        let items: Vec<String> = numbers
            .map(|n| {
                format!("{{\"id\":\"http://zotero.org/users/local/x/items/{n}\",\"type\":\"article-newspaper\",\"title\":\"Ferry vote {n}\",\"container-title\":\"Harbour News\",\"URL\":\"https://example.org/{n}\",\"issued\":{{\"date-parts\":[[2022,3,18]]}}}}")
            })
            .collect();
        let body = format!("{{\"items\":[{}]}}", items.join(","));
        let head =
            "Content-Type: application/vnd.citationstyles.csl+json\r\nTotal-Results: 101\r\n";
        reply(stream, "200 OK", head, body.as_bytes())
    });
    (web.unwrap(), asked)
}

#[test]
fn its_references_become_articles_to_be_read() {
    let scratch = Scratch::new().unwrap();
    let (web, asked) = zotero();
    let port = web.address().port().to_string();
    let cli = command_line(&scratch).with_environment("http_proxy", "http://127.0.0.1:9");
    cli.run(&["import", "--zotero", "--zotero-port", &port]);
    let articles = cli.json(&["list", "articles"]);
    assert_eq!(articles.len(), 101);
    assert_eq!(articles[0]["published"]["date"], "2022-03-18");
    let asked = asked.lock().unwrap();
    assert_eq!(asked.len(), 2);
    for (path, head) in asked.iter() {
        assert!(
            path.starts_with("/api/users/0/items/top?format=csljson&"),
            "{path}"
        );
        assert!(
            head.to_ascii_lowercase().contains("zotero-api-version: 3"),
            "{head}"
        );
    }
}

#[test]
fn a_file_that_comes_with_a_reference_that_is_here_is_not_thrown_away() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let path = scratch.folder().join("a.rdf");
    let import = |file: &str| {
        let rdf = format!(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:z=\"http://www.zotero.org/namespaces/export#\" xmlns:bib=\"http://purl.org/net/biblio#\" xmlns:link=\"http://purl.org/rss/1.0/modules/link/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><bib:Article rdf:about=\"#a\"><z:itemType>newspaperArticle</z:itemType>{file}<dc:title>Ferry vote put off</dc:title></bib:Article><z:Attachment rdf:about=\"#b\"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource=\"a.txt\"/></z:Attachment></rdf:RDF>"
        );
        std::fs::write(&path, rdf).unwrap();
        cli.run(&["import", "--file", &path.to_string_lossy()])
    };
    let text = "The council put off the vote on the ferry until the autumn.";
    std::fs::write(scratch.folder().join("a.txt"), text).unwrap();
    let words = || -> Vec<u64> {
        let articles = cli.json(&["list", "articles"]);
        let words = articles
            .iter()
            .map(|article| article["words"].as_u64().unwrap());
        words.collect()
    };
    import("");
    assert_eq!(words(), [0]);
    let told = import("<link:link rdf:resource=\"#b\"/>");
    assert!(told.contains("the file says otherwise: the text"), "{told}");
    assert_eq!(words().iter().filter(|words| **words > 0).count(), 1);
    // Now it is there.
    let told = import("<link:link rdf:resource=\"#b\"/>");
    assert!(told.contains("already there"), "{told}");
    assert_eq!(words().len(), 2);
}

#[test]
fn a_refusal_a_redirect_and_silence_are_told() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let refusing =
        Web::start(|_, stream| reply(stream, "403 Forbidden", "", b"Local API is not enabled"))
            .unwrap();
    let outside = Web::start(|_, stream| reply(stream, "200 OK", "", b"[]")).unwrap();
    let to = outside.url("/elsewhere");
    let leading = Web::start(move |_, stream| redirect(stream, &to)).unwrap();
    let of = |port: u16| cli.call(&["import", "--zotero", "--zotero-port", &port.to_string()]);
    let ended = of(refusing.address().port());
    assert_eq!(ended.status, 1);
    assert!(
        ended.err.contains("Zotero lets no other program in"),
        "{ended:?}"
    );
    let ended = of(leading.address().port());
    assert_eq!(ended.status, 1);
    assert!(ended.err.contains("Zotero did not answer"), "{ended:?}");
    assert_eq!(outside.connections(), 0);
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let ended = of(closed);
    assert_eq!(ended.status, 1);
    assert!(ended.err.contains("Start Zotero"), "{ended:?}");
    // The way to Zotero opens no other way to the machine.
    let (web, asked) = zotero();
    let ended = cli.call(&["import", "--url", &web.url("/api/users/0/items/top")]);
    assert_eq!(ended.status, 1);
    assert_eq!(asked.lock().unwrap().len(), 0);
}
