//! What cannot be imported, or is typed wrongly: each is told, and nothing is lost by it.

#[path = "cli_bad_input/keeping.rs"]
mod keeping;
#[path = "cli_bad_input/shared.rs"]
mod shared;
#[path = "cli_bad_input/torture.rs"]
mod torture;

use std::io::Write as _;

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::{Scratch, fixture};
use demarche_tests::web::{Web, page, redirect, reply};

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

/// A library with one article in it.
fn with_an_article(scratch: &Scratch) -> CommandLine {
    let cli = command_line(scratch);
    let text = std::fs::read(fixture("paste-xi-biden.txt")).unwrap();
    cli.run_with(&["import", "--paste"], text);
    cli
}

/// Nothing was added and nothing lost.
fn assert_untouched(cli: &CommandLine) {
    assert_eq!(cli.json(&["list", "articles"]).len(), 1);
    assert_eq!(cli.json(&["history"]).len(), 1);
    assert!(cli.run(&["verify"]).ends_with("The library is sound.\n"));
}

#[test]
fn a_bad_paste_is_told_with_what_to_do() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let furniture = "Home\nSubscribe\nSign in\nAdvertisement\n19°C\nHumidity: 71%\n\
                     Accept all cookies\nPrivacy policy\nTerms of use\n";
    for (paste, told, remedy) in [
        (Vec::new(), "The paste is empty", "paste it again"),
        (b" \n\n\t".to_vec(), "The paste is empty", "paste it again"),
        (
            furniture.into(),
            "Nothing in this paste reads like an article",
            "keep the pieces",
        ),
        (
            vec![b'x'; 50_000_000],
            "The paste has 50 MB",
            "that you need",
        ),
        (
            b"\x7fELF\x02\x01\x01\0\0\0\0\0".to_vec(),
            "not text",
            "paste it again",
        ),
        (b"\xff\xfe\xfa\x80\x81".to_vec(), "not text", "--file"),
    ] {
        let ended = cli.call_with(&["import", "--paste"], paste);
        assert_eq!(ended.status, 1, "{ended:?}");
        assert!(
            ended.err.contains(told) && ended.err.contains(remedy),
            "{ended:?}"
        );
        assert_untouched(&cli);
    }
}

/// "Oct 21" and "Tuesday" name a day of several years: none is filled in.
#[test]
fn a_dateline_without_a_year_is_told_with_the_years_that_fit() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let paste = "Harbour ministers find no date for a summit\n\n\
        OSLO, Oct 21 (Reuters) - The harbour ministry said on Tuesday that there was no clarity about \
        when the summit might take place, a day after the envoys of both towns held a call.\n\n\
        The ministry added that the quay would stay open for as long as the talks went on, and that \
        the crews would be told of any change before anybody else was.\n\n\
        Envoys of both towns have met four times since the spring without finding a date.\n";
    let told = cli.run_with(&["import", "--paste"], paste);
    assert!(
        told.contains("the text says only “Oct 21”. It was a Tuesday in 20"),
        "{told}"
    );
    assert!(told.contains(", before that in 20"), "{told}");
    assert!(cli.json(&["list", "articles"])[0]["published"].is_null());
}

#[test]
fn a_bad_address_is_told_and_the_good_ones_are_stored() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let server = Web::start(|request, stream| match request.path.as_str() {
        "/good" => page(
            stream,
            "<!doctype html><title>Ferry vote put off</title><article><h1>Ferry vote put off</h1>\
             <p>The harbour council put its vote on the ferry off on Monday, after three of its \
             members asked for another week to read what the engineers had written.</p>\
             <p>“Nobody is served by a vote in haste,” the chair of the council said. She named \
             no new day, and the ferry will go on as it has for the past eleven years.</p>\
             <p>Those who live on the island had asked for a decision before the winter, when \
             the crossing is often closed for days and the shop runs out of bread.</p></article>",
        ),
        "/loop" => redirect(stream, "/loop"),
        "/huge" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")?;
            let block = [b'x'; 65536];
            for _ in 0..2_000_000_000 / block.len() {
                stream.write_all(&block)?;
            }
            Ok(())
        }
        _ => reply(stream, "404 Not Found", "", b"no"),
    })
    .unwrap();
    for (url, told) in [
        ("not an address".to_owned(), "is not a web address"),
        ("ftp://example.org/".to_owned(), "Only http and https"),
        (server.url("/missing"), "no page at this address (404)"),
        (server.url("/loop"), "redirects in a circle"),
        (server.url("/huge"), "more than 20 MB"),
    ] {
        let ended = cli.call(&["import", "--allow-private", "--url", &url]);
        assert_eq!(ended.status, 1, "{url}: {ended:?}");
        assert!(ended.err.contains(told), "{url}: {ended:?}");
        assert_untouched(&cli);
    }
    let refused = cli.call(&["import", "--url", &server.url("/good")]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("not on the internet"), "{refused:?}");

    let (good, bad) = (server.url("/good"), server.url("/missing"));
    let ended = cli.call(&["import", "--allow-private", "--url", &bad, "--url", &good]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("1 of 2 items"), "{ended:?}");
    assert!(ended.out.contains("Ferry vote put off"), "{ended:?}");
    assert_eq!(cli.json(&["list", "articles"]).len(), 2);
}

