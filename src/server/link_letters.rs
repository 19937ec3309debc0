//! The letters that bring one-time links to the workspace. Pages and commands send the same ones.

use crate::i18n::Catalogue;
use crate::mail::letters::{self, LetterWriter};
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::NewLetter;
use crate::store::timestamps::timestamp_from_ms;
use crate::ui::workspace::role_key;
use crate::workspace::{Grant, NewLink, OneTimeCode};

/// Returns the letter that brings an invitation, in a language of the site.
pub fn invitation_letter(
    locale: &Locale,
    origin: &str,
    (link, code): (&NewLink, &OneTimeCode),
    zone: &Zone,
) -> NewLetter {
    let catalogue = locale.catalogue();
    let until = zone.format_long(timestamp_from_ms(link.ends_at), catalogue);
    letters::invitation(&writer(catalogue, origin, link), (link, code), &role_names(locale, link), &until)
}

/// Returns the letter that brings a link to sign in, in a language of the site.
pub fn sign_in_letter(locale: &Locale, origin: &str, made: (&NewLink, &OneTimeCode)) -> NewLetter {
    letters::sign_in(&writer(locale.catalogue(), origin, made.0), made)
}

fn writer<'a>(catalogue: &'a Catalogue, origin: &'a str, link: &NewLink) -> LetterWriter<'a> {
    LetterWriter { catalogue, origin, now: link.made_at }
}

/// The roles that a link gives, by their names, each once.
fn role_names(locale: &Locale, link: &NewLink) -> Vec<String> {
    let mut roles: Vec<_> = link.purpose.grants().iter().map(|Grant { role, .. }| *role).collect();
    roles.dedup();
    roles.into_iter().map(|role| locale.catalogue().message(role_key(role))).collect()
}
