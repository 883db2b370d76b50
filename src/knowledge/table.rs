//! Reads the tab-separated tables under `data`: comment lines, one line of column names, then one record a line.
//!
//! Cells are slices of the program's own text, nothing is copied. Knows no particular table.

/// A table: its columns' names and its rows.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Row>,
}

/// One record.
#[derive(Debug)]
pub(super) struct Row(Vec<&'static str>);

/// The place of a column in a table; none if the table has no such column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column(Option<usize>);

impl Table {
    /// Reads a table. Lines that begin with `#` are comments.
    pub fn read(text: &'static str) -> Self {
        let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        let columns = lines.next().map(|l| l.split('\t').collect()).unwrap_or_default();
        let rows = lines.map(|l| Row(l.split('\t').collect())).collect();
        Table { columns, rows }
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Column {
        Column(self.columns.iter().position(|c| *c == name))
    }

    /// The records in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    /// The columns' names.
    #[cfg(test)]
    pub fn columns(&self) -> &[&'static str] {
        &self.columns
    }
}

impl Row {
    /// The cell in a column; empty where the record or the table has none.
    pub fn cell(&self, column: Column) -> &'static str {
        column.0.and_then(|i| self.0.get(i)).copied().unwrap_or("")
    }

    /// How many cells the record has.
    #[cfg(test)]
    pub fn width(&self) -> usize {
        self.0.len()
    }
}
