//! The messages of roles, permissions and actions. The log stores codes; people read these messages.

use crate::i18n::{Key, key};
use crate::workspace::{Action, Permission, Role};

/// The name of a role.
pub fn role_key(role: Role) -> Key {
    match role {
        Role::Administrator => key::WORKSPACE_ROLE_ADMINISTRATOR,
        Role::Operator => key::WORKSPACE_ROLE_OPERATOR,
        Role::CaseOfficer => key::WORKSPACE_ROLE_CASE_OFFICER,
        Role::Reviewer => key::WORKSPACE_ROLE_REVIEWER,
        Role::SupportersOfficer => key::WORKSPACE_ROLE_SUPPORTERS_OFFICER,
        Role::Coder => key::WORKSPACE_ROLE_CODER,
        Role::LeadAnalyst => key::WORKSPACE_ROLE_LEAD_ANALYST,
        Role::Publisher => key::WORKSPACE_ROLE_PUBLISHER,
        Role::Auditor => key::WORKSPACE_ROLE_AUDITOR,
    }
}

/// What a permission allows.
pub fn permission_key(permission: Permission) -> Key {
    match permission {
        Permission::SeeAccounts => key::WORKSPACE_MAY_SEE_ACCOUNTS,
        Permission::ManageAccounts => key::WORKSPACE_MAY_MANAGE_ACCOUNTS,
        Permission::ReviewTexts => key::WORKSPACE_MAY_REVIEW_TEXTS,
        Permission::DecideOnSupporters => key::WORKSPACE_MAY_DECIDE_ON_SUPPORTERS,
        Permission::SeeOverview => key::WORKSPACE_MAY_SEE_OVERVIEW,
        Permission::SeeStore => key::WORKSPACE_MAY_SEE_STORE,
        Permission::ReadResponses => key::WORKSPACE_MAY_READ_RESPONSES,
        Permission::SeePrivateAnswers => key::WORKSPACE_MAY_SEE_PRIVATE_ANSWERS,
        Permission::CorrectResponses => key::WORKSPACE_MAY_CORRECT_RESPONSES,
        Permission::RestrictResponses => key::WORKSPACE_MAY_RESTRICT_RESPONSES,
        Permission::WithdrawResponses => key::WORKSPACE_MAY_WITHDRAW_RESPONSES,
        Permission::SeeRequests => key::WORKSPACE_MAY_SEE_REQUESTS,
        Permission::KeepRequests => key::WORKSPACE_MAY_KEEP_REQUESTS,
        Permission::MoveWindow => key::WORKSPACE_MAY_MOVE_WINDOW,
        Permission::ReopenForm => key::WORKSPACE_MAY_REOPEN_FORM,
        Permission::CodeTexts => key::WORKSPACE_MAY_CODE_TEXTS,
        Permission::ChangeFrames => key::WORKSPACE_MAY_CHANGE_FRAMES,
        Permission::SettleCodings => key::WORKSPACE_MAY_SETTLE_CODINGS,
        Permission::BuildPackage => key::WORKSPACE_MAY_BUILD_PACKAGE,
        Permission::PublishPackage => key::WORKSPACE_MAY_PUBLISH_PACKAGE,
        Permission::SeeExports => key::WORKSPACE_MAY_SEE_EXPORTS,
        Permission::ExportResponses => key::WORKSPACE_MAY_EXPORT_RESPONSES,
        Permission::SeeSite => key::WORKSPACE_MAY_SEE_SITE,
        Permission::TakeUpSite => key::WORKSPACE_MAY_TAKE_UP_SITE,
        Permission::HandleMail => key::WORKSPACE_MAY_HANDLE_MAIL,
        Permission::ReadLog => key::WORKSPACE_MAY_READ_LOG,
        Permission::ExportLog => key::WORKSPACE_MAY_EXPORT_LOG,
    }
}

