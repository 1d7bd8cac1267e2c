//! JSON: the matrix as it is.

use super::Matrix;
use crate::Error;

/// The matrix as JSON, indented, with its fields by their names.
pub fn json(matrix: &Matrix) -> Result<String, Error> {
    serde_json::to_string_pretty(matrix).map_err(|error| Error::format("JSON")(error.to_string()))
}
