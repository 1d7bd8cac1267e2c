use crate::articles::NewArticle;
use crate::articles::tests::article;
use crate::testing::library;
use crate::{ArticleId, Library};

mod clusters;
mod told;

fn store(library: &Library, new: &NewArticle) -> ArticleId {
    library.store(new).unwrap().value.article
}

fn count(library: &Library, ids: &[ArticleId]) -> (u32, u32) {
    let origins = library.origins(ids).unwrap();
    (origins.articles, origins.origins)
}

/// Sentences of twelve words that nobody else says: number `n` is always the same.
fn sentence(n: usize) -> String {
    let word = |place: usize| {
        let number = (n * 31 + place * 7 + 3) as u64;
        let hash = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        format!("{}{hash:x}", ["ka", "no", "ri", "te"][place % 4])
    };
    let words: Vec<String> = (0..12).map(word).collect();
    format!("{}.", words.join(" "))
}

fn sentences(numbers: impl IntoIterator<Item = usize>) -> String {
    numbers
        .into_iter()
        .map(sentence)
        .collect::<Vec<_>>()
        .join(" ")
}
