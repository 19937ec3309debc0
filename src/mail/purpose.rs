//! The kinds of letters, each under a name that the store keeps.

/// The kind of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterPurpose {
    /// The receipt of a response.
    Receipt,
    /// A response was amended.
    Amended,
    /// A response was withdrawn.
    Withdrawn,
    /// A supporter is listed, or is not.
    Supporter,
    /// A rights request was answered.
    Request,
    /// A person is invited to the workspace.
    Invitation,
    /// A link that signs in to the workspace.
    SignIn,
    /// What waits for an operator.
    Digest,
    /// An example that an operator sends to try mail out.
    Test,
}

impl LetterPurpose {
    const ALL: [Self; 9] = [
        Self::Receipt,
        Self::Amended,
        Self::Withdrawn,
        Self::Supporter,
        Self::Request,
        Self::Invitation,
        Self::SignIn,
        Self::Digest,
        Self::Test,
    ];

    /// Returns the name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Amended => "amended",
            Self::Withdrawn => "withdrawn",
            Self::Supporter => "supporter",
            Self::Request => "request",
            Self::Invitation => "invitation",
            Self::SignIn => "sign-in",
            Self::Digest => "digest",
            Self::Test => "test",
        }
    }

    /// Returns the purpose with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}
