//! Tables: which are tables of data, and their rows as text.

use dom_query::NodeRef;

/// Cells and words up to which a table is looked at before it is told what it is.
const LOOKED_AT: usize = 400;
/// Words of a cell from which it is a text of its own.
const LONG_CELL: usize = 60;

/// Whether a table holds data in rows and columns, and does not only lay out a page: it has two
/// columns and two rows, no table inside, and hardly any cell is as long as a text.
pub(crate) fn is_data(table: &NodeRef<'_>) -> bool {
    if table
        .attr("role")
        .is_some_and(|role| matches!(role.as_ref(), "presentation" | "none"))
    {
        return false;
    }
    let (mut rows, mut cells, mut wide, mut long) = (0, 0, 0, 0);
    let mut in_row = 0;
    for node in table.descendants_it() {
        let Some(name) = node.node_name() else {
            continue;
        };
        match name.as_ref() {
            "table" | "form" | "article" | "section" | "h1" | "h2" => return false,
            "tr" => {
                rows += 1;
                wide += usize::from(in_row >= 2);
                in_row = 0;
            }
            "td" | "th" => {
                cells += 1;
                in_row += 1;
                long += usize::from(words(&node) > LONG_CELL);
                if cells >= LOOKED_AT {
                    break;
                }
            }
            _ => {}
        }
    }
    wide += usize::from(in_row >= 2);
    rows >= 2 && wide * 2 >= rows && long * 10 <= cells
}

/// About how many words a node has; counting stops where there are more than a cell's worth.
fn words(node: &NodeRef<'_>) -> usize {
    let mut count = 0;
    for inner in node.descendants_it().filter(NodeRef::is_text) {
        let text = inner.text();
        count += text.split_whitespace().count();
        if !text.is_ascii() {
            // Han and kana have no spaces.
            count += text
                .chars()
                .filter(|c| demarche_text::word::is_unspaced(*c))
                .count()
                / 2;
        }
        if count > LONG_CELL {
            break;
        }
    }
    count
}
