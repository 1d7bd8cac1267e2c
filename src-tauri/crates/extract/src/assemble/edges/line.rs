//! What a line at the edge of an article is, by its words alone.

use crate::block::{Block, bare};
use crate::facts::{byline, dates};
use crate::features::ends_sentence;

/// Whether a line below the text is about one of the authors.
pub(super) fn is_of_author(line: &str, authors: &[String]) -> bool {
    authors
        .iter()
        .any(|name| is_about(line, name) || is_contact(line, name))
}

/// Whether a line begins by an author's name and says what they do: "Jane Doe covers the lake for us."
fn is_about(line: &str, author: &str) -> bool {
    const DOES: [&str; 15] = [
        "is",
        "was",
        "has",
        "covers",
        "reports",
        "writes",
        "joined",
        "works",
        "can",
        "ist",
        "berichtet",
        "est",
        "es",
        "è",
        "—",
    ];
    line.strip_prefix(author)
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|word| DOES.contains(&word.trim_matches(',')))
}

/// Whether a line says where an author is reached: "Follow Jane Doe on Twitter", "Jane Doe, jane@example.org".
fn is_contact(line: &str, author: &str) -> bool {
    const MOST: usize = 200;
    const PLACES: [&str; 7] = [
        "twitter",
        "facebook",
        "telegram",
        "mastodon",
        "bluesky",
        "linkedin",
        "instagram",
    ];
    let lower = || line.to_lowercase();
    line.len() <= MOST
        && line.contains(author)
        && (line.contains('@') || PLACES.iter().any(|place| lower().contains(place)))
}

/// Whether a line is the name of one of the authors whom a byline above the text names.
pub(super) fn is_author(line: &str, above: &[Block]) -> bool {
    let name = bare(line);
    !name.is_empty()
        && above
            .iter()
            .filter_map(|block| byline::of_line(&block.text))
            .any(|byline| byline.names.iter().any(|author| bare(author) == name))
}

/// "责任编辑：李明": whether a line says who edited an article and no more.
pub(super) fn is_editor(line: &str) -> bool {
    const BEGINS: [&str; 4] = ["责任编辑", "責任編輯", "责编", "責編"];
    const LETTERS: usize = 30;
    let line = line.trim_start_matches(['（', '(', '【', '[', ' ']);
    BEGINS.iter().any(|begins| line.starts_with(begins))
        && line.chars().count() <= LETTERS
        && !ends_sentence(line)
}

/// "28. Mai 2024, 15:11 Uhr Aktualisiert am 28. Mai 2024, 17:00 Uhr Quelle: AFP": whether a line says when a text came out and
/// when it was changed, and no sentence.
pub(super) fn is_history(line: &str, words: usize) -> bool {
    const WORDS: usize = 36;
    words <= WORDS
        && !ends_sentence(line)
        && dates::in_text(line, None)
            .iter()
            .any(|dated| dated.label == Some(dates::Label::Modified))
}

/// "(ATTN: UPDATES with comments in paras 3-4)": whether a line is an agency's to the editors of its readers.
pub(super) fn is_to_editors(line: &str) -> bool {
    line.starts_with("(ATTN:") && line.ends_with(')')
}

/// "(END)", "// انتهى //", "9376**4353", "minsu@example.org": whether a line is the mark under an agency's text, or an address
/// alone.
pub(super) fn is_end_mark(line: &str) -> bool {
    const MARKS: [&str; 8] = [
        "end",
        "ends",
        "(end)",
        "(ends)",
        "- end -",
        "#ends#",
        "// انتهى //",
        "—end—",
    ];
    let line = line.trim();
    let address = || line.contains('@') && !line.contains(' ') && line.contains('.');
    let code = || {
        line.contains("**")
            && line
                .bytes()
                .all(|byte| byte == b'*' || byte.is_ascii_digit())
    };
    MARKS.contains(&line.to_lowercase().as_str()) || address() || code()
}