#[test]
fn an_address_that_never_answers_is_given_up_after_half_a_minute() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let server = Web::start(|_, _| {
        std::thread::sleep(std::time::Duration::from_secs(60));
        Ok(())
    })
    .unwrap();
    let begun = std::time::Instant::now();
    let ended = cli.call(&["import", "--allow-private", "--url", &server.url("/")]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("within 30 seconds"), "{ended:?}");
    assert!(begun.elapsed().as_secs() < 45, "{:?}", begun.elapsed());
    assert_untouched(&cli);
}

#[test]
fn a_bad_file_is_named() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let picture = scratch
        .write("picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\r")
        .unwrap();
    let empty = scratch.write("empty.txt", b"").unwrap();
    let missing = scratch.path("missing.txt");
    for (file, told) in [
        (&picture, "neither a page nor a text"),
        (&empty, "is empty"),
        (&missing, "There is no file"),
    ] {
        let ended = cli.call(&["import", "--file", file.to_str().unwrap()]);
        assert_eq!(ended.status, 1, "{ended:?}");
        assert!(ended.err.contains(told), "{ended:?}");
        assert!(ended.err.contains(file.to_str().unwrap()), "{ended:?}");
    }
    assert_untouched(&cli);
}

#[test]
fn wrong_usage_ends_with_status_2_and_says_why() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    for words in [
        &["import"][..],
        &["list", "ferries"],
        &["list", "articles", "--where", "colour=red"],
        &["list", "articles", "--where", "nonsense=1"],
        &["accept", "1", "--issue", "Arming Ukraine"],
        &["accept", "1", "--issue", "Arming Ukraine", "--stance", "5"],
        &["compare", "--format", "xlsx"],
        &["side-by-side", "CN", "--issue", "Arming Ukraine"],
        &["fly"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 2, "{words:?}: {ended:?}");
        assert!(!ended.err.is_empty(), "{words:?}");
    }
    assert_untouched(&cli);
}

#[test]
fn what_is_not_there_is_a_failure_and_nothing_is_made_of_it() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let ended = cli.call(&["list", "articles"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("There is no library"), "{ended:?}");
    assert!(!scratch.path("library.demarche").exists());

    scratch.write("library.demarche", "not a library").unwrap();
    for words in [
        &["list", "articles"][..],
        &["import", "--paste"],
        &["note", "new", "A"],
    ] {
        let ended = cli.call_with(words, "text");
        assert_eq!(ended.status, 1, "{ended:?}");
        assert!(ended.err.contains("not a Demarche library"), "{ended:?}");
    }
    let kept = std::fs::read(scratch.path("library.demarche")).unwrap();
    assert_eq!(kept, b"not a library");
}

#[test]
fn a_date_that_is_none_is_refused() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let words = ["import", "--paste", "--date", "last Friday"];
    let ended = cli.call_with(
        &words,
        "A title\n\nSome text that is long enough to be kept.",
    );
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(
        ended.err.contains("“last Friday” is not a date"),
        "{ended:?}"
    );
    let ended = cli.call(&["compare", "--as-of", "soon"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("“soon” is not a day"), "{ended:?}");
    assert_untouched(&cli);
}

#[test]
fn lines_that_cannot_be_read_are_answered_in_their_place() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let file = fixture("paste-xi-biden.txt");
    let input = format!("/nowhere/at/all\n{}\n", file.display());
    let answers = demarche_tests::command_line::lines(&cli.run_with(&["extract"], input));
    assert_eq!(answers.len(), 2);
    assert!(answers[0]["error"].is_string());
    assert!(answers[1]["text"].as_str().unwrap().contains("Psaki"));

    let input = "{\"id\":1}\n{\"id\":\"b\",\"text\":\"“We shall see,” Xi Jinping said.\"}\n";
    let ended = cli.call_with(&["quotations"], input);
    assert_eq!(ended.status, 1);
    let answers = demarche_tests::command_line::lines(&ended.out);
    assert!(answers[0]["error"].is_string());
    assert_eq!(answers[1]["id"], "b");
    assert_eq!(answers[1]["quotations"][0]["speaker"], "Xi Jinping");
}

#[test]
fn lists_give_the_key_to_cite_by_and_a_search_says_that_it_found_nothing() {
    let scratch = Scratch::new().unwrap();
    let cli = with_an_article(&scratch);
    let rows = cli.json(&["list", "articles"]);
    let key = rows[0]["citation_key"].as_str().unwrap();
    assert!(cli.run(&["list", "articles"]).contains(&format!("@{key}")));
    let nothing = cli.run(&["search", "zeppelin"]);
    assert!(nothing.contains("Nothing was found for “zeppelin”"));
}
