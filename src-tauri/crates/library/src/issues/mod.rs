//! The codebook: the tree of issues.
