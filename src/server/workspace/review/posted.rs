//! The decisions that the review's pages post, and what follows from them.

use super::invalid_decision::InvalidDecision;
use crate::ids::review as names;
use crate::review::{Decision, Fingerprint, FreeText, ReviewService, Reviewer};
use crate::server::workspace::page::visible;
use crate::store::{TextKey, Verdict};

/// A decision as the page posts it.
#[derive(Debug, Default)]
pub(super) struct PostedDecision {
    /// The fingerprint of what the page showed.
    seen: String,
    action: String,
    /// The indexes of the flags to redact.
    flags: Vec<usize>,
    /// The selected passages, as [`selected_passage`] reads them.
    spans: Vec<String>,
    /// The passages to redact, one per line.
    pub(super) words: String,
    pub(super) note: String,
    pub(super) is_despite_flags: bool,
    /// Whether the sender is the script, which shows the next text itself.
    pub(super) stays: bool,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Applied {
    /// The text is decided or noted, or was left; the next one follows.
    Next,
    /// A decision was undone; the text is shown again.
    Undone,
}

impl PostedDecision {
    pub(super) fn from_entries(entries: &[(String, String)]) -> Self {
        let mut decision = Self::default();
        for (name, value) in entries {
            match name.as_str() {
                names::SEEN => decision.seen.clone_from(value),
                names::ACTION => decision.action.clone_from(value),
                names::FLAG => decision.flags.extend(value.parse::<usize>().ok()),
                names::SPAN => decision.spans.push(value.replace('\r', "")),
                names::WORDS => decision.words = value.replace('\r', ""),
                names::NOTE => value.trim().clone_into(&mut decision.note),
                names::DESPITE => decision.is_despite_flags = true,
                "then" => decision.stays = value == "stay",
                _ => {}
            }
        }
        decision
    }

    /// Parses the acceptances of the texts that one page showed together.
    pub(super) fn parse_together(entries: &[(String, String)]) -> Vec<(TextKey, Self)> {
        let texts = entries.iter().filter(|(name, _)| name == names::TEXT);
        let decision = |(_, value): &(String, String)| {
            let mut parts = value.splitn(3, ' ').map(str::to_owned);
            let (response_id, control, seen) = (parts.next()?, parts.next()?, parts.next()?);
            let key = TextKey { response_id, control };
            Some((key, Self { seen, action: "accept".to_owned(), ..Self::default() }))
        };
        texts.filter_map(decision).collect()
    }

    /// Whether the sender wants somebody else to read the text. Where everybody is read twice, that happens anyway.
    fn asks_opinion(&self, service: &ReviewService) -> bool {
        self.action == "ask-opinion" && !service.has_second_reader()
    }

    /// Applies the decision to a text.
    pub(super) async fn apply(
        &self,
        service: &ReviewService,
        key: &TextKey,
        who: &Reviewer,
    ) -> Result<Applied, InvalidDecision> {
        let text = service.text(&key.response_id, &key.control).await?;
        if self.action == "undo" {
            service.undo(&text, who).await?;
            return Ok(Applied::Undone);
        }
        if self.asks_opinion(service) {
            self.check_seen(&text)?;
            service.ask_opinion(&text, self.note.clone(), who).await?;
            return Ok(Applied::Next);
        }
        let verdict = match self.action.as_str() {
            "accept" => Verdict::Accepted,
            "withhold" if self.note.is_empty() => return Err(InvalidDecision::NoReason),
            "withhold" => Verdict::Withheld,
            "redact" => {
                self.check_seen(&text)?;
                Verdict::Redacted(self.passages(&text)?)
            }
            // Without a note there is nothing to save: the user only asked for the next text.
            _ if self.note.is_empty() => return Ok(Applied::Next),
            _ => {
                service.add_note(&text, self.note.clone(), who).await?;
                return Ok(Applied::Next);
            }
        };
        self.check_seen(&text)?;
        let decision = Decision { verdict, note: self.note.clone(), despite_flags: self.is_despite_flags };
        service.decide(&text, decision, who).await?;
        Ok(Applied::Next)
    }

