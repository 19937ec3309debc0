//! The names in a form's body that are not names of controls.

names! {
    /// All of these names.
    ALL:
    SUBMISSION_ID = "submission_id",
    RECEIPT_CODE = "receipt_code",
    REVISION = "revision",
    ACTION = "action",
    CHANGE = "change",
}
