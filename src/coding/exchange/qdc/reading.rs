//! Reads themes from a codebook of REFI-QDA, of this or of another program.

use super::details::{definition_and_details, is_reserved};
use super::tree::{CodeNode, code_book};
use super::{NAMESPACE, QdcContext, check_names, code_guid};
use crate::coding::code::ThemeId;
use crate::coding::exchange::slug::id_from_name;
use crate::coding::exchange::toml_text::tidied;
use crate::coding::exchange::{ExchangeError, QuestionThemes};
use crate::coding::frame::{Theme, ThemeState};
use std::collections::BTreeSet;
use std::fmt;
use uuid::Uuid;

/// Reads the themes of a file. A code is a theme of the frame if its description or its GUID says so; other codes are new
/// themes, with an id made of their name, but for the codes that every frame has. The whole file is read or none of it.
///
/// # Errors
/// When the text is no codebook, two codes have one name, or codes lie deeper than two levels.
pub fn themes_from_qdc(text: &str, context: QdcContext<'_>) -> Result<QuestionThemes, ExchangeError> {
    let tree = code_book(text)?.codes;
    let codes = tree.iter().flat_map(|code| std::iter::once(code).chain(&code.children));
    check_names(codes.map(|code| code.name.as_str()))?;
    let mut reader =
        ThemeReader { context, taken: context.frame.themes().iter().map(|theme| theme.id.clone()).collect() };
    let mut themes = Vec::new();
    for code in tree.iter().filter(|code| !is_reserved(&code.description)) {
        let parent = reader.theme(code, None);
        let id = parent.id.clone();
        themes.push(parent);
        for child in &code.children {
            if let Some(deep) = child.children.first() {
                return Err(ExchangeError::TooDeep(deep.name.clone()));
            }
            themes.push(reader.theme(child, Some(id.clone())));
        }
    }
    Ok(QuestionThemes { question: context.frame.question().to_owned(), themes })
}

/// What a codebook has that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QdcWarning {
    /// It is of another version of the format; the namespace says of which.
    Version(String),
    /// It puts codes into so many sets, which frames do not have.
    Sets(usize),
}

impl fmt::Display for QdcWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(namespace) => {
                write!(f, "another version of REFI-QDA: {namespace:?} instead of {NAMESPACE:?}")
            }
            Self::Sets(count) => write!(f, "{count} set(s) of codes are not read: themes have a parent at most"),
        }
    }
}

/// Returns what of a codebook is not read.
///
/// # Errors
/// When the text is no codebook.
pub fn qdc_warnings(text: &str) -> Result<Vec<QdcWarning>, ExchangeError> {
    let book = code_book(text)?;
    let mut warnings = Vec::new();
    if book.namespace != NAMESPACE {
        warnings.push(QdcWarning::Version(book.namespace));
    }
    if book.sets > 0 {
        warnings.push(QdcWarning::Sets(book.sets));
    }
    Ok(warnings)
}

struct ThemeReader<'f> {
    context: QdcContext<'f>,
    taken: BTreeSet<ThemeId>,
}

impl ThemeReader<'_> {
    fn theme(&mut self, code: &CodeNode, parent: Option<ThemeId>) -> Theme {
        let (definition, details) = definition_and_details(&code.description);
        let (language, mut theme) = match details {
            Some(details) => (details.language, details.theme),
            None => (self.context.language.to_owned(), self.known(code).unwrap_or_else(|| self.new_theme(code))),
        };
        self.taken.insert(theme.id.clone());
        let wording = theme.wording.entry(language).or_default();
        wording.label.clone_from(&code.name);
        definition.clone_into(&mut wording.definition);
        tidied(Theme { parent, heading: !code.is_codable, state: ThemeState::InUse, ..theme })
    }

    /// The theme of the frame that the code was written from.
    fn known(&self, code: &CodeNode) -> Option<Theme> {
        let guid = Uuid::parse_str(&code.guid).ok()?;
        let frame = self.context.frame;
        frame.themes().iter().find(|theme| code_guid(frame.question(), theme.id.as_str()) == guid).cloned()
    }

    fn new_theme(&self, code: &CodeNode) -> Theme {
        Theme::new(id_from_name(&code.name, &self.taken), self.context.language, &code.name)
    }
}
