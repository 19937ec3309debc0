//! The names of the fields that the workspace's pages send, and the addresses to which they send them. The server reads the same
//! names.

/// The code of a one-time link. `public/code-in-address.js` moves a code from the address into this field.
pub const CODE: &str = "code";
/// The address to return to after signing in.
pub const NEXT: &str = "next";
/// Asks the provider to let the person sign in anew.
pub const FRESH: &str = "fresh";
/// The address of a person.
pub const ADDRESS: &str = "address";
/// A role; several can be sent.
pub const ROLE: &str = "role";
/// A form; empty for the whole site.
pub const FORM: &str = "form";
/// An account.
pub const ACCOUNT: &str = "account";
/// An invitation.
pub const INVITATION: &str = "invitation";
/// A session.
pub const SESSION: &str = "session";
/// The reason for the log.
pub const REASON: &str = "reason";
/// Filters of the log.
pub const WHO: &str = "who";
/// The code of an action.
pub const WHAT: &str = "what";
/// The id of an object.
pub const OBJECT: &str = "object";
/// The first day.
pub const FROM: &str = "from";
/// The last day.
pub const UNTIL: &str = "until";
/// The number of the entry before which a page of the log begins.
pub const BEFORE: &str = "before";

/// What a list shows.
pub const SHOW: &str = "show";
/// The number of a page of a list.
pub const PAGE: &str = "page";
/// A note to those who come after.
pub const NOTE: &str = "note";
/// A decision.
pub const VERDICT: &str = "verdict";
/// What was decided on.
pub const SEEN: &str = "seen";

/// An end of a submission window.
pub const END: &str = "end";
/// A date and a time.
pub const AT: &str = "at";
/// Says that what was shown is to be done.
pub const SURE: &str = "sure";
/// The value of a field that says so.
pub const YES: &str = "yes";
/// A proposal.
pub const PROPOSAL: &str = "proposal";

/// The note for the public in a language.
pub fn note_in(tag: &str) -> String {
    format!("{NOTE}-{tag}")
}

/// The submission window of a form, after the form's id.
pub const WINDOW: &str = "window";
/// Moves an end of the window, after the address of its page.
pub const WINDOW_MOVE: &str = "/move";
/// Opens the form again, after the address of its page.
pub const WINDOW_REOPEN: &str = "/reopen";
/// Confirms a proposal, after the address of its page.
pub const WINDOW_CONFIRM: &str = "/confirm";
/// Declines a proposal, after the address of its page.
pub const WINDOW_DECLINE: &str = "/decline";
/// The ending of the address of the text about a moved date.
pub const WINDOW_ANNOUNCEMENT: &str = "/announcement";
/// What is looked for.
pub const SOUGHT: &str = "sought";
/// The id after which a page of a list begins.
pub const AFTER: &str = "after";
/// The responses that a search found so far.
pub const FOUND: &str = "found";
/// The responses of a form, after the form's id.
pub const RESPONSES: &str = "responses";
/// Looks for responses, after the address of the list.
pub const SEARCH: &str = "/search";
/// Shows the private answers of a response, after the address of its page.
pub const PRIVATE: &str = "/private";
/// Corrects an answer, after the address of the page of its response.
pub const CORRECT: &str = "/correct";
/// The control of a question.
pub const QUESTION: &str = "question";
/// Restricts the processing of a response, after the address of its page.
pub const RESTRICT: &str = "/restrict";
/// Lifts the restriction of a response, after the address of its page.
pub const LIFT: &str = "/lift";
/// Lists the restricted responses alone.
pub const RESTRICTED_ONLY: &str = "restricted";
/// Withdraws a response, after the address of its page.
pub const WITHDRAW: &str = "/withdraw";
/// Confirms the proposal to withdraw a response, after the address of its page.
pub const WITHDRAW_CONFIRM: &str = "/withdraw/confirm";
/// Declines the proposal to withdraw a response, after the address of its page.
pub const WITHDRAW_DECLINE: &str = "/withdraw/decline";
/// The day on which a rights request came.
pub const RECEIVED: &str = "received";
/// Through what a rights request came.
pub const THROUGH: &str = "through";
/// The right that is invoked.
pub const RIGHT: &str = "right";
/// Where letters are kept.
pub const REFERENCE: &str = "reference";
/// A step of the answer to a request.
pub const STEP: &str = "step";
/// The outcome of a step.
pub const VALUE: &str = "value";
/// The register of rights requests of a form, after the form's id.
pub const REQUESTS: &str = "requests";
/// Tells the person of the answer to their request by mail.
pub const TELL: &str = "tell";
/// What a letter says besides.
pub const WORDS: &str = "words";
/// Enters a request, after the address of the register.
pub const REGISTER: &str = "/register";
/// The register as a file, after its address.
pub const REGISTER_FILE: &str = "/register.csv";
/// Adds a step, after the address of a request.
pub const STEP_ENDING: &str = "/step";
/// The date for the descriptions of a package.
pub const DATE: &str = "date";
/// Withholds the texts that cannot be published.
pub const WITHHOLD: &str = "withhold";
/// A rare combination that is acknowledged; several can be sent.
pub const RARE: &str = "rare";
/// Stands among the acknowledged combinations for all those with a theme.
pub const RARE_THEMES: &str = "themes";
/// Publishes on the platform too.
pub const PLATFORM: &str = "platform";
/// A job.
pub const JOB: &str = "job";

