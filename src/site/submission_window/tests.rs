//! Tests of submission windows, and of the texts for openings and closings.

use super::*;
use crate::i18n::Catalogue;
use crate::site::Site;
use jiff::Zoned;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use std::sync::LazyLock;

fn instant(text: &str) -> ZonedInstant {
    text.parse().expect("an instant")
}

#[test]
fn a_window_is_open_from_its_first_instant_to_its_last() {
    let window = SubmissionWindow {
        opens: Some(instant("2020-01-30T09:00:00+01:00")),
        closes: Some(instant("2020-03-16T23:59:59+01:00")),
    };
    let phase = |text: &str| window.phase(text.parse().expect("a timestamp"));
    assert_eq!(phase("2020-01-30T07:59:59Z"), Phase::NotYetOpen);
    assert_eq!(phase("2020-01-30T08:00:00Z"), Phase::Open);
    assert_eq!(phase("2020-03-16T22:59:59Z"), Phase::Open);
    assert_eq!(phase("2020-03-16T23:00:00Z"), Phase::Closed);
    assert_eq!(SubmissionWindow::default().phase(Timestamp::UNIX_EPOCH), Phase::Open);
}

#[test]
fn a_window_closed_before_the_days_after_its_last() {
    let window = SubmissionWindow { opens: None, closes: Some(instant("2020-03-16T23:59:59+01:00")) };
    let now = "2021-01-01T00:00:00Z".parse().expect("a timestamp");
    let day = |text: &str| text.parse().expect("a day");
    assert!(window.closed_before(day("2020-03-17"), now));
    assert!(!window.closed_before(day("2020-03-16"), now));
    // The window will have closed by then but is still open at `now`.
    assert!(!window.closed_before(day("2020-03-17"), Timestamp::UNIX_EPOCH));
    assert!(!SubmissionWindow::default().closed_before(day("2020-03-17"), now));
}

#[test]
fn nonsense_is_refused_with_an_example() {
    assert!(
        "16 mars".parse::<ZonedInstant>().expect_err("no instant").to_string().contains("2020-03-16T23:59:59+01:00")
    );
}

static SITE: LazyLock<Site> = LazyLock::new(|| Site::load(None).expect("the embedded site"));

fn catalogue(tag: &str) -> &'static Catalogue {
    SITE.locale(tag).expect("a language of the site").catalogue()
}

#[test]
fn only_an_end_that_is_no_end_of_a_day_needs_its_hour() {
    for (at, opening, closing) in [
        ("2020-03-17T00:00:00+01:00", "17 March 2020", "16 March 2020"),
        ("2020-03-16T23:59:59+01:00", "16 March 2020 at 23:59:59 (UTC+01)", "16 March 2020"),
        ("2020-03-16T23:59:00+01:00", "16 March 2020 at 23:59 (UTC+01)", "16 March 2020"),
        ("2020-03-16T23:58:59+01:00", "16 March 2020 at 23:58:59 (UTC+01)", "16 March 2020 at 23:58:59 (UTC+01)"),
        ("2020-03-17T00:00:01+01:00", "17 March 2020 at 00:00:01 (UTC+01)", "17 March 2020 at 00:00:01 (UTC+01)"),
        ("2020-03-16T14:00:00Z", "16 March 2020 at 14:00 (UTC)", "16 March 2020 at 14:00 (UTC)"),
        ("2021-01-01T00:00:00-03:30", "1 January 2021", "31 December 2020"),
    ] {
        let end = instant(at);
        assert_eq!(
            (end.opening(catalogue("en")).as_str(), end.closing(catalogue("en")).as_str()),
            (opening, closing),
            "{at}"
        );
    }
}

#[test]
fn every_language_says_the_hour_and_the_zone() {
    for (tag, expected) in [
        ("fr", "16\u{a0}mars 2020 à 14:00 (UTC+01)"),
        ("en", "16 March 2020 at 14:00 (UTC+01)"),
        ("de", "16. März 2020 um 14:00 Uhr (UTC+01)"),
        ("es", "16 de marzo de 2020 a las 14:00 (UTC+01)"),
        ("ar", "16 مارس 2020، الساعة 14:00 (\u{2066}UTC+01\u{2069})"),
    ] {
        assert_eq!(instant("2020-03-16T14:00:00+01:00").closing(catalogue(tag)), expected);
    }
}

