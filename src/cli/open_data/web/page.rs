//! The pages of the review: HTML without any script, every text escaped.

use super::decision::Refusal;
use crate::i18n::{Key, key};
use crate::open_data::desk::{Desk, FreeText};
use crate::open_data::scan::FlagKind;
use crate::open_data::standing::Standing;
use crate::server::site::Wording;
use std::fmt::Write;

/// How many texts there are, and how many are decided.
#[derive(Clone, Copy, Default)]
pub(super) struct Progress {
    pub(super) all: u64,
    pub(super) decided: u64,
}

/// One text, with what is flagged in it and every decision.
pub(super) fn one(desk: &Desk, wording: &Wording, progress: Progress, text: Option<&FreeText>) -> String {
    let say = |key| escaped(&wording.say(key));
    let mut main = heading(wording, key::DESK_TITLE, progress);
    let Some(text) = text else {
        _ = write!(main, "<p class=\"done\">{}</p>", say(key::DESK_DONE));
        return document(wording, &main);
    };
    _ = write!(main, "<p><a href=\"plain\">{}</a></p>{}", say(key::DESK_PLAIN_LINK), shown(desk, wording, text));
    let warning = match text.standing {
        Standing::Changed => Some(key::DESK_CHANGED),
        Standing::FlaggedSince => Some(key::DESK_FLAGGED_SINCE),
        Standing::Unreviewed | Standing::Decided(_) => None,
    };
    if let Some(warning) = warning {
        _ = write!(main, "<p class=\"warning\">{}</p>", say(warning));
    }
    if let Some(last) = text.last.as_ref().filter(|last| !last.note.is_empty()) {
        let note = wording.say_with(key::DESK_LAST, &[("by", &last.by), ("note", &last.note)]);
        _ = write!(main, "<p>{}</p>", escaped(&note));
    }
    _ = write!(
        main,
        "<form method=\"post\" action=\"decide\">\
         <input type=\"hidden\" name=\"response\" value=\"{}\"><input type=\"hidden\" name=\"control\" value=\"{}\">\
         <input type=\"hidden\" name=\"seen\" value=\"{}\">",
        escaped(&text.response_id),
        escaped(&text.control),
        text.seen()
    );
    main.push_str(&flags(wording, text));
    _ = write!(
        main,
        "<label for=\"words\">{}</label><textarea id=\"words\" name=\"words\" rows=\"2\"></textarea>\
         <label for=\"note\">{}</label><input id=\"note\" name=\"note\" type=\"text\" autocomplete=\"off\"><div class=\"buttons\">",
        say(key::DESK_WORDS),
        say(key::DESK_NOTE)
    );
    for (action, label) in [
        ("accept", key::DESK_ACCEPT),
        ("redact", key::DESK_REDACT),
        ("withhold", key::DESK_WITHHOLD),
        ("note", key::DESK_KEEP_NOTE),
    ] {
        _ = write!(main, "<button name=\"action\" value=\"{action}\">{}</button>", say(label));
    }
    main.push_str("</div></form>");
    document(wording, &main)
}

/// Several texts in which nothing is flagged, and one button.
pub(super) fn plain(desk: &Desk, wording: &Wording, progress: Progress, texts: &[FreeText]) -> String {
    let mut main = heading(wording, key::DESK_PLAIN_HEADING, progress);
    _ = write!(main, "<p><a href=\"./\">{}</a></p>", escaped(&wording.say(key::DESK_ONE_BY_ONE)));
    if !texts.is_empty() {
        main.push_str("<form method=\"post\" action=\"plain\">");
        for text in texts {
            let value = format!("{} {} {}", text.response_id, text.control, text.seen());
            main.push_str(&shown(desk, wording, text));
            _ = write!(main, "<input type=\"hidden\" name=\"text\" value=\"{}\">", escaped(&value));
        }
        let label = wording.say_with(key::DESK_PLAIN_ACCEPT, &[("count", &texts.len())]);
        _ = write!(main, "<div class=\"buttons\"><button>{}</button></div></form>", escaped(&label));
    }
    document(wording, &main)
}

