//! The reference case, where `../shared` is there.

use std::collections::BTreeSet;
use std::path::Path;

use demarche_attribution::{Context, Kind, Quotation, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;

fn body() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let path = root.join("../shared/data/seed/xi-biden-2022-03-18.txt");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    };
    let start = text
        .find("New Delhi: Amidst")
        .expect("the body's first words");
    let end = text.find("(With inputs").expect("the line after the body");
    Some(text[start..end].trim().to_owned())
}

fn with_words<'q>(found: &'q [Quotation], text: &str, words: &str) -> &'q Quotation {
    found
        .iter()
        .find(|quotation| quotation.words.iter().any(|span| span.of(text) == words))
        .unwrap_or_else(|| panic!("nothing with {words:?} among {found:#?}"))
}

fn starting<'q>(found: &'q [Quotation], text: &str, words: &str) -> &'q Quotation {
    found
        .iter()
        .find(|quotation| quotation.span.of(text).starts_with(words))
        .unwrap_or_else(|| panic!("nothing that starts with {words:?}: {found:#?}"))
}

#[test]
fn the_five_speakers_and_their_words_are_found() {
    let Some(text) = body() else { return };
    let published = PartialDate::parse("2022-03-18");
    for published in [None, published.as_ref()] {
        let context = Context {
            gazetteer: Gazetteer::bundled(),
            published,
        };
        let found = quotations(&text, context);
        for (words, actor, post, country, reporter, venue) in [
            (
                "in no-one's interest,",
                "xi-jinping",
                "President",
                "CN",
                Some("AFP"),
                None,
            ),
            (
                "shoulder international responsibilities",
                "xi-jinping",
                "President",
                "CN",
                None,
                None,
            ),
            (
                "peace and security are the most valued treasures of the international community.",
                "xi-jinping",
                "President",
                "CN",
                None,
                None,
            ),
            (
                "understand that their future is with the United States, with Europe, with other developed and developing countries around the world. Their future is not to stand with Vladimir Putin,",
                "wendy-sherman",
                "Deputy Secretary of State",
                "US",
                Some("AFP"),
                Some("CNN"),
            ),
            (
                "rhetorical backing",
                "jen-psaki",
                "White House press secretary",
                "US",
                Some("AP"),
                None,
            ),
            (
                "lack of denunciation",
                "jen-psaki",
                "White House press secretary",
                "US",
                Some("AP"),
                None,
            ),
            (
                "This is an opportunity to assess where President Xi stands,",
                "jen-psaki",
                "White House press secretary",
                "US",
                Some("AP"),
                None,
            ),
            (
                "China has called for every effort to avoid civilian casualties all the time. Which do the civilians in Ukraine need more: food and sleeping bags or machine guns and artillery? It’s easy to answer.",
                "zhao-lijian",
                "Foreign Ministry spokesperson",
                "CN",
                None,
                Some("daily briefing"),
            ),
        ] {
            let quotation = with_words(&found, &text, words);
            assert_eq!(quotation.actor.as_deref(), Some(actor), "{words}");
            assert_eq!(quotation.post_title.as_deref(), Some(post), "{words}");
            assert!(quotation.post.is_some(), "{words}");
            assert_eq!(quotation.country.as_deref(), Some(country), "{words}");
            assert_eq!(quotation.reported_by.as_deref(), reporter, "{words}");
            assert_eq!(quotation.venue.as_deref(), venue, "{words}");
        }
        for (words, actor, post, country, addressee) in [
            (
                "to abandon any notion of bailing out Russia",
                Some("joe-biden"),
                Some("President"),
                "US",
                "Xi",
            ),
            (
                "from offering military or economic support to Russia",
                None,
                None,
                "US",
                "Beijing",
            ),
        ] {
            let quotation = starting(&found, &text, words);
            assert_eq!(quotation.span.of(&text), words);
            assert_eq!(quotation.kind, Kind::Indirect);
            assert_eq!(quotation.actor.as_deref(), actor, "{words}");
            assert_eq!(quotation.post_title.as_deref(), post, "{words}");
            assert_eq!(quotation.country.as_deref(), Some(country), "{words}");
            assert_eq!(quotation.addressee.as_deref(), Some(addressee), "{words}");
            assert!((0.5..0.75).contains(&quotation.score), "{quotation:?}");
            // "In their first phone chat since November" does not say when.
            assert_eq!(quotation.said, None, "{words}");
        }
        let people: BTreeSet<&str> = found
            .iter()
            .filter_map(|quotation| quotation.actor.as_deref())
            .collect();
        let five = [
            "jen-psaki",
            "joe-biden",
            "wendy-sherman",
            "xi-jinping",
            "zhao-lijian",
        ];
        assert_eq!(people, BTreeSet::from(five));
        for (words, country) in [
            (
                "the United States of aggravating Russia and stoking the war by delivering armaments to Ukraine",
                "CN",
            ),
            (
                "American intelligence had assessed that China had signalled to Russia",
                "US",
            ),
        ] {
            let quotation = starting(&found, &text, words);
            assert_eq!(quotation.kind, Kind::Indirect);
            assert_eq!(quotation.country.as_deref(), Some(country), "{words}");
        }
        if published.is_some() {
            let said = with_words(&found, &text, "in no-one's interest,")
                .said
                .clone();
            assert_eq!(said, PartialDate::parse("2022-03-18"));
        }
    }
}
