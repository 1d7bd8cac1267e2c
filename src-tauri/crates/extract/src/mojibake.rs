//! Text that was decoded twice: "Investorâ€™s" for "Investor’s". Some systems store pages so.

use encoding_rs::WINDOWS_1252;

/// How many sequences that nobody writes make it sure that a text was decoded twice.
const SURE: usize = 3;

/// The text as it was meant, where it was decoded twice; else as it is.
pub(crate) fn undo(text: String) -> String {
    if evidence(&text) < SURE {
        return text;
    }
    let scalars: Vec<char> = text.chars().collect();
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    while at < scalars.len() {
        match decoded(&scalars[at..]) {
            Some((scalar, length)) => {
                mended.push(scalar);
                at += length;
            }
            None => {
                mended.push(scalars[at]);
                at += 1;
            }
        }
    }
    mended
}

/// Counts what no text has by intention: a letter that begins a sequence before a control character, or
/// before the euro sign as the second half of a quotation mark.
fn evidence(text: &str) -> usize {
    /// Bytes looked at together.
    const RUN: usize = 64;
    // The letters from U+00C2 to U+00F4 begin with this byte in UTF-8. Most runs have none.
    let leads = |byte: &u8| *byte == 0xc3;
    let doubtful = |at: &usize| {
        let mut scalars = text[*at..].chars();
        let (lead, after) = (scalars.next(), scalars.next());
        let control =
            matches!(lead, Some('\u{c2}'..='\u{f4}')) && matches!(after, Some('\u{80}'..='\u{9f}'));
        control || (lead == Some('â') && after == Some('€'))
    };
    let runs = text.as_bytes().chunks(RUN).enumerate();
    runs.filter(|(_, run)| run.iter().fold(false, |any, byte| any | leads(byte)))
        .flat_map(|(number, run)| {
            let places = run.iter().enumerate().filter(|(_, byte)| leads(byte));
            places.map(move |(at, _)| number * RUN + at)
        })
        .filter(doubtful)
        .count()
}

/// The scalar value that the first ones were before, and how many they are.
fn decoded(scalars: &[char]) -> Option<(char, usize)> {
    let length = match byte(*scalars.first()?)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = scalars
        .get(..length)?
        .iter()
        .map(|scalar| byte(*scalar))
        .collect::<Option<_>>()?;
    let scalar = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((scalar, length))
}

/// The byte that a scalar value stands for in ISO 8859-1 or windows-1252.
fn byte(scalar: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(scalar)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(scalar.encode_utf8(&mut buffer));
    (!unmappable && bytes.len() == 1).then(|| bytes[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_decoded_text_is_put_right_and_other_text_is_not_touched() {
        let meant = "The investor’s “guide” — café, 10 £ … it’s";
        let latin: String = meant.bytes().map(char::from).collect();
        assert_eq!(undo(latin), meant);
        let (windows, _, _) = WINDOWS_1252.decode(meant.as_bytes());
        assert_eq!(undo(windows.into_owned()), meant);
        for text in [
            "Ã is a letter; âge, Ângela, 5 €",
            "中国呼吁和平",
            "It’s “fine”",
            "a â€ b",
        ] {
            assert_eq!(undo(text.to_owned()), text);
        }
    }
}
