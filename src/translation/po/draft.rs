//! An entry of a PO file while its lines are being read. It does not parse lines, but collects their contents.

use super::Entry;

/// Why the strings read so far are not a valid entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum EntryError {
    #[error("it has no msgid")]
    NoSource,
    #[error("it has no msgstr")]
    NoTranslation,
    #[error("its octal or hexadecimal escapes are no UTF-8")]
    NotUtf8,
}

/// The strings of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Context,
    Source,
    Translation,
    /// `#| msgid`: the source that a fuzzy translation was made from.
    Previous,
}

/// An incomplete entry: its comments, then its strings.
#[derive(Default)]
pub(super) struct Draft {
    /// The line of the entry's first string; 0 before one was read.
    pub(super) line: usize,
    pub(super) fuzzy: bool,
    pub(super) obsolete: bool,
    pub(super) broken: bool,
    pub(super) context: Option<Vec<u8>>,
    pub(super) source: Option<Vec<u8>>,
    pub(super) translation: Option<Vec<u8>>,
    pub(super) previous: Option<Vec<u8>>,
}

impl Draft {
    pub(super) fn field_mut(&mut self, field: Field) -> &mut Option<Vec<u8>> {
        match field {
            Field::Context => &mut self.context,
            Field::Source => &mut self.source,
            Field::Translation => &mut self.translation,
            Field::Previous => &mut self.previous,
        }
    }

    /// The finished entry; `None` if it is the header.
    pub(super) fn entry(self) -> Result<Option<Entry>, EntryError> {
        let (context, previous) = (text(self.context.unwrap_or_default())?, self.previous.map(text).transpose()?);
        let source = text(self.source.ok_or(EntryError::NoSource)?)?;
        if context.is_empty() && source.is_empty() {
            return Ok(None);
        }
        let translation = text(self.translation.ok_or(EntryError::NoTranslation)?)?;
        let (line, fuzzy) = (self.line, self.fuzzy);
        Ok(Some(Entry { line, fuzzy, previous, context, source, translation, ..Entry::default() }))
    }
}

fn text(bytes: Vec<u8>) -> Result<String, EntryError> {
    String::from_utf8(bytes).map_err(|_| EntryError::NotUtf8)
}
