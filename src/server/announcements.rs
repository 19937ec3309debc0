//! The text that tells the press and other sites of a moved date: plain, in one language of the site. It knows no page and no store.

use super::moved_end_views::{day_words, end_words};
use crate::i18n::{Catalogue, Key, key};
use crate::site::Locale;
use crate::site::moved_ends::{EndChange, MovedEnd, moved_ends};
use crate::site::window_settings::FormWindows;
use jiff::Timestamp;
use questionnaire::Form;

/// What the text about a form's dates is written with.
#[derive(Clone, Copy)]
pub struct AnnouncementSources<'a> {
    /// The form.
    pub form: &'a Form,
    /// The windows of the site as they are now.
    pub windows: &'a FormWindows,
    /// The origin of the address of the form.
    pub origin: &'a str,
    /// The time: a date that has passed is not announced.
    pub now: Timestamp,
}

/// The text in one language, and whether it holds what the public was told of the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// The text.
    pub text: String,
    /// Whether every moved date has a note in this language.
    pub has_notes: bool,
}

impl AnnouncementSources<'_> {
    /// The text in the language of this locale; `None` if no date was moved that is still ahead. A note in another language is left
    /// out: what is printed elsewhere is in one language.
    pub fn announcement(&self, locale: &Locale) -> Option<Announcement> {
        let moves = self.windows.moves().of_form(self.form.id().as_str());
        let ahead: Vec<_> = moved_ends(moves).into_iter().filter(|end| end.newest.to > self.now).collect();
        if ahead.is_empty() {
            return None;
        }
        let catalogue = locale.form_catalogue(self.form);
        let title = catalogue.message_by_key("title");
        let notes: Vec<_> = ahead.iter().map(|end| end.newest.notes.get(locale.tag())).collect();
        let mut paragraphs = vec![catalogue.format(key::ANNOUNCEMENT_TITLE.name(), &[("form", &title)])];
        for (end, note) in ahead.iter().zip(&notes) {
            paragraphs.push(self.sentences(&catalogue, &title, end));
            paragraphs.extend(note.map(ToString::to_string));
        }
        let address = format!("{}/{}/{}", self.origin, locale.tag(), self.form.id());
        paragraphs.push(format!("{}\n{address}", catalogue.message(key::ANNOUNCEMENT_ADDRESS)));
        paragraphs.push(catalogue.message(key::SITE_NAME));
        let text = format!("{}\n", paragraphs.join("\n\n"));
        Some(Announcement { text, has_notes: notes.iter().all(Option::is_some) })
    }

    fn sentences(&self, catalogue: &Catalogue, title: &str, end: &MovedEnd<'_>) -> String {
        let zone = self.windows.zone(self.form);
        let words = |at: Timestamp| end_words(end.newest.end, at, &zone, catalogue);
        let (date, initial) = (words(end.newest.to), end.former.map(words).unwrap_or_default());
        let decided = day_words(end.newest.decided_at, &zone, catalogue);
        let told = catalogue
            .format(sentence(end.change()).name(), &[("form", &title), ("date", &date), ("initial", &initial)]);
        format!("{told} {}", catalogue.format(key::WINDOW_DECIDED.name(), &[("date", &decided)]))
    }
}

fn sentence(change: EndChange) -> Key {
    match change {
        EndChange::OpeningMoved => key::ANNOUNCEMENT_OPENING_MOVED,
        EndChange::Reopened => key::ANNOUNCEMENT_REOPENED,
        EndChange::ClosingSet => key::ANNOUNCEMENT_CLOSING_SET,
        EndChange::Shortened => key::ANNOUNCEMENT_SHORTENED,
        EndChange::Extended => key::ANNOUNCEMENT_EXTENDED,
    }
}
