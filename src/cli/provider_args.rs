//! The arguments that name an OpenID provider by which operators sign in.

use crate::server::identity_provider::{ClientAuth, ProviderSettings, parse_issuer};
use clap::{ArgAction, Args, ValueEnum};
use std::path::PathBuf;

/// The OpenID provider by which operators sign in.
#[derive(Args, Clone, Debug)]
pub(super) struct ProviderArgs {
    /// Issuer of the OpenID provider by which operators sign in, such as https://login.example.org/realms/office
    #[arg(
        long,
        env = "CONSULTATION_OIDC_ISSUER",
        value_name = "URL",
        value_parser = parse_issuer,
        requires_all = ["oidc_client_id", "oidc_client_secret_file"]
    )]
    oidc_issuer: Option<String>,
    /// Id under which the provider knows this client
    #[arg(long, env = "CONSULTATION_OIDC_CLIENT_ID", value_name = "ID", requires = "oidc_issuer")]
    oidc_client_id: Option<String>,
    /// File that holds the client's secret
    #[arg(long, env = "CONSULTATION_OIDC_CLIENT_SECRET_FILE", value_name = "FILE", requires = "oidc_issuer")]
    oidc_client_secret_file: Option<PathBuf>,
    /// How the client shows its secret
    #[arg(long, env = "CONSULTATION_OIDC_CLIENT_AUTH", value_enum, default_value_t = SecretPlace::Basic)]
    oidc_client_auth: SecretPlace,
    /// Scopes to ask for besides openid
    #[arg(
        long,
        env = "CONSULTATION_OIDC_SCOPES",
        value_name = "SCOPE,…",
        value_delimiter = ',',
        default_value = "profile"
    )]
    oidc_scopes: Vec<String>,
    /// Do without PKCE, for a provider that refuses it
    #[arg(long, env = "CONSULTATION_OIDC_WITHOUT_PKCE", value_parser = clap::builder::BoolishValueParser::new(), action = ArgAction::SetTrue)]
    oidc_without_pkce: bool,
}

/// Where the client's secret is in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SecretPlace {
    /// In the header Authorization, as Keycloak expects it
    Basic,
    /// In the body, as ProConnect expects it
    Post,
}

impl ProviderArgs {
    /// The settings of the provider, if there is one.
    pub(super) fn settings(self) -> Option<ProviderSettings> {
        Some(ProviderSettings {
            issuer: self.oidc_issuer?,
            client_id: self.oidc_client_id?,
            secret_file: self.oidc_client_secret_file?,
            client_auth: match self.oidc_client_auth {
                SecretPlace::Basic => ClientAuth::Basic,
                SecretPlace::Post => ClientAuth::Post,
            },
            scopes: self.oidc_scopes,
            pkce: !self.oidc_without_pkce,
        })
    }
}
