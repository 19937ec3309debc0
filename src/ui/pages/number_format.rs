//! Formats numbers for a language, alone and in messages. This module knows no page.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view;
use leptos::prelude::AnyView;
use questionnaire::suppression::Count;

/// A number such as `12345`, with its thousands separated.
pub(in crate::ui) fn number(catalogue: &Catalogue, number: u64) -> String {
    catalogue.number(usize::try_from(number).unwrap_or(usize::MAX))
}

/// A message about a number: `$count` selects the plural category, `$shown` is the formatted number.
pub(super) fn counted(catalogue: &Catalogue, sentence: Key, count: u64) -> String {
    catalogue.format(sentence.name(), &[("count", &count), ("shown", &number(catalogue, count))])
}

/// A message about a number as a view, marked with its language if it is a fallback from another locale.
pub(in crate::ui) fn counted_view(catalogue: &Catalogue, sentence: Key, count: u64) -> AnyView {
    let shown = number(catalogue, count);
    message_view::formatted_message(catalogue, sentence.name(), &[("count", &count), ("shown", &shown)])
}

/// A published count, or the mark of a suppressed one.
pub(super) fn figure(catalogue: &Catalogue, figure: Count) -> String {
    figure.count().map_or_else(|| catalogue.message(key::RESULTS_SUPPRESSED), |count| number(catalogue, count))
}

/// A percentage rounded to a whole number. Only a count of zero is shown as 0 %, and only the full count as 100 %.
pub(in crate::ui) fn percent(catalogue: &Catalogue, count: u64, base: u64) -> String {
    let rounded = (count * 200 + base).checked_div(2 * base).unwrap_or_default();
    let key = match rounded {
        0 if count > 0 => key::RESULTS_PERCENT_UNDER,
        100 if count < base => key::RESULTS_PERCENT_OVER,
        _ => key::RESULTS_PERCENT,
    };
    catalogue.format(key.name(), &[("percent", &rounded)])
}

/// A mean with one decimal.
pub(super) fn decimal(catalogue: &Catalogue, mean: f64) -> String {
    let text = format!("{mean:.1}");
    let (whole, tenths) = text.split_once('.').unwrap_or((&text, "0"));
    catalogue.format(key::RESULTS_DECIMAL.name(), &[("whole", &whole), ("tenths", &tenths)])
}

/// A number with this many decimals, such as an agreement.
pub(in crate::ui) fn with_decimals(catalogue: &Catalogue, value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}").replace('-', "\u{2212}");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, "0"));
    catalogue.format(key::RESULTS_DECIMAL.name(), &[("whole", &whole), ("tenths", &rest)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        let patterns = [
            ("results-percent", "\u{1}percent\u{3}%"),
            ("results-percent-under", "<1%"),
            ("results-percent-over", ">99%"),
            ("results-decimal", "\u{1}whole\u{3}.\u{1}tenths\u{3}"),
        ];
        Catalogue::new("en", patterns.map(|(key, pattern)| (key.to_owned(), pattern.to_owned())))
    }

    #[test]
    fn a_share_is_rounded_but_never_to_nobody_or_everybody() {
        let shown = [(0, 7), (1, 1000), (1, 8), (1, 2), (999, 1000), (3, 3), (0, 0)]
            .map(|(count, base)| percent(&catalogue(), count, base));
        assert_eq!(shown, ["0%", "<1%", "13%", "50%", ">99%", "100%", "0%"]);
    }

    #[test]
    fn a_measure_has_three_decimals_and_may_be_below_zero() {
        assert_eq!([0.74338, -0.0521].map(|value| with_decimals(&catalogue(), value, 3)), ["0.743", "\u{2212}0.052"]);
    }

    #[test]
    fn a_mean_has_one_decimal() {
        assert_eq!([2.0, 2.4].map(|mean| decimal(&catalogue(), mean)), ["2.0", "2.4"]);
    }
}
