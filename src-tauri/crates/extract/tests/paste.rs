//! Pasted text, from a whole page to nothing.

use std::path::Path;

use demarche_extract::{BlockKind, Content, CutReason, Draft, from_bytes, from_paste, sniff};
use demarche_text::signature::Signature;
use proptest::prelude::*;

/// A draft as a reviewer reads it: facts, then every piece with its fate.
fn shown(draft: &Draft) -> String {
    let mut out = format!(
        "title: {:?} (line {:?})\nbyline: {:?}\ndateline: {:?}\npublished: {:?}\nphrase: {:?}\nlanguage: {:?}\nwires: {:?}\nproblems: {:?}\n\n",
        draft.title.as_ref().map(|title| &title.value),
        draft.title_line,
        draft.byline,
        draft.dateline,
        draft.published.as_ref().map(|date| &date.value.date),
        draft.date_phrase,
        draft.language,
        draft
            .wires
            .iter()
            .map(|wire| format!("{} {}", wire.name, wire.mentions))
            .collect::<Vec<_>>(),
        draft
            .problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
    );
    for piece in &draft.pieces {
        let fate = piece
            .cut
            .map_or("kept".to_owned(), |why| format!("{why:?}"));
        let text: String = piece.text.chars().take(70).collect();
        out.push_str(&format!("{fate:>13} | {text}\n"));
    }
    out
}

fn cut(draft: &Draft, why: CutReason) -> usize {
    draft
        .pieces
        .iter()
        .filter(|piece| piece.cut == Some(why))
        .count()
}

/// What the reference case asks of a paste of its shape.
fn check_reference(text: &str, furniture: &[&str]) {
    let draft = from_paste(text);
    let body = draft.body().text;
    assert_eq!(draft.title_line, Some(3));
    assert_eq!(draft.dateline.as_deref(), Some("New Delhi"));
    assert_eq!(
        draft.published, None,
        "no date is written, so none is known"
    );
    assert_eq!(draft.date_phrase.as_deref(), Some("Friday"));
    let wires: Vec<_> = draft
        .wires
        .iter()
        .map(|wire| (wire.name.as_str(), wire.mentions))
        .collect();
    assert_eq!(wires, [("AFP", 3), ("AP", 3)]);
    assert_eq!(draft.language.as_deref(), Some("en"));
    assert!(draft.problems.is_empty(), "{:?}", draft.problems);
    assert_eq!(cut(&draft, CutReason::Repeated), 1);
    for words in furniture {
        assert!(text.contains(words), "the paste has {words}");
        assert!(!body.contains(words), "{words} is no part of the article");
    }
    for words in [
        "in no-one's interest",
        "Their future is not to stand with",
        "where President Xi stands",
        "It’s easy to answer.”",
    ] {
        assert!(body.contains(words), "{words} is missing");
    }
}

#[test]
fn the_fixture_gives_the_article_and_nothing_but_the_article() {
    let text = include_str!("../../../../tests/fixtures/paste-xi-biden.txt");
    check_reference(
        text,
        &[
            "Sections",
            "Advertisement",
            "19°C",
            "Top Headlines",
            "Feb 21",
            "Photo Gallery",
            "cookies",
            "Ferry Captain",
            "Premium",
        ],
    );
    assert_eq!(
        from_paste(text)
            .body()
            .text
            .matches("secure video link")
            .count(),
        1
    );
    insta::assert_snapshot!(shown(&from_paste(text)));
}

#[test]
fn the_reference_paste_gives_the_article_and_nothing_but_the_article() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/seed/xi-biden-2022-03-18.txt");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    check_reference(
        &text,
        &[
            "Explorer",
            "Advertisement",
            "25°C",
            "Top Headlines",
            "Feb 21",
            "Photo Gallery",
            "cookies",
            "Stampede",
            "Premium",
        ],
    );
    let draft = from_paste(&text);
    let body = draft.body();
    assert_eq!(body.text.matches("At 9:03 a.m. EDT").count(), 1);
    assert!(body.text.starts_with("New Delhi: Amidst"));
    assert_eq!(body.blocks.len(), 13);
}

