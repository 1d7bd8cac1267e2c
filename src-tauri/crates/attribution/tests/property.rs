//! Whatever the text, every span lies inside it.

use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;
use proptest::prelude::*;

fn check(text: &str) -> Result<(), TestCaseError> {
    let published = PartialDate::parse("2022-03-18");
    let context = Context {
        gazetteer: Gazetteer::bundled(),
        published: published.as_ref(),
    };
    let scalars = text.chars().count();
    let found = quotations(text, context);
    for quotation in &found {
        for span in quotation
            .words
            .iter()
            .chain([&quotation.span])
            .chain(&quotation.speaker_span)
            .chain(&quotation.pieces)
        {
            prop_assert!(
                span.start < span.end && span.end <= scalars,
                "{quotation:?}"
            );
        }
        prop_assert!((0.0..=1.0).contains(&quotation.score));
    }
    prop_assert!(found.is_sorted_by_key(|quotation| quotation.span.start));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&text)?;
    }

    #[test]
    fn any_shuffle_of_the_pieces_of_speech(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "said", "told", "that", "according to", "was quoted by AP as saying", "was quoted", "in the words of", ",", ".", ":", ";",
            "\"", "“", "”", "'", "‘", "’", "«", "»", "(", ")", "-", "—", "\n", "\n\n", "he", "She", "who", "they", "it", "Xi Jinping", "President Biden", "China",
            "the ministry", "on Friday", "in a statement", "AFP", "reported", "accusing", "adding", "claims", "claim", "'s", "and", "but", "while", "if", "to",
            "vowed to", "asked", "another", "one of whom", "with", "put it", "went on", "Meet the Press", "issued a warning", "was accused by", "of arming", "as", "“Why?”",
            "the governor", "Gov. Mark Spence", "she", "von der Leyen", "a charge", "chanted", "called for", "painful",
            "MR ROE:", "\nMR ROE: ", "\nQ: ", "\nAnn Roe: ", "(Laughter.)", "the diplomat", "the Russian leader", "the president of Russia", "himself", "Noting that", "he'd", "Former",
            "was", "had", "will", "not", "the", "a", "习近平", "说", "「", "」", "Mr.", "U.S.", "é", "reporters", "CNN", "call with", "1", "2022", "called", "by",
        ]), 0..40),
        glue in prop::sample::select(vec![" ", "", "  "]),
    ) {
        check(&pieces.join(glue))?;
    }

    #[test]
    fn any_shuffle_of_the_pieces_of_speech_in_other_languages(
        language in 0..9usize,
        pieces in prop::collection::vec((0..40usize, 0..3usize), 0..40),
        glue in prop::sample::select(vec![" ", "", "\u{a0}"]),
    ) {
        let marks = [
            "«", "»", "“", "”", "„", "‚", "‘", "’", "「", "」", "『", "』", "\"", "—", "–", "-", ",", ".", ":", ";", "?", "…", "，", "。", "：", "、", "،",
            "؟", "(", ")", "\n", "\n\n", "18", "2022", "l'", "Xi Jinping", "Macron", "AFP", "é", "\u{301}",
        ];
        let words: [&[&str]; 9] = [
            &["le ministre", "a déclaré", "a-t-elle dit", "dit-il", "que", "qu'il", "selon", "Paul Arvel", "vendredi", "la presse", "Le Kremlin", "comme l'a dit", "russe", "et", "il", "dans une tribune", "a qualifié", "s'est interrogé", "des Affaires étrangères", "les"],
            &["el ministro", "dijo", "ha dicho", "que", "según", "Rosa Ibáñez", "el viernes", "a los periodistas", "El Kremlin", "y", "ella", "EE.UU.", "tachó", "¿", "de Exteriores", "ruso", "como", "la", "en", "Sr."],
            &["der Minister", "sagte", "hat", "gesagt", "bezeichnet", "fügte", "hinzu", "dass", "laut", "zufolge", "so", "am Freitag", "Greta Hollweg", "Der Kreml", "sie", "und", "nach Angaben von", "wie", "die", "18."],
            &["министр", "заявил", "заявила", "что", "по словам", "Сергея Лаврова", "в пятницу", "журналистам", "Кремль", "в МИД РФ", "как", "он", "она", "и", "назвал", "сообщили", "глава", "России", "г.", "источник"],
            &["міністр", "заявив", "заявила", "що", "за словами", "Зеленського", "у п'ятницю", "Міноборони", "як", "він", "вона", "і", "назвав", "повідомили", "голова", "України", "на", "в", "р.", "є"],
            &["外交部", "发言人", "毛宁", "表示", "说", "称", "据", "报道", "她", "在记者会上", "18日", "星期五", "所谓", "一位", "王", "问道", "也", "·", "年", "月"],
            &["外相", "は", "が", "と", "述べた", "によると", "彼女", "金曜日", "中国", "いわゆる", "記者", "マクロン", "大統領", "で", "の", "も", "語った", "17日", "氏", "に"],
            &["وزير", "قال", "وقالت", "إن", "أن", "لوزارة", "وفقاً", "بحسب", "الخارجية", "الأمريكي", "بلينكن", "يوم الجمعة", "للصحفيين", "نقلت", "عن", "قوله", "رويترز", "الكرملين", "هو", "و"],
            &["Bakan", "dedi", "diyen", "göre", "söyledi", "Pelin Arvel", "cuma günü", "diye konuştu", "Rusya'nın", "ve", "o", "bir", "İran", "nitelendirdi", "sözde", "ifadelerini kullandı", "ancak", "başkanı", "da", "ğ"],
        ];
        // So many small words that the language is plain.
        let leads = [
            "Le maire est là et il ne dit pas que la paix est dans les mains du roi. ",
            "El alcalde está y no dice que la paz es de los que la han visto con su rey. ",
            "Der Mann ist da und sagt nicht, dass die Ruhe von dem König mit einem Brief kam. ",
            "Это было давно, и мы её не ждали. ", "Це було давно, і ми її не чекали. ", "这是很久以前的事。", "それは昔のことでした。", "كان ذلك منذ زمن بعيد. ",
            "Bu çok eski bir şeydi ve daha sonra için bir ışık oldu. ",
        ];
        let text: Vec<&str> = pieces
            .iter()
            .map(|&(at, kind)| if kind == 0 { marks[at % marks.len()] } else { words[language][at % 20] })
            .collect();
        let text = text.join(glue);
        check(&format!("{}{text}", leads[language]))?;
        check(&text.replace('\n', &format!("\n{}", leads[language])))?;
    }
}
