//! Published texts as they are coded: which codes count for each, and how many texts have the same. The figures of themes are made
//! of these numbers, so they cost the same with ten codings as with a hundred thousand.

use super::{Result, ReviewedText, TextKey};
use async_trait::async_trait;

/// What stands between the sets of codes of coders who differ on a text.
pub const BETWEEN_SETS: &str = " | ";

/// Counts published texts by what they are coded with, and finds those that are worth quoting.
#[async_trait]
pub trait CodedTextStore: Send + Sync + 'static {
    /// Counts the published texts of a form, ordered by control, group and codes.
    async fn coded_texts(&self, form: &str) -> Result<Vec<CodedTexts>>;

    /// Counts the coders whose codings count, for each control.
    async fn coder_counts(&self, form: &str) -> Result<Vec<(String, u64)>>;

    /// Returns the codes that count for the texts of these responses, ordered by response and control. Texts that nobody has
    /// coded are missing.
    async fn text_codes(&self, form: &str, response_ids: &[String]) -> Result<Vec<TextCodes>>;

    /// Returns the texts of a control in these responses that suggestions are made from, each with the codes that count for it, ordered
    /// by response: published texts that somebody has coded and that no sample in force holds.
    async fn teaching_texts(&self, form: &str, control: &str, response_ids: &[String]) -> Result<Vec<CodedText>>;

    /// Returns at most `limit` published texts of a control that a coder found worth quoting, ordered by response.
    async fn quotable_texts(&self, form: &str, control: &str, limit: u32) -> Result<Vec<ReviewedText>>;

    /// Returns a text as it is published; `None` if it is not.
    async fn published_text(&self, form: &str, text: &TextKey) -> Result<Option<ReviewedText>>;

    /// Returns at most `limit` responses whose coded texts have no group, ordered by id, after the response `after`.
    async fn responses_without_group(&self, form: &str, after: &str, limit: u32) -> Result<Vec<String>>;

    /// Gives the coded texts of responses their group, unless the response changed meanwhile.
    async fn assign_groups(&self, form: &str, groups: &[(String, RespondentGroup)]) -> Result<()>;
}

/// Texts of a control whose respondents are of one group and that are coded with the same codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedTexts {
    /// The control.
    pub control: String,
    /// The group of the respondents; empty where it is not known or the form has none.
    pub group: String,
    /// The names of the codes with spaces between them, sets with [`BETWEEN_SETS`]; empty where nobody has coded the texts.
    pub codes: String,
    /// The number of texts.
    pub texts: u64,
}

/// A published text with what counts for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedText {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
    /// The codes, as [`CodedTexts::codes`].
    pub codes: String,
}

/// What counts for one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextCodes {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The codes, as [`CodedTexts::codes`].
    pub codes: String,
}

/// The group to which the respondent of a response belongs, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RespondentGroup {
    /// The revision of the response.
    pub revision: u32,
    /// The code of the group; empty if the form has none.
    pub group: String,
}
