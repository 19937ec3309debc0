//! An OpenID provider by which operators sign in: the code flow with PKCE, and logout at the provider.
//!
//! The module knows no page, no account and no cookie. It gives the address at which a person signs in, takes what the provider
//! sent back, and says who it is: issuer and subject, never an address of e-mail.

mod claims;
mod discovery;
mod error;
mod pending;
mod person;
mod settings;

pub use error::ProviderError;
pub use pending::{PendingSignIn, Returned};
pub use person::Person;
pub use settings::{ClientAuth, IssuerError, ProviderSettings, parse_issuer};

use crate::workspace::LONGEST;
use discovery::Discovery;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreIdToken};
use openidconnect::{
    AuthType, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, LogoutRequest, Nonce,
    PkceCodeChallenge, PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl, Scope,
};
use pending::nonce_of;
use std::time::Duration;

/// A provider that does not answer within this time is away.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The length of state and nonce in bytes, before they are encoded: ProConnect wants 32 characters at least.
const RANDOM_BYTES: u32 = 32;

/// Asks for the time at which the person signed in at the provider (OpenID Connect Core 5.5).
const AUTH_TIME_CLAIM: &str = r#"{"id_token":{"auth_time":{"essential":true}}}"#;

/// The client after discovery: the endpoint of authorization is known, those of tokens and of the person may be.
type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// The OpenID provider of the workspace.
pub struct IdentityProvider {
    settings: ProviderSettings,
    id: ClientId,
    secret: ClientSecret,
    redirect: RedirectUrl,
    http: reqwest::Client,
    discovery: Discovery,
}

/// What a person wants when they leave for the provider.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The address to return to.
    pub next: String,
    /// The code of the invitation that the person accepts.
    pub invitation: Option<String>,
    /// True if the person must show anew who they are.
    pub is_fresh: bool,
}

impl IdentityProvider {
    /// The provider of these settings. `redirect` is the address to which the provider sends people back.
    ///
    /// # Errors
    /// When the secret cannot be read, or an address is invalid.
    pub fn new(settings: ProviderSettings, redirect: String) -> Result<Self, ProviderError> {
        let secret = settings.secret()?;
        // A redirect could lead this server to an address that its network alone can reach.
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(TIMEOUT).build()?;
        Ok(Self {
            id: ClientId::new(settings.client_id.clone()),
            secret: ClientSecret::new(secret),
            redirect: RedirectUrl::new(redirect)?,
            discovery: Discovery::new(settings.issuer.clone())?,
            settings,
            http,
        })
    }

    /// The host of the issuer, by which people know the provider.
    pub fn host(&self) -> &str {
        self.discovery.issuer().url().host_str().unwrap_or_default()
    }

    /// Begins a sign-in, and returns the address at the provider to which the person goes.
    ///
    /// # Errors
    /// When the provider cannot be reached.
    pub async fn begin(&self, wanted: Wanted, now: i64) -> Result<(String, PendingSignIn), ProviderError> {
        let metadata = self.discovery.metadata(&self.http, now).await?;
        let client = self.client(&metadata);
        let random = || CsrfToken::new_random_len(RANDOM_BYTES);
        let nonce_secret = random().into_secret();
        let nonce = Nonce::new(nonce_of(&nonce_secret));
        let mut request = client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, random, move || nonce);
        for scope in self.settings.scopes.iter().filter(|scope| !scope.is_empty()) {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        // ProConnect refuses `max_age`, which every provider must know; it takes the claim instead, and says so.
        request = match metadata.claims_parameter_supported() {
            Some(true) => request.add_extra_param("claims", AUTH_TIME_CLAIM),
            _ if wanted.is_fresh => request.set_max_age(Duration::ZERO),
            _ => request.set_max_age(Duration::from_millis(LONGEST.unsigned_abs())),
        };
        if wanted.is_fresh {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        let mut verifier = None;
        if self.settings.pkce {
            let (challenge, kept) = PkceCodeChallenge::new_random_sha256();
            request = request.set_pkce_challenge(challenge);
            verifier = Some(kept.into_secret());
        }
        let (url, state, _) = request.url();
        let Wanted { next, invitation, is_fresh } = wanted;
        let state = state.into_secret();
        Ok((
            url.to_string(),
            PendingSignIn { state, nonce_secret, verifier, began_at: now, is_fresh, next, invitation },
        ))
    }

    /// Returns the address at which the person also signs out of the provider, and is then sent to `back`; `None` if the
    /// provider has none.
    ///
    /// # Errors
    /// When the provider cannot be reached, or an address is invalid.
    pub async fn logout_url(&self, id_token: &str, back: String, now: i64) -> Result<Option<String>, ProviderError> {
        let metadata = self.discovery.endpoints(&self.http, now).await?;
        let Some(endpoint) = metadata.additional_metadata().end_session_endpoint.clone() else { return Ok(None) };
        let hint: CoreIdToken = id_token.parse().map_err(|_| ProviderError::NoIdToken)?;
        let request = LogoutRequest::from(endpoint)
            .set_id_token_hint(&hint)
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::new(back)?)
            .set_state(CsrfToken::new_random_len(RANDOM_BYTES));
        Ok(Some(request.http_get_url().to_string()))
    }

    fn client(&self, metadata: &ProviderMetadataWithLogout) -> Client {
        let auth = match self.settings.client_auth {
            ClientAuth::Basic => AuthType::BasicAuth,
            ClientAuth::Post => AuthType::RequestBody,
        };
        CoreClient::from_provider_metadata(metadata.clone(), self.id.clone(), Some(self.secret.clone()))
            .set_redirect_uri(self.redirect.clone())
            .set_auth_type(auth)
    }
}
