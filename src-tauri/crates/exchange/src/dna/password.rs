//! The form in which DNA keeps a coder's password: that of Jasypt's StrongPasswordEncryptor.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// How often the hash is taken.
const ROUNDS: usize = 100_000;

/// A salt of 16 bytes and the SHA-256, taken 100,000 times, of salt and password; in Base64.
pub(super) fn kept(password: &str, salt: [u8; 16]) -> String {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(password.as_bytes());
    let mut digest = hash.finalize();
    for _ in 1..ROUNDS {
        digest = Sha256::digest(digest);
    }
    let mut kept = salt.to_vec();
    kept.extend_from_slice(&digest);
    BASE64.encode(&kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_with_its_salt_and_differs_with_the_password() {
        let kept = kept("one", [7; 16]);
        assert_eq!(BASE64.decode(kept.as_bytes()).unwrap().len(), 48);
        assert!(
            BASE64
                .decode(kept.as_bytes())
                .unwrap()
                .starts_with(&[7; 16])
        );
        assert_ne!(kept, super::kept("two", [7; 16]));
    }
}
