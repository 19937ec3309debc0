//! Supporters as the pages show them: codes become labels of the language, and similar supporters are pointed out.

use super::Permit;
use super::labels::Labels;
use crate::i18n::form_keys::question_key;
use crate::server::supporters::moderation::{CandidateEntry, ModerationStatus};
use crate::store::{PrivateDocument, SupporterVerdict};
use crate::text::folding::fold_text;
use crate::ui::workspace::{Contact, ContactLine, ListedSupporterView, SupporterPage, SupporterStatus, SupportersPage};
use crate::workspace::parse_address;
use questionnaire::{Form, RawAnswers, Supporter};

/// How many supporters a page shows.
const PAGE: usize = 50;

/// The list that the query selects.
pub(super) fn list(
    permitted: &Permit,
    form: &Form,
    entries: &[CandidateEntry],
    damaged: Vec<String>,
) -> SupportersPage {
    let query = permitted.uri.query().unwrap_or_default().as_bytes();
    let value = |name: &str| {
        form_urlencoded::parse(query).find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    };
    let shows = value("show").unwrap_or_default();
    let is_wanted = |entry: &&CandidateEntry| match shows.as_str() {
        "listed" => entry.status == ModerationStatus::Confirmed,
        "refused" => entry.status == ModerationStatus::Refused,
        "all" => true,
        _ => entry.status.is_pending(),
    };
    let wanted: Vec<_> = entries.iter().filter(is_wanted).collect();
    let pages = wanted.len().div_ceil(PAGE).max(1);
    let page = value("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, pages);
    let labels = Labels { catalogue: permitted.locale().form_catalogue(form), form };
    let shown = wanted.iter().skip((page - 1) * PAGE).take(PAGE).map(|entry| listed(permitted, &labels, entry));
    let waiting = entries.iter().filter(|entry| entry.status.is_pending()).count();
    SupportersPage {
        form: form.id().to_string(),
        form_name: permitted.locale().name_of(form).0,
        shows,
        waiting,
        supporters: shown.collect(),
        page,
        pages,
        damaged,
    }
}

fn listed(permitted: &Permit, labels: &Labels<'_>, entry: &CandidateEntry) -> ListedSupporterView {
    let fields = labels.fields(&entry.supporter);
    ListedSupporterView {
        response: entry.response_id.clone(),
        name: fields.name,
        kind: fields.kind,
        country: fields.country,
        status: status(entry.status),
        received: permitted.moment(entry.received_at),
    }
}

/// The page of the supporter at this place among all; `former` are the texts of the newest decision if they were others.
pub(super) fn one(
    permitted: &Permit,
    form: &Form,
    entries: &[CandidateEntry],
    place: usize,
    former: Option<&Supporter>,
) -> SupporterPage {
    let labels = Labels { catalogue: permitted.locale().form_catalogue(form), form };
    let entry = &entries[place];
    let others = || entries.iter().enumerate().filter(move |(other, _)| *other != place).map(|(_, other)| other);
    let named = |other: &CandidateEntry| (other.response_id.clone(), other.supporter.name.clone());
    let name = fold_text(&entry.supporter.name);
    let domain = domain(&entry.supporter.website);
    let has_same_domain =
        |other: &&CandidateEntry| domain.is_some() && self::domain(&other.supporter.website) == domain;
    let last = entry.last.as_ref();
    SupporterPage {
        form: form.id().to_string(),
        response: entry.response_id.clone(),
        labels: labels.names(),
        fields: labels.fields(&entry.supporter),
        former: former.map(|former| labels.fields(former)),
        status: status(entry.status),
        received: permitted.moment(entry.received_at),
        decided: last.map(|last| (permitted.moment(last.at), last.by.clone(), last.note.clone())),
        same_name: others().filter(|other| fold_text(&other.supporter.name) == name).map(named).collect(),
        same_domain: others().filter(has_same_domain).map(named).collect(),
        verdicts: [SupporterVerdict::Confirmed, SupporterVerdict::Refused].map(SupporterVerdict::name),
        seen: entry.seen(),
        ..SupporterPage::default()
    }
}

/// The contact of a supporter: the private answers, and a letter to the address among them; `None` if they cannot be read.
pub(super) fn contact(
    permitted: &Permit,
    form: &Form,
    entry: &CandidateEntry,
    document: &PrivateDocument,
) -> Option<Contact> {
    let raw: RawAnswers = serde_json::from_str(document.reveal()).ok()?;
    let catalogue = permitted.locale().form_catalogue(form);
    let mut contact = Contact::default();
    for question in form.questions().filter(|question| question.is_private()) {
        for control in question.controls() {
            let value = raw.get(&control).map(|answer| answer.values().join(", ")).unwrap_or_default();
            if value.is_empty() {
                continue;
            }
            let address = parse_address(&value).map(|_| {
                let subject = percent_encoding_of(&entry.supporter.name);
                // RFC 6068 wants the @ between the local part and the domain as it is.
                let parts: Vec<String> = value.split('@').map(percent_encoding_of).collect();
                format!("mailto:{}?subject={subject}", parts.join("@"))
            });
            contact.lines.push(ContactLine {
                label: catalogue.message_by_key(&question_key(question)),
                value,
                address,
            });
        }
    }
    Some(contact)
}

/// A text as a part of a `mailto` address (RFC 6068), where a space is `%20`.
fn percent_encoding_of(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// The domain of a website without `www.`, in lower case.
fn domain(website: &str) -> Option<String> {
    let rest = website.split_once("://").map_or(website, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| !host.is_empty())
}

fn status(status: ModerationStatus) -> SupporterStatus {
    match status {
        ModerationStatus::NoConsent => SupporterStatus::NoConsent,
        ModerationStatus::Pending => SupporterStatus::Waiting,
        ModerationStatus::Changed => SupporterStatus::Changed,
        ModerationStatus::Confirmed => SupporterStatus::Listed,
        ModerationStatus::Refused => SupporterStatus::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn websites_of_one_domain_are_found_however_they_are_written() {
        for website in ["https://example.org", "http://www.EXAMPLE.org/about?x#y", "https://example.org:8443"] {
            assert_eq!(domain(website).as_deref(), Some("example.org"), "{website}");
        }
        assert_eq!(domain(""), None);
    }
}
