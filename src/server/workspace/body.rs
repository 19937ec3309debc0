//! The body of a form of the workspace. Fields that a page does not send are empty.

use crate::store::storable;
use crate::ui::workspace::fields;
use crate::workspace::{Act, Grant, Role};
use axum::extract::{Form, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The names and values of a form.
pub(super) struct Body(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match Form::from_request(request, state).await {
            Ok(Form(entries)) => {
                let body = Self(entries);
                // The page's own field takes no more, so only a program sends a longer reason.
                if body.field_value(fields::REASON).chars().count() > Act::LONGEST_REASON {
                    let why = format!("The reason has more than {} characters.", Act::LONGEST_REASON);
                    return Err((StatusCode::UNPROCESSABLE_ENTITY, why).into_response());
                }
                Ok(body)
            }
            Err(refused) => Err(refused.into_response()),
        }
    }
}

impl Body {
    /// Every name and value, as they were sent.
    pub(super) fn into_entries(self) -> Vec<(String, String)> {
        let storable = |(name, value): (String, String)| (name, storable(&value).into_owned());
        self.0.into_iter().map(storable).collect()
    }

    /// The first value of a field, without spaces around it.
    pub(super) fn field_value(&self, name: &str) -> String {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| storable(value.trim()).into_owned()).unwrap_or_default()
    }

    /// Every value of a field, in order, without empty ones.
    pub(super) fn field_values(&self, name: &str) -> Vec<String> {
        let values =
            self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| storable(value.trim()).into_owned());
        values.filter(|value| !value.is_empty()).collect()
    }

    /// The roles that the form names, without unknown ones.
    pub(super) fn known_roles(&self) -> Vec<Role> {
        let roles = self.0.iter().filter(|(name, _)| name == fields::ROLE);
        roles.filter_map(|(_, role)| Role::from_name(role)).collect()
    }

    /// The roles that the form names, for the form that it names; `None` if it names none, an unknown one, or one that is for
    /// the whole site together with a form.
    pub(super) fn grants(&self) -> Option<Vec<Grant>> {
        let form = Some(self.field_value(fields::FORM)).filter(|form| !form.is_empty());
        let roles = self.0.iter().filter(|(name, _)| name == fields::ROLE).map(|(_, role)| Role::from_name(role));
        let roles: Option<Vec<Role>> = roles.collect();
        let mut roles = roles.filter(|roles| !roles.is_empty())?;
        roles.sort_unstable();
        roles.dedup();
        let grants = roles.into_iter();
        let grant =
            |role: Role| (form.is_none() || !role.is_for_whole_site()).then(|| Grant { role, form: form.clone() });
        grants.map(grant).collect()
    }
}