#[test]
fn a_few_paragraphs_alone_are_kept_whole() {
    let one = "The minister said that the border would stay open for as long as the talks went on.";
    for text in [
        one.to_owned(),
        "Yes.".to_owned(),
        format!(
            "{one}\n\nHer deputy, who had been to the border the day before, told reporters that he had seen no queues there."
        ),
        "中国外交部发言人在例行记者会上表示，中方一直呼吁避免平民伤亡。\n\n美方没有立即回应。"
            .to_owned(),
    ] {
        let draft = from_paste(&text);
        assert_eq!(draft.body().text, text);
        assert_eq!(draft.title, None);
    }
}

#[test]
fn a_headline_above_a_few_paragraphs_is_the_title() {
    let text = "Border stays open, minister says\n\nBy Jane Doe\n\nPublished: 18 March 2022, 9:50 pm\n\nThe minister said that the border would stay open for as long as the talks went on, and that the talks would go on.\n\nHer deputy told reporters that he had seen no queues at the border when he was there.";
    let draft = from_paste(text);
    assert_eq!(
        draft.title.unwrap().value,
        "Border stays open, minister says"
    );
    assert_eq!(draft.byline, ["Jane Doe"]);
    assert_eq!(draft.published.unwrap().value.date, "2022-03-18");
}

#[test]
fn lines_broken_by_a_margin_become_paragraphs() {
    let text = "The minister said that the border would stay open for as long as\nthe talks went on, and that nobody would be turned away at night,\nwhatever the weather was.\n\nHer deputy told reporters that he had seen no queues at the border\nwhen he was there.";
    let body = from_paste(text).body();
    assert_eq!(body.blocks.len(), 2);
    assert!(body.text.contains("as long as the talks"));
}

#[test]
fn furniture_alone_gives_no_article_and_says_so() {
    let text = "Home\nWorld\nPolitics\nSign in\nTop Headlines\nHarbour Council Puts Off Ferry Vote\nLighthouse Keepers Ask For More\nTwo Trams With One Number\nAdvertisement\nNewsletter\nSign up for our newsletter\nPrivacy policy\nTerms of use\n© 2022 Example Gazette. All rights reserved.\nWe use cookies to improve your experience, analyze traffic, and personalize content.";
    let draft = from_paste(text);
    assert_eq!(draft.body().text, "");
    assert_eq!(draft.problems.len(), 1);
    assert!(draft.problems[0].to_string().contains("No article"));
}

#[test]
fn nothing_and_no_text_are_told_apart() {
    assert_eq!(from_paste(" \n\n").problems, ["There is no text in it."]);
    let draft = from_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, None);
    assert!(draft.pieces.is_empty());
    assert!(draft.problems[0].to_string().contains("a PNG picture"));
    assert_eq!(
        sniff(b"\0\x01\x02binary\0\0"),
        Content::Binary(Signature::Unknown)
    );
}

#[test]
fn of_fifty_megabytes_the_beginning_is_read() {
    let lines = "Harbour Council Puts Off Ferry Vote, New Date Likely\n".repeat(1_000_000);
    let one_line = "word ".repeat(10_000_000);
    for text in [lines, one_line] {
        let draft = from_paste(&text);
        assert!(
            draft
                .problems
                .iter()
                .any(|problem| problem.to_string().contains("only its beginning"))
        );
    }
}

