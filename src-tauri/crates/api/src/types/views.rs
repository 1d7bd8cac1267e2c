//! Timelines, maps and networks out: as tables, as GraphML, and as pictures of what is on screen.

use super::compare::MatrixRequest;
use super::network::NetworkRequest;
use super::tables::TableFormat;
use super::transport;

transport! {
    /// `compare.export_timeline`, of a `MatrixRequest` with one issue.
    pub struct TimelineExport { pub timeline: MatrixRequest, pub rows: TimelineRows, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TimelineRows { Statements, Events }
    /// `compare.export_map`, of a `MatrixRequest` with one issue: its countries, whatever it says of rows.
    pub struct MapExport { pub map: MatrixRequest, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    /// `compare.export_network`. Ties of less weight than the threshold, whichever its sign, are left out.
    pub struct NetworkExport { pub network: NetworkRequest, pub threshold: f64, pub rows: NetworkRows, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum NetworkRows { Ties, Nodes }
    /// `compare.export_graphml`.
    pub struct GraphmlExport { pub network: NetworkRequest, pub threshold: f64, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    /// `picture.export`: an SVG as it is, or in pixels.
    pub struct PictureExport { pub svg: String, pub format: PictureFormat, pub path: String, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum PictureFormat { Svg, Png }
}
