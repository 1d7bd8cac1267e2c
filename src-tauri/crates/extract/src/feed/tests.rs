//! Feeds as they come: in every version, in other letters, half, broken and hostile.

use proptest::prelude::*;

use super::*;

fn feed(text: &str) -> Feed {
    read_feed(
        text.as_bytes(),
        None,
        Some("https://news.example.org/feed/main.xml"),
    )
    .unwrap()
}

fn refused(text: &str) -> NoFeed {
    read_feed(text.as_bytes(), None, None).unwrap_err()
}

/// The items of a channel.
fn rss(items: &str) -> Feed {
    feed(&format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour News</title><link>https://news.example.org/</link><language>en-gb</language>{items}</channel></rss>"
    ))
}

fn only(feed: &Feed) -> &Entry {
    assert_eq!(feed.entries.len(), 1, "{:?}", feed.entries);
    &feed.entries[0]
}

#[test]
fn rss_2_is_read_whole() {
    let feed = rss(
        "<item><title>Talks &amp;amp; tea: &lt;b&gt;day two&lt;/b&gt;</title><link>/2022/talks?utm_source=feed&amp;id=7</link><guid isPermaLink=\"false\">tag:7</guid><pubDate>Fri, 18 Mar 2022 16:20:00 GMT</pubDate><dc:creator>By Jane Doe and John Roe</dc:creator><category>Diplomacy</category><description><![CDATA[<p>First&nbsp;line.</p><script>no()</script><p>Second.</p>]]></description><content:encoded><![CDATA[<p>The whole <a href=\"/x\">text</a>.</p>]]></content:encoded></item>",
    );
    assert_eq!(feed.title.as_deref(), Some("Harbour News"));
    assert_eq!(feed.site_url.as_deref(), Some("https://news.example.org/"));
    assert_eq!(feed.language.as_deref(), Some("en-GB"));
    assert!(feed.problems.is_empty(), "{:?}", feed.problems);
    let entry = only(&feed);
    assert_eq!(entry.key, "tag:7");
    assert_eq!(entry.title, "Talks & tea: day two");
    let url = "https://news.example.org/2022/talks?utm_source=feed&id=7";
    assert_eq!(entry.url.as_deref(), Some(url));
    assert_eq!(entry.authors, ["Jane Doe", "John Roe"]);
    assert_eq!(entry.subjects, ["Diplomacy"]);
    let published = entry.published.as_ref().unwrap();
    assert_eq!(published.date, "2022-03-18T16:20:00+00:00");
    assert_eq!(entry.summary, "First line.\nSecond.");
    let text = entry.text.as_ref().unwrap();
    assert!(text.html && text.full);
    assert_eq!(text.plain, "The whole text.");
    assert_eq!(
        text.base.as_deref(),
        Some("https://news.example.org/feed/main.xml")
    );
}

#[test]
fn older_rss_is_read() {
    for version in ["0.91", "0.92", "0.93", "2.0.1", ""] {
        let feed = feed(&format!(
            "<rss version=\"{version}\"><channel><title>Old</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>"
        ));
        assert_eq!(only(&feed).key, "https://example.org/1", "{version}");
        assert_eq!(only(&feed).published, None);
    }
    let rdf = feed(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://example.org/\"><title>RDF</title><link>https://example.org/</link><items><rdf:Seq><rdf:li resource=\"https://example.org/1\"/></rdf:Seq></items></channel><item rdf:about=\"https://example.org/1\"><title>One</title><link>https://example.org/1</link><dc:date>2022-03-18</dc:date></item></rdf:RDF>",
    );
    assert_eq!(rdf.title.as_deref(), Some("RDF"));
    let published = only(&rdf).published.clone().unwrap();
    assert_eq!(published.date, "2022-03-18");
}

