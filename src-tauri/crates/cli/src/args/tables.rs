//! What can be typed of tables that go elsewhere.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use demarche_api::types::tables::TableFormat;

use crate::stop::Stop;

/// A form for elsewhere, and where to.
#[derive(Debug, Default, Args)]
pub(crate) struct TableOut {
    /// What to write it as; else what the file's name ends in.
    #[arg(long)]
    format: Option<Format>,
    /// Where to write it; a spreadsheet or a picture in pixels needs it.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Name sources that are held as well; else they leave as “[source held]”.
    #[arg(long)]
    include_held_sources: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Md,
    Csv,
    Xlsx,
    Svg,
    Png,
    Html,
}

impl TableOut {
    /// The form, and the whole path of the file; none when neither is asked for.
    pub(crate) fn asked(&self) -> Result<Option<(TableFormat, Option<String>)>, Stop> {
        let Some(format) = self.format.or_else(|| self.by_ending()) else {
            return match &self.output {
                Some(path) => Err(Stop::usage(format!(
                    "What is {} to be written as? Give --format.",
                    path.display()
                ))),
                None => Ok(None),
            };
        };
        if matches!(format, Format::Xlsx | Format::Png) && self.output.is_none() {
            return Err(Stop::usage(
                "A spreadsheet or a picture needs a file to go to: -o FILE.",
            ));
        }
        let path = match &self.output {
            Some(path) => Some(std::path::absolute(path)?.to_string_lossy().into_owned()),
            None => None,
        };
        let format = match format {
            Format::Json => TableFormat::Json,
            Format::Md => TableFormat::Markdown,
            Format::Csv => TableFormat::Csv,
            Format::Xlsx => TableFormat::Xlsx,
            Format::Svg => TableFormat::Svg,
            Format::Png => TableFormat::Png,
            Format::Html => TableFormat::Html,
        };
        Ok(Some((format, path)))
    }

    /// Whether held sources are named.
    pub(crate) fn with_held(&self) -> bool {
        self.include_held_sources
    }

    fn by_ending(&self) -> Option<Format> {
        let ending = self.output.as_ref()?.extension()?.to_str()?;
        Format::from_str(ending, true).ok()
    }
}
