//! The keys of the program's own sentences. A form's sentences have keys made from its ids: `ui::words` names them.

/// The key of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

impl Key {
    /// The key as it stands in the locale's files.
    pub fn name(self) -> &'static str {
        self.0
    }
}

macro_rules! keys {
    ($(#[$doc:meta])* $group:ident: $($name:ident = $key:literal,)*) => {
        $(#[allow(missing_docs, reason = "the sentence is its own explanation")] pub const $name: Key = Key($key);)*
        $(#[$doc])*
        pub const $group: &[Key] = &[$($name,)*];
    };
}

/// The prefix of the twelve months' keys: `month-1` … `month-12`.
pub const MONTH: &str = "month";

keys! {
    /// What the form's page says, in the browser as on the server.
    APP:
    ANSWER_NONE = "answer-none",
    ASIDE_COPIED = "aside-copied",
    ASIDE_COPY = "aside-copy",
    ASIDE_DISMISS = "aside-dismiss",
    ASIDE_HEADING = "aside-heading",
    ASIDE_NO_PLACE = "aside-no-place",
    ASIDE_OTHER_TAB = "aside-other-tab",
    CHANGE = "change",
    CHECK_HEADING = "check-heading",
    CHECK_LEAD = "check-lead",
    CHECK_NOTICE = "check-notice",
    CHECK_NOTICE_LINK = "check-notice-link",
    CHECK_PRIVATE = "check-private",
    CHECK_SEND = "check-send",
    CHECK_SENDING = "check-sending",
    CLEAR = "clear",
    CONTINUE = "continue",
    COUNT_LEFT = "count-left",
    COUNT_LIMIT = "count-limit",
    COUNT_OVER = "count-over",
    CHOOSE_LEFT = "choose-left",
    CHOOSE_DONE = "choose-done",
    CHOOSE_OVER = "choose-over",
    DATE = "date",
    DATE_TIME = "date-time",
    DRAFT_ERASE = "draft-erase",
    DRAFT_ERASE_ASK = "draft-erase-ask",
    DRAFT_ERASE_CONFIRM = "draft-erase-confirm",
    DRAFT_ERASE_CANCEL = "draft-erase-cancel",
    DRAFT_ERASED = "draft-erased",
    DRAFT_KEPT = "draft-kept",
    DRAFT_RESTORED = "draft-restored",
    DRAFT_SAVED = "draft-saved",
    DRAFT_PRIVATE = "draft-private",
    DRAFT_DENIED = "draft-denied",
    DRAFT_FULL = "draft-full",
    DRAFT_BROKEN = "draft-broken",
    DRAFT_TOOLS = "draft-tools",
    ERROR_HEADING = "error-heading",
    ERROR_PREFIX = "error-prefix",
    ERROR_TITLE = "error-title",
    ERROR_NOT_AN_EMAIL = "error-not-an-email",
    ERROR_REQUIRED = "error-required",
    ERROR_TOO_FEW = "error-too-few",
    ERROR_TOO_LONG = "error-too-long",
    ERROR_TOO_MANY = "error-too-many",
    ERROR_UNKNOWN_OPTION = "error-unknown-option",
    ERROR_UNKNOWN_QUESTION = "error-unknown-question",
    FILE_ASK = "file-ask",
    FILE_BROKEN = "file-broken",
    FILE_KEEP = "file-keep",
    FILE_LOAD = "file-load",
    FILE_LOADED = "file-loaded",
    FILE_NAME = "file-name",
    FILE_OTHER_FORM = "file-other-form",
    FILE_SAVE = "file-save",
    FILE_SAVE_ALL = "file-save-all",
    FILE_SAVE_ASK = "file-save-ask",
    FILE_SAVE_PUBLIC = "file-save-public",
    FILE_TAKE = "file-take",
    FILE_TOO_NEW = "file-too-new",
    FILE_UNSAVED = "file-unsaved",
    LANGUAGE_CHANGED = "language-changed",
    LANGUAGE_FAILED = "language-failed",
    PREVIOUS = "previous",
    PRINT = "print",
    PRINT_BLANK = "print-blank",
    PRINT_FORM = "print-form",
    PRINT_HINT = "print-hint",
    PROGRESS = "progress",
    REQUIRED = "required",
    REQUIRED_FIELDS = "required-fields",
    REVIEW = "review",
    SEND_CLOSED = "send-closed",
    SEND_NOT_OPEN_YET = "send-not-open-yet",
    SEND_OFFLINE = "send-offline",
    SEND_REFUSED = "send-refused",
    SEND_REUSED = "send-reused",
    SEND_HEADING = "send-heading",
    SENT_CODE = "sent-code",
    SENT_HEADING = "sent-heading",
    SENT_KEEP = "sent-keep",
    SENT_LEAD = "sent-lead",
    SENT_NEXT = "sent-next",
    STEP = "step",
    STEPS = "steps",
    STEP_CHECK = "step-check",
    TITLE = "page-title",
    WAITING = "waiting",
    WAITING_CANCEL = "waiting-cancel",
    WAITING_CANCELLED = "waiting-cancelled",
    WAITING_HEADING = "waiting-heading",
    WAITING_INCOMPLETE = "waiting-incomplete",
}

keys! {
    /// What the server's own pages say.
    PAGES:
    LOCALE_NAME = "locale-name",
    LOCALE_DIRECTION = "locale-direction",
    SITE_NAME = "site-name",
    SITE_SKIP = "site-skip",
    SITE_LANGUAGES = "site-languages",
    SITE_PAGES = "site-pages",
    HOME_START = "home-start",
    HOME_TIME = "home-time",
    HOME_HOW = "home-how",
    HOME_HOW_TIME = "home-how-time",
    HOME_HOW_DRAFT = "home-how-draft",
    HOME_HOW_PUBLIC = "home-how-public",
    HOME_OPEN = "home-open",
    HOME_OPEN_UNTIL = "home-open-until",
    HOME_OPENS = "home-opens",
    HOME_CLOSED = "home-closed",
    HOME_QUESTIONS = "home-questions",
    FORM_CLOSED_HEADING = "form-closed-heading",
    FORM_CLOSED = "form-closed",
    FORM_CLOSED_DRAFT = "form-closed-draft",
    FORM_EARLY_HEADING = "form-early-heading",
    FORM_EARLY = "form-early",
    FORM_CONTACT = "form-contact",
    FORM_HOME = "form-home",
    CHECK_TITLE = "check-title",
    SENT_TITLE = "sent-title",
    NOT_FOUND_HEADING = "not-found-heading",
    NOT_FOUND = "not-found",
    REFUSED_HEADING = "refused-heading",
    REFUSED_CROSS_SITE = "refused-cross-site",
    REFUSED_KEY = "refused-key",
    REFUSED_LARGE = "refused-large",
    REFUSED_RATE = "refused-rate",
    REFUSED_UNREADABLE = "refused-unreadable",
    REFUSED_BROKEN = "refused-broken",
    PAGE_PRINCIPLES = "page-principles",
    PAGE_ABOUT = "page-about",
    PAGE_FAQ = "page-faq",
    PAGE_PRIVACY = "page-privacy",
    PAGE_ACCESSIBILITY = "page-accessibility",
    PAGE_LEGAL = "page-legal",
}

/// Every key that a complete locale has, beside those of its forms.
pub fn all() -> impl Iterator<Item = String> {
    let months = (1..=12).map(|month| format!("{MONTH}-{month}"));
    APP.iter().chain(PAGES).map(|key| key.name().to_owned()).chain(months)
}

/// Whether the browser needs the sentence of that key.
pub fn in_browser(key: &str) -> bool {
    APP.iter().any(|known| known.name() == key) || key.starts_with("month-")
}
