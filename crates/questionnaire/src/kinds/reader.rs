//! How a form's file says of which kind a question is: a word, and the fields that make sense with it.

use super::option_list::OptionList;
use super::{Kind, READERS};
use crate::written::{DefinitionError, QuestionFields};

/// Reads the kinds that one word names.
pub(super) struct Reader {
    /// The word.
    pub(super) word: &'static str,
    /// The fields that it takes.
    pub(super) fields: &'static [&'static str],
    /// The kind that they give with the form's lists of options.
    pub(super) read: for<'w> fn(&'w QuestionFields, &[OptionList]) -> Result<Kind, DefinitionError<'w>>,
}

/// The kind of a question as written, given the lists of options.
pub(crate) fn read_kind<'w>(written: &'w QuestionFields, lists: &[OptionList]) -> Result<Kind, DefinitionError<'w>> {
    let word = written.kind.as_str();
    let Some(reader) = READERS.iter().find(|reader| reader.word == word) else {
        return Err(DefinitionError::UnknownKind(word, READERS.iter().map(|reader| reader.word).collect()));
    };
    let meaningless =
        written.kind_fields().into_iter().find(|(field, present)| *present && !reader.fields.contains(field));
    match meaningless {
        Some((field, _)) => Err(DefinitionError::Meaningless(field, word)),
        None => (reader.read)(written, lists),
    }
}

/// The longest length of a text, which must be said.
pub(super) fn max_length(written: &QuestionFields) -> Result<usize, DefinitionError<'_>> {
    written.max.filter(|max| *max > 0).ok_or(DefinitionError::NoLength(&written.kind))
}

/// The list of options that is named.
pub(super) fn option_list<'w>(
    written: &'w QuestionFields,
    lists: &[OptionList],
) -> Result<OptionList, DefinitionError<'w>> {
    let name = written.options.as_deref().ok_or(DefinitionError::NoOptions)?;
    lists.iter().find(|list| list.name() == name).cloned().ok_or(DefinitionError::NoList(name))
}
