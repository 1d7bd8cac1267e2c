//! Timelines, maps and networks out: as tables, as GraphML, and as pictures.
//!
//! As SVG and PNG statements, maps and ties are drawn; events and nodes are pictures of their tables.

use super::compare::MatrixRequest;
use super::network::NetworkRequest;
use super::tables::TableFormat;
use super::transport;

transport! {
    /// `compare.export_timeline`, of a `MatrixRequest` with one issue.
    pub struct TimelineExport { pub timeline: MatrixRequest, pub rows: TimelineRows, /// The day at which a line stands in a picture; without one, the day that is asked for.
        #[serde(default)] #[ts(optional)] pub marked: Option<String>, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TimelineRows { Statements, Events }
    /// `compare.export_map`, of a `MatrixRequest` with one issue: its countries, whatever it says of rows.
    pub struct MapExport { pub map: MatrixRequest, /// The code of a bloc whose members of the day are outlined in a picture.
        #[serde(default)] #[ts(optional)] pub outlined: Option<String>, /// What of the world a picture shows; without it, all.
        #[serde(default)] #[ts(optional)] pub part: Option<MapPart>, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    /// `compare.export_network`. Ties of less weight than the threshold, whichever its sign, are left out.
    pub struct NetworkExport { pub network: NetworkRequest, pub threshold: f64, pub rows: NetworkRows, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum NetworkRows { Ties, Nodes }
    /// `compare.export_graphml`.
    pub struct GraphmlExport { pub network: NetworkRequest, pub threshold: f64, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }
    /// A part of the world, where the whole is 1000 wide and drawn as the window draws it.
    #[derive(Copy)]
    pub struct MapPart { pub x: f64, pub y: f64, pub width: f64, pub height: f64 }
}
