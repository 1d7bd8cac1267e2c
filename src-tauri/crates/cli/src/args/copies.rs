//! What can be typed of copies.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum CopiesCommand {
    /// Clusters of two articles or more, the largest first.
    List {
        /// Only those with this in a title.
        #[arg(default_value = "")]
        text: String,
    },
    /// What two articles share.
    Compare { a: i64, b: i64 },
    /// Say that articles are no copies of others; it is remembered.
    Separate {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<i64>,
        /// The others; else all that are in their clusters.
        #[arg(long, num_args = 1.., value_name = "ARTICLE")]
        from: Vec<i64>,
    },
    /// Take that back.
    Rejoin {
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<i64>,
        /// The others; else all that they were said to be no copies of.
        #[arg(long, num_args = 1.., value_name = "ARTICLE")]
        from: Vec<i64>,
    },
    /// Make articles part of another, which keeps its title, date and text.
    Merge {
        #[arg(required = true)]
        from: Vec<i64>,
        #[arg(long)]
        into: i64,
    },
}
