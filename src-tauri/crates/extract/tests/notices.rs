//! Pages and pastes that have no article are told of as what they look like.

use demarche_extract::{Draft, from_html, from_paste};

const MENU: &str = "<header><nav><a href='/'>Home</a> <a href='/world'>World</a> <a href='/business'>Business</a></nav></header>";
const FOOT: &str = "<footer><a href='/about'>About us</a> <a href='/contact'>Contact</a> © 2024 The Harbour Post</footer>";
const PROSE: &str = "The mill above the village ground its first flour in a wet spring, and those who carried the sacks down the hill still tell which stones were dry enough to stand on when the stream had risen.";

fn page(title: &str, body: &str) -> Draft {
    from_html(
        &format!(
            "<!doctype html><html lang='en'><head><title>{title}</title></head><body>{MENU}{body}{FOOT}</body></html>"
        ),
        Some("https://example.org/the-mill"),
    )
}

fn told(draft: &Draft, words: &str) -> bool {
    let mut problems = draft.problems.iter();
    problems.any(|told| told.to_string().contains(words))
}

#[test]
fn notices_and_questions_in_the_place_of_an_article_are_told_of() {
    for (title, body, words) in [
        (
            "Page not found | The Harbour Post",
            "<main><h1>Sorry, we can’t find that page</h1><p>The page you are looking for may have been moved, or the address may have a mistake in it. Try the search, or go back to the start.</p></main>",
            "not found",
        ),
        (
            "Example",
            "<main><h1>Seite nicht gefunden</h1><p>Die Seite, die Sie aufgerufen haben, gibt es nicht mehr.</p></main>",
            "not found",
        ),
        (
            "Just a moment...",
            "<main><h1>www.example.org</h1><p>Verifying you are human. This may take a few seconds.</p><p>www.example.org needs to review the security of your connection before proceeding.</p></main>",
            "a person",
        ),
        (
            "The Harbour Post",
            "<div class='dialog'><h1>We value your privacy</h1><p>We and our 812 partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below.</p><button>Accept all</button><button>Manage settings</button></div>",
            "consent",
        ),
        (
            "Access Denied",
            "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
            "refused",
        ),
        (
            "Log in | The Harbour Post",
            "<main><h1>Log in</h1><form><label>E-mail</label><input><label>Password</label><input></form><p>Forgot your password? We can send you a link with which you can choose a new one.</p></main>",
            "log in",
        ),
        (
            "Search results for “treaty” - The Harbour Post",
            "<main><h1>Search results for “treaty”</h1><div class='result'><h3><a href='/1'>Parliament ratifies treaty</a></h3><p>The parliament ratified the treaty on Tuesday after a long debate.</p></div><div class='result'><h3><a href='/2'>Treaty talks fail</a></h3><p>The talks about the treaty have failed for the third time this year.</p></div></main>",
            "search",
        ),
    ] {
        let draft = page(title, body);
        assert!(told(&draft, words), "{title}: {:?}", draft.problems);
    }
}

#[test]
fn lists_of_articles_are_told_of() {
    let teaser = |n: usize| {
        format!(
            "<article><h2><a href='/a{n}'>The mill number {n} above the village</a></h2><p>It ground its first flour in a wet spring, and those who carried the sacks still tell of it.</p><span>{n} March 2022</span></article>"
        )
    };
    let list: String = (1..=9).map(teaser).collect();
    let draft = page(
        "World | The Harbour Post",
        &format!("<main><h1>World</h1>{list}</main>"),
    );
    assert!(told(&draft, "a list of articles"), "{:?}", draft.problems);
    assert_eq!(draft.published, None);
    let article = format!(
        "<main><article><h1>The mill above the village</h1><p>{PROSE}</p><p>{PROSE} One.</p><p>{PROSE} Two.</p><p>{PROSE} Three.</p></article><section>{list}</section></main>"
    );
    let draft = page("The mill above the village", &article);
    assert!(draft.problems.is_empty(), "{:?}", draft.problems);
}

#[test]
fn an_article_about_such_pages_is_one() {
    let prose: String = (0..8).map(|n| format!("<p>{PROSE} {n}.</p>")).collect();
    for title in [
        "Page not found: how links die",
        "Before you continue: what cookies know",
    ] {
        let draft = page(title, &format!("<main><h1>{title}</h1>{prose}</main>"));
        assert!(draft.problems.is_empty(), "{title}: {:?}", draft.problems);
    }
}

#[test]
fn a_pasted_address_is_no_article() {
    for text in [
        "https://www.example.org/world/2022/03/18/talks-go-on",
        "  www.example.org/talks \n",
        "https://example.org/a\nhttps://example.org/b",
    ] {
        let draft = from_paste(text);
        assert!(told(&draft, "an address"), "{text}: {:?}", draft.problems);
        assert!(draft.body().text.is_empty());
        assert_eq!((draft.title, draft.published), (None, None));
    }
    let cited = from_paste("See https://example.org/a for what was said about the talks.");
    assert!(!told(&cited, "an address"));
}

#[test]
fn a_pasted_notice_is_told_of() {
    let draft = from_paste(
        "Home\nWorld\n404\nPage not found\nThe page that you asked for is not here.\nBack to the start",
    );
    assert!(told(&draft, "not found"), "{:?}", draft.problems);
}