#[test]
fn atom_is_read_with_its_bases_and_kinds_of_text() {
    let feed = feed(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://example.net/a/\" xml:lang=\"de\"><title type=\"html\">A &amp;amp; B</title><link rel=\"self\" href=\"feed.atom\"/><link href=\"/\"/><author><name>The Desk</name></author><entry xml:base=\"b/\"><id>urn:1</id><title>1 &lt; 2</title><link rel=\"enclosure\" href=\"x.mp3\"/><link rel=\"alternate\" type=\"text/html\" href=\"one\"/><author><name>Ada Muster</name><email>ada@example.net</email></author><updated>2022-03-19T10:00:00Z</updated><summary>Kurz.</summary><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Ein <em>Satz</em> &amp; noch einer.</p></div></content></entry><entry><id>urn:2</id><published>2022-03-18</published><link href=\"two\"/><content type=\"image/png\">AAAA</content></entry></feed>",
    );
    assert_eq!(feed.title.as_deref(), Some("A & B"));
    assert_eq!(
        feed.self_url.as_deref(),
        Some("https://example.net/a/feed.atom")
    );
    assert_eq!(feed.site_url.as_deref(), Some("https://example.net/"));
    let [one, two] = feed.entries.as_slice() else {
        panic!("{:?}", feed.entries)
    };
    assert_eq!(one.title, "1 < 2");
    assert_eq!(one.url.as_deref(), Some("https://example.net/a/b/one"));
    assert_eq!(one.authors, ["Ada Muster"]);
    assert_eq!(one.language.as_deref(), Some("de"));
    // What was updated then may have been published long before.
    assert_eq!(one.published, None);
    assert_eq!(
        one.modified.as_ref().unwrap().date,
        "2022-03-19T10:00:00+00:00"
    );
    let text = one.text.as_ref().unwrap();
    assert_eq!(text.plain, "Ein Satz & noch einer.");
    assert!(
        text.text.contains("<em>Satz</em> &amp; noch"),
        "{}",
        text.text
    );
    assert_eq!(two.url.as_deref(), Some("https://example.net/a/two"));
    assert_eq!(two.published.as_ref().unwrap().date, "2022-03-18");
    assert_eq!((two.text.as_ref(), two.title.as_str()), (None, ""));
}

#[test]
fn json_feed_is_read() {
    let feed = feed(
        r#"{"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://example.org/","items":[{"id":5,"url":"/five","title":"Fünf < 6","authors":[{"name":"Ada Muster"}],"tags":["x"],"date_published":"2022-03-18T16:20:00+05:30","content_html":"<p>All of it.</p>"},{"id":"https://example.org/6","content_text":"Only text."}, 7]}"#,
    );
    let [five, six] = feed.entries.as_slice() else {
        panic!("{:?}", feed.entries)
    };
    assert_eq!((five.key.as_str(), five.title.as_str()), ("5", "Fünf < 6"));
    assert_eq!(five.url.as_deref(), Some("https://news.example.org/five"));
    assert_eq!(
        five.published.as_ref().unwrap().date,
        "2022-03-18T16:20:00+05:30"
    );
    assert_eq!(six.url.as_deref(), Some("https://example.org/6"));
    assert!(
        six.text
            .as_ref()
            .is_some_and(|text| text.full && !text.html)
    );
    assert_eq!(six.summary, "Only text.");
}

#[test]
fn entries_are_told_apart_by_id_then_address_then_title_and_date() {
    let feed = rss(
        "<item><guid>https://example.org/a</guid></item><item><title>No id</title><link>https://example.org/b</link></item><item><title>Bare</title><pubDate>2022-03-18</pubDate></item><item><title>Bare</title><pubDate>2022-03-19</pubDate></item><item><guid>https://example.org/a</guid><title>Again</title></item>",
    );
    let keys: Vec<&str> = feed
        .entries
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert_eq!(
        keys[..2],
        ["https://example.org/a", "https://example.org/b"]
    );
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert!(keys[2].starts_with("sha256:") && keys[2] != keys[3]);
    assert_eq!(
        feed.entries[0].url.as_deref(),
        Some("https://example.org/a")
    );
    // A feed that gives every entry the same id.
    let same = rss(
        "<item><guid isPermaLink=\"false\">0</guid><link>https://example.org/1</link></item><item><guid isPermaLink=\"false\">0</guid><link>https://example.org/2</link></item>",
    );
    assert_eq!(same.entries.len(), 2);
    assert_ne!(same.entries[0].key, same.entries[1].key);
}

#[test]
fn authors_are_names() {
    let feed = rss(
        "<item><title>t</title><author>jane@example.org (Jane Doe)</author></item><item><title>u</title><author>desk@example.org</author></item>",
    );
    assert_eq!(feed.entries[0].authors, ["Jane Doe"]);
    assert!(feed.entries[1].authors.is_empty());
}

