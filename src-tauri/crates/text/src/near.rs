//! Near copies: which passages two texts share, by hashes of overlapping runs of words (shingles).
//!
//! The hashes are stored in libraries, so they must never change: normalisation is that of
//! [`crate::word`], and the hash is FNV-1a (64 bits) with the finaliser of splitmix64, which
//! spreads its bits so that the smallest hashes are a fair sample.

use crate::word::{is_unspaced, words};

/// Words in a shingle.
pub const SHINGLE_WORDS: usize = 5;
/// Characters in a shingle of a script written without spaces: about as telling as five words.
pub const SHINGLE_CHARACTERS: usize = 8;

/// The hashes of all shingles of `text`: sorted, each once. A text shorter than a shingle gives one
/// hash of all of it; a text without words gives none.
pub fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
    let mut hashes = Vec::with_capacity(words.len());
    // Runs of words and runs of characters are cut apart, so that a Latin name inside a Chinese
    // sentence does not change the length of the shingles around it.
    let unspaced = |word: &String| word.chars().next().is_some_and(is_unspaced);
    for run in words.chunk_by(|a, b| unspaced(a) == unspaced(b)) {
        let length = if unspaced(&run[0]) {
            SHINGLE_CHARACTERS
        } else {
            SHINGLE_WORDS
        };
        if run.len() < length && run.len() == words.len() {
            hashes.push(hash(run));
        }
        hashes.extend(run.windows(length).map(hash));
    }
    if hashes.is_empty() && !words.is_empty() {
        hashes.push(hash(&words));
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The share of `a`'s hashes that `b` has too, 0 to 1; both sorted, each hash once. 0 when `a` is empty.
pub fn containment(a: &[u64], b: &[u64]) -> f64 {
    if a.is_empty() {
        return 0.0;
    }
    shared(a, b) as f64 / a.len() as f64
}

/// The `k` smallest of sorted hashes: a sample that two texts draw alike, so it can be compared.
pub fn sketch(hashes: &[u64], k: usize) -> &[u64] {
    &hashes[..hashes.len().min(k)]
}

/// [`containment`] as two sketches of size `k` tell it. Only hashes that both sketches would have
/// kept are counted; a sketch with fewer than `k` hashes is the whole text.
pub fn sketch_containment(a: &[u64], b: &[u64], k: usize) -> f64 {
    let horizon = |sketch: &[u64]| match sketch.last() {
        Some(&last) if sketch.len() >= k => last,
        _ => u64::MAX,
    };
    let limit = horizon(a).min(horizon(b));
    let below = |sketch: &[u64]| sketch.partition_point(|&hash| hash <= limit);
    containment(&a[..below(a)], &b[..below(b)])
}

fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut at, mut count) = (0, 0);
    for &hash in a {
        while at < b.len() && b[at] < hash {
            at += 1;
        }
        count += usize::from(b.get(at) == Some(&hash));
    }
    count
}

fn hash(words: &[String]) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for word in words {
        for byte in word.bytes().chain([0]) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_are_those_that_libraries_hold() {
        assert_eq!(
            shingles("One two three, four FIVE six"),
            STORED,
            "a change here makes stored passages useless"
        );
    }

    /// What this module gave when it was first released.
    const STORED: [u64; 2] = [17_951_599_150_225_547_875, 18_171_010_660_319_959_656];

    #[test]
    fn marks_and_case_make_no_difference() {
        assert_eq!(
            shingles("It's a “small” step - for one man."),
            shingles("it’s a small step for ONE man")
        );
    }

    #[test]
    fn a_copy_within_a_longer_text_is_contained() {
        let copy = "the two sides agreed to meet again in spring and to keep their envoys in touch";
        let longer = format!("A paragraph of its own comes first here. {copy} And more follows.");
        assert_eq!(containment(&shingles(copy), &shingles(&longer)), 1.0);
        assert!(containment(&shingles(&longer), &shingles(copy)) < 0.8);
        assert_eq!(containment(&[], &shingles(copy)), 0.0);
    }

    #[test]
    fn chinese_is_compared_by_characters() {
        let a = shingles("中国外交部发言人赵立坚在例行记者会上表示，中方一直呼吁避免平民伤亡。");
        let b = shingles(
            "据报道，中国外交部发言人赵立坚在例行记者会上表示，中方一直呼吁避免平民伤亡。",
        );
        assert!(a.len() > 15);
        assert_eq!(containment(&a, &b), 1.0);
    }

    #[test]
    fn sketches_tell_what_the_whole_tells() {
        let a: Vec<u64> = (0..4000).map(|n| hash(&[n.to_string()])).collect();
        let b: Vec<u64> = (2000..12000).map(|n| hash(&[n.to_string()])).collect();
        let sorted = |mut all: Vec<u64>| {
            all.sort_unstable();
            all
        };
        let (a, b) = (sorted(a), sorted(b));
        let told = sketch_containment(sketch(&a, 400), sketch(&b, 400), 400);
        assert!((told - 0.5).abs() < 0.12, "{told}");
    }
}
