//! Responses by day: one column for each day from the first response to the last. Days without responses leave a gap.

use crate::i18n::{CalendarDate, Catalogue, key};
use crate::ui::pages::number_format;
use leptos::prelude::*;
use questionnaire::results::DayCount;

/// The height of the chart in its own units.
const HEIGHT: u64 = 100;

/// The chart of the days and its table.
pub(super) fn days(catalogue: &Catalogue, days: &[DayCount]) -> AnyView {
    let counted: Vec<(i64, u64)> =
        days.iter().filter_map(|day| Some((number(parse_day(&day.day)?), day.count))).collect();
    let (Some((first, _)), Some((last, _))) = (counted.first().copied(), counted.last().copied()) else {
        return ().into_any();
    };
    let most = counted.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let columns = counted.iter().map(|(day, count)| {
        let height = (count * HEIGHT).div_ceil(most);
        let (x, y) = (format!("{}.1", day - first), (HEIGHT - height).to_string());
        view! { <rect class="fill" x=x y=y width="0.8" height=height.to_string() /> }
    });
    let words_of =
        |day: &DayCount| parse_day(&day.day).map_or_else(|| day.day.clone(), |day| day.format_long(catalogue));
    let ends = [days.first(), days.last()].map(|day| day.map(words_of).unwrap_or_default());
    let label = catalogue.format(key::RESULTS_CHART.name(), &[("title", &catalogue.message(key::RESULTS_DAYS))]);
    let rows = days.iter().map(|day| {
        view! { <tr><th scope="row">{words_of(day)}</th><td class="number">{number_format::number(catalogue, day.count)}</td></tr> }
    });
    view! {
        <figure class="days">
            <p class="most">{number_format::counted(catalogue, key::RESULTS_DAYS_MOST, most)}</p>
            <svg class="columns" viewBox=format!("0 0 {} {HEIGHT}", last - first + 1) preserveAspectRatio="none" role="img" aria-label=label>
                {columns.collect_view()}
            </svg>
            <figcaption><span>{ends[0].clone()}</span> {(first != last).then(|| view! { <span>{ends[1].clone()}</span> })}</figcaption>
        </figure>
        <details class="figures">
            <summary>{catalogue.message(key::RESULTS_TABLE)}</summary>
            <table class="plain">
                <caption class="visually-hidden">{catalogue.message(key::RESULTS_DAYS)}</caption>
                <thead>
                    <tr><th scope="col">{catalogue.message(key::RESULTS_DAY)}</th><th scope="col">{catalogue.message(key::RESULTS_NUMBER)}</th></tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn parse_day(text: &str) -> Option<CalendarDate> {
    let mut parts = text.splitn(3, '-');
    Some(CalendarDate {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    })
}

/// The number of a day in the Gregorian calendar, so that the difference of two numbers is the number of days between them.
/// Counts whole eras of 400 years, then years that begin in March: that way the leap day is the last day of its year.
fn number(day: CalendarDate) -> i64 {
    let (year, month) = (i64::from(day.year) - i64::from(day.month < 3), (i64::from(day.month) + 9) % 12);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + year * 365 + year / 4 - year / 100 + (153 * month + 2) / 5 + i64::from(day.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_far_apart_as_in_the_calendar() {
        let apart =
            |from: &str, to: &str| number(parse_day(to).expect("a day")) - number(parse_day(from).expect("a day"));
        assert_eq!(apart("2020-01-30", "2020-03-16"), 46);
        assert_eq!(apart("2019-12-31", "2020-01-01"), 1);
        assert_eq!(apart("1900-02-28", "1900-03-01"), 1);
        assert_eq!(apart("2000-02-28", "2000-03-01"), 2);
        assert_eq!(apart("1970-01-01", "2026-11-22"), 20_779);
    }
}
