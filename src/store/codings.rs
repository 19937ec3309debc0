//! Codings: the codes that coders gave to published texts. The store does not know which codes there are.

use super::{NewReservation, RespondentGroup, Result, TextKey};
use crate::workspace::Act;
use async_trait::async_trait;
use sha2::{Digest, Sha256};

/// Stores the codings of published texts, and finds texts to code.
#[async_trait]
pub trait CodingStore: Send + Sync + 'static {
    /// Finds the first published text of a control, after the text of the response `after`, that nobody has coded and that nobody else has before
    /// them, and reserves it. With a locale, only texts in it. Like texts follow one another; but while the person has texts of a sample in
    /// force to code, all texts come in the order of their random ids, so that nothing tells those of the sample apart.
    async fn next_text_to_code(
        &self,
        form: &str,
        control: &str,
        locale: Option<&str>,
        after: &str,
        reservation: &NewReservation,
    ) -> Result<Option<TextToCode>>;

    /// Returns a published text with all that one coder has entered about it; `None` if it is not published.
    async fn text_to_code(&self, form: &str, text: &TextKey, coder: &str) -> Result<Option<TextToCode>>;

    /// Adds a coding, unless the text or the coder's codings of it are no longer those that the coder saw, or the response is no
    /// longer the one whose group was read. Ends the reservation of the text.
    async fn record_coding(
        &self,
        form: &str,
        coding: Coding,
        seen: i64,
        respondent: &RespondentGroup,
        act: Act,
    ) -> Result<CodingOutcome>;

    /// Returns at most `limit` codings of a form in chronological order, after the number `after`. Each has its number.
    async fn coding_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Coding)>>;

    /// Returns every coding of the texts of a response, in chronological order. Each has its number.
    async fn codings_of(&self, form: &str, response_id: &str) -> Result<Vec<(i64, Coding)>>;

    /// Returns the codings of a control that count now, ordered by response and coder, of at most `limit` texts after the
    /// response `after`.
    async fn standing_codings(&self, form: &str, control: &str, after: &str, limit: u32) -> Result<Vec<(i64, Coding)>>;

    /// Returns the responses of other published texts of the same control that are the same when folded, that nobody has coded and no
    /// sample in force holds, sorted.
    async fn equal_texts(&self, form: &str, text: &TextKey, limit: u32) -> Result<Vec<String>>;

    /// Returns the responses of other texts of the same control whose codings by the coder count and were made at this time, sorted: what
    /// the coder coded by one decision.
    async fn coded_at_once(&self, form: &str, text: &TextKey, coder: &str, at: i64, limit: u32) -> Result<Vec<String>>;

    /// Counts the published texts of each control of a form, and those that somebody has coded.
    async fn coding_counts(&self, form: &str) -> Result<Vec<CodingCount>>;
}

/// One entry of a coder about a text. Entries are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The SHA-256 of the published text that the coder saw.
    pub text_digest: Vec<u8>,
    /// The version of the frame that the coder saw.
    pub frame_version: u32,
    /// The names of the codes with spaces between them; `None` takes the coder's last coding of the text back.
    pub codes: Option<String>,
    /// Whether the coder wants to discuss the text.
    pub is_doubtful: bool,
    /// Whether the text is worth quoting.
    pub is_quotable: bool,
    /// A note for those who read codings. May be empty.
    pub memo: String,
    /// What was suggested for the text; `None` where nothing was.
    pub suggestion: Option<CodingSuggestion>,
    /// Identifies the coder: an account, or a user of a machine.
    pub coder: String,
    /// The name of the coder.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// What was suggested for a text when its coder coded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodingSuggestion {
    /// The number of the last coding from which the suggestions were made: they can be made again.
    pub from: i64,
    /// The names of the suggested codes with spaces between them, the best first.
    pub codes: String,
    /// Whether the coder could see them.
    pub is_shown: bool,
}

/// A published text before a coder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextToCode {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
    /// Whether the coder is one of the two who code the text of a sample in force.
    pub is_double: bool,
    /// All entries of the coder about the text, in order, with their numbers.
    pub own: Vec<(i64, Coding)>,
}

impl TextToCode {
    /// Returns the digest of the text, by which a coding is of this text and no other.
    pub fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.text.as_bytes()).to_vec()
    }

    /// Returns the coder's coding of the text that counts.
    pub fn standing(&self) -> Option<&Coding> {
        standing_coding(&self.own, &self.digest()).map(|(_, coding)| coding)
    }

    /// Returns what the coder saw: the number of their newest entry, and the text. A coding made on something else is refused.
    pub fn fingerprint(&self) -> String {
        let digest: String = self.digest().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}-{digest}", self.newest())
    }

    /// Returns the number of the coder's newest entry; 0 if there is none.
    pub fn newest(&self) -> i64 {
        self.own.last().map_or(0, |(number, _)| *number)
    }
}

/// The outcome of recording a coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodingOutcome {
    /// The coding is on disk.
    Recorded,
    /// The text is not published any more, or not as the coder saw it. Nothing was written.
    TextChanged,
    /// The coder coded the text elsewhere meanwhile, or there is nothing to take back. Nothing was written.
    Overtaken,
    /// The text belongs to a sample in force, and others code it. Nothing was written.
    Assigned,
}

/// How far the coding of a control is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodingCount {
    /// The control.
    pub control: String,
    /// The number of published texts.
    pub texts: u64,
    /// The number of those that somebody has coded.
    pub coded: u64,
}

/// Returns the entry that counts for a text with this digest, of one coder's entries about it in order: the last one that was not
/// taken back, if it was made of this text.
pub fn standing_coding<'c>(entries: &'c [(i64, Coding)], text_digest: &[u8]) -> Option<&'c (i64, Coding)> {
    let mut remaining: Vec<&(i64, Coding)> = Vec::new();
    for entry in entries {
        match entry.1.codes {
            Some(_) => remaining.push(entry),
            None => _ = remaining.pop(),
        }
    }
    remaining.pop().filter(|(_, coding)| coding.text_digest == text_digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: i64, digest: &str, codes: Option<&str>) -> (i64, Coding) {
        let coding = Coding {
            response_id: "r".into(),
            control: "1a".into(),
            text_digest: digest.into(),
            frame_version: 1,
            codes: codes.map(str::to_owned),
            is_doubtful: false,
            is_quotable: false,
            memo: String::new(),
            suggestion: None,
            coder: "account:x".into(),
            by: "X".into(),
            at: number,
        };
        (number, coding)
    }

    #[test]
    fn the_last_coding_counts_until_it_is_taken_back_or_the_text_changes() {
        let numbers = |entries: &[(i64, Coding)], digest: &str| {
            standing_coding(entries, digest.as_bytes()).map(|(number, _)| *number)
        };
        let mut entries = vec![entry(1, "old", Some("a"))];
        assert_eq!((numbers(&entries, "old"), numbers(&entries, "new")), (Some(1), None));
        entries.push(entry(2, "old", Some("b")));
        assert_eq!(numbers(&entries, "old"), Some(2));
        entries.push(entry(3, "old", None));
        assert_eq!(numbers(&entries, "old"), Some(1));
        entries.push(entry(4, "old", None));
        assert_eq!(numbers(&entries, "old"), None);
        entries.push(entry(5, "new", Some("c")));
        assert_eq!((numbers(&entries, "old"), numbers(&entries, "new")), (None, Some(5)));
    }
}
