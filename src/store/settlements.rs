//! What is decided on texts that were coded differently.

/// What was decided on a text whose codings differ. Settlements are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// The SHA-256 of the published text.
    pub text_digest: Vec<u8>,
    /// The version of the frame.
    pub frame_version: u32,
    /// The names of the codes with spaces between them; `None` takes the last settlement of the text back.
    pub codes: Option<String>,
    /// Why. May be empty where a settlement is taken back.
    pub reason: String,
    /// Identifies who decided.
    pub person: String,
    /// The name of who decided.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// Returns the settlement that counts for a text with this digest, of all about it in order: the last one that was not taken back,
/// if it was made of this text.
pub fn standing_settlement<'s>(entries: &'s [(i64, Settlement)], text_digest: &[u8]) -> Option<&'s (i64, Settlement)> {
    let mut remaining: Vec<&(i64, Settlement)> = Vec::new();
    for entry in entries {
        match entry.1.codes {
            Some(_) => remaining.push(entry),
            None => _ = remaining.pop(),
        }
    }
    remaining.pop().filter(|(_, settlement)| settlement.text_digest == text_digest)
}

/// The outcome of a settlement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettleOutcome {
    /// It is on disk.
    Settled,
    /// The text is not published any more, or not as it was seen. Nothing was written.
    TextChanged,
    /// Somebody settled the text meanwhile, or there is nothing to take back. Nothing was written.
    Overtaken,
}
