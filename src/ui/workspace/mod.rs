//! The pages of the operators' workspace, as the server renders them: complete without scripts. A page is made from plain data;
//! this module knows no request and no store. Each feature has a file, and all stand in the [`Frame`].

mod accounts;
mod address_input;
pub mod coding;
mod exports;
pub mod fields;
mod frame;
mod home;
mod keys;
mod letter_example;
mod log;
mod mail;
mod menu;
mod overview;
mod proposal;
mod publication;
mod refused;
mod responses;
pub mod review;
mod rights_requests;
mod row_progress;
mod session_end;
mod sessions;
mod settings;
mod sign_in;
mod signed_out;
mod site_page;
mod supporters;
mod unsubscribe;
mod window;
mod words;

pub use accounts::{AccountView, AccountsPage, GrantView, InvitationView, MadeLink, TypedInvitation, accounts};
pub use exports::{ExportView, ExportsPage, exports};
pub use frame::Frame;
pub use home::{HomePage, home};
pub use letter_example::{LetterExamplePage, LetterText, letter_example};
pub use log::{LogFields, LogObject, LogPage, LogRow, log};
pub use mail::{ExampleLink, FailedLetterRow, MailPage, RefusedAddressRow, ReplyView, WaitingLetters, mail};
pub use menu::{FormMenu, MenuLink, MenuView};
pub use overview::{Amount, DayFigure, Detail, Figure, OverviewPage, PartFigure, Task, overview};
pub use proposal::ProposalView;
pub use publication::{
    BlockedTextView, BlockedView, BuiltFileView, BuiltView, ChangesView, DatasetView, FigureView, JobView,
    MovedFigureView, PublicationPage, PublicationProposal, PublishedView, RareView, publication,
};
pub use refused::{RefusedPage, refused};
pub use responses::{
    AnswerLine, CorrectableAnswer, CorrectionField, CorrectionPage, ErasurePage, OptionView, ResponsePage, ResponseRow,
    ResponsesPage, RestrictionView, SearchRest, SheetEntry, SheetPage, VersionView, correction, erasure, response,
    response_sheet, responses,
};
pub use rights_requests::{
    RequestLetterFields, RequestPage, RequestRow, RequestsPage, StepView, TypedRequest, URGENT_DAYS, channel_key,
    decision_key, right_key, rights_request, rights_requests, step_key,
};
pub use session_end::SessionTimes;
pub use sessions::{DigestView, SessionView, SessionsPage, sessions};
pub use settings::{FormDatesRow, SettingRow, SettingsPage, ShownValue, settings};
pub use sign_in::{ProviderLink, SignInPage, sign_in};
pub use signed_out::signed_out;
pub use site_page::{
    FolderView, KeyWithPlace, LanguageView, LastTakeUp, SiteFormView, SitePage, WaitingMessages, site_page,
};
pub use supporters::{
    Contact, ContactLine, ListedSupporterView, SupporterFields, SupporterPage, SupporterStatus, SupportersPage,
    supporter, supporters,
};
pub use unsubscribe::{UnsubscribePage, UnsubscribeState, unsubscribe};
pub use window::{
    AnnouncementView, NoteLanguage, ReopeningProposal, TypedWindowChange, WindowChoice, WindowEndView, WindowMoveView,
    WindowPage, window, window_end_key,
};
pub use words::{action_key, object_key, permission_key, role_key};

/// The path under which the workspace lies.
pub const ROOT: &str = "/operator";

/// The address of a page of the workspace in a language; `ending` follows the language.
pub fn address(tag: &str, ending: &str) -> String {
    format!("{ROOT}/{tag}{ending}")
}