/// What was done.
pub fn action_key(action: Action) -> Key {
    match action {
        Action::Invite => key::WORKSPACE_ACTION_INVITE,
        Action::CancelInvitation => key::WORKSPACE_ACTION_CANCEL_INVITATION,
        Action::AcceptInvitation => key::WORKSPACE_ACTION_ACCEPT_INVITATION,
        Action::CloseAccount => key::WORKSPACE_ACTION_CLOSE_ACCOUNT,
        Action::GrantRole => key::WORKSPACE_ACTION_GRANT_ROLE,
        Action::RevokeRole => key::WORKSPACE_ACTION_REVOKE_ROLE,
        Action::MakeSignInLink => key::WORKSPACE_ACTION_MAKE_SIGN_IN_LINK,
        Action::SignIn => key::WORKSPACE_ACTION_SIGN_IN,
        Action::SignOut => key::WORKSPACE_ACTION_SIGN_OUT,
        Action::SignOutEverywhere => key::WORKSPACE_ACTION_SIGN_OUT_EVERYWHERE,
        Action::AskWithoutPermission => key::WORKSPACE_ACTION_ASK_WITHOUT_PERMISSION,
        Action::ReadLog => key::WORKSPACE_ACTION_READ_LOG,
        Action::ExportLog => key::WORKSPACE_ACTION_EXPORT_LOG,
        Action::DecideOnText => key::WORKSPACE_ACTION_DECIDE_ON_TEXT,
        Action::AskOpinionOnText => key::WORKSPACE_ACTION_ASK_OPINION_ON_TEXT,
        Action::UndoDecisionOnText => key::WORKSPACE_ACTION_UNDO_DECISION_ON_TEXT,
        Action::NoteOnText => key::WORKSPACE_ACTION_NOTE_ON_TEXT,
        Action::ChangeFrame => key::WORKSPACE_ACTION_CHANGE_FRAME,
        Action::CodeText => key::WORKSPACE_ACTION_CODE_TEXT,
        Action::UndoCoding => key::WORKSPACE_ACTION_UNDO_CODING,
        Action::DrawSample => key::WORKSPACE_ACTION_DRAW_SAMPLE,
        Action::EndSample => key::WORKSPACE_ACTION_END_SAMPLE,
        Action::SettleCoding => key::WORKSPACE_ACTION_SETTLE_CODING,
        Action::UndoSettlement => key::WORKSPACE_ACTION_UNDO_SETTLEMENT,
        Action::DecideOnSupporter => key::WORKSPACE_ACTION_DECIDE_ON_SUPPORTER,
        Action::SeeContact => key::WORKSPACE_ACTION_SEE_CONTACT,
        Action::CorrectResponse => key::WORKSPACE_ACTION_CORRECT_RESPONSE,
        Action::RestrictResponse => key::WORKSPACE_ACTION_RESTRICT_RESPONSE,
        Action::LiftRestriction => key::WORKSPACE_ACTION_LIFT_RESTRICTION,
        Action::WithdrawResponse => key::WORKSPACE_ACTION_WITHDRAW_RESPONSE,
        Action::PurgePrivateAnswers => key::WORKSPACE_ACTION_PURGE_PRIVATE_ANSWERS,
        Action::ExportPrivateAnswers => key::WORKSPACE_ACTION_EXPORT_PRIVATE_ANSWERS,
        Action::MakeSynthetic => key::WORKSPACE_ACTION_MAKE_SYNTHETIC,
        Action::BeginPublication => key::WORKSPACE_ACTION_BEGIN_PUBLICATION,
        Action::PublishPackage => key::WORKSPACE_ACTION_PUBLISH_PACKAGE,
        Action::MoveWindow => key::WORKSPACE_ACTION_MOVE_WINDOW,
        Action::ReopenForm => key::WORKSPACE_ACTION_REOPEN_FORM,
        Action::Propose => key::WORKSPACE_ACTION_PROPOSE,
        Action::DeclineProposal => key::WORKSPACE_ACTION_DECLINE_PROPOSAL,
        Action::SearchResponses => key::WORKSPACE_ACTION_SEARCH_RESPONSES,
        Action::SearchOn => key::WORKSPACE_ACTION_SEARCH_ON,
        Action::SeePrivateAnswers => key::WORKSPACE_ACTION_SEE_PRIVATE_ANSWERS,
        Action::RegisterRequest => key::WORKSPACE_ACTION_REGISTER_REQUEST,
        Action::StepOfRequest => key::WORKSPACE_ACTION_STEP_OF_REQUEST,
        Action::BuildPackage => key::WORKSPACE_ACTION_BUILD_PACKAGE,
        Action::ResumePublication => key::WORKSPACE_ACTION_RESUME_PUBLICATION,
        Action::UnpublishPackage => key::WORKSPACE_ACTION_UNPUBLISH_PACKAGE,
        Action::StopJob => key::WORKSPACE_ACTION_STOP_JOB,
        Action::TakeUpSite => key::WORKSPACE_ACTION_TAKE_UP_SITE,
        Action::AskForExport => key::WORKSPACE_ACTION_ASK_FOR_EXPORT,
        Action::ExportResponses => key::WORKSPACE_ACTION_EXPORT_RESPONSES,
        Action::DownloadExport => key::WORKSPACE_ACTION_DOWNLOAD_EXPORT,
        Action::DeleteExport => key::WORKSPACE_ACTION_DELETE_EXPORT,
        Action::MakeRightsSheet => key::WORKSPACE_ACTION_MAKE_RIGHTS_SHEET,
        Action::CutLog => key::WORKSPACE_ACTION_CUT_LOG,
        Action::EraseLooks => key::WORKSPACE_ACTION_ERASE_LOOKS,
        Action::StartServer => key::WORKSPACE_ACTION_START_SERVER,
        Action::RetryLetter => key::WORKSPACE_ACTION_RETRY_LETTER,
        Action::GiveLetterUp => key::WORKSPACE_ACTION_GIVE_LETTER_UP,
        Action::SendTestLetter => key::WORKSPACE_ACTION_SEND_TEST_LETTER,
        Action::BeginDigest => key::WORKSPACE_ACTION_BEGIN_DIGEST,
        Action::EndDigest => key::WORKSPACE_ACTION_END_DIGEST,
        Action::BackUpStore => key::WORKSPACE_ACTION_BACK_UP_STORE,
        Action::MakeDemo => key::WORKSPACE_ACTION_MAKE_DEMO,
    }
}

/// The name of a kind of object, by its name in the log; `None` for an unknown one.
pub fn object_key(kind: &str) -> Option<Key> {
    Some(match kind {
        "account" => key::WORKSPACE_OBJECT_ACCOUNT,
        "invitation" => key::WORKSPACE_OBJECT_INVITATION,
        "session" => key::WORKSPACE_OBJECT_SESSION,
        "response" => key::WORKSPACE_OBJECT_RESPONSE,
        "text" => key::WORKSPACE_OBJECT_TEXT,
        "question" => key::WORKSPACE_OBJECT_QUESTION,
        "form" => key::WORKSPACE_OBJECT_FORM,
        "page" => key::WORKSPACE_OBJECT_PAGE,
        "request" => key::WORKSPACE_OBJECT_REQUEST,
        "letter" => key::WORKSPACE_OBJECT_LETTER,
        "log" => key::WORKSPACE_OBJECT_LOG,
        "site" => key::WORKSPACE_OBJECT_SITE,
        "server" => key::WORKSPACE_OBJECT_SERVER,
        "store" => key::WORKSPACE_OBJECT_STORE,
        _ => return None,
    })
}
