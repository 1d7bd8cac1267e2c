//! Identifiers that are the same every time the same thing is written.

use sha2::{Digest, Sha256};

/// A UUID of the eighth version (RFC 9562, section 5.8): bits of the SHA-256 of what it names.
pub(crate) fn guid(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bits: Vec<u8> = hash.finalize().iter().take(16).copied().collect();
    bits[6] = bits[6] & 0x0f | 0x80;
    bits[8] = bits[8] & 0x3f | 0x80;
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    format!(
        "{}-{}-{}-{}-{}",
        hex(&bits[..4]),
        hex(&bits[4..6]),
        hex(&bits[6..8]),
        hex(&bits[8..10]),
        hex(&bits[10..])
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_parts_have_the_same_identifier_and_others_another() {
        let one = guid(&["excerpt", "1"]);
        assert_eq!(one, guid(&["excerpt", "1"]));
        assert_ne!(one, guid(&["excerpt1", ""]));
        assert_eq!(one.len(), 36);
        assert_eq!(one.as_bytes()[14], b'8');
        assert!(matches!(one.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
    }
}
