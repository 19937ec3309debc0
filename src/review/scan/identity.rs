//! The respondent's identity as search patterns for the scan, built from private answers. Nothing returns the answers again.
//!
//! The patterns are the organisation's whole name, its initials, its distinctive words, the domain of the e-mail address, that
//! domain's own label, and the mailbox. Words that many organisations share ("agency", "sécurité") and domains of mail providers
//! are left out: flags on every second text would teach reviewers to ignore them.

#![deny(clippy::wildcard_enum_match_arm)]

use super::wordlists::{GENERIC_WORDS, PROVIDERS, STOP_WORDS, SUFFIXES, is_distinctive, is_in, is_unspaced, words};
use super::{Flag, FlagKind};
use crate::store::PrivateRow;
use crate::text::folding::{FoldedText, fold_text};
use questionnaire::{Answer, Form, PrivateAnswers, TypedText};
use std::collections::{BTreeSet, HashMap};

/// A name of at least this many characters is also found inside a longer word. A shorter name must stand alone.
const MIN_SUBSTRING_LEN: usize = 8;

/// The search patterns of one respondent. `Debug` is redacted and nothing returns the source strings, so private answers cannot
/// leak through it.
#[derive(Default)]
pub struct Identity {
    needles: Vec<Needle>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity({} kept back)", self.needles.len())
    }
}

/// The identities of a page of responses, by response id; `None` for private answers that cannot be parsed.
#[derive(Debug, Default)]
pub struct Identities(HashMap<String, Option<Identity>>);

impl Identities {
    /// Builds the identities from the private rows of a page.
    pub fn for_form(form: &Form, rows: &[PrivateRow]) -> Self {
        let identity = |row: &PrivateRow| {
            let raw = serde_json::from_str(row.document.reveal()).ok()?;
            Some(Identity::from_answers(form, &PrivateAnswers::from_stored(form, &raw)))
        };
        Self(rows.iter().map(|row| (row.response_id.clone(), identity(row))).collect())
    }

    /// Takes the identity of a response. It is empty if the private answers were purged. Returns `None` if they cannot be
    /// parsed, because a scan of the texts would then miss the respondent's name.
    pub fn take_for(&mut self, response_id: &str) -> Option<Identity> {
        self.0.remove(response_id).unwrap_or_else(|| Some(Identity::default()))
    }
}

/// A sequence of letters and digits to search for, whatever characters stand between them.
struct Needle {
    squeezed: Vec<char>,
    kind: FlagKind,
    /// True if a match may lie inside a longer word.
    inside: bool,
    /// True if a match must be written in capitals.
    capitals: bool,
}

impl Identity {
    /// Builds the identity from the private answers of a response: texts are names, and e-mail and website addresses give
    /// domains.
    pub fn from_answers(form: &Form, answers: &PrivateAnswers) -> Self {
        let mut identity = Self::default();
        for question in form.questions() {
            let Some(Answer::Text(text)) = answers.get(question.id().as_str()) else { continue };
            match question.kind().typed_text() {
                Some(TypedText::EmailAddress) => identity.add_address(text),
                Some(TypedText::WebAddress) => identity.add_domain(host(text)),
                Some(TypedText::Words) => identity.add_name(text),
                None => {}
            }
        }
        identity
    }

    fn add_name(&mut self, name: &str) {
        let words = words(name);
        self.add(&words.concat(), FlagKind::OrganisationName);
        for word in words.iter().filter(|word| is_distinctive(word)) {
            self.add(word, FlagKind::OrganisationWord);
        }
        let initials: String =
            words.iter().filter(|word| !is_in(STOP_WORDS, word)).filter_map(|word| word.chars().next()).collect();
        if initials.chars().count() >= 3 {
            let squeezed = initials.chars().collect();
            self.needles.push(Needle { squeezed, kind: FlagKind::OrganisationName, inside: false, capitals: true });
        }
    }

    fn add_address(&mut self, address: &str) {
        let (mailbox, domain) = address.rsplit_once('@').unwrap_or((address, ""));
        self.add_domain(domain);
        let parts = words(mailbox);
        if parts.len() > 1 && parts.iter().any(|part| is_distinctive(part)) {
            self.add(&parts.concat(), FlagKind::Mailbox);
        }
        for part in parts.iter().filter(|part| is_distinctive(part)) {
            self.add(part, FlagKind::Mailbox);
        }
    }

    /// Adds a domain in the form in which it was given and in its other spellings.
    fn add_domain(&mut self, domain: &str) {
        for form in forms(domain) {
            self.add_folded_domain(&form);
        }
    }

    fn add_folded_domain(&mut self, domain: &str) {
        let labels: Vec<&str> = domain.split('.').collect();
        let own: Vec<&str> =
            labels[..labels.len() - 1].iter().copied().filter(|label| !is_in(SUFFIXES, label)).collect();
        if !own.iter().any(|label| is_in(PROVIDERS, label)) {
            self.add(&words(domain).concat(), FlagKind::Domain);
            for label in own.iter().map(|label| words(label).concat()).filter(|label| label.chars().count() > 2) {
                if !is_in(GENERIC_WORDS, &label) {
                    self.add(&label, FlagKind::Domain);
                }
            }
        }
    }

    fn add(&mut self, squeezed: &str, kind: FlagKind) {
        let squeezed: Vec<char> = squeezed.chars().collect();
        let inside = squeezed.len() >= MIN_SUBSTRING_LEN || squeezed.iter().any(|c| is_unspaced(*c));
        let capitals = squeezed.len() <= 3 && !inside;
        if !squeezed.is_empty() {
            self.needles.push(Needle { squeezed, kind, inside, capitals });
        }
    }

    /// Returns the passages of a text that match this identity.
    pub(super) fn find(&self, text: &str, folded: &FoldedText) -> Vec<Flag> {
        let plain = folded.plain();
        let original: Vec<char> = text.chars().collect();
        // The positions of the letters and digits in the folded text.
        let places: Vec<usize> = (0..plain.len()).filter(|at| plain[*at].is_alphanumeric()).collect();
        let mut flags = Vec::new();
        for needle in &self.needles {
            for window in places.windows(needle.squeezed.len()) {
                let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
                let same = window.iter().zip(&needle.squeezed).all(|(at, wanted)| plain[*at] == *wanted);
                if !same {
                    continue;
                }
                let inner = |at: Option<usize>| at.and_then(|at| plain.get(at)).is_some_and(|c| c.is_alphanumeric());
                let alone = !inner(first.checked_sub(1)) && !inner(last.checked_add(1));
                let (from, to) = folded.span(*first, *last);
                let capital = !original[from as usize..to as usize].iter().any(|c| c.is_lowercase());
                if (alone || needle.inside) && (capital || !needle.capitals) {
                    flags.push(Flag { from, to, kind: needle.kind });
                }
            }
        }
        flags
    }
}

/// Returns the domain of a website's address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.get(..4).filter(|start| start.eq_ignore_ascii_case("www.")).map_or(host, |start| &host[start.len()..])
}

/// Returns the folded spellings of a domain, as people write it and as servers do: `societe.example` and
/// `xn--socit-esab.example`. A string that is not a domain has only the spelling in which it was given.
fn forms(domain: &str) -> BTreeSet<String> {
    // On an error, this function returns the part of the domain that can be decoded.
    let (readable, _) = idna::domain_to_unicode(domain);
    let ascii = idna::domain_to_ascii(domain).ok();
    [Some(domain.to_owned()), Some(readable), ascii].iter().flatten().map(|form| fold_text(form)).collect()
}