    /// Refuses a decision that was made on another text, on other flags, or before somebody else's decision.
    fn check_seen(&self, text: &FreeText) -> Result<(), InvalidDecision> {
        let now = text.fingerprint();
        match Fingerprint::parse(&self.seen) {
            Some(seen) if seen == now => Ok(()),
            Some(seen) if seen.is_of_same_text(&now) => Err(InvalidDecision::Overtaken),
            _ => Err(InvalidDecision::Stale),
        }
    }

    /// Whether the decision was made on this text with its present flags, so that the choice of flags still applies.
    pub(super) fn is_of_same_text(&self, text: &FreeText) -> bool {
        Fingerprint::parse(&self.seen).is_some_and(|seen| seen.is_of_same_text(&text.fingerprint()))
    }

    /// Whether the flag with this index is to be redacted.
    pub(super) fn chooses(&self, rank: usize) -> bool {
        self.flags.contains(&rank)
    }

    /// The selected passages that the text has. The others are not offered again: with them every decision would be refused.
    pub(super) fn spans_in(&self, text: &FreeText) -> Vec<String> {
        self.spans.iter().filter(|span| selected_passage(&text.text, span).is_ok()).cloned().collect()
    }

    /// The passages to redact: the checked flags, the selected passages, and every occurrence of the typed words.
    fn passages(&self, text: &FreeText) -> Result<Vec<(u32, u32)>, InvalidDecision> {
        let chosen = self.flags.iter().filter_map(|rank| text.flags.get(*rank));
        let mut passages: Vec<(u32, u32)> = chosen.map(|flag| (flag.from, flag.to)).collect();
        for span in &self.spans {
            passages.push(selected_passage(&text.text, span)?);
        }
        let characters: Vec<char> = text.text.chars().collect();
        for words in self.words.lines().map(str::trim).filter(|words| !words.is_empty()) {
            passages.extend(occurrences(&characters, words)?);
        }
        if passages.is_empty() { Err(InvalidDecision::NoPassage) } else { Ok(passages) }
    }
}

/// The passage that was selected on the page: `from-to`, in characters, and after a space the words that the page showed there. A browser
/// that translates the page shows other words at other places, so a selection whose words are not those of the text is refused.
fn selected_passage(text: &str, span: &str) -> Result<(u32, u32), InvalidDecision> {
    let (place, words) = span.split_once(' ').ok_or(InvalidDecision::Stale)?;
    let (from, to) = parse_place(place).ok_or(InvalidDecision::Stale)?;
    let there = text.chars().skip(from as usize).take(to.saturating_sub(from) as usize);
    let is_shown = !words.is_empty() && there.map(shown).eq(words.chars());
    if is_shown { Ok((from, to)) } else { Err(InvalidDecision::Translated) }
}

/// How the page shows a character of a text. Browsers read a carriage return as the end of a line.
fn shown(character: char) -> char {
    if character == '\r' { '\n' } else { visible(character) }
}

fn parse_place(place: &str) -> Option<(u32, u32)> {
    let (from, to) = place.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// Every place where the text has these words; a refusal if there is none.
fn occurrences(characters: &[char], words: &str) -> Result<Vec<(u32, u32)>, InvalidDecision> {
    let wanted: Vec<char> = words.chars().collect();
    let windows = characters.windows(wanted.len().max(1)).enumerate();
    let places: Vec<(u32, u32)> = windows
        .filter(|(_, window)| *window == wanted)
        .filter_map(|(at, _)| Some((u32::try_from(at).ok()?, u32::try_from(at + wanted.len()).ok()?)))
        .collect();
    if places.is_empty() { Err(InvalidDecision::NoWords(words.to_owned())) } else { Ok(places) }
}
