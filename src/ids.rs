//! Every name that the server's page, the browser's program, the style sheets and the scripts have in common: the ids of
//! elements, the `data-` attributes, what buttons ask for, and the names in a form's body that are no answers.
//!
//! An id is either one of the page's own, a constant, or made of an id that a form gave, by a function. The two never meet,
//! whatever a form calls its sections and questions: what is made begins with a digit or with one of [`MADE`], and nothing of
//! the page's own does; where two parts are joined that both come from a form, a `_` joins them, which no id of a form can
//! hold. Two promises to others leave a gap: the message about `1a` is `q-1a-error`, and a control is called as its question
//! is. What would fall into it, `consultation check` refuses (`server::site::names`).
//!
//! This module knows no page: where an element stands, and what it is for, is said where it is made.

use questionnaire::SectionId;

/// Makes a constant of each name, and a list of them all.
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
    /// The ids of the pages' own elements, and the two addresses within it that no element has: [`CHECK`] and [`SENT`].
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
    // What is said of the draft, and what can be done with it.
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
    // That a response was received from this tab.
    RECEIVED = "received",
    RECEIVED_HEADING = "received-heading",
    RECEIVED_WHEN = "received-when",
    RECEIVED_CODE = "received-code",
    RECEIVED_SEE = "received-see",
    // What was put aside.
    ASIDES = "asides",
    ASIDES_HEADING = "asides-heading",
    ASIDES_LIST = "asides-list",
    ASIDE = "aside",
    ASIDE_TEXT = "aside-text",
    // The check of the answers, and the confirmation.
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
    // A long page beside the form (`public/beside.js`).
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
    // The community.
    KINDS = "kinds",
    COUNTRIES = "countries",
    LIST = "list",
    FILES = "files",
    OFFICIAL = "official",
    QUERY = "q",
    KIND = "kind",
    COUNTRY = "country",
}

/// What an id begins with that is made of one of a form's, if not with a digit.
pub const MADE: &[&str] = &["q-", "c-", "o-", "l-", "t-", "m-", "p-", "s-", "heading-", "progress-", "section-"];

/// The field for a receipt's code. It is made like a control's, on a page that has no question's control.
pub const RECEIPT_FIELD: &str = "c-receipt";

/// The `data-` attributes.
pub mod data {
    names! {
        /// All of them.
        ALL:
        // What a button does: one of `act`.
        ACT = "data-act",
        // Which question's answer a button takes back.
        CLEAR = "data-clear",
        // The element whose text a button copies, and what is said then.
        COPY = "data-copy",
        COPIED = "data-copied",
        // On a button: it prints. On the root: what is being printed, `form` or `blank`.
        PRINT = "data-print",
        // The words that keep a place until others come.
        PLACE = "data-place",
        // On a link to a long page: what closes it again.
        BESIDE = "data-beside",
        // What the program fills, which follows the language by itself.
        FOLLOWED = "data-followed",
        // The sentences of the field to type a country in (`public/country.js`), and the code of a country that it shows.
        MATCHES = "data-matches",
        NO_MATCH = "data-no-match",
        CODE = "data-code",
        // On the root: the program has taken over; it did not start.
        LIVE = "data-live",
        UNAIDED = "data-unaided",
    }
}

/// What a button asks the browser's program for, in [`data::ACT`].
pub mod act {
    names! {
        /// All of it.
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

/// The names in a form's body that are no answers.
pub mod body {
    names! {
        /// All of them.
        ALL:
        SUBMISSION_ID = "submission_id",
        RECEIPT_CODE = "receipt_code",
        REVISION = "revision",
        ACTION = "action",
        CHANGE = "change",
    }
}

/// What a button asks the server for about a receipt, under [`body::ACTION`].
pub mod action {
    names! {
        /// All of it.
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

/// The container of a question, or of the free text beside "other".
pub fn question(control: &str) -> String {
    format!("q-{control}")
}

/// The message about a control.
pub fn message(control: &str) -> String {
    format!("q-{control}-error")
}

/// What helps to answer.
pub fn hint(control: &str) -> String {
    format!("q-{control}-hint")
}

/// How much a control takes.
pub fn limit(control: &str) -> String {
    format!("q-{control}-limit")
}

/// A control; of a group, the first one.
pub fn control(name: &str) -> String {
    format!("c-{name}")
}

/// A further option of a group.
pub fn option(control: &str, code: &str) -> String {
    format!("o-{control}_{code}")
}

/// The label of a list to which another field refers.
pub fn label(control: &str) -> String {
    format!("l-{control}")
}

/// The field to type in before a list.
pub fn typed(control: &str) -> String {
    format!("t-{control}")
}

/// What the field before a list finds there.
pub fn matches(control: &str) -> String {
    format!("m-{control}")
}

/// Where the answer of a control is printed.
pub fn paper(control: &str) -> String {
    format!("p-{control}")
}

/// A section, and its address within the page: `2`, whose address is `#2`. A section that is called by a word has `s-` before
/// it, as in `#s-review`: the page may have an element of its own that is called so.
pub fn section(section: &SectionId) -> String {
    let id = section.as_str();
    if id.starts_with(|first: char| first.is_ascii_digit()) { id.to_owned() } else { format!("s-{id}") }
}

/// The heading of a section.
pub fn heading(section: &SectionId) -> String {
    format!("heading-{section}")
}

/// How much of a section is answered.
pub fn progress(section: &SectionId) -> String {
    format!("progress-{section}")
}

/// The heading of a section's results.
pub fn results_of(section: &SectionId) -> String {
    format!("section-{section}")
}

/// The text of an answer that was put aside, by its rank.
pub fn aside(rank: usize) -> String {
    format!("{ASIDE}-{rank}")
}

/// The address of an element within its page.
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
