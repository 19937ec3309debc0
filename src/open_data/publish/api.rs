//! The platform's API (udata, version 1), with one function per request. Nothing is retried here.

use super::upload::{TOKEN_FIELD, UploadFile};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::Value;
use std::time::Duration;

/// A client of the platform at one address, with an API token.
pub struct Api {
    client: Client,
    base: String,
    token: String,
}

/// Why no client can be made for an address.
#[derive(Debug, thiserror::Error)]
pub enum ApiAddressError {
    /// The address is not https, so the token would be sent unencrypted.
    #[error("{0:?} is no https address")]
    NotHttps(String),
    /// The HTTP client cannot be created.
    #[error(transparent)]
    Client(#[from] reqwest::Error),
}

/// Why a request to the platform failed.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The platform refused the request.
    #[error("{}", refused(*.status, .what, .detail))]
    Refused {
        /// The HTTP status of the reply.
        status: StatusCode,
        /// The request that was made.
        what: &'static str,
        /// The platform's explanation.
        detail: String,
    },
    /// The platform could not be reached, or the connection broke.
    #[error("the platform could not be reached: {0}")]
    Network(String),
    /// The platform's reply has an unexpected form.
    #[error("the platform answered something else than expected when {0}")]
    UnexpectedResponse(&'static str),
    /// A file of the package cannot be read.
    #[error("{0} cannot be read: {1}")]
    File(String, std::io::Error),
}

impl ApiError {
    /// Returns whether the platform does not take the token, or the token may not do this.
    pub fn is_about_token(&self) -> bool {
        matches!(self, Self::Refused { status, .. } if matches!(status.as_u16(), 401 | 403))
    }

    /// Returns whether a retry may succeed.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Refused { status, .. } => status.is_server_error() || *status == StatusCode::TOO_MANY_REQUESTS,
            Self::Network(_) => true,
            Self::UnexpectedResponse(_) | Self::File(..) => false,
        }
    }
}

fn refused(status: StatusCode, what: &str, detail: &str) -> String {
    let advice = match status.as_u16() {
        401 => "the token is missing or wrong: put a valid one into CONSULTATION_DATAGOUV_TOKEN",
        403 => "the token may not do this: use one of an editor of the dataset's organization",
        404 => "it is not there: check --datagouv-url, or move the .datagouv.json file away to publish anew",
        410 => "the dataset was deleted there: move the .datagouv.json file away to publish anew",
        415 => "the platform does not take files of this type",
        423 => "the platform is read-only at the moment: try again later, the publication goes on where it stopped",
        400 => "the platform found the request wrong",
        _ => "the platform refused",
    };
    let detail = if detail.is_empty() { String::new() } else { format!(" ({detail})") };
    format!("{what}: {advice}{detail} [{status}]")
}

impl Api {
    /// Creates a client of the platform at an address such as `https://www.data.gouv.fr`.
    ///
    /// # Errors
    /// When the token would be sent unencrypted, or the HTTP client cannot be created.
    pub fn new(base: &str, token: String) -> Result<Self, ApiAddressError> {
        let base = base.trim_end_matches('/').to_owned();
        let local =
            ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|local| base.starts_with(local));
        if !base.starts_with("https://") && !local {
            return Err(ApiAddressError::NotHttps(base));
        }
        let client = Client::builder()
            .user_agent(concat!("consultation/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(Duration::from_secs(120))
            .build()?;
        Ok(Self { client, base, token })
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}/api/1/{path}", self.base)).header("X-API-KEY", &self.token)
    }

    /// Returns the dataset with this id.
    pub(super) async fn dataset(&self, id: &str) -> Result<Value, ApiError> {
        answer(self.request(Method::GET, &format!("datasets/{id}/")), StatusCode::OK, "looking the dataset up").await
    }

