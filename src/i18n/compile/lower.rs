//! Compiles one message to the compact form. References are replaced by their text, and syntax that the compact form cannot
//! express is refused.

use crate::i18n::pattern::{CLOSE, OPEN, SEPARATOR};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// References nested deeper than this are reported as circular.
const MAX_DEPTH: usize = 16;
/// The maximum length of a message, in bytes of its compact form.
const MAX_LEN: usize = 8_000;
/// The maximum number of segments in a message: texts, placeholders and branches, including those of the messages that it
/// refers to.
const MAX_SEGMENTS: u32 = 500;

/// Why a message has no compact form, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum PatternError {
    /// The message is too long.
    #[error("longer than {} characters, or of more than {} pieces: shorten it", MAX_LEN, MAX_SEGMENTS)]
    TooLong,
    /// A choice depends on something other than a variable.
    #[error("choose by a variable: {{ $count -> … }}")]
    SelectorIsNoVariable,
    /// The name of a branch.
    #[error("[{0}] is no plural category: use zero, one, two, few, many or other")]
    NoPluralCategory(String),
    /// The number of a branch.
    #[error("[{0}] is no whole number")]
    NoWholeNumber(String),
    /// Syntax of Fluent that the compact form cannot express.
    #[error("functions, attributes of messages and arguments of terms are not supported: write the sentence out")]
    Unsupported,
    /// The name of a message or term that does not exist.
    #[error("{0:?} is not in this file")]
    UnknownReference(String),
    /// The name of a message or term that refers to itself.
    #[error("{0:?} refers to itself")]
    Circular(String),
    /// The text has a control character.
    #[error("a control character: remove it")]
    ControlCharacter,
}

/// The compact form of a message, given all entries of its file.
///
/// # Errors
/// Why the message has no compact form, and the remedy.
pub(super) fn compact<'s>(
    pattern: &'s Pattern<&'s str>,
    entries: &'s [Entry<&'s str>],
) -> Result<String, PatternError> {
    let mut writer = PatternWriter { entries, pieces_left: MAX_SEGMENTS, out: String::new() };
    writer.write_pattern(pattern, 0)?;
    Ok(writer.out)
}

struct PatternWriter<'s> {
    entries: &'s [Entry<&'s str>],
    /// The number of segments that may still be added.
    pieces_left: u32,
    out: String,
}

impl<'s> PatternWriter<'s> {
    fn write_pattern(&mut self, pattern: &'s Pattern<&'s str>, depth: usize) -> Result<(), PatternError> {
        for element in &pattern.elements {
            self.pieces_left = self.pieces_left.saturating_sub(1);
            match element {
                PatternElement::TextElement { value } => self.write_text(value)?,
                PatternElement::Placeable { expression } => self.expression(expression, depth)?,
            }
            if self.pieces_left == 0 || self.out.len() > MAX_LEN {
                return Err(PatternError::TooLong);
            }
        }
        Ok(())
    }

    fn expression(&mut self, expression: &'s Expression<&'s str>, depth: usize) -> Result<(), PatternError> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.out.push(OPEN);
                self.out.push_str(id.name);
                // The default branch comes last, where the formatter looks for it.
                let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
                for variant in others.into_iter().chain(default) {
                    self.variant(variant, depth)?;
                }
                self.out.push(CLOSE);
                Ok(())
            }
            Expression::Select { .. } => Err(PatternError::SelectorIsNoVariable),
        }
    }

    fn variant(&mut self, variant: &'s Variant<&'s str>, depth: usize) -> Result<(), PatternError> {
        let label = match &variant.key {
            VariantKey::Identifier { name } if ["zero", "one", "two", "few", "many", "other"].contains(name) => *name,
            VariantKey::NumberLiteral { value } if value.parse::<u32>().is_ok() => *value,
            VariantKey::Identifier { name } => {
                return Err(PatternError::NoPluralCategory((*name).to_owned()));
            }
            VariantKey::NumberLiteral { value } => return Err(PatternError::NoWholeNumber((*value).to_owned())),
        };
        self.out.push(SEPARATOR);
        self.out.push_str(label);
        self.out.push('=');
        self.write_pattern(&variant.value, depth)
    }

    fn inline(&mut self, inline: &'s InlineExpression<&'s str>, depth: usize) -> Result<(), PatternError> {
        match inline {
            InlineExpression::StringLiteral { value } => self.write_text(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => self.write_text(value),
            InlineExpression::VariableReference { id } => {
                self.out.push(OPEN);
                self.out.push_str(id.name);
                self.out.push(CLOSE);
                Ok(())
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.reference(self.message(id.name), id.name, depth)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.reference(self.term(id.name), id.name, depth)
            }
            InlineExpression::Placeable { expression } => self.expression(expression, depth),
            _ => Err(PatternError::Unsupported),
        }
    }

    fn message(&self, name: &str) -> Option<&'s Pattern<&'s str>> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.id.name == name => message.value.as_ref(),
            _ => None,
        })
    }

    fn term(&self, name: &str) -> Option<&'s Pattern<&'s str>> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Term(term) if term.id.name == name => Some(&term.value),
            _ => None,
        })
    }

    fn reference(
        &mut self,
        pattern: Option<&'s Pattern<&'s str>>,
        name: &str,
        depth: usize,
    ) -> Result<(), PatternError> {
        let Some(pattern) = pattern else { return Err(PatternError::UnknownReference(name.to_owned())) };
        if depth == MAX_DEPTH {
            return Err(PatternError::Circular(name.to_owned()));
        }
        self.write_pattern(pattern, depth + 1)
    }

    fn write_text(&mut self, text: &str) -> Result<(), PatternError> {
        if text.contains(|c: char| c.is_control() && c != '\n') {
            return Err(PatternError::ControlCharacter);
        }
        self.out.push_str(text);
        Ok(())
    }
}