/// Texts that are an article, or all that somebody wanted, and nothing else: every word stays.
#[test]
fn what_has_no_furniture_is_kept_whole() {
    let poem = "The ferry left at half past nine\nThe gulls were late\nNo wind, no tide\n\nA lantern on the harbour line\nSwung once\nAnd died";
    let transcript = "MS HALE: The talks will go on tomorrow.\nQ: Will the minister come?\nMS HALE: I do not know.\nQ: Thank you.";
    let interview =
        "Q: Why was the vote put off?\nA: Because two members were ill.\nQ: And now?\nA: We wait.";
    let communique = "1. The parties met in the harbour town and went through all that was left open in spring.\n2. The parties welcomed the report of the pilots.\n3. The parties will meet again.";
    let chat = "[09:14] Mara: are you there\n[09:15] Jon: yes\n[09:15] Jon: 👍\n[09:16] Mara: ok, the boat is in";
    let quote = "“We did what we could. It was not enough. We shall do it again.”";
    let list = "• Bread\n• Two lamps\n• A rope of forty metres";
    let chinese =
        "港口委员会推迟了渡轮表决。\n委员会主席说，两名委员生病了。\n新的日期还没有定下来。";
    let arabic = "أرجأ مجلس الميناء التصويت على العبارات حتى الشهر المقبل.\nوقال رئيس المجلس إن عضوين كانا مريضين.";
    let russian = "Совет порта отложил голосование о паромах до следующего месяца.\nДва члена совета больны, сказал председатель.";
    let japanese = "港湾委員会は渡し船の採決を延期した。\n委員長によると、委員二人が病気だという。";
    let turkish = "Liman meclisi vapur oylamasını gelecek aya bıraktı.\nBaşkan, iki üyenin hasta olduğunu söyledi.";
    let mail = "Dear Jon,\n\nthe boat is in. Could you come to the harbour at nine?\n\nMara\n\n> When will the boat be in?\n> I have waited since Monday.";
    for text in [
        poem, transcript, interview, communique, chat, quote, list, chinese, arabic, russian,
        japanese, turkish, mail,
    ] {
        let draft = from_paste(text);
        assert_eq!(draft.title, None, "{text}");
        for piece in &draft.pieces {
            assert_eq!(piece.cut, None, "{} of {text}", piece.text);
        }
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| c.is_whitespace() || "•>".contains(c))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        assert_eq!(words(&draft.body().text), words(text));
    }
}

#[test]
fn a_table_keeps_its_cells_and_a_list_its_items() {
    let draft = from_paste(
        "Boat\tSeats\tSince\r\nAlma\t40\t1998\r\nBrita\t60\t2004\r\n\r\n•\tBread\r\n•\r\nLamps\r\n1.\tRope\r\n",
    );
    let kinds: Vec<_> = draft
        .pieces
        .iter()
        .map(|piece| (piece.kind, piece.text.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::TableRow, "Boat | Seats | Since"),
            (BlockKind::TableRow, "Alma | 40 | 1998"),
            (BlockKind::TableRow, "Brita | 60 | 2004"),
            (BlockKind::ListItem, "Bread"),
            (BlockKind::ListItem, "Lamps"),
            (BlockKind::Paragraph, "1. Rope"),
        ]
    );
}

#[test]
fn code_keeps_its_lines_and_what_they_are_indented_by() {
    let code = "fn boats(all: &[Boat]) -> usize {\n    all.iter()\n        .filter(|boat| boat.seats > 40)\n        .count()\n}";
    let draft = from_paste(code);
    assert_eq!(draft.body().text.replace("\n\n", "\n"), code);
    let fenced = from_paste(
        "# Boats\n\nCount them so, said the clerk of the harbour:\n\n```rust\nlet n = boats.len();\n```\n\n## Later\n\n> All of them.\n",
    );
    let kinds: Vec<_> = fenced
        .pieces
        .iter()
        .filter(|piece| !piece.text.starts_with("```"))
        .map(|piece| piece.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            BlockKind::Heading,
            BlockKind::Paragraph,
            BlockKind::Preformatted,
            BlockKind::Heading,
            BlockKind::Quote,
        ]
    );
}

#[test]
fn text_out_of_a_pdf_comes_together_over_line_ends_and_pages() {
    let text = "Harbour Letters 12 (2020)\nThe council put off the vote on the ferries until it had seen the ac-\ncounts of the last three years, which the clerk had promised for the\nspring and which nobody had yet been shown in the harbour town or any-\nwhere else, as two of the members said who had asked for them early in\n3\nHarbour Letters 12 (2020)\nthe year and again in the summer when the boats were laid up for paint\nand the well-known quarrel about the lamps had begun once more.\nThe clerk said that the accounts were with the printer, who was ill at\nthe time, and that a well-known firm in the next town would do them in\nthe autumn if the council wished to pay for it out of what was left of\n4\nHarbour Letters 12 (2020)\nthe money for the lamps.";
    let draft = from_paste(text);
    let body = draft.body().text;
    for words in [
        "seen the accounts of",
        "town or anywhere else",
        "early in the year",
        "the well-known quarrel",
        "what was left of the money",
    ] {
        assert!(body.contains(words), "{words} in {body}");
    }
    assert!(!body.contains("Harbour Letters"));
}

