//! Every name that the server's pages, the client, the style sheets and the scripts share: the ids of elements, the `data-`
//! attributes, the actions of buttons, and the reserved names in a form's body.
//!
//! An id is either a constant that belongs to a page, or is made by a function from an id of a form. The two kinds never
//! collide, whatever ids a form gives its sections and questions: a made id begins with a digit or with one of [`MADE`], and a
//! constant does not. Where an id joins two parts that both come from a form, a `_` stands between them, because an id of a
//! form cannot contain `_`. Two names that other software relies on leave a gap: the message about `1a` is `q-1a-error`, and a
//! control is named after its question. `consultation check` refuses a form whose ids would fall into this gap
//! (`site::reserved_names`).
//!
//! This module knows no page: the code that makes an element describes its place and its purpose.

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

pub mod act;
pub mod action;
pub mod body;
pub mod coding;
pub mod data;
mod made;
pub mod review;
#[cfg(test)]
mod tests;

pub use made::*;

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
    ANNOUNCEMENT = "announcement",
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
    // Shared drafts: the button, and what public/shared-draft adds to the page.
    SHARE = "share",
    SHARE_HEADING = "share-heading",
    SHARE_LINK = "share-link",
    SHARE_PANEL_HEADING = "share-panel-heading",
    // The notice that a response was received from this tab.
    RECEIVED = "received",
    RECEIVED_HEADING = "received-heading",
    RECEIVED_WHEN = "received-when",
    RECEIVED_CODE = "received-code",
    RECEIVED_SEE = "received-see",
    // Displaced answers.
    DISPLACED_ANSWERS = "displaced-answers",
    DISPLACED_ANSWERS_HEADING = "displaced-answers-heading",
    DISPLACED_ANSWERS_LIST = "displaced-answers-list",
    DISPLACED_ANSWER = "displaced-answer",
    DISPLACED_ANSWER_TEXT = "displaced-answer-text",
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

/// The id of the field for a receipt code. It has the prefix of a control's id, but its page has no control of a question.
pub const RECEIPT_FIELD: &str = "c-receipt";
