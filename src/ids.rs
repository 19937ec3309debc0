//! Every name that the server's pages, the client, the style sheets and the scripts share: the ids of elements, the `data-`
//! attributes, the actions of buttons, and the reserved names in a form's body.
//!
//! An id is either a constant that belongs to a page, or is made by a function from an id of a form. The two kinds never
//! collide, whatever ids a form gives its sections and questions: a made id begins with a digit or with one of [`MADE`], and a
//! constant does not. Where an id joins two parts that both come from a form, a `_` stands between them, because an id of a
//! form cannot contain `_`. Two names that other software relies on leave a gap: the message about `1a` is `q-1a-error`, and a
//! control is named after its question. `consultation check` refuses a form whose ids would fall into this gap
//! (`server::site::names`).
//!
//! This module knows no page: the code that makes an element describes its place and its purpose.

use questionnaire::SectionId;

/// Makes a constant of each name, and one list of all of them.
macro_rules! names {
    ($(#[$list:meta])* $all:ident: $($name:ident = $text:literal,)*) => {
        $(
            #[doc = concat!("`", $text, "`")]
            pub const $name: &str = $text;
        )*
        $(#[$list])*
        pub const $all: &[&str] = &[$($name),*];
    };
}

names! {
    /// The ids of the pages' own elements, and two hash locations that are no element's id: [`CHECK`] and [`SENT`].
    OWN:
    // Every page.
    MAIN = "main",
    // The form's page.
    STATE = "state",
    SUMMARY = "summary",
    ERRORS = "errors",
    STEPS = "steps",
    POSITION = "position",
    TOLD = "told",
    FORM = "form",
    INTRODUCTION = "introduction",
    STATUS = "status",
    // The status of the draft, and the actions on it.
    DRAFT = "draft",
    DRAFT_STATE = "draft-state",
    DRAFT_WAITING = "draft-waiting",
    DRAFT_FOUND = "draft-found",
    DRAFT_KEPT = "draft-kept",
    ERASING = "erasing",
    ERASE_ASK = "erase-ask",
    ERASE = "erase",
    TOOLS = "tools",
    SAVE = "save",
    SAVE_ASK = "save-ask",
    DRAFT_SAVE = "draft-save",
    DRAFT_FILE = "draft-file",
    FILE_ASK = "file-ask",
    FILE_DIFFERS = "file-differs",
    FILE_KEEP = "file-keep",
    PRINT_BLANK = "print-blank",
    // The notice that a response was received from this tab.
    RECEIVED = "received",
    RECEIVED_HEADING = "received-heading",
    RECEIVED_WHEN = "received-when",
    RECEIVED_CODE = "received-code",
    RECEIVED_SEE = "received-see",
    // Displaced answers.
    ASIDES = "asides",
    ASIDES_HEADING = "asides-heading",
    ASIDES_LIST = "asides-list",
    ASIDE = "aside",
    ASIDE_TEXT = "aside-text",
    // The check-your-answers page, and the confirmation.
    CHECK = "check",
    CHECK_STEP = "check-step",
    CHECK_HEADING = "check-heading",
    FAILURE = "failure",
    FAILURE_WHY = "failure-why",
    WAITING = "waiting",
    REVIEW = "review",
    SEND = "send",
    SENT = "sent",
    SENT_STEP = "sent-step",
    SENT_HEADING = "sent-heading",
    SENT_MOVES = "sent-moves",
    RECEIPT_CODE = "receipt-code",
    // A long page in a dialog beside the form (`public/beside.js`).
    BESIDE_HEADING = "beside-heading",
    // Receipts.
    RECEIPT_HINT = "receipt-hint",
    RECEIPT_ERROR = "receipt-error",
    RESPONSE_ID = "response-id",
    // The home page.
    HOW = "how",
    OPEN = "open",
    COMING = "coming",
    CLOSED = "closed",
    // Results.
    WHO = "who",
    METHOD = "method",
    SEARCH = "search",
    // The supporter list.
    KINDS = "kinds",
    COUNTRIES = "countries",
    LIST = "list",
    FILES = "files",
    OFFICIAL = "official",
    QUERY = "q",
    KIND = "kind",
    COUNTRY = "country",
}

/// The beginnings of ids that are made from an id of a form and do not begin with a digit.
pub const MADE: &[&str] = &["q-", "c-", "o-", "l-", "t-", "m-", "p-", "s-", "heading-", "progress-", "section-"];

/// The id of the field for a receipt code. It has the prefix of a control's id, but its page has no control of a question.
pub const RECEIPT_FIELD: &str = "c-receipt";

/// The names of the `data-` attributes.
pub mod data {
    names! {
        /// All of these attributes.
        ALL:
        // The action of a button: one of `act`.
        ACT = "data-act",
        // The question whose answer a button clears.
        CLEAR = "data-clear",
        // The element whose text a button copies, and the message shown after copying.
        COPY = "data-copy",
        COPIED = "data-copied",
        // On a button: pressing it prints. On the root element: what is being printed, `form` or `blank`.
        PRINT = "data-print",
        // A text that reserves space for a message that comes later.
        PLACE = "data-place",
        // On a link to a long page: the label of the button that closes the page again.
        BESIDE = "data-beside",
        // Marks an element that the client fills and translates itself.
        FOLLOWED = "data-followed",
        // The messages of the field that searches the countries (`public/country.js`), and the code of the country that it
        // shows.
        MATCHES = "data-matches",
        NO_MATCH = "data-no-match",
        CODE = "data-code",
        // On the root element: the client has taken over, or it failed to start.
        LIVE = "data-live",
        UNAIDED = "data-unaided",
    }
}

/// The actions that a button asks the client for, in [`data::ACT`].
pub mod act {
    names! {
        /// All of these actions.
        ALL:
        SEND = "send",
        CANCEL_WAITING = "cancel-waiting",
        ERASE_ASK = "erase-ask",
        ERASE = "erase",
        SAVE = "save",
        SAVE_PUBLIC = "save-public",
        SAVE_ALL = "save-all",
        FILE_KEEP = "file-keep",
        FILE_TAKE = "file-take",
        PRINT_FORM = "print-form",
        PRINT_BLANK = "print-blank",
        COPY = "copy",
        DISMISS = "dismiss",
        RECEIVED_SEE = "received-see",
        RECEIVED_BEGIN = "received-begin",
        RECEIVED_DISMISS = "received-dismiss",
    }
}

/// The names in a form's body that are not names of controls.
pub mod body {
    names! {
        /// All of these names.
        ALL:
        SUBMISSION_ID = "submission_id",
        RECEIPT_CODE = "receipt_code",
        REVISION = "revision",
        ACTION = "action",
        CHANGE = "change",
    }
}

/// The actions that a button asks the server for on a receipt's page, under [`body::ACTION`].
pub mod action {
    names! {
        /// All of these actions.
        ALL:
        SHOW = "show",
        DOWNLOAD = "download",
        AMEND = "amend",
        CHECK = "check",
        SEND = "send",
        WITHDRAW = "withdraw",
        WITHDRAW_NOW = "withdraw-now",
    }
}

/// The id of the container of a question, or of the free text of the option "other".
pub fn question(control: &str) -> String {
    format!("q-{control}")
}

/// The id of the error message about a control.
pub fn message(control: &str) -> String {
    format!("q-{control}-error")
}

/// The id of the hint of a question.
pub fn hint(control: &str) -> String {
    format!("q-{control}-hint")
}

/// The id of the text that says how much a control accepts.
pub fn limit(control: &str) -> String {
    format!("q-{control}-limit")
}

/// The id of a control; in a group, of its first control.
pub fn control(name: &str) -> String {
    format!("c-{name}")
}

/// The id of a further option of a group.
pub fn option(control: &str, code: &str) -> String {
    format!("o-{control}_{code}")
}

/// The id of the label of a list, to which the field that searches the list refers.
pub fn label(control: &str) -> String {
    format!("l-{control}")
}

/// The id of the field that searches a list.
pub fn typed(control: &str) -> String {
    format!("t-{control}")
}

/// The id of the results of the field that searches a list.
pub fn matches(control: &str) -> String {
    format!("m-{control}")
}

/// The id of the element that holds the answer of a control in the print view.
pub fn paper(control: &str) -> String {
    format!("p-{control}")
}

/// The id of a section, which is also its hash location: section `2` is at `#2`. An id that begins with a letter gets the
/// prefix `s-`, as in `#s-review`, because an element of the page may have the same name.
pub fn section(section: &SectionId) -> String {
    let id = section.as_str();
    if id.starts_with(|first: char| first.is_ascii_digit()) { id.to_owned() } else { format!("s-{id}") }
}

/// The id of the heading of a section.
pub fn heading(section: &SectionId) -> String {
    format!("heading-{section}")
}

/// The id of the progress of a section: how many of its questions are answered.
pub fn progress(section: &SectionId) -> String {
    format!("progress-{section}")
}

/// The id of the heading of a section's results.
pub fn results_of(section: &SectionId) -> String {
    format!("section-{section}")
}

/// The id of the text of a displaced answer, by its rank.
pub fn aside(rank: usize) -> String {
    format!("{ASIDE}-{rank}")
}

/// The link to an element of the same page.
pub fn link(id: &str) -> String {
    format!("#{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_pages_own_looks_like_what_is_made_of_an_id_of_a_form() {
        for own in OWN {
            assert!(!own.starts_with(|first: char| first.is_ascii_digit()), "{own}");
            assert!(!MADE.iter().any(|made| own.starts_with(made)), "{own}");
        }
    }

    #[test]
    fn what_is_made_begins_with_a_digit_or_says_what_it_is() {
        let of_section = [section, heading, progress, results_of];
        let of_control = [question, message, hint, limit, control, label, typed, matches, paper];
        for name in ["2", "2-heading", "state", "s-2", "q-1a"] {
            let id = SectionId::parse(name).expect("an id");
            let made = of_section.map(|make| make(&id)).into_iter().chain(of_control.map(|make| make(name)));
            for made in made.chain([option(name, "x")]) {
                let is_told_apart = made.starts_with(|first: char| first.is_ascii_digit())
                    || MADE.iter().any(|beginning| made.starts_with(beginning));
                assert!(is_told_apart, "{made}");
            }
        }
    }

    #[test]
    fn a_section_keeps_its_number_as_its_address() {
        let address = |id: &str| section(&SectionId::parse(id).expect("an id"));
        assert_eq!(["2", "2b", "review", "s-review"].map(address), ["2", "2b", "s-review", "s-s-review"]);
    }

    #[test]
    fn options_of_two_questions_never_share_an_id() {
        assert_ne!(option("a", "b-c"), option("a-b", "c"));
    }

    #[test]
    fn no_name_stands_twice_in_its_list() {
        for list in [OWN, data::ALL, act::ALL, body::ALL, action::ALL] {
            let all: std::collections::BTreeSet<_> = list.iter().collect();
            assert_eq!(all.len(), list.len(), "{list:?}");
        }
    }
}
