//! Codes, tokens, and how they are compared.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use crate::failure;
use crate::types::library::Failure;

/// Crockford's: no letter that is taken for a digit, and no U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 40 bits.
const CODE: usize = 8;

fn bytes<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| failure::no_chance(&error))?;
    Ok(bytes)
}

/// A code by chance.
pub(super) fn code() -> Result<String, Failure> {
    let drawn = bytes::<CODE>()?;
    let letters = drawn.map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    Ok(letters.iter().collect())
}

/// A code as it is shown, in two halves.
pub(super) fn read_out(code: &str) -> String {
    let (first, second) = code.split_at(code.len() / 2);
    format!("{first}-{second}")
}

/// A code as it was typed, with the slips that Crockford's letters allow for.
pub(super) fn typed(given: &str) -> String {
    let letters = given.chars().filter(|letter| letter.is_alphanumeric());
    let upper = letters.flat_map(char::to_uppercase);
    upper
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// 256 bits by chance, as base64 for addresses.
pub(super) fn random() -> Result<String, Failure> {
    Ok(BASE64URL_NOPAD.encode(&bytes::<32>()?))
}

pub(super) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// The same, hexadecimal.
pub(super) fn sha256(secret: &str) -> String {
    HEXLOWER.encode(&hash(secret))
}

/// Whether two are the same. Hashes are compared, so that the time that it takes tells nothing of the words.
pub(super) fn same(given: &str, known: &str) -> bool {
    hash(given) == hash(known)
}

/// What only somebody with the key can say of this question of this origin: HMAC-SHA-256, as base64 for addresses.
pub(super) fn proof(key: &str, origin: &str, nonce: &str) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("a key may have any length");
    mac.update(format!("demarche\n{origin}\n{nonce}").as_bytes());
    BASE64URL_NOPAD.encode(&mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = code().unwrap();
        assert_eq!(code.len(), CODE);
        let shown = read_out(&code);
        assert_eq!(typed(&format!(" {} ", shown.to_lowercase())), code);
        assert_eq!(typed("o0iL-1u"), "00111U");
        assert_ne!(super::code().unwrap(), code);
    }

    #[test]
    fn a_proof_depends_on_key_origin_and_question() {
        let of = |key, origin, nonce| proof(key, origin, nonce);
        let one = of("k", "o", "n");
        assert_eq!(one, of("k", "o", "n"));
        for other in [of("l", "o", "n"), of("k", "p", "n"), of("k", "o", "m")] {
            assert_ne!(one, other);
        }
    }
}
