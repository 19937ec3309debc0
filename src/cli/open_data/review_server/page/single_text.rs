//! The page of one text, with its flags and its previous decision. After a failed decision it also shows the error.

use super::super::decision::{InvalidDecision, PostedDecision};
use super::{Progress, ReviewPages, button, escaped, hidden};
use crate::i18n::{Key, key};
use crate::review::FreeText;
use crate::review::scan::FlagKind;
use crate::review::status::ReviewStatus;
use std::fmt::Write;

/// A decision that was not applied, with its error. The page shows its typed values again.
pub(in super::super) struct FailedDecision<'a> {
    pub(in super::super) decision: &'a PostedDecision,
    pub(in super::super) refusal: &'a InvalidDecision,
}

/// The page of a text. Without a text, either every text is decided or the requested one no longer exists.
pub(in super::super) fn text_page(
    pages: &ReviewPages,
    progress: Progress,
    text: Option<&FreeText>,
    attempt: Option<&FailedDecision>,
) -> String {
    let mut main = pages.heading(key::DESK_TITLE, progress);
    if let Some(attempt) = attempt {
        main.push_str(&problem(pages, attempt.refusal));
    }
    match text {
        Some(text) => {
            _ = write!(main, "<p><a href=\"plain\">{}</a></p>", pages.say(key::DESK_PLAIN_LINK));
            main.push_str(&pages.render_text(text));
            main.push_str(&previous_decision(pages, text));
            main.push_str(&form(pages, text, attempt));
        }
        None if attempt.is_some() => _ = write!(main, "<p><a href=\"./\">{}</a></p>", pages.say(key::DESK_AGAIN)),
        None => _ = write!(main, "<p class=\"done\">{}</p>", pages.say(key::DESK_DONE)),
    }
    let title = pages.wording.say(key::DESK_TITLE);
    let title = match attempt {
        Some(_) => pages.say_with(key::ERROR_TITLE, &[("title", &title)]),
        None => escaped(&title),
    };
    pages.document(&title, &main)
}

/// The error of a decision that was not applied. The browser moves the focus there, because it has `autofocus`.
fn problem(pages: &ReviewPages, refusal: &InvalidDecision) -> String {
    let why = match refusal {
        InvalidDecision::Stale => pages.say(key::DESK_STALE),
        InvalidDecision::NoPassage => pages.say(key::DESK_NO_PASSAGE),
        InvalidDecision::NoWords(words) => pages.say_with(key::DESK_NO_WORDS, &[("words", words)]),
        InvalidDecision::StillFlagged => pages.say(key::DESK_STILL_FLAGGED),
        InvalidDecision::Failed(_) => pages.say(key::DESK_FAILED),
    };
    format!(
        "<div class=\"problem\" role=\"alert\" tabindex=\"-1\" autofocus><h2>{}</h2><p>{why}</p></div>",
        pages.say(key::DESK_REFUSED)
    )
}

/// The previous decision or note on this text.
fn previous_decision(pages: &ReviewPages, text: &FreeText) -> String {
    let mut out = String::new();
    let warning = match text.standing {
        ReviewStatus::Changed => Some(key::DESK_CHANGED),
        ReviewStatus::FlaggedSince => Some(key::DESK_FLAGGED_SINCE),
        ReviewStatus::Unreviewed | ReviewStatus::Decided(_) => None,
    };
    if let Some(warning) = warning {
        _ = write!(out, "<p class=\"warning\">{}</p>", pages.say(warning));
    }
    if let Some(last) = text.last.as_ref().filter(|last| !last.note.is_empty()) {
        let note = pages.say_with(key::DESK_LAST, &[("by", &last.by), ("note", &last.note)]);
        _ = write!(out, "<p>{note}</p>");
    }
    out
}

/// The form to decide. The Enter key in the note's field activates the first button, so the first button is the one that
/// publishes nothing.
fn form(pages: &ReviewPages, text: &FreeText, attempt: Option<&FailedDecision>) -> String {
    let kept = |typed: fn(&PostedDecision) -> &str| {
        attempt.map(|attempt| escaped(typed(attempt.decision))).unwrap_or_default()
    };
    let mut out = String::from("<form method=\"post\" action=\"decide\">");
    out.push_str(&hidden("response", &text.response_id));
    out.push_str(&hidden("control", &text.control));
    out.push_str(&hidden("seen", &text.fingerprint()));
    out.push_str(&flags(pages, text, attempt));
    _ = write!(
        out,
        "<label for=\"words\">{}</label><textarea id=\"words\" name=\"words\" rows=\"2\">\n{}</textarea>\
         <label for=\"note\">{}</label><div class=\"note\">\
         <input id=\"note\" name=\"note\" type=\"text\" autocomplete=\"off\" value=\"{}\">",
        pages.say(key::DESK_WORDS),
        kept(PostedDecision::words),
        pages.say(key::DESK_NOTE),
        kept(PostedDecision::note)
    );
    button(&mut out, "second", "note", &pages.say(key::DESK_KEEP_NOTE));
    out.push_str("</div><div class=\"buttons\">");
    let (accept, redact) = (("accept", key::DESK_ACCEPT), ("redact", key::DESK_REDACT));
    let [first, second] = if text.flags.is_empty() { [accept, redact] } else { [redact, accept] };
    for (class, (action, label)) in [("first", first), ("second", second), ("second", ("withhold", key::DESK_WITHHOLD))]
    {
        button(&mut out, class, action, &pages.say(label));
    }
    out.push_str("</div></form>");
    out
}

fn flags(pages: &ReviewPages, text: &FreeText, attempt: Option<&FailedDecision>) -> String {
    if text.flags.is_empty() {
        return format!("<p>{}</p>", pages.say(key::DESK_NO_FLAG));
    }
    // A choice of flags that were different from the present ones does not apply to these.
    let chosen = attempt.map(|attempt| attempt.decision).filter(|decision| decision.is_current(text));
    let checked = |on: bool| if on { " checked" } else { "" };
    let mut out = format!("<fieldset><legend>{}</legend>", pages.say(key::DESK_FLAGS));
    for (rank, flag) in text.flags.iter().enumerate() {
        let passage: String = text.text.chars().skip(flag.from as usize).take((flag.to - flag.from) as usize).collect();
        _ = write!(
            out,
            "<label class=\"choice\"><input type=\"checkbox\" name=\"flag\" value=\"{rank}\"{}>\
             <span>{} <q>{}</q> ({})</span></label>",
            checked(chosen.is_none_or(|decision| decision.redacts_anything(rank))),
            pages.say(key::DESK_HIDE),
            escaped(&passage),
            pages.say(kind(flag.kind))
        );
    }
    _ = write!(
        out,
        "</fieldset><label class=\"choice\"><input type=\"checkbox\" name=\"despite\" value=\"yes\"{}><span>{}</span></label>",
        checked(chosen.is_some_and(PostedDecision::is_despite_flags)),
        pages.say(key::DESK_DESPITE)
    );
    out
}

fn kind(kind: FlagKind) -> Key {
    match kind {
        FlagKind::Email => key::FLAG_EMAIL,
        FlagKind::Phone => key::FLAG_PHONE,
        FlagKind::Url => key::FLAG_URL,
        FlagKind::OrganisationName => key::FLAG_ORGANISATION_NAME,
        FlagKind::OrganisationWord => key::FLAG_ORGANISATION_WORD,
        FlagKind::Domain => key::FLAG_DOMAIN,
        FlagKind::Mailbox => key::FLAG_MAILBOX,
    }
}