#[test]
fn the_zone_of_the_site_takes_the_place_of_the_one_that_was_written() {
    let paris = "Europe/Paris".parse().expect("a time zone");
    let window = SubmissionWindow {
        opens: Some(instant("2020-01-29T23:00:00Z")),
        closes: Some(instant("2020-06-30T22:00:00Z")),
    };
    assert_eq!(window.zone(), Zone::default());
    let window = window.in_zone(&paris);
    let words = |end: &Option<ZonedInstant>, say: fn(&ZonedInstant, &Catalogue) -> String| {
        say(end.as_ref().expect("an end"), catalogue("en"))
    };
    assert_eq!(words(&window.opens, ZonedInstant::opening), "30 January 2020");
    assert_eq!(words(&window.closes, ZonedInstant::closing), "30 June 2020");
    assert_eq!(window.zone(), paris);
}

#[test]
fn a_clock_that_is_no_whole_number_of_quarters_from_utc_is_refused() {
    assert!("2020-03-16T23:59:59+01:07".parse::<ZonedInstant>().is_err());
}

/// Time zones whose offset changes at midnight, by half an hour, or never.
const ZONES: [&str; 9] = [
    "UTC",
    "Europe/Paris",
    "America/Havana",
    "America/Santiago",
    "America/St_Johns",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
];

/// The meaning of an opening or closing as stated: a whole day, or an instant.
#[derive(Debug)]
enum Said {
    Day(Date),
    Instant(Timestamp),
}

/// Reads `16 March 2020` or `16 March 2020 at 14:00:30 (UTC+01)` as a respondent understands it.
fn parse_words(words: &str) -> Said {
    let (date, rest) = words.split_once(" at ").map_or((words, None), |(date, rest)| (date, Some(rest)));
    let date = Date::strptime("%d %B %Y", date).expect("a date");
    let Some(rest) = rest else { return Said::Day(date) };
    let (clock, zone) = rest.trim_end_matches(')').split_once(" (UTC").expect("a zone");
    let clock = if clock.len() == 5 { format!("{clock}:00") } else { clock.to_owned() };
    let local: DateTime = format!("{date}T{clock}").parse().expect("an hour");
    let zone = match zone {
        "" => TimeZone::UTC,
        offset => jiff::fmt::temporal::DateTimeParser::new().parse_time_zone(offset).expect("an offset"),
    };
    Said::Instant(zone.to_timestamp(local).expect("an instant"))
}

fn starts(date: Date, zone: &str) -> Timestamp {
    let noon: Zoned = date.at(12, 0, 0, 0).in_tz(zone).expect("a noon");
    noon.start_of_day().expect("a start").timestamp()
}

proptest! {
    /// Any second of about three years; seconds near the ends of days more often.
    #[test]
    fn no_end_is_said_to_be_earlier_or_later_than_it_is(
        zone in prop::sample::select(&ZONES[..]),
        day in 0..1_200_i64,
        second in prop_oneof![0..86_400_i64, -90..90_i64, 3_510..3_690_i64],
    ) {
        let midnight = starts(Date::constant(2019, 6, 1).checked_add(jiff::Span::new().days(day)).expect("a day"), zone);
        let at = midnight.checked_add(SignedDuration::from_secs(second)).expect("an instant");
        let end = instant(&at.to_string()).in_zone(&zone.parse().expect("a zone"));
        match parse_words(&end.closing(catalogue("en"))) {
            Said::Instant(said) => prop_assert_eq!(said, at),
            // A response sent on that day is accepted, except possibly in its last minute; a later one is refused.
            Said::Day(date) => {
                let over = starts(date.tomorrow().expect("a day"), zone);
                prop_assert!(at <= over && over.duration_since(at).as_secs() <= 60, "{} is said to end {}", at, over);
            }
        }
        match parse_words(&end.opening(catalogue("en"))) {
            Said::Instant(said) => prop_assert_eq!(said, at),
            Said::Day(date) => prop_assert_eq!(starts(date, zone), at),
        }
        // Every other locale states a day where English does, and the time elsewhere.
        for locale in SITE.locales() {
            for (english, words) in [
                (end.closing(catalogue("en")), end.closing(locale.catalogue())),
                (end.opening(catalogue("en")), end.opening(locale.catalogue())),
            ] {
                let hour = english.split_once(" at ").and_then(|(_, rest)| rest.split(' ').next());
                prop_assert_eq!(hour.is_some(), words.contains(':'), "{}", words);
                prop_assert!(hour.is_none_or(|hour| words.contains(hour) && words.contains("UTC")), "{}", words);
            }
        }
    }
}
