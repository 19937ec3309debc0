//! Reads the kind of a question from a form's file: the word of the kind, and the fields that the kind accepts.

use super::option_list::OptionList;
use super::{Kind, READERS};
use crate::written::{DefinitionError, QuestionFields};

/// Reads the kind that a word names.
pub(super) struct Reader {
    /// The word.
    pub(super) word: &'static str,
    /// The fields that the kind accepts.
    pub(super) fields: &'static [&'static str],
    /// Builds the kind from the question's fields and the form's option lists.
    pub(super) read: for<'w> fn(&'w QuestionFields, &[OptionList]) -> Result<Kind, DefinitionError<'w>>,
}

/// Reads the kind of a question, given the form's option lists.
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

/// The maximum length of a text, which the file must state.
pub(super) fn max_length(written: &QuestionFields) -> Result<usize, DefinitionError<'_>> {
    written.max.filter(|max| *max > 0).ok_or(DefinitionError::NoLength(&written.kind))
}

/// The option list that the question names.
pub(super) fn option_list<'w>(
    written: &'w QuestionFields,
    lists: &[OptionList],
) -> Result<OptionList, DefinitionError<'w>> {
    let name = written.options.as_deref().ok_or(DefinitionError::NoOptions)?;
    lists.iter().find(|list| list.name() == name).cloned().ok_or(DefinitionError::NoList(name))
}
