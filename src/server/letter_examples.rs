//! An example of each letter, in a language of the site, with the form's own words and dates. Nothing of a response is in it: codes, names
//! and addresses are invented.

use super::link_letters::{invitation_letter, sign_in_letter};
use super::response_letters::LetterSources;
use crate::i18n::{Key, key};
use crate::mail::has_address;
use crate::mail::letters::{self, AboutResponse, AnsweredRequest, DigestItem, LetterWriter};
use crate::site::Locale;
use crate::site::zone::day;
use crate::store::NewLetter;
use crate::store::timestamps::timestamp_from_ms;
use crate::workspace::{Grant, InvokedRight, NewLink, OneTimeCode, RequestDecision, Role};
use questionnaire::Form;

/// A letter of which there is an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LetterExample {
    Receipt,
    Amended,
    Corrected,
    Withdrawn,
    WithdrawnByTeam,
    Listed,
    NotListed,
    RequestGranted,
    RequestRefused,
    Invitation,
    SignIn,
    Digest,
}

/// What an example is written with.
#[derive(Clone, Copy)]
pub(super) struct ExampleSources<'a> {
    pub(super) sources: LetterSources<'a>,
    /// The origin of the workspace.
    pub(super) office: &'a str,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Form,
    /// The time, in milliseconds since 1970.
    pub(super) now: i64,
}

/// The invented id of a response.
const RESPONSE: &str = "00000000-0000-4000-8000-000000000000";
/// An invented receipt code, which no response has.
const CODE: &str = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789";
/// An address that nobody has (RFC 2606).
const ADDRESS: &str = "name@example.org";
/// How many texts wait in the example of a digest.
const WAITING_TEXTS: u64 = 3;

impl LetterExample {
    const ALL: [Self; 12] = [
        Self::Receipt,
        Self::Amended,
        Self::Corrected,
        Self::Withdrawn,
        Self::WithdrawnByTeam,
        Self::Listed,
        Self::NotListed,
        Self::RequestGranted,
        Self::RequestRefused,
        Self::Invitation,
        Self::SignIn,
        Self::Digest,
    ];

    /// The letters that there are for a form.
    pub(super) fn of_form(form: &Form) -> Vec<Self> {
        Self::ALL.into_iter().filter(|example| example.is_for(form)).collect()
    }

