//! Why a sign-in by the provider failed. No message holds a code, a token or the secret.

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{DiscoveryError, RequestTokenError, StandardErrorResponse, UserInfoError, url};
use std::error::Error;
use std::path::PathBuf;

/// The answer of a provider that does not take a code.
type TokenError<E> = RequestTokenError<E, StandardErrorResponse<CoreErrorResponseType>>;

/// Why a sign-in by the provider failed.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// The file of the client's secret cannot be read.
    #[error("--oidc-client-secret-file {}: {source}", file.display())]
    Secret {
        /// The file.
        file: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The file of the client's secret is empty.
    #[error("--oidc-client-secret-file {}: the file is empty", .0.display())]
    EmptySecret(PathBuf),
    /// An address is invalid.
    #[error("an address of the identity provider is invalid: {0}")]
    Address(#[from] url::ParseError),
    /// The HTTP client cannot be made.
    #[error("the identity provider cannot be reached: {0}")]
    Client(#[from] reqwest::Error),
    /// The provider does not answer.
    #[error("the identity provider does not answer: {0}")]
    Away(String),
    /// The provider does not describe itself at its issuer, or describes another issuer.
    #[error("the identity provider does not describe itself: {0}")]
    Discovery(String),
    /// The person returned without a sign-in that began in this browser.
    #[error("the sign-in did not begin in this browser, or too long ago")]
    OtherState,
    /// Another issuer answered.
    #[error("another issuer answered")]
    OtherIssuer,
    /// The provider refused the sign-in, with this code.
    #[error("the identity provider refused: {0}")]
    Refused(String),
    /// The provider does not take the code of the person.
    #[error("the identity provider does not take the code: {0}")]
    Exchange(String),
    /// The provider does not say who the person is.
    #[error("the identity provider gives no name: {0}")]
    UserInfo(String),
    /// The answer has no id token, or one that cannot be read.
    #[error("the identity provider gives no id token")]
    NoIdToken,
    /// The id token is not valid.
    #[error("the id token is not valid: {0}")]
    Invalid(String),
    /// The provider did not ask the person anew, or does not say when it did.
    #[error("the identity provider did not ask the person to sign in anew")]
    NotFresh,
}

impl ProviderError {
    /// The code of the error in the audit log.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Secret { .. } | Self::EmptySecret(_) | Self::Address(_) | Self::Client(_) => "settings",
            Self::Away(_) => "provider-away",
            Self::Discovery(_) => "discovery",
            Self::OtherState => "other-state",
            Self::OtherIssuer => "other-issuer",
            Self::Refused(_) => "refused",
            Self::Exchange(_) => "exchange",
            Self::UserInfo(_) => "user-info",
            Self::NoIdToken => "no-id-token",
            Self::Invalid(_) => "invalid-token",
            Self::NotFresh => "not-fresh",
        }
    }

    pub(super) fn of_discovery<E: Error + 'static>(error: DiscoveryError<E>) -> Self {
        match error {
            DiscoveryError::Request(error) => Self::Away(with_causes(&error)),
            DiscoveryError::Response(status, ..) if status.is_server_error() => Self::Away(status.to_string()),
            other => Self::Discovery(with_causes(&other)),
        }
    }

    pub(super) fn of_exchange<E: Error + 'static>(error: TokenError<E>) -> Self {
        match error {
            RequestTokenError::Request(error) => Self::Away(with_causes(&error)),
            RequestTokenError::ServerResponse(response) => Self::Exchange(response.error().to_string()),
            // What could not be read may hold a token.
            RequestTokenError::Parse(..) => Self::Exchange("its answer cannot be read".to_owned()),
            RequestTokenError::Other(error) => Self::Exchange(error),
        }
    }

    pub(super) fn of_user_info<E: Error + 'static>(error: &UserInfoError<E>) -> Self {
        Self::UserInfo(match error {
            UserInfoError::Request(error) => with_causes(error),
            UserInfoError::ClaimsVerification(error) => with_causes(error),
            // What could not be read may hold personal data.
            UserInfoError::Parse(_) => "its answer cannot be read".to_owned(),
            UserInfoError::Response(status, ..) => status.to_string(),
            _ => "its answer is unknown".to_owned(),
        })
    }
}

/// An error and its causes, in one line.
fn with_causes(error: &dyn Error) -> String {
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
