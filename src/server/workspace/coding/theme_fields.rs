//! A theme as the forms of its page send it, and why a change is refused, in words.

use crate::coding::frame::{CodingFrame, FrameChange, FrameError, Theme, Wording};
use crate::coding::{CodeError, ThemeId};
use crate::i18n::{Key, key};
use crate::server::workspace::body::Body;
use crate::synthesis::SynthesisError;
use crate::ui::workspace::coding::{TypedTheme, parameter};

/// Reads the fields of a theme.
pub(super) fn typed_theme(body: &Body) -> TypedTheme {
    let value = |name: &str| body.field_value(name);
    TypedTheme {
        id: value(parameter::THEME),
        label: value(parameter::LABEL),
        definition: plain_breaks(&value(parameter::DEFINITION)),
        include: plain_breaks(&value(parameter::INCLUDE)),
        exclude: plain_breaks(&value(parameter::EXCLUDE)),
        parent: value(parameter::PARENT),
        is_heading: !value(parameter::HEADING).is_empty(),
        examples: value(parameter::EXAMPLES),
    }
}

/// Returns the change that a form asks for. Texts are those of the language with this tag; other languages stay as they are.
pub(super) fn change(
    body: &Body,
    into: &[String],
    frame: &CodingFrame,
    tag: &str,
) -> Result<FrameChange, SynthesisError> {
    let id: ThemeId = body.field_value(parameter::THEME).parse()?;
    let ids = || into.iter().map(|id| id.parse()).collect::<Result<Vec<ThemeId>, CodeError>>();
    Ok(match body.field_value(parameter::ACTION).as_str() {
        "edit" => FrameChange::Edit { theme: theme(typed_theme(body), id, frame, tag)? },
        "merge" => match ids()?.as_slice() {
            [into] => FrameChange::Merge { from: id, into: into.clone() },
            _ => return Err(FrameError::Split(id).into()),
        },
        "split" => FrameChange::Split { from: id, into: ids()? },
        "retire" => FrameChange::Retire { theme: id },
        "restore" => FrameChange::Restore { theme: id },
        _ => FrameChange::Add { theme: theme(typed_theme(body), id, frame, tag)? },
    })
}

/// The theme with what was typed.
fn theme(typed: TypedTheme, id: ThemeId, frame: &CodingFrame, tag: &str) -> Result<Theme, CodeError> {
    let known = frame.theme(&id).map(|theme| theme.wording.clone());
    let mut wording = known.unwrap_or_default();
    let TypedTheme { label, definition, include, exclude, .. } = typed;
    wording.insert(tag.to_owned(), Wording { label, definition, include, exclude });
    let parent = if typed.parent.is_empty() { None } else { Some(typed.parent.parse()?) };
    let examples = typed.examples.split_whitespace().map(str::to_owned).collect();
    Ok(Theme { parent, heading: typed.is_heading, examples, wording, ..Theme::new(id, tag, "") })
}

/// A text whose line breaks are written in one way.
fn plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns why a change was refused; `None` for a failure that is no refusal.
pub(super) fn refusal(error: &SynthesisError) -> Option<Key> {
    match error {
        SynthesisError::Code(_) => Some(key::CODING_PROBLEM_ID),
        SynthesisError::FrameOvertaken => Some(key::CODING_PROBLEM_OVERTAKEN),
        SynthesisError::FrameFrozen => Some(key::CODING_PROBLEM_FROZEN),
        SynthesisError::Frame(error) => Some(match error {
            FrameError::Taken(_) => key::CODING_PROBLEM_TAKEN,
            FrameError::Parent(_) => key::CODING_PROBLEM_PARENT,
            FrameError::HasChildren(_) => key::CODING_PROBLEM_CHILDREN,
            FrameError::Heading(_) | FrameError::Target(_) => key::CODING_PROBLEM_HEADING,
            FrameError::IntoItself(_) | FrameError::Split(_) => key::CODING_PROBLEM_OTHERS,
            FrameError::Example { .. } => key::CODING_PROBLEM_EXAMPLE,
            FrameError::Wording { .. } => key::CODING_PROBLEM_WORDING,
            FrameError::Unknown(_) | FrameError::NotInUse(_) | FrameError::InUse(_) => key::CODING_PROBLEM_STATE,
        }),
        _ => None,
    }
}
