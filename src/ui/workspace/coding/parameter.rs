//! The names of the fields that the coding's pages send. The server reads the same names.

/// What a form does.
pub const ACTION: &str = "action";
/// What the page showed: a change or coding that was made on something else is refused.
pub const SEEN: &str = "seen";
/// The id of a theme.
pub const THEME: &str = "theme";
/// The label.
pub const LABEL: &str = "label";
/// The definition.
pub const DEFINITION: &str = "definition";
/// What a theme includes.
pub const INCLUDE: &str = "include";
/// What a theme excludes.
pub const EXCLUDE: &str = "exclude";
/// The parent.
pub const PARENT: &str = "parent";
/// Present for a heading.
pub const HEADING: &str = "heading";
/// The examples, with spaces between them.
pub const EXAMPLES: &str = "examples";
/// A theme that another one is merged or split into; several can be sent.
pub const INTO: &str = "into";
/// A code of a text; several can be sent.
pub const CODE: &str = "code";
/// Present if the text is to be discussed.
pub const DOUBT: &str = "doubt";
/// Present if the text is worth quoting.
pub const QUOTE: &str = "quote";
/// A note.
pub const MEMO: &str = "memo";
/// The response whose text is shown or coded.
pub const TEXT: &str = "text";
/// The response after which the next text is looked for.
pub const AFTER: &str = "after";
/// Present if a coding was just undone.
pub const UNDONE: &str = "undone";
/// What a sample is drawn for.
pub const PURPOSE: &str = "purpose";
/// The seed of a sample.
pub const SEED: &str = "seed";
/// The number of texts of a sample.
pub const SIZE: &str = "size";
/// A coder; several can be sent.
pub const CODER: &str = "coder";
/// Why something is decided.
pub const REASON: &str = "reason";
/// What was suggested: the number of the last coding that was read, and codes, with spaces between them.
pub const SUGGESTED: &str = "suggested";
/// A nearly equal text that is coded alike: its response and its digest, with a space between them; several can be sent.
pub const NEAR: &str = "near";
/// Present if equal texts are coded, or what was coded with the text undone, together with it.
pub const EQUAL: &str = "equal";
/// The language of a document.
pub const LANGUAGE: &str = "language";
/// In whose name a document is signed.
pub const NAME: &str = "name";
