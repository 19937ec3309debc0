//! The letters to the sender of a response, in a language of the site. A site without mail writes none.

use super::site_context::SiteContext;
use crate::mail::letters::{self, AboutResponse, LetterWriter};
use crate::mail::{has_address, letter_address};
use crate::site::Locale;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{NewLetter, PrivateDocument};
use questionnaire::{Form, RawAnswers};

/// Writes the letters about the responses to a form.
#[derive(Clone, Copy)]
pub(super) struct ResponseLetters<'a> {
    context: &'a SiteContext,
    locale: &'a Locale,
    form: &'a Form,
}

/// A version of a response: its id and its revision.
pub(super) type Version<'a> = (&'a str, u32);

impl<'a> ResponseLetters<'a> {
    /// `None` if the site sends no mail, or the form asks for no address.
    pub(super) fn new(context: &'a SiteContext, locale: &'a Locale, form: &'a Form) -> Option<Self> {
        (context.sends_mail && has_address(form)).then_some(Self { context, locale, form })
    }

    /// The letter with the receipt; `None` if the answers hold no address.
    pub(super) fn receipt(
        &self,
        version: Version<'_>,
        answers: &RawAnswers,
        (code, now): (&str, i64),
    ) -> Option<NewLetter> {
        let address = letter_address(self.form, answers)?;
        Some(self.write(now, |writer| letters::receipt(writer, self.about(version, address), code)))
    }

    /// The letters about an amendment: to the former address and to the new one.
    pub(super) fn amended(
        &self,
        version: Version<'_>,
        (former, new): (&RawAnswers, &RawAnswers),
        now: i64,
    ) -> Vec<NewLetter> {
        let mut addresses: Vec<_> =
            [former, new].into_iter().filter_map(|answers| letter_address(self.form, answers)).collect();
        addresses.dedup();
        let date = self.date(now);
        let letter = |(copy, address)| {
            self.write(now, |writer| letters::amended(writer, self.about(version, address), (&date, copy)))
        };
        addresses.into_iter().enumerate().map(letter).collect()
    }

    /// The letter about a withdrawal by the sender or by the team; `None` if the answers hold no address.
    pub(super) fn withdrawn(
        &self,
        version: Version<'_>,
        answers: &RawAnswers,
        (now, by_team): (i64, bool),
    ) -> Option<NewLetter> {
        let address = letter_address(self.form, answers)?;
        let date = self.date(now);
        Some(self.write(now, |writer| letters::withdrawn(writer, self.about(version, address), (&date, by_team))))
    }

    /// The letter about the decision on a supporter; `None` if the private answers hold no address, or cannot be read.
    pub(super) fn supporter(
        &self,
        version: Version<'_>,
        private: &PrivateDocument,
        (name, is_listed, now): (&str, bool, i64),
    ) -> Option<NewLetter> {
        let answers: RawAnswers = serde_json::from_str(private.reveal()).ok()?;
        let address = letter_address(self.form, &answers)?;
        Some(self.write(now, |writer| letters::supporter(writer, self.about(version, address), name, is_listed)))
    }

    fn about<'v>(&self, (response_id, revision): Version<'v>, address: String) -> AboutResponse<'v>
    where
        'a: 'v,
    {
        AboutResponse { form: self.form, response_id, revision, address }
    }

    fn date(&self, now: i64) -> String {
        let zone = self.context.windows.zone(self.form);
        zone.format_long(timestamp_from_ms(now), self.locale.catalogue())
    }

    fn write(&self, now: i64, letter: impl FnOnce(&LetterWriter<'_>) -> NewLetter) -> NewLetter {
        let catalogue = self.locale.form_catalogue(self.form);
        letter(&LetterWriter { catalogue: &catalogue, origin: &self.context.origin, now })
    }
}
