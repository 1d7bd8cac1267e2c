//! Pages of news as a library is filled with: made-up words, the commoner the more frequent, in English
//! sentences with made-up people who are quoted; one in four tells again what another outlet's told.

use std::fmt::Write as _;

/// People who speak.
pub(crate) const PEOPLE: usize = 200;
/// Words that there are.
const WORDS: f64 = 20_000.0;
/// Words of an article are about as many as this many paragraphs have.
const PARAGRAPHS: u64 = 11;
const OUTLETS: u64 = 200;

/// Words that hold a sentence together; near one in two of a text is one.
const SMALL: &[&str] = &[
    "the", "of", "to", "and", "in", "a", "on", "for", "with", "was", "by", "at", "from", "as",
    "its", "has",
];
const TITLES: &[&str] = &[
    "Foreign Minister",
    "President",
    "Spokesperson",
    "Defence Minister",
    "Ambassador",
];

/// A page, and what is known of it.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) html: String,
    pub(crate) url: String,
}

/// Numbers that are the same for the same seed (xorshift).
struct Numbers(u64);

impl Numbers {
    fn of(seed: u64) -> Self {
        let mut numbers = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        // Seeds that follow each other begin alike.
        for _ in 0..8 {
            numbers.below(2);
        }
        numbers
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % end.max(1)
    }

    fn share(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1_u64 << 40) as f64
    }
}

/// The page of a number; the same for the same number.
pub(crate) fn page(number: u64) -> Page {
    let mut numbers = Numbers::of(number);
    let outlet = number % OUTLETS;
    let copied =
        (number > 8 && number % 4 == 3).then(|| number - 1 - numbers.below(number.min(400) - 1));
    let headline = capital(&words(&mut numbers, 9));
    let (year, month, day) = (
        2014 + numbers.below(12),
        1 + numbers.below(12),
        1 + numbers.below(28),
    );
    let mut html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{headline} - Example Post {outlet}</title>\
         <meta property=\"og:site_name\" content=\"Example Post {outlet}\">\
         <meta property=\"article:published_time\" content=\"{year}-{month:02}-{day:02}T08:00:00Z\"></head><body>\
         <nav><a href=\"/\">Home</a> <a href=\"/world\">World</a> <a href=\"/opinion\">Opinion</a></nav>\
         <article><h1>{headline}</h1>"
    );
    let own = paragraphs(number, copied.map_or(PARAGRAPHS, |_| 2));
    let told = copied.map_or_else(Vec::new, |other| paragraphs(other, PARAGRAPHS));
    for paragraph in own.iter().chain(told.iter().take(PARAGRAPHS as usize - 2)) {
        let _ = write!(html, "<p>{paragraph}</p>");
    }
    html.push_str(
        "</article><aside><h2>Read next</h2><ul><li><a href=\"/1\">More from the region</a></li></ul></aside>\
         <footer>Terms of use. Privacy.</footer></body></html>",
    );
    Page {
        html,
        url: format!("https://post{outlet}.example/{year}/{number}"),
    }
}

/// The first paragraphs that an article of this number has where it tells nothing again.
fn paragraphs(number: u64, count: u64) -> Vec<String> {
    let mut numbers = Numbers::of(number ^ 0x5EED_0000_0000);
    (0..count).map(|_| paragraph(&mut numbers)).collect()
}

fn paragraph(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    for _ in 0..2 + numbers.below(2) {
        let length = 12 + numbers.below(14) as usize;
        let _ = write!(text, "{}. ", capital(&words(numbers, length)));
    }
    let speaker = numbers.below(PEOPLE as u64) as usize;
    let title = TITLES[speaker % TITLES.len()];
    let name = person(speaker);
    let said = words(numbers, 14);
    match numbers.below(3) {
        0 => {
            _ = write!(
                text,
                "“{},” {title} {name} said on Tuesday.",
                capital(&said)
            )
        }
        1 => _ = write!(text, "{title} {name} said that {said}."),
        _ => _ = write!(text, "{name} told reporters: “{}.”", capital(&said)),
    }
    text
}

fn words(numbers: &mut Numbers, count: usize) -> String {
    let mut text = String::new();
    for at in 0..count {
        if at > 0 {
            text.push(' ');
        }
        match numbers.below(2) {
            0 => text.push_str(SMALL[numbers.below(SMALL.len() as u64) as usize]),
            _ => text.push_str(&word(WORDS.powf(numbers.share()) as usize)),
        }
    }
    text
}

/// The word of a rank: the commoner, the shorter.
pub(crate) fn word(rank: usize) -> String {
    const PARTS: &[&str] = &[
        "ba", "den", "fil", "gor", "lan", "mer", "na", "pol", "ri", "sun", "tev", "vin", "co",
        "hul", "jas", "ke", "mo", "nur", "osk", "pra", "qui", "rel", "sti", "tho", "ul", "ver",
        "wen", "yar", "zel", "dor", "ske", "bli",
    ];
    let (mut left, mut text) = (rank + PARTS.len(), String::new());
    while left > 0 {
        text.push_str(PARTS[left % PARTS.len()]);
        left /= PARTS.len();
    }
    text
}

/// What one who speaks is called.
pub(crate) fn person(number: usize) -> String {
    format!(
        "{} {}",
        capital(&word(30_000 + number)),
        capital(&word(40_000 + 7 * number))
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
