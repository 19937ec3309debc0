//! Who returned from the provider: exchanges the code, and verifies the id token.

use super::claims::{UserInfo, name_in_token, name_in_user_info, shown};
use super::pending::{LONGEST_SIGN_IN, nonce_of};
use super::{IdentityProvider, PendingSignIn, ProviderError, Returned};
use crate::workspace::{CLOCK_SKEW, FRESH, Identity};
use openidconnect::core::{CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreTokenResponse};
use openidconnect::{
    AccessToken, AuthorizationCode, ClaimsVerificationError, Nonce, OAuth2TokenResponse, PkceCodeVerifier,
    ProviderMetadataWithLogout, SignatureVerificationError, TokenResponse,
};
use std::time::{Duration, UNIX_EPOCH};

/// The algorithms by which an id token may be signed: with a key that the provider alone has.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
];

/// Who signed in at the provider.
pub struct Person {
    /// The issuer and the subject.
    pub identity: Identity,
    /// The name that the provider gives, else the address, else the subject.
    pub name: String,
    /// The id token, which the provider's logout asks for.
    pub id_token: String,
    /// When the person showed the provider who they are, in milliseconds since 1970; `None` if it does not say.
    pub authenticated_at: Option<i64>,
}

impl IdentityProvider {
    /// Returns who came back from the provider.
    ///
    /// # Errors
    /// When the person did not sign in, began in another browser, or the provider's answer is not valid.
    pub async fn person(
        &self,
        returned: &Returned,
        pending: &PendingSignIn,
        now: i64,
    ) -> Result<Person, ProviderError> {
        returned.check(pending, self.discovery.issuer(), now)?;
        let metadata = self.discovery.metadata(&self.http, now).await?;
        let tokens = self.exchange(&metadata, returned, pending).await?;
        let id_token = tokens.id_token().ok_or(ProviderError::NoIdToken)?;
        let claims = self.verified(&metadata, id_token, pending, now).await?;
        let authenticated_at = claims.auth_time().map(|at| at.timestamp_millis());
        let is_recent = authenticated_at.is_some_and(|at| (-CLOCK_SKEW..FRESH).contains(&(now - at)));
        if pending.is_fresh && !is_recent {
            return Err(ProviderError::NotFresh);
        }
        let identity =
            Identity::Provider { issuer: claims.issuer().to_string(), subject: claims.subject().to_string() };
        // The name is kept when the account is made, and not read again.
        let name = match pending.invitation {
            Some(_) => self.name(&metadata, &claims, tokens.access_token()).await,
            None => claims.subject().to_string(),
        };
        Ok(Person { identity, name, id_token: id_token.to_string(), authenticated_at })
    }

    async fn exchange(
        &self,
        metadata: &ProviderMetadataWithLogout,
        returned: &Returned,
        pending: &PendingSignIn,
    ) -> Result<CoreTokenResponse, ProviderError> {
        let code = AuthorizationCode::new(returned.code.clone());
        let client = self.client(metadata);
        let no_endpoint = |_| ProviderError::Discovery("it has no endpoint of tokens".to_owned());
        let mut request = client.exchange_code(code).map_err(no_endpoint)?;
        if let Some(verifier) = &pending.verifier {
            request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.clone()));
        }
        request.request_async(&self.http).await.map_err(ProviderError::of_exchange)
    }

    /// The claims of an id token whose signature, issuer, audience, times and nonce are right. If its key is unknown, the
    /// provider may have a new one.
    async fn verified(
        &self,
        metadata: &ProviderMetadataWithLogout,
        id_token: &CoreIdToken,
        pending: &PendingSignIn,
        now: i64,
    ) -> Result<CoreIdTokenClaims, ProviderError> {
        match self.claims(metadata, id_token, pending, now) {
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let unknown = || ProviderError::Invalid(SignatureVerificationError::NoMatchingKey.to_string());
                let metadata = self.discovery.with_new_keys(&self.http, now).await?.ok_or_else(unknown)?;
                self.claims(&metadata, id_token, pending, now)
            }
            claims => claims,
        }
        .map_err(|error| ProviderError::Invalid(error.to_string()))
    }

    fn claims(
        &self,
        metadata: &ProviderMetadataWithLogout,
        id_token: &CoreIdToken,
        pending: &PendingSignIn,
        now: i64,
    ) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
        let client = self.client(metadata);
        let moment = UNIX_EPOCH + Duration::from_millis(now.unsigned_abs());
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || moment.into())
            .set_issue_time_verifier_fn(move |issued| {
                let is_recent = (-CLOCK_SKEW..LONGEST_SIGN_IN).contains(&(now - issued.timestamp_millis()));
                if is_recent { Ok(()) } else { Err(format!("it was issued at {issued}")) }
            });
        id_token.claims(&verifier, &Nonce::new(nonce_of(&pending.nonce_secret))).cloned()
    }

    /// The name of a person: from the id token, else from what the provider says when it is asked.
    async fn name(
        &self,
        metadata: &ProviderMetadataWithLogout,
        claims: &CoreIdTokenClaims,
        access_token: &AccessToken,
    ) -> String {
        if let Some(name) = name_in_token(claims) {
            return name;
        }
        let info = match self.user_info(metadata, claims, access_token).await {
            Ok(info) => info,
            Err(error) => {
                tracing::warn!(%error, "the identity provider does not say how a new account is called");
                None
            }
        };
        let address = || info.as_ref().and_then(UserInfo::email).or_else(|| claims.email());
        let name = info.as_ref().and_then(name_in_user_info).or_else(|| shown(address()?));
        name.unwrap_or_else(|| claims.subject().to_string())
    }

    /// What the provider says of the person; `None` if it has no endpoint for this. The answer may be signed.
    async fn user_info(
        &self,
        metadata: &ProviderMetadataWithLogout,
        claims: &CoreIdTokenClaims,
        access_token: &AccessToken,
    ) -> Result<Option<UserInfo>, ProviderError> {
        let client = self.client(metadata);
        let Ok(request) = client.user_info(access_token.clone(), Some(claims.subject().clone())) else {
            return Ok(None);
        };
        let info = request.request_async(&self.http).await;
        info.map(Some).map_err(|error| ProviderError::of_user_info(&error))
    }
}
