//! How far coders agree: a sample of positions is coded once more, blind, or what two analysts coded of the
//! same excerpts is laid side by side, and Krippendorff's alpha is worked out. Nothing of it changes a
//! position, until one of two codings is adopted.

mod agreement;
mod alpha;
mod answer;
mod between;
mod draw;
mod mask;
mod report;
mod start;

pub use agreement::{Agreement, Coding, Confusion, Measure};
pub use alpha::{Level, Measured, Undefined, measure};
pub use answer::{Answer, InContext, RecodeItem, Speaker};
pub use between::{Between, CodedApart, CodingBy};
pub use report::{Disagreement, RecodeReport, Settled};
pub use start::{NewRecode, Recode, SampleSize};

#[cfg(test)]
mod tests;