#[test]
fn marks_that_nobody_sees_are_no_part_of_words() {
    let draft = from_paste(
        "The har\u{ad}bour\u{a0}council put\u{200b} off the vote.\u{b}It will meet again.\r\n \u{a0} \r\nSo be it.",
    );
    assert_eq!(
        draft.body().text,
        "The harbour council put off the vote.\n\nIt will meet again.\n\nSo be it."
    );
}

/// A page of each of the languages that the words of furniture are known in.
#[test]
fn furniture_is_cut_in_other_languages_too() {
    for (menu, article, foot) in [
        (
            "Accueil\nPolitique\nSe connecter\nPublicité\n",
            "Le conseil du port a reporté le vote sur les ferries au mois prochain, a dit mardi sa présidente.\nDeux membres du conseil étaient malades, et les comptes des trois dernières années n'étaient pas prêts.\nLe vote aura lieu quand les comptes auront été lus par tous les membres du conseil, a-t-elle ajouté.",
            "\nPartager sur Facebook\nÀ lire aussi\nLes plus lus\nMentions légales\nNous utilisons des cookies pour améliorer votre visite.",
        ),
        (
            "Startseite\nPolitik\nAnmelden\nAnzeige\n",
            "Der Hafenrat hat die Abstimmung über die Fähren auf den nächsten Monat verschoben, sagte die Vorsitzende am Dienstag.\nZwei Mitglieder des Rates waren krank, und die Abrechnungen der letzten drei Jahre lagen noch nicht vor.\nAbgestimmt wird, wenn alle Mitglieder des Rates die Abrechnungen gelesen haben, sagte sie weiter.",
            "\nArtikel teilen\nMehr zum Thema\nMeistgelesen\nImpressum\nDatenschutzerklärung\nAlle Rechte vorbehalten",
        ),
        (
            "Главная\nПолитика\nВойти\nРеклама\n",
            "Совет порта отложил голосование о паромах до следующего месяца, сообщила во вторник его председатель.\nДва члена совета были больны, а отчёты за последние три года ещё не были готовы, сказала она.\nГолосование пройдёт, когда все члены совета прочтут отчёты, добавила председатель совета порта.",
            "\nПоделиться\nЧитайте также\nПопулярное\nПолитика конфиденциальности\n© 2022 Портовая газета. Все права защищены",
        ),
        (
            "首页\n国际\n登录\n广告\n",
            "港口委员会星期二表示，关于渡轮的表决推迟到下个月举行，新的日期还没有定下来。\n委员会主席说，两名委员生病，最近三年的账目也还没有准备好，所有委员都要先看账目。\n她还说，等所有委员看完账目以后，表决就会举行，港口的居民可以到场旁听。",
            "\n分享到\n相关新闻\n责任编辑：王小明\n关于我们\n版权所有",
        ),
        (
            "الرئيسية\nسياسة\nتسجيل الدخول\nإعلان\n",
            "أرجأ مجلس الميناء التصويت على العبارات إلى الشهر المقبل، كما قالت رئيسة المجلس يوم الثلاثاء.\nوكان عضوان من المجلس مريضين، ولم تكن حسابات السنوات الثلاث الأخيرة جاهزة بعد، على حد قولها.\nوسيجري التصويت عندما يقرأ جميع أعضاء المجلس الحسابات، كما أضافت رئيسة مجلس الميناء.",
            "\nشارك\nاقرأ أيضا\nالأكثر قراءة\nسياسة الخصوصية\nجميع الحقوق محفوظة",
        ),
    ] {
        let draft = from_paste(&format!("{menu}{article}{foot}"));
        assert_eq!(draft.body().text, article.replace('\n', "\n\n"));
    }
}