/// Why a decision was not taken, and the way back.
pub(super) fn refused(wording: &Wording, refusal: &Refusal) -> String {
    let why = match refusal {
        Refusal::Stale => wording.say(key::DESK_STALE),
        Refusal::NoPassage => wording.say(key::DESK_NO_PASSAGE),
        Refusal::NoWords(words) => wording.say_with(key::DESK_NO_WORDS, &[("words", words)]),
        Refusal::StillFlagged => wording.say(key::DESK_STILL_FLAGGED),
        Refusal::Failed => wording.say(key::DESK_FAILED),
    };
    let main = format!(
        "<h1>{}</h1><p class=\"warning\">{}</p><p><a href=\"./\">{}</a></p>",
        escaped(&wording.say(key::DESK_REFUSED)),
        escaped(&why),
        escaped(&wording.say(key::DESK_AGAIN))
    );
    document(wording, &main)
}

fn heading(wording: &Wording, title: Key, progress: Progress) -> String {
    let Progress { all, decided } = progress;
    let sentence = escaped(&wording.say_with(key::DESK_PROGRESS, &[("decided", &decided), ("all", &all)]));
    format!(
        "<h1>{}</h1><p><label for=\"progress\">{sentence}</label> \
         <progress id=\"progress\" max=\"{}\" value=\"{decided}\"></progress></p>",
        escaped(&wording.say(title)),
        all.max(1)
    )
}

/// A text under its question, with its flags marked.
fn shown(desk: &Desk, wording: &Wording, text: &FreeText) -> String {
    let question = desk.question(&text.control).map(|question| wording.question(question)).unwrap_or_default();
    let place = wording.say_with(key::DESK_RESPONSE, &[("response", &text.response_id), ("locale", &text.locale)]);
    format!(
        "<section><h2>{} {}</h2><p class=\"place\">{}</p><blockquote lang=\"{}\" dir=\"auto\">{}</blockquote></section>",
        escaped(&text.control),
        escaped(&question),
        escaped(&place),
        escaped(&text.locale),
        marked(text)
    )
}

/// The text with every flagged passage between marks; overlapping ones share theirs.
fn marked(text: &FreeText) -> String {
    let (mut out, mut inside) = (String::new(), false);
    for (at, c) in (0u32..).zip(text.text.chars()) {
        let flagged = text.flags.iter().any(|flag| (flag.from..flag.to).contains(&at));
        if flagged != inside {
            out.push_str(if flagged { "<mark>" } else { "</mark>" });
            inside = flagged;
        }
        push_escaped(c, &mut out);
    }
    if inside {
        out.push_str("</mark>");
    }
    out
}

fn flags(wording: &Wording, text: &FreeText) -> String {
    if text.flags.is_empty() {
        return format!("<p>{}</p>", escaped(&wording.say(key::DESK_NO_FLAG)));
    }
    let mut out = format!("<fieldset><legend>{}</legend>", escaped(&wording.say(key::DESK_FLAGS)));
    for (rank, flag) in text.flags.iter().enumerate() {
        let passage: String = text.text.chars().skip(flag.from as usize).take((flag.to - flag.from) as usize).collect();
        _ = write!(
            out,
            "<label><input type=\"checkbox\" name=\"flag\" value=\"{rank}\" checked> {} <q>{}</q> ({})</label>",
            escaped(&wording.say(key::DESK_HIDE)),
            escaped(&passage),
            escaped(&wording.say(kind(flag.kind)))
        );
    }
    _ = write!(
        out,
        "</fieldset><label><input type=\"checkbox\" name=\"despite\" value=\"yes\"> {}</label>",
        escaped(&wording.say(key::DESK_DESPITE))
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

fn document(wording: &Wording, main: &str) -> String {
    let locale = wording.locale();
    let (title, direction) = (escaped(&wording.say(key::DESK_TITLE)), wording.say(key::LOCALE_DIRECTION));
    format!(
        "<!DOCTYPE html><html lang=\"{locale}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"style.css\"></head><body><main>{main}</main></body></html>"
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_escaped(c, &mut out);
    }
    out
}

fn push_escaped(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        other => out.push(other),
    }
}
