//! The actions that a button asks the server for on a receipt's page, under [`super::body::ACTION`].

names! {
    /// All of these actions.
    ALL:
    SHOW = "show",
    DOWNLOAD = "download",
    AMEND = "amend",
    CHECK = "check",
    SEND = "send",
    MAIL = "mail",
    WITHDRAW = "withdraw",
    WITHDRAW_NOW = "withdraw-now",
}
