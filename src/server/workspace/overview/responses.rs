//! How many responses came, from the counters of the form.

use super::super::visitor::Visitor;
use crate::i18n::option_words;
use crate::site::zone::{Zone, day};
use crate::store::StoreError;
use crate::store::timestamps::timestamp_from_ms;
use crate::ui::workspace::{DayFigure, PartFigure};
use jiff::civil::Date;
use questionnaire::Form;
use questionnaire::tally::{CounterKey, Measure, Quarter, Tally};

/// How many days the page shows.
const DAYS: usize = 14;
/// How many days a week has.
const WEEK: usize = 7;

/// The numbers of responses.
pub(super) struct Responses {
    pub(super) all: u64,
    pub(super) today: u64,
    /// Of today and the six days before.
    pub(super) week: u64,
    /// The last days, the oldest first.
    pub(super) days: Vec<DayFigure>,
    pub(super) kinds: Vec<PartFigure>,
    pub(super) languages: Vec<PartFigure>,
}

/// The numbers of responses to a form until now.
pub(super) async fn responses(visitor: &Visitor, form: &Form) -> Result<Responses, StoreError> {
    let tally = Tally::from(visitor.store().tallies(form.id().as_str()).await?);
    let zone = visitor.snapshot.context.windows.zone(form);
    let today = zone.clock(timestamp_from_ms(visitor.now)).date();
    let mut dates: Vec<Date> = std::iter::successors(Some(today), |date| date.yesterday().ok()).take(DAYS).collect();
    dates.reverse();
    let catalogue = visitor.locale().catalogue();
    let days: Vec<_> = dates
        .into_iter()
        .map(|date| DayFigure { words: day(date).format_long(catalogue), responses: on_day(&tally, &zone, date) })
        .collect();
    let last = |number: usize| days.iter().rev().take(number).map(|day| day.responses).sum();
    Ok(Responses {
        all: tally.responses(),
        today: last(1),
        week: last(WEEK),
        kinds: kinds(visitor, form, &tally),
        languages: languages(visitor, &tally),
        days,
    })
}

/// The responses of one day. Each quarter of an hour lies in one day of the zone.
fn on_day(tally: &Tally, zone: &Zone, date: Date) -> u64 {
    let start = |date: Date| zone.start(date).map(|at| Quarter::containing(at.as_millisecond()).number());
    let (Some(from), Some(until)) = (start(date), date.tomorrow().ok().and_then(start)) else { return 0 };
    (from..until).map(|number| tally.get(&Measure::Quarter(Quarter::numbered(number)).overall())).sum()
}

/// The responses by the option of the breakdown question, the most first.
fn kinds(visitor: &Visitor, form: &Form, tally: &Tally) -> Vec<PartFigure> {
    let Some((question, choice)) = form.breakdown() else { return Vec::new() };
    let catalogue = visitor.locale().form_catalogue(form);
    let part = |code: &questionnaire::OptionCode| PartFigure {
        name: option_words(&catalogue, question, code.as_str()).unwrap_or_else(|| code.to_string()),
        lang: None,
        responses: tally.get(&CounterKey { group: Some(code.clone()), fact: Measure::Response }),
    };
    sorted(choice.options.codes().iter().map(part).collect())
}

/// The responses by language, the most first.
fn languages(visitor: &Visitor, tally: &Tally) -> Vec<PartFigure> {
    let part = |locale: &crate::site::Locale| PartFigure {
        name: locale.name(),
        lang: Some(locale.tag().to_owned()),
        responses: tally.get(&Measure::Locale(locale.tag().to_owned()).overall()),
    };
    sorted(visitor.snapshot.context.site.locales().iter().map(part).collect())
}

fn sorted(mut parts: Vec<PartFigure>) -> Vec<PartFigure> {
    parts.sort_by_key(|part| std::cmp::Reverse(part.responses));
    parts
}
