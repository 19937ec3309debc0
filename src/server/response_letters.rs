//! The letters to the sender of a response, in a language of the site. A site without mail writes none.
//!
//! What operators do to a response takes a [`LetterChoice`], from pages and commands alike: nobody acts without deciding whether its
//! sender is told.

use super::site_context::SiteContext;
use crate::mail::letters::{self, AboutResponse, LetterWriter};
use crate::mail::{has_address, letter_address};
use crate::site::window_settings::FormWindows;
use crate::site::{Locale, Site};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{NewLetter, PrivateDocument, Store, StoreError, StoredResponse};
use questionnaire::{Form, RawAnswers};

/// What letters are written with.
#[derive(Clone, Copy)]
pub struct LetterSources<'a> {
    /// The site, whose messages the letters are made of.
    pub site: &'a Site,
    /// The windows of the forms, whose time zones tell the dates.
    pub windows: &'a FormWindows,
    /// The origin of the addresses in the letters.
    pub origin: &'a str,
}

/// Whether the sender of a response is told by mail what an operator does to it.
#[derive(Clone, Copy)]
pub enum LetterChoice<'a> {
    /// The sender is told, if the response holds an address.
    Written(LetterSources<'a>),
    /// Nobody is told: the site sends no mail, or the operator wants no letter.
    Unwritten,
}

impl<'a> LetterChoice<'a> {
    /// A letter if the site sends mail.
    pub(super) fn of_site(context: &'a SiteContext) -> Self {
        if context.sends_mail { Self::Written(LetterSources::of_site(context)) } else { Self::Unwritten }
    }

    /// The letter about the withdrawal of a response by the team, in the language of the response.
    pub(super) fn withdrawal_letter(self, form: &Form, stored: &StoredResponse, now: i64) -> Option<NewLetter> {
        let letters = self.letters(form, &stored.locale)?;
        let answers = serde_json::from_str(stored.private.as_ref()?.reveal()).ok()?;
        letters.withdrawn((&stored.response_id, stored.revision), &answers, (now, true))
    }

    /// The letters about the correction of a response by the team, in this language.
    pub(super) fn correction_letters(
        self,
        (form, tag): (&Form, &str),
        version: Version<'_>,
        answers: (&RawAnswers, &RawAnswers),
        now: i64,
    ) -> Vec<NewLetter> {
        self.letters(form, tag).map(|letters| letters.amended(version, answers, (now, true))).unwrap_or_default()
    }

    /// The letter about the decision on a supporter of this name, in the language of the response. Nobody sees the private answers
    /// for that.
    pub(super) async fn decision_letter(
        self,
        store: &dyn Store,
        (form, version): (&Form, Version<'_>),
        told: (&str, bool, i64),
    ) -> Result<Option<NewLetter>, StoreError> {
        if matches!(self, Self::Unwritten) {
            return Ok(None);
        }
        let ids = [version.0.to_owned()];
        let public = store.public_rows_of(form.id().as_str(), &ids).await?;
        let private = store.private_rows_of(form.id().as_str(), &ids).await?;
        let (Some(public), Some(private)) = (public.first(), private.first()) else { return Ok(None) };
        let letters = self.letters(form, &public.locale);
        Ok(letters.and_then(|letters| letters.supporter(version, &private.document, told)))
    }

    /// Who writes the letters about a response in this language.
    fn letters<'b>(self, form: &'b Form, tag: &str) -> Option<ResponseLetters<'b>>
    where
        'a: 'b,
    {
        match self {
            Self::Written(sources) => ResponseLetters::new(sources, sources.site.locale_or_default(tag), form),
            Self::Unwritten => None,
        }
    }
}

impl<'a> LetterSources<'a> {
    /// The sources of a site.
    pub(super) fn of_site(context: &'a SiteContext) -> Self {
        Self { site: &context.site, windows: &context.windows, origin: &context.origin }
    }
}

/// Writes the letters about the responses to a form.
#[derive(Clone, Copy)]
pub(super) struct ResponseLetters<'a> {
    sources: LetterSources<'a>,
    locale: &'a Locale,
    form: &'a Form,
}

/// A version of a response: its id and its revision.
pub(super) type Version<'a> = (&'a str, u32);

impl<'a> ResponseLetters<'a> {
    /// `None` if the site sends no mail, or the form asks for no address.
    pub(super) fn of_site(context: &'a SiteContext, locale: &'a Locale, form: &'a Form) -> Option<Self> {
        if context.sends_mail { Self::new(LetterSources::of_site(context), locale, form) } else { None }
    }

    /// `None` if the form asks for no address.
    fn new(sources: LetterSources<'a>, locale: &'a Locale, form: &'a Form) -> Option<Self> {
        has_address(form).then_some(Self { sources, locale, form })
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

    /// The letters about an amendment by the sender or by the team: to the former address and to the new one.
    pub(super) fn amended(
        &self,
        version: Version<'_>,
        (former, new): (&RawAnswers, &RawAnswers),
        (now, by_team): (i64, bool),
    ) -> Vec<NewLetter> {
        let mut addresses: Vec<_> =
            [former, new].into_iter().filter_map(|answers| letter_address(self.form, answers)).collect();
        addresses.dedup();
        let date = self.date(now);
        let letter = |(copy, address)| {
            self.write(now, |writer| letters::amended(writer, self.about(version, address), (&date, by_team, copy)))
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
    fn supporter(
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
        let zone = self.sources.windows.zone(self.form);
        zone.format_long(timestamp_from_ms(now), self.locale.catalogue())
    }

    fn write(&self, now: i64, letter: impl FnOnce(&LetterWriter<'_>) -> NewLetter) -> NewLetter {
        let catalogue = self.locale.form_catalogue(self.form);
        letter(&LetterWriter { catalogue: &catalogue, origin: self.sources.origin, now })
    }
}
