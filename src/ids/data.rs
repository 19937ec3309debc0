//! The names of the `data-` attributes.

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
    MANAGED = "data-managed",
    // The messages of the field that searches the countries (`public/country.js`), and the code of the country that it
    // shows.
    MATCHES = "data-matches",
    NO_MATCH = "data-no-match",
    CODE = "data-code",
    // On the offer to share the draft: the message when its scripts do not load.
    FAILED = "data-failed",
    // On the root element: the client has taken over, or it failed to start.
    LIVE = "data-live",
    UNAIDED = "data-unaided",
    // The pages of the disclosure review (`public/operator-review.js`): the content, its form, the text, the kinds of flags of
    // a passage, the link to the next text, the message about what was not sent, and on the root element whether keys act.
    REVIEW = "data-review",
    REVIEW_FORM = "data-review-form",
    REVIEW_TEXT = "data-review-text",
    REVIEW_KINDS = "data-review-kinds",
    REVIEW_NEXT = "data-review-next",
    REVIEW_ALERT = "data-review-alert",
    REVIEW_KEYS = "data-review-keys",
    // On the content: its own address, that of the next text, and three messages.
    REVIEW_ADDRESS = "data-review-address",
    REVIEW_AHEAD = "data-review-ahead",
    REVIEW_UNSENT = "data-review-unsent",
    REVIEW_NO_REASON = "data-review-no-reason",
    REVIEW_ONCE_MORE = "data-review-once-more",
    // The page on which a text is coded (`public/operator-coding.js`): the content, the field that finds themes, a code.
    CODING = "data-coding",
    CODING_FIND = "data-coding-find",
    CODING_CHOICE = "data-coding-choice",
    // The keys of these pages (`public/operator-keys.js`): the part about them with two messages, its switch, the list of what can be
    // changed, a key in it, what is said about it, the button that takes all back, and the key that is shown beside a control.
    KEYS = "data-keys",
    KEYS_PRESS = "data-keys-press",
    KEYS_DONE = "data-keys-done",
    KEYS_ON = "data-keys-on",
    KEYS_LIST = "data-keys-list",
    KEYS_CHOOSE = "data-keys-choose",
    KEYS_TOLD = "data-keys-told",
    KEYS_RESET = "data-keys-reset",
    KEY_HINT = "data-key-hint",
    // The end of the session (`public/operator.js`): the box about it with the times, its three messages, and its button.
    SESSION = "data-session",
    SESSION_IDLE = "data-session-idle",
    SESSION_LEFT = "data-session-left",
    SESSION_PAGE = "data-session-page",
    SESSION_STATE = "data-session-state",
    SESSION_STAY = "data-session-stay",
    // The part of the page of publication about the newest job (`public/operator-job.js`): its state, and the address that has the next.
    JOB = "data-job",
    JOB_PAGE = "data-page",
    // A language on the page of the site, and a proposal on the page of publication.
    SITE_LANGUAGE = "data-language",
    PROPOSAL = "data-proposal",
    // On a cell of a table that is shown as a list in a narrow window: the heading of its column.
    LABEL = "data-label",
    // The letter that acts as a button or goes to a field.
    KEY = "data-key",
}
