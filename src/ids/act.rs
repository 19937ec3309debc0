//! The actions that a button asks the client for, in [`super::data::ACT`].

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