#[test]
fn letters_are_read_in_the_encoding_that_the_document_names() {
    let mut bytes =
        b"<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>".to_vec();
    bytes.extend(b"\xcc\xe8\xf0");
    bytes.extend(b"</title></item></channel></rss>");
    let feed = read_feed(&bytes, Some("application/rss+xml"), None).unwrap();
    assert_eq!(only(&feed).title, "Мир");
    let wrong = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Größe</title></item></channel></rss>";
    assert_eq!(only(&feed_of(wrong)).title, "Größe");
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(
            wrong
                .replace("ISO-8859-1", "UTF-16")
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    assert_eq!(only(&read_feed(&wide, None, None).unwrap()).title, "Größe");
}

fn feed_of(text: &str) -> Feed {
    read_feed(text.as_bytes(), None, None).unwrap()
}

#[test]
fn a_damaged_feed_gives_what_stands_before_the_damage() {
    let cut = feed(
        "<rss><channel><title>T</title><item><title>One</title><link>https://example.org/1</link></item><item><title>Tw",
    );
    assert_eq!(cut.entries.len(), 2);
    assert_eq!(cut.entries[1].title, "Tw");
    assert!(
        cut.problems[0]
            .to_string()
            .contains("damaged after 2 entries"),
        "{:?}",
        cut.problems
    );
    let open =
        rss("<item><title>One & two</title><item><title>Three &nosuch; <b>four</title></item>");
    let titles: Vec<&str> = open
        .entries
        .iter()
        .map(|entry| entry.title.as_str())
        .collect();
    assert_eq!(titles, ["One & two", "Three &nosuch; four"]);
    let led = feed(
        "Warning: line 3\n<?xml version=\"1.0\"?><rss><channel><item><title>x</title></item></channel></rss>",
    );
    assert_eq!(led.problems, ["There is text before the feed begins."]);
    let undeclared = feed(
        "<rss><channel><item><title>x</title><dc:creator>Ada Muster</dc:creator><content:encoded>All.</content:encoded></item></channel></rss>",
    );
    assert_eq!(only(&undeclared).authors, ["Ada Muster"]);
    assert!(only(&undeclared).text.is_some());
}

#[test]
fn what_is_no_feed_is_said_to_be_what_it_is() {
    assert_eq!(refused(" \n"), NoFeed::Empty);
    assert_eq!(refused("<!doctype html><html><body>x"), NoFeed::Page);
    assert_eq!(refused("\u{feff}<HTML><p>"), NoFeed::Page);
    for other in [
        "%PDF-1.7",
        "just words",
        "<opml version=\"2.0\"><body/></opml>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "{\"a\": 1}",
    ] {
        assert!(
            matches!(refused(other), NoFeed::Other(_)),
            "{other}: {:?}",
            refused(other)
        );
    }
    assert!(matches!(
        refused("{\"version\": \"https://jsonfeed.org/version/1\", "),
        NoFeed::Damaged(_)
    ));
    assert!(matches!(
        refused("<rss><channel><title>x"),
        NoFeed::Damaged(_)
    ));
    // A feed of nothing is a feed.
    assert!(rss("").entries.is_empty());
}

#[test]
fn entities_are_never_expanded_nor_looked_up() {
    let bomb = feed(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b; &file; &eacute;</title></item></channel></rss>",
    );
    assert_eq!(only(&bomb).title, "&b; &file; é");
}

#[test]
fn large_and_deep_feeds_are_bounded() {
    let many: String = (0..100_000)
        .map(|number| format!("<item><title>{number}</title></item>"))
        .collect();
    let feed = rss(&many);
    assert_eq!(feed.entries.len(), MOST_ENTRIES);
    assert_eq!(
        feed.problems,
        ["The feed has 100000 entries; the first 20000 were read."]
    );
    let deep = rss(&format!(
        "<item><title>Deep</title><description>{}bottom{}</description></item><item><title>After</title></item>",
        "<b>".repeat(100_000),
        "</b>".repeat(100_000)
    ));
    assert_eq!(deep.entries.last().unwrap().title, "After");
    let long = rss(&format!(
        "<item><title>Long</title><description>{}</description></item>",
        "word ".repeat(1_000_000)
    ));
    assert_eq!(only(&long).text, None);
    assert!(only(&long).summary.chars().count() <= MOST_SUMMARY + 1);
    assert!(
        long.problems[0]
            .to_string()
            .contains("longer than an article"),
        "{:?}",
        long.problems
    );
}

#[test]
fn markup_that_tries_to_be_slow_is_not() {
    for piece in [
        "<script>", "<a '>'", "<a \"", "&", "&#x", "<!--", "</", "<", "<p ><",
    ] {
        let html = piece.repeat(400_000 / piece.len());
        let read = plain::plain(&html);
        assert!(read.len() <= html.len(), "{piece}");
    }
}

#[test]
fn plain_text_keeps_what_is_no_markup() {
    for (html, expected) in [
        ("3 < 4 and <3", "3 < 4 and <3"),
        ("a<br>b<p>c</p>d", "a\nb\nc\nd"),
        ("<a title=\"x>y\">z</a>", "z"),
        ("&#8217;&#146;&rsquo;&nosuch;&", "’’’&nosuch;&"),
        ("<style>p{}</style>x<!-- y -->z", "xz"),
        ("&#0;&#xd800;&#1114112;", "&#0;&#xd800;&#1114112;"),
    ] {
        assert_eq!(plain::plain(html), expected, "{html}");
    }
}

#[test]
fn a_page_names_its_feeds() {
    let html = "<!doctype html><base href=\"/sub/\"><link rel=\"alternate\" type=\"application/rss+xml\" title=\" All \n news\" href=\"feed?a=1&amp;b=2\"><link rel='ALTERNATE nofollow' type='application/atom+xml; charset=utf-8' href='https://other.example/atom'><link rel=stylesheet href=x.css><link rel=alternate hreflang=de href=/de><link rel=alternate type=application/rss+xml href='javascript:x()'><link rel=alternate type=application/rss+xml href='feed?a=1&amp;b=2'>";
    let links = feed_links(html, Some("https://example.org/page"));
    let all = FeedLink {
        url: "https://example.org/sub/feed?a=1&b=2".to_owned(),
        title: "All news".to_owned(),
    };
    let atom = FeedLink {
        url: "https://other.example/atom".to_owned(),
        title: String::new(),
    };
    assert_eq!(links, [all, atom]);
}

#[test]
fn a_list_of_feeds_is_read_with_its_folders_and_its_faults() {
    let opml = read_opml(
        b"<opml version='1.0'><body><outline text='News'><outline text='Asia &amp; Pacific'><outline type='rss' text='One' xmlUrl='https://example.org/1' htmlUrl='https://example.org/'/></outline><outline text='Two' xmlurl='https://example.org/2'></outline></outline><outline type='rss' text='Lost'/><outline text='Odd' xmlUrl='file:///etc/passwd'/><outline text='Three' xmlUrl='https://example.org/3'/></body>",
    )
    .unwrap();
    let read: Vec<(&str, Vec<&str>)> = opml
        .feeds
        .iter()
        .map(|feed| {
            (
                feed.url.as_str(),
                feed.folders.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            ("https://example.org/1", vec!["News", "Asia & Pacific"]),
            ("https://example.org/2", vec!["News"]),
            ("https://example.org/3", vec![]),
        ]
    );
    assert_eq!(opml.problems.len(), 2, "{:?}", opml.problems);
    assert!(read_opml(b"<rss/>").is_err());
    assert!(read_opml(b"nothing").is_err());
}

proptest! {
    #[test]
    fn a_list_of_feeds_that_is_written_is_read_again(
        feeds in prop::collection::vec(("\\PC{1,12}", "[a-z]{1,8}", prop::collection::vec("\\PC{1,6}", 0..3)), 0..8)
    ) {
        let feeds: Vec<Outline> = feeds
            .into_iter()
            .map(|(title, path, folders)| Outline {
                title: plain::one_line(&title),
                url: format!("https://example.org/{path}"),
                site_url: Some("https://example.org/?a=1&b=2".to_owned()),
                folders: folders
                    .iter()
                    .map(|name| plain::one_line(name))
                    .filter(|name| !name.is_empty())
                    .collect(),
            })
            .filter(|feed| !feed.title.is_empty())
            .collect();
        let written = write_opml("A <list> & more", &feeds);
        let read = read_opml(written.as_bytes()).unwrap();
        prop_assert_eq!(read.problems, [""; 0]);
        prop_assert_eq!(read.feeds, feeds);
    }

    #[test]
    fn nothing_breaks_the_readers(text in "\\PC{0,200}", pieces in prop::collection::vec(prop::sample::select(vec![
        "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<entry>", "<feed>", "<![CDATA[", "]]>",
        "&amp;", "&#x41;", "&", "<", ">", "<!--", "-->", "<link href='x'/>", "<content type='xhtml'>", "</channel>",
        "<outline text='a' xmlUrl='https://e.org/'>", "<opml>", "x", "\u{0}", "é", "{\"items\":[", "}", "<?xml", "?>",
    ]), 0..40)) {
        let _ = read_feed(text.as_bytes(), None, None);
        let joined = pieces.concat();
        let _ = read_feed(joined.as_bytes(), None, Some("https://example.org/"));
        let _ = read_opml(joined.as_bytes());
        let _ = feed_links(&joined, None);
    }
}