    /// Returns the dataset that was created with this token, if there is one.
    pub(super) async fn find_by_token(&self, mark: &str, title: &str) -> Result<Option<Value>, ApiError> {
        let request = self.request(Method::GET, "me/org_datasets/").query(&[("q", title)]);
        let datasets = answer(request, StatusCode::OK, "looking for a dataset that was made already").await?;
        let is_it = |dataset: &&Value| dataset["extras"][TOKEN_FIELD] == mark && dataset["deleted"].is_null();
        Ok(datasets.as_array().into_iter().flatten().find(is_it).cloned())
    }

    /// Creates a dataset.
    pub(super) async fn create(&self, dataset: &Value) -> Result<Value, ApiError> {
        let what = "making the dataset";
        let made = answer(self.request(Method::POST, "datasets/").json(dataset), StatusCode::CREATED, what).await?;
        if made["id"].is_string() { Ok(made) } else { Err(ApiError::UnexpectedResponse(what)) }
    }

    /// Replaces the dataset's description.
    pub(super) async fn update(&self, id: &str, dataset: &Value) -> Result<(), ApiError> {
        let request = self.request(Method::PUT, &format!("datasets/{id}/")).json(dataset);
        answer(request, StatusCode::OK, "making the dataset public").await.map(|_| ())
    }

    /// Uploads a file as a new resource and returns the resource's id.
    pub(super) async fn upload(&self, dataset: &str, file: &UploadFile) -> Result<String, ApiError> {
        let what = "sending a file";
        let sent = self.send(&format!("datasets/{dataset}/upload/"), file, StatusCode::CREATED, what).await?;
        match (sent["success"].as_bool(), sent["id"].as_str()) {
            (Some(true), Some(id)) => Ok(id.to_owned()),
            _ => Err(ApiError::UnexpectedResponse(what)),
        }
    }

    /// Replaces the file of a resource.
    pub(super) async fn replace(&self, dataset: &str, resource: &str, file: &UploadFile) -> Result<(), ApiError> {
        let path = format!("datasets/{dataset}/resources/{resource}/upload/");
        self.send(&path, file, StatusCode::OK, "replacing a file").await.map(|_| ())
    }

    async fn send(
        &self,
        path: &str,
        file: &UploadFile,
        expected: StatusCode,
        what: &'static str,
    ) -> Result<Value, ApiError> {
        let unreadable = |error| ApiError::File(file.name.clone(), error);
        let part = Part::file(&file.path).await.map_err(unreadable)?.file_name(file.sent_as.clone());
        let part = part.mime_str(file.media_type).map_err(|error| ApiError::Network(error.to_string()))?;
        answer(self.request(Method::POST, path).multipart(Form::new().part("file", part)), expected, what).await
    }

    /// Replaces the description of a resource.
    pub(super) async fn describe(&self, dataset: &str, resource: &str, described: &Value) -> Result<(), ApiError> {
        let request = self.request(Method::PUT, &format!("datasets/{dataset}/resources/{resource}/")).json(described);
        answer(request, StatusCode::OK, "describing a file").await.map(|_| ())
    }
}

async fn answer(request: RequestBuilder, expected: StatusCode, what: &'static str) -> Result<Value, ApiError> {
    // Errors may contain the address, and never the token.
    let response = request.send().await.map_err(|error| ApiError::Network(chain(&error)))?;
    let status = response.status();
    let body = response.bytes().await.map_err(|error| ApiError::Network(chain(&error)))?;
    let json: Option<Value> = serde_json::from_slice(&body).ok();
    if status != expected {
        return Err(ApiError::Refused { status, what, detail: detail(json.as_ref()) });
    }
    json.ok_or(ApiError::UnexpectedResponse(what))
}

/// Returns the platform's explanation of a refusal, on one line.
fn detail(json: Option<&Value>) -> String {
    let Some(json) = json else { return String::new() };
    let parts =
        [json["message"].as_str().map(str::to_owned), (!json["errors"].is_null()).then(|| json["errors"].to_string())];
    let message = parts.into_iter().flatten().collect::<Vec<_>>().join(": ");
    message.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

/// Formats an error with its causes, because the outermost error alone hardly says what happened.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
