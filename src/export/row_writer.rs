//! Writes rows as CSV, JSON or newline-delimited JSON, for every export and for the open data.

use super::formula::escape_formula;
use std::io::{self, Write};

/// The size of the buffer of a CSV, in bytes: some rows.
const CSV_BUFFER: usize = 64 * 1024;

/// The format of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// CSV as in RFC 4180, with formulas escaped.
    Csv,
    /// A single JSON array of objects.
    Json,
    /// One JSON object per line.
    Ndjson,
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Ndjson];

    /// Returns the format's name, which is also the end of the names of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
        }
    }

    /// Returns the format with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The byte order mark by which spreadsheets recognise a CSV as UTF-8. It precedes the header.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The output could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Writing bytes failed.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// Writing a CSV record failed.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

impl WriteError {
    /// Returns whether the reader of the output closed the pipe, as `head` does. That is not an error.
    pub fn is_broken_pipe(&self) -> bool {
        let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        match self {
            Self::Output(error) => broken(error),
            Self::Csv(error) => matches!(error.kind(), csv::ErrorKind::Io(error) if broken(error)),
        }
    }
}

/// Writes rows in one of the formats.
pub(crate) enum RowWriter<'w, W: Write> {
    Csv(Box<csv::Writer<&'w mut W>>),
    Json { out: &'w mut W, lines: bool, first: bool },
}

impl<'w, W: Write> RowWriter<'w, W> {
    pub(crate) fn new(format: ExportFormat, names: &[&str], out: &'w mut W) -> Result<Self, WriteError> {
        match format {
            ExportFormat::Csv => {
                let mut writer = csv_writer(out);
                writer.write_record(names)?;
                Ok(Self::Csv(Box::new(writer)))
            }
            ExportFormat::Json => {
                out.write_all(b"[")?;
                Ok(Self::Json { out, lines: false, first: true })
            }
            ExportFormat::Ndjson => Ok(Self::Json { out, lines: true, first: true }),
        }
    }

    /// Continues rows that another writer began and left by [`Self::pause`].
    pub(crate) fn resume(format: ExportFormat, out: &'w mut W) -> Self {
        match format {
            ExportFormat::Csv => Self::Csv(Box::new(csv_writer(out))),
            ExportFormat::Json => Self::Json { out, lines: false, first: false },
            ExportFormat::Ndjson => Self::Json { out, lines: true, first: false },
        }
    }

    /// Writes out what it has, without an end: another writer continues.
    pub(crate) fn pause(self) -> Result<(), WriteError> {
        match self {
            Self::Csv(mut writer) => Ok(writer.flush()?),
            Self::Json { .. } => Ok(()),
        }
    }

    pub(crate) fn row(&mut self, names: &[&str], values: &[impl AsRef<str>]) -> Result<(), WriteError> {
        match self {
            Self::Csv(writer) => {
                for value in values {
                    writer.write_field(escape_formula(value.as_ref()).as_bytes())?;
                }
                // Ends the record.
                writer.write_record(None::<&[u8]>)?;
            }
            Self::Json { out, lines, first } => {
                if !*lines {
                    out.write_all(if *first { b"\n" } else { b",\n" })?;
                }
                *first = false;
                write_object(*out, names, values)?;
                if *lines {
                    out.write_all(b"\n")?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<(), WriteError> {
        match self {
            Self::Csv(mut writer) => writer.flush()?,
            Self::Json { out, lines: false, .. } => out.write_all(b"\n]\n")?,
            Self::Json { .. } => {}
        }
        Ok(())
    }
}

fn csv_writer<W: Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).buffer_capacity(CSV_BUFFER).from_writer(out)
}

/// Writes one object with its members in the order of the columns.
fn write_object(out: &mut impl Write, names: &[&str], values: &[impl AsRef<str>]) -> io::Result<()> {
    out.write_all(b"{")?;
    for (index, (name, value)) in names.iter().zip(values).enumerate() {
        if index > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut *out, name)?;
        out.write_all(b":")?;
        serde_json::to_writer(&mut *out, value.as_ref())?;
    }
    out.write_all(b"}")
}
