//! The name of a person, from what the provider says of them.

use openidconnect::core::{CoreGenderClaim, CoreIdTokenClaims};
use openidconnect::{AdditionalClaims, LocalizedClaim, UserInfoClaims};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// A name is cut after this many characters.
const LONGEST_NAME: usize = 120;

/// What ProConnect says of a person besides what the standard names.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct MoreClaims {
    usual_name: Option<String>,
}

impl AdditionalClaims for MoreClaims {}

/// What the provider says of a person, when it is asked for it.
pub(super) type UserInfo = UserInfoClaims<MoreClaims, CoreGenderClaim>;

/// The name in an id token.
pub(super) fn name_in_token(claims: &CoreIdTokenClaims) -> Option<String> {
    name(text(claims.name()), text(claims.given_name()), text(claims.family_name()))
}

/// The name in the provider's answer about the person.
pub(super) fn name_in_user_info(claims: &UserInfo) -> Option<String> {
    let usual = claims.additional_claims().usual_name.as_deref();
    name(text(claims.name()), text(claims.given_name()), text(claims.family_name()).or(usual))
}

/// The name without what pages cannot show; `None` if nothing is left.
pub(super) fn shown(name: &str) -> Option<String> {
    let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// The whole name, else the given and the family name.
fn name(whole: Option<&str>, given: Option<&str>, family: Option<&str>) -> Option<String> {
    let joined = || [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ");
    whole.and_then(shown).or_else(|| shown(&joined()))
}

/// The value of a claim in no particular language.
fn text<T: Deref<Target = String>>(claim: Option<&LocalizedClaim<T>>) -> Option<&str> {
    claim?.get(None).map(|value| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_whole_one_else_its_parts_and_never_more_than_a_line() {
        assert_eq!(name(Some("Ada M."), Some("Ada"), Some("Martin")).as_deref(), Some("Ada M."));
        assert_eq!(name(Some("  "), Some("Ada"), Some("Martin")).as_deref(), Some("Ada Martin"));
        assert_eq!(name(None, None, Some("Martin")).as_deref(), Some("Martin"));
        assert_eq!(name(None, None, None), None);
        assert_eq!(shown("Ada\nMartin\u{7}"), Some("AdaMartin".to_owned()));
        assert_eq!(shown(&"é".repeat(500)).map(|name| name.chars().count()), Some(LONGEST_NAME));
    }
}