#[test]
fn a_headline_above_furniture_and_article_is_found_and_does_not_stand_in_the_body() {
    let text = "Skip to content\nHome\nWorld\nPolitics\nHarbour\nSign in\nHome › Harbour › Council puts off the vote on the ferries\nCouncil puts off the vote on the ferries\nBy Jane Doe\n18 March 2022\nShare\nThe harbour council put off its vote on the ferries on Friday, after two of its members fell ill and the accounts were late.\nThe chair of the council said that the vote would be held next month, when all members had read the accounts of the ferries.\nThe boats will go on as before until then, and the fares will stay what they were in the summer, she told reporters.\nNobody at the quay was surprised, since the council had put off the vote on the ferries twice before in the same year.\nAdvertisement\nRelated\nLighthouse Keepers Ask For More\nTwo Trams With One Number\nSubscribe\nPrivacy policy\nTerms of use\n© 2022 Example Gazette";
    let draft = from_paste(text);
    assert_eq!(
        draft.title.as_ref().map(|title| title.value.as_str()),
        Some("Council puts off the vote on the ferries")
    );
    assert_eq!(draft.title_line, Some(8));
    assert_eq!(draft.byline, ["Jane Doe"]);
    let body = draft.body();
    assert!(
        body.text.starts_with("The harbour council"),
        "{}",
        body.text
    );
    assert_eq!(body.blocks.len(), 4, "{}", body.text);
}

#[test]
fn large_pastes_are_read_in_time_that_grows_with_their_size() {
    for text in [
        "\n".repeat(1_000_000),
        "word\n".repeat(1_000_000),
        "1\n".repeat(20_000),
        "a".repeat(10_000_000),
        "> ".repeat(200_000),
        "•\n".repeat(20_000),
        "a\tb\t".repeat(500_000),
    ] {
        let draft = from_paste(&text);
        assert!(draft.pieces.len() <= 60_001);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_line_is_in_a_piece(text in "((> )?\\PC{0,40}[\n\r\t\u{b}\u{2028}]|[•*-][ \n]|[a-z]{1,9}( [a-z]{1,9}){5,14}-?\n|```\n|# [A-Z]{1,5}\n|Home\n|[0-9]{1,3}\n){0,40}") {
        let draft = from_paste(&text);
        let marks = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
            letters.sort_unstable();
            letters
        };
        let all: String = draft.pieces.iter().map(|piece| piece.text.as_str()).collect();
        prop_assert_eq!(marks(&all), marks(&text));
        for piece in &draft.pieces {
            prop_assert!(!piece.text.trim().is_empty());
        }
        if let Some(line) = draft.title_line {
            prop_assert!(line >= 1);
        }
    }

    #[test]
    fn any_text_gives_a_draft_that_accounts_for_all_of_it(text in "(\\PC{0,60}\n|[A-Z][a-z]{1,9}( [a-z]{1,9}){0,20}\\.?\n{1,2}|Advertisement\n){0,30}") {
        let draft = from_paste(&text);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let all: usize = draft.pieces.iter().map(|piece| letters(&piece.text)).sum();
        prop_assert!(!draft.problems.is_empty() || all == text.lines().map(letters).sum::<usize>());
        let body = draft.body();
        for block in &body.blocks {
            prop_assert!(block.start < block.end && block.end <= body.text.chars().count());
        }
    }

    #[test]
    fn any_bytes_give_a_draft(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        from_bytes(&bytes, None, Some("not an address"));
    }
}

#[test]
fn control_characters_are_taken_out_and_told() {
    let text = "Keeper asks for oil\n\nThe keeper said on Friday: \0\0 \u{201c}peace\0ful nights\u{201d} are \u{1}best for boats.\n";
    let draft = from_paste(text);
    let body = draft.body().text;
    assert!(
        body.contains("\u{201c}peaceful nights\u{201d} are best"),
        "{body}"
    );
    assert_eq!(
        draft.problems,
        ["4 control characters were taken out of the text."]
    );
    assert!(from_paste("PK\u{3}\u{4}\0\0\0\0").body().text.is_empty());
}

#[test]
fn a_headline_is_known_by_the_names_and_the_date_some_lines_below_it() {
    const TEXT: &str = "The minister said that the border would stay open for as long as the talks went on between them.";
    for head in [
        "Jane Doe, Reuters\nFri 18 March 2022 at 10:20 GMT",
        "Written by\nJane Doe\nPublished on\n18 March 2022",
        "Jane Doe in Geneva\nMARCH 18 2022",
    ] {
        let draft = from_paste(&format!("Talks go on in Geneva\n{head}\n\n{TEXT}\n"));
        let title = draft.title.as_ref().map(|title| title.value.as_str());
        assert_eq!(title, Some("Talks go on in Geneva"), "{head}");
        assert_eq!(draft.byline, ["Jane Doe"], "{head}");
        assert_eq!(draft.body().text, TEXT, "{head}");
    }
}