/// The format of a file of responses.
pub const FORMAT: &str = "format";
/// Begins a CSV with a byte order mark.
pub const BYTE_ORDER_MARK: &str = "byte-order-mark";
/// Includes the private columns.
pub const PRIVATE_COLUMNS: &str = "private-columns";
/// The exports of a form, after the form's id.
pub const EXPORTS: &str = "/exports";
/// Asks for a file, after the address of the exports.
pub const ASK: &str = "/ask";
/// Deletes a file, after the address of the exports.
pub const DELETE: &str = "/delete";
/// Shows all that is held on a person, after the address of a response.
pub const SHEET: &str = "/sheet";
/// The site: languages, forms and folder.
pub const SITE: &str = "/site";
/// Takes up what the site's folder holds.
pub const SITE_TAKE_UP: &str = "/site/take-up";
/// Confirms a proposal to publish, after the address of the publication.
pub const CONFIRM: &str = "/confirm";
/// Declines a proposal to publish, after the address of the publication.
pub const DECLINE: &str = "/decline";

/// The publication of a form, after the form's id.
pub const PUBLICATION: &str = "/publication";
/// Builds a package, after the address of the publication.
pub const BUILD: &str = "/build";
/// Publishes the package that is built.
pub const PUBLISH: &str = "/publish";
/// Takes the package off the site.
pub const UNPUBLISH: &str = "/unpublish";
/// Stops a job.
pub const STOP: &str = "/stop";
/// Lets a job go on.
pub const RESUME: &str = "/resume";
/// The files of the package that is built.
pub const FILES: &str = "/files";
/// A letter.
pub const LETTER: &str = "letter";
/// The letters about a form that failed, after the form's id.
pub const MAIL: &str = "mail";
/// Shows an example of a letter, after the address of its page.
pub const EXAMPLE: &str = "/example";
/// Sends an example of a letter, after the address of its page.
pub const TEST: &str = "/test";
/// The language of a letter.
pub const LANGUAGE: &str = "language";
/// Tries a letter again, after the address of its page.
pub const RETRY: &str = "/retry";
/// Gives a letter up, after the address of its page.
pub const GIVE_UP: &str = "/give-up";
/// Writes again to an address that was refused, after the address of the page of mail.
pub const WRITE_AGAIN: &str = "/write-again";
/// Gives up the letters to an address that was refused, after the address of the page of mail.
pub const GIVE_UP_HELD: &str = "/give-up-held";
/// Begins or ends the digest of the account.
pub const DIGEST: &str = "/digest";
/// Ends the digest without a sign-in.
pub const UNSUBSCRIBE: &str = "/unsubscribe";
/// The account whose digest ends, and the proof that the link was made here.
pub const TOKEN: &str = "token";
/// Sends a link to sign in.
pub const SIGN_IN_LINK: &str = "/sign-in/link";
/// The supporters of a form, after the form's id.
pub const SUPPORTERS: &str = "supporters";
/// Shows the contact of a supporter, after the address of its page.
pub const CONTACT: &str = "/contact";
/// Decides on a supporter, after the address of its page.
pub const DECIDE: &str = "/decide";
/// The page to sign in.
pub const SIGN_IN: &str = "/sign-in";
/// Leads to the provider.
pub const SIGN_IN_PROVIDER: &str = "/sign-in/provider";
/// Ends this session.
pub const SIGN_OUT: &str = "/sign-out";
/// Ends every session of the account.
pub const SIGN_OUT_EVERYWHERE: &str = "/sign-out-everywhere";
/// The sessions of the account.
pub const SESSIONS: &str = "/sessions";
/// Accounts and roles.
pub const ACCOUNTS: &str = "/accounts";
/// Invites somebody.
pub const INVITE: &str = "/accounts/invite";
/// Takes an invitation back.
pub const CANCEL: &str = "/accounts/cancel";
/// Grants a role.
pub const GRANT: &str = "/accounts/grant";
/// Revokes a role.
pub const REVOKE: &str = "/accounts/revoke";
/// Closes an account.
pub const CLOSE: &str = "/accounts/close";
/// The audit log.
pub const LOG: &str = "/log";
/// The audit log as CSV.
pub const LOG_CSV: &str = "/log.csv";
/// The audit log as lines of JSON.
pub const LOG_LINES: &str = "/log.ndjson";
