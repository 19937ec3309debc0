//! The actions that the audit log records, each under a code that never changes. The phrase for people is chosen when the log
//! is shown.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// Every action.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the action's code in the log.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

impl Action {
    /// The actions that change nothing and show somebody private answers, or find them.
    pub const LOOKS: [Self; 7] = [
        Self::SeeContact,
        Self::SearchResponses,
        Self::SearchOn,
        Self::SeePrivateAnswers,
        Self::MakeRightsSheet,
        Self::ExportPrivateAnswers,
        Self::DownloadExport,
    ];

    /// Returns whether an action with this code is a look.
    pub fn is_look(code: &str) -> bool {
        Self::LOOKS.iter().any(|look| look.code() == code)
    }
}

actions! {
    /// Somebody was invited.
    Invite = "account.invite",
    /// An invitation was taken back.
    CancelInvitation = "account.cancel-invitation",
    /// An invitation was accepted: there is an account, or it has further roles.
    AcceptInvitation = "account.accept-invitation",
    /// An account was closed.
    CloseAccount = "account.close",
    /// A role was granted.
    GrantRole = "role.grant",
    /// A role was revoked.
    RevokeRole = "role.revoke",
    /// A link to sign in was made.
    MakeSignInLink = "session.make-link",
    /// Somebody signed in.
    SignIn = "session.sign-in",
    /// Somebody signed out of one session.
    SignOut = "session.sign-out",
    /// Somebody signed out of all sessions.
    SignOutEverywhere = "session.sign-out-everywhere",
    /// A session ended by itself: nobody used it for too long, or it lasted as long as one may.
    EndSession = "session.end",
    /// Somebody asked for what their roles do not permit.
    AskWithoutPermission = "permission.ask",
    /// The audit log was read.
    ReadLog = "log.read",
    /// The audit log was saved as a file.
    ExportLog = "log.export",
    /// A decision on a free text was recorded.
    DecideOnText = "review.decide",
    /// A reviewer asked that somebody else read a free text.
    AskOpinionOnText = "review.ask-opinion",
    /// A decision on a free text, or a request that somebody else read it, was taken back.
    UndoDecisionOnText = "review.undo",
    /// A note on a free text was recorded.
    NoteOnText = "review.note",
    /// The themes of a question were changed.
    ChangeFrame = "frame.change",
    /// A published text was given its codes.
    CodeText = "coding.code",
    /// A coding was taken back.
    UndoCoding = "coding.undo",
    /// Texts were drawn that two people code.
    DrawSample = "sample.draw",
    /// A sample of texts that two people code was ended.
    EndSample = "sample.end",
    /// Texts were drawn that are coded in place of all.
    DrawPart = "part.draw",
    /// All texts of a question are coded again, and not only those that were drawn.
    EndPart = "part.end",
    /// A synthesis document was signed as it is.
    SignSynthesis = "synthesis.sign",
    /// It was decided which codes a text has that was coded differently.
    SettleCoding = "coding.settle",
    /// A decision on the codes of a text was taken back.
    UndoSettlement = "coding.undo-settlement",
    /// It was decided whether a supporter is listed.
    DecideOnSupporter = "supporter.decide",
    /// The contact of a supporter was shown.
    SeeContact = "supporter.see-contact",
    /// Somebody looked for the responses of a person.
    SearchResponses = "response.search",
    /// A search for the responses of a person went on where it had stopped.
    SearchOn = "response.search-on",
    /// The private answers of a response were shown.
    SeePrivateAnswers = "response.see-private",
    /// A rights request was entered in the register.
    RegisterRequest = "request.register",
    /// The register of rights requests was saved as a file.
    ExportRequests = "request.export",
    /// A step was taken on a rights request.
    StepOfRequest = "request.step",
    /// An answer of a response was corrected by the operator.
    CorrectResponse = "response.correct",
    /// The processing of a response was restricted.
    RestrictResponse = "response.restrict",
    /// The restriction of a response was lifted.
    LiftRestriction = "response.lift-restriction",
    /// A response was withdrawn by the operator.
    WithdrawResponse = "response.withdraw",
    /// The private answers of a form were erased.
    PurgePrivateAnswers = "form.purge-private",
    /// Shared drafts were erased by a command.
    EraseSharedDrafts = "draft.erase",
    /// Responses with their private answers were exported.
    ExportPrivateAnswers = "form.export-private",
    /// Synthetic responses were recorded.
    MakeSynthetic = "response.make-synthetic",
    /// A package is being published.
    BeginPublication = "package.begin-publication",
    /// A package was published.
    PublishPackage = "package.publish",
    /// The opening or the closing of a form was moved.
    MoveWindow = "window.move",
    /// A form that had closed was opened again.
    ReopenForm = "window.reopen",
    /// Somebody proposed what a second person has to confirm.
    Propose = "proposal.make",
    /// A proposal was declined.
    DeclineProposal = "proposal.decline",
    /// A package was asked for.
    BuildPackage = "package.build",
    /// A package was built, and its figures computed again from its rows.
    FinishPackage = "package.finish",
    /// A publication that failed or was stopped goes on.
    ResumePublication = "package.resume-publication",
    /// A package was taken off the site.
    UnpublishPackage = "package.unpublish",
    /// A job was asked to stop.
    StopJob = "job.stop",
    /// The site in the folder was taken up by every process.
    TakeUpSite = "site.take-up",
    /// A process was told to read the site in the folder again.
    ReloadSite = "site.reload",
    /// A file of the responses was asked for.
    AskForExport = "export.ask",
    /// The public answers of the responses were written into a file.
    ExportResponses = "form.export",
    /// A file of the responses was downloaded.
    DownloadExport = "export.download",
    /// A file of the responses was deleted.
    DeleteExport = "export.delete",
    /// All that is held on a person was shown as a sheet.
    MakeRightsSheet = "response.make-sheet",
    /// The oldest entries of the audit log were cut off.
    CutLog = "log.cut",
    /// Who looked at what was erased from the oldest entries about looks.
    EraseLooks = "log.erase-looks",
    /// A server was started with these settings.
    StartServer = "server.start",
    /// A letter that failed was tried again.
    RetryLetter = "mail.retry",
    /// A letter that failed was given up.
    GiveLetterUp = "mail.give-up",
    /// An address that was refused for good is written to again.
    WriteAgain = "mail.write-again",
    /// The letters that are held because an address was refused were given up.
    GiveHeldLettersUp = "mail.give-up-held",
    /// An example of a letter was sent to try mail out.
    SendTestLetter = "mail.test",
    /// An account gets the digest from now on.
    BeginDigest = "digest.begin",
    /// An account gets the digest no more.
    EndDigest = "digest.end",
    /// The store was copied.
    BackUpStore = "store.back-up",
    /// The tables of the store were migrated to those of another version of the program.
    MigrateStore = "store.migrate",
    /// A demonstration was made, or its making was finished. The first entry of a log says that its store holds one.
    MakeDemo = "store.make-demo",
}
