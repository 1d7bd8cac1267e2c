//! Datelines: "BEIJING, March 18 (Xinhua) —", "New Delhi:". They are no part of what is said.

use demarche_gazetteer::Named;

use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::People;

/// A dateline of more tokens is none.
const LENGTH: usize = 16;

/// Lets each paragraph's first sentence begin after its dateline.
pub(crate) fn cut(page: &mut Page<'_>, people: &People<'_>) {
    let mut paragraph = 0;
    for number in 0..page.sentences.len() {
        let sentence = &page.sentences[number];
        if sentence.paragraph == paragraph {
            continue;
        }
        paragraph = sentence.paragraph;
        let own = Phrase {
            from: sentence.from,
            to: sentence.to,
        };
        if let Some(end) = end(page, people, own).filter(|&end| end < own.to) {
            page.sentences[number].from = end;
        }
    }
}

/// Where the sentence proper begins if tokens `own` open with a dateline.
fn end(page: &Page<'_>, people: &People<'_>, own: Phrase) -> Option<usize> {
    let mut bracket: Option<(usize, usize)> = None;
    let mut at = own.from;
    while at < own.to.min(own.from + LENGTH) && page.quote(at).is_none() {
        match page.lower(at) {
            "-" | "—" | "–" if at > own.from => {
                let mut after = at + 1;
                while matches!(page.lower(after), "-" | "—" | "–") {
                    after += 1;
                }
                let spaced = page.tokens.get(at + 1).is_some_and(|next| {
                    page.text[page.tokens[at].end..next.start].contains(char::is_whitespace)
                        || after > at + 1
                });
                let head = Phrase {
                    from: own.from,
                    to: bracket.map_or(at, |(open, _)| open),
                };
                let place =
                    place(page, people, head) || bracket.is_some() && !names_actor(people, head);
                return (spaced && place && opens(page, after)).then_some(after);
            }
            ":" if at > own.from => {
                let head = Phrase {
                    from: own.from,
                    to: at,
                };
                return (place(page, people, head) && opens(page, at + 1)).then_some(at + 1);
            }
            "(" if bracket.is_none() && at > own.from => {
                let close = (at + 1..own.to.min(at + 8)).find(|&at| page.lower(at) == ")")?;
                bracket = Some((at, close));
                // "New Delhi, Mar 18 (PTI) The talks": without a dash only after an agency.
                let head = Phrase {
                    from: own.from,
                    to: at,
                };
                let inside = Phrase {
                    from: at + 1,
                    to: close,
                };
                if people.wire(inside).is_some()
                    && place(page, people, head)
                    && opens(page, close + 1)
                    && page.word(close + 1)
                {
                    return Some(close + 1);
                }
                at = close + 1;
                continue;
            }
            "," | "." | "/" | "&" => {}
            "and" | "of" | "de" | "del" | "al" if at > own.from => {}
            word => {
                let number = word.starts_with(|c: char| c.is_ascii_digit());
                if !(number && at > own.from || page.word(at) && page.large(at)) {
                    return None;
                }
            }
        }
        at += 1;
    }
    None
}

/// Whether a sentence can begin here.
fn opens(page: &Page<'_>, at: usize) -> bool {
    page.large(at)
        || page.quote(at).is_some()
        || page
            .lower(at)
            .starts_with(|c: char| c.is_ascii_digit() || c == '$')
}

/// Whether the words before a dash or a colon name a place: in capitals, or a known town.
fn place(page: &Page<'_>, people: &People<'_>, head: Phrase) -> bool {
    // Up to the first comma: "KYIV, Ukraine", "Beijing, March 18".
    let to = (head.from..head.to)
        .find(|&at| page.lower(at) == ",")
        .unwrap_or(head.to);
    let words = page.slice(head.from, to);
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    // "US —" and "EU —" are no towns.
    let capitals = letters > 3 && !words.chars().any(char::is_lowercase);
    let town = people.gazetteer.countries.iter().any(|country| {
        country.capital.as_deref() == Some(words)
            || country
                .metonyms
                .iter()
                .any(|metonym| metonym == words && !metonym.starts_with("the "))
    });
    (capitals || town) && !names_actor(people, head)
}

fn names_actor(people: &People<'_>, phrase: Phrase) -> bool {
    people
        .within(phrase)
        .any(|(_, named)| matches!(named, Named::Actor(_)))
}