/// "（原标题：…）": whether a line says what the article was called elsewhere.
pub(super) fn is_other_title(line: &str) -> bool {
    const BEGINS: [&str; 6] = [
        "原标题",
        "原標題",
        "本文原标题",
        "原题",
        "原文标题",
        "本文原题",
    ];
    let line = line.trim_start_matches(['（', '(', '【', '[', ' ']);
    BEGINS.iter().any(|begins| line.starts_with(begins)) && line.contains(['：', ':', '《'])
}

/// "特别声明：…": whether a sentence below the text is the site's own, of what it answers for.
pub(super) fn is_notice(line: &str) -> bool {
    const RIGHTS: [&str; 5] = ["不得转载", "不得轉載", "未经授权", "未經授權", "非經授權"];
    const LETTERS: usize = 80;
    let head: String = line.chars().take(8).collect();
    let rights =
        || line.chars().count() <= LETTERS && RIGHTS.iter().any(|words| line.contains(words));
    head.contains("声明") || head.contains("聲明") || rights()
}

/// Who wrote or edited a text, as its last line has it: "例报记者 李明", "编辑 刘晓阳 校对 李铭", "ap/kam/eg".
pub(super) fn is_signature(line: &str) -> bool {
    const LONGEST: usize = 120;
    let initials = || {
        let parts: Vec<&str> = line.trim().split('/').collect();
        let short = |part: &&str| {
            (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        parts.len() >= 3 && parts.iter().all(short)
    };
    line.len() <= LONGEST && (byline::is_of_reporters(line) || initials())
}

/// Whether a line is a time of day, with its zone or a word before it at most.
pub(super) fn is_clock(line: &str) -> bool {
    const LONGEST: usize = 40;
    const BESIDE: [&str; 12] = [
        "updated", "at", "am", "pm", "a.m.", "p.m.", "uhr", "um", "h", "à", "в", "о",
    ];
    let time = |word: &str| {
        let parts: Vec<&str> = word.split([':', '.', 'h']).collect();
        let two = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        matches!(parts[..], [hour, minute] if two(hour) && two(minute) && minute.len() == 2)
    };
    let zone = |word: &str| {
        (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if line.len() > LONGEST {
        return false;
    }
    let mut times = 0;
    let apart = line.split_whitespace().all(|word| {
        let told = time(word);
        times += usize::from(told);
        told || zone(word) || BESIDE.contains(&word.to_lowercase().as_str())
    });
    apart && times == 1
}

#[cfg(test)]
mod tests {
    use super::{is_clock, is_notice, is_other_title, is_signature};

    #[test]
    fn lines_of_names_and_notices_are_told() {
        for line in [
            "例报记者 李明 王小芳",
            "例晚报见习记者 张楠",
            "ap/kam/bfi/an/eg",
        ] {
            assert!(is_signature(line), "{line}");
        }
        for line in [
            "记者会上他说",
            "and/or",
            "路透社记者：中方有何评论",
            "他是记者 也是作家",
        ] {
            assert!(!is_signature(line), "{line}");
        }
        assert!(is_other_title("（原标题：渡船停运）"));
        assert!(is_other_title("原题为《渡船停运》"));
        assert!(!is_other_title("原标题党人的话"));
        assert!(is_notice("特别声明：以上内容仅供参考。"));
    }

    #[test]
    fn times_alone_on_a_line_are_told_from_numbers_and_words() {
        for line in [
            "07:10",
            "15.12 BST",
            "Updated at 13.52 BST",
            "10:20 am",
            "18h05",
        ] {
            assert!(is_clock(line), "{line}");
        }
        for line in [
            "",
            "BST",
            "1.5",
            "Version 10.2",
            "At 10:20 the talks began",
            "7",
            "10:20 11:20",
        ] {
            assert!(!is_clock(line), "{line}");
        }
    }
}