    /// The name in addresses and in the log.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Amended => "amended",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::WithdrawnByTeam => "withdrawn-by-team",
            Self::Listed => "listed",
            Self::NotListed => "not-listed",
            Self::RequestGranted => "request-granted",
            Self::RequestRefused => "request-refused",
            Self::Invitation => "invitation",
            Self::SignIn => "sign-in",
            Self::Digest => "digest",
        }
    }

    /// What the letter is, for people.
    pub(super) fn label(self) -> Key {
        match self {
            Self::Receipt => key::WORKSPACE_LETTER_RECEIPT,
            Self::Amended => key::WORKSPACE_LETTER_AMENDED,
            Self::Corrected => key::WORKSPACE_LETTER_CORRECTED,
            Self::Withdrawn => key::WORKSPACE_LETTER_WITHDRAWN,
            Self::WithdrawnByTeam => key::WORKSPACE_LETTER_WITHDRAWN_BY_TEAM,
            Self::Listed => key::WORKSPACE_LETTER_LISTED,
            Self::NotListed => key::WORKSPACE_LETTER_NOT_LISTED,
            Self::RequestGranted => key::WORKSPACE_LETTER_REQUEST_GRANTED,
            Self::RequestRefused => key::WORKSPACE_LETTER_REQUEST_REFUSED,
            Self::Invitation => key::WORKSPACE_LETTER_INVITATION,
            Self::SignIn => key::WORKSPACE_LETTER_SIGN_IN,
            Self::Digest => key::WORKSPACE_LETTER_DIGEST,
        }
    }

    fn is_for(self, form: &Form) -> bool {
        match self {
            Self::Receipt | Self::Amended | Self::Corrected | Self::Withdrawn | Self::WithdrawnByTeam => {
                has_address(form)
            }
            Self::Listed | Self::NotListed => has_address(form) && form.supporter_settings().is_some(),
            Self::RequestGranted | Self::RequestRefused | Self::Invitation | Self::SignIn | Self::Digest => true,
        }
    }

    /// The example.
    pub(super) fn letter(self, of: &ExampleSources<'_>) -> NewLetter {
        let catalogue = of.locale.form_catalogue(of.form);
        let writer = LetterWriter { catalogue: &catalogue, origin: of.sources.origin, now: of.now };
        let about = AboutResponse { form: of.form, response_id: RESPONSE, revision: 2, address: ADDRESS.to_owned() };
        let date = of.sources.windows.zone(of.form).format_long(timestamp_from_ms(of.now), of.locale.catalogue());
        let name = catalogue.message(key::MAIL_EXAMPLE_NAME);
        match self {
            Self::Receipt => letters::receipt(&writer, about, CODE),
            Self::Amended => letters::amended(&writer, about, (&date, false, 0)),
            Self::Corrected => letters::amended(&writer, about, (&date, true, 0)),
            Self::Withdrawn => letters::withdrawn(&writer, about, (&date, false)),
            Self::WithdrawnByTeam => letters::withdrawn(&writer, about, (&date, true)),
            Self::Listed => letters::supporter(&writer, about, &name, true),
            Self::NotListed => letters::supporter(&writer, about, &name, false),
            Self::RequestGranted => of.request(RequestDecision::Granted),
            Self::RequestRefused => of.request(RequestDecision::Refused),
            Self::Invitation => of.invitation(),
            Self::SignIn => of.sign_in(),
            Self::Digest => of.digest(),
        }
    }
}

impl ExampleSources<'_> {
    /// A request that came today.
    fn request(&self, decision: RequestDecision) -> NewLetter {
        let catalogue = self.locale.form_catalogue(self.form);
        let writer = LetterWriter { catalogue: &catalogue, origin: self.sources.origin, now: self.now };
        let today = self.sources.windows.zone(self.form).clock(timestamp_from_ms(self.now)).date();
        let words = match decision {
            RequestDecision::Granted => String::new(),
            RequestDecision::Partly | RequestDecision::Refused => catalogue.message(key::MAIL_EXAMPLE_GROUND),
        };
        let request = AnsweredRequest {
            form: self.form,
            address: ADDRESS.to_owned(),
            received: &day(today).format_long(self.locale.catalogue()),
            invoked: InvokedRight::Erasure,
            decision,
            words: &words,
        };
        letters::answered(&writer, request)
    }

    fn invitation(&self) -> NewLetter {
        let code = OneTimeCode::generate();
        let form = self.form.id().as_str();
        let grants = [Role::Reviewer, Role::Publisher].map(|role| Grant::for_form(role, form)).to_vec();
        let link = NewLink::invitation(code.digest(), ADDRESS, grants, self.now);
        invitation_letter(self.locale, self.office, (&link, &code), &self.sources.windows.zone(self.form))
    }

    fn sign_in(&self) -> NewLetter {
        let code = OneTimeCode::generate();
        sign_in_letter(self.locale, self.office, (&NewLink::sign_in(code.digest(), ADDRESS, None, self.now), &code))
    }

    fn digest(&self) -> NewLetter {
        let page =
            |ending: &str| format!("{}{}", self.office, crate::ui::workspace::address(self.locale.tag(), ending));
        let item = DigestItem {
            words: key::MAIL_DIGEST_TEXTS,
            count: WAITING_TEXTS,
            form: self.locale.name_of(self.form).0,
            link: page(&format!("/{}/review", self.form.id())),
        };
        let writer = LetterWriter { catalogue: self.locale.catalogue(), origin: self.office, now: self.now };
        let end = page(crate::ui::workspace::fields::UNSUBSCRIBE);
        letters::digest(&writer, ("", ADDRESS, ""), &[item], &end)
    }
}
