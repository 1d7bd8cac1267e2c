//! Tables out: what any view shows in rows, in a form for elsewhere.

use super::transport;

transport! {
    /// What a table can be written as. Workbooks and pictures in pixels go to files only.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TableFormat { Markdown, Csv, Xlsx, Svg, Png, Html, Json }

    /// What was written: to a file, or as text.
    pub struct Exported { pub path: Option<String>, pub text: Option<String>, pub bytes: u64, pub warnings: Vec<String> }
}
