// Clocks and host names: displayed times are correct, and pages work under every name of the server.
const http = (name) => ['http', name];
const ends = http('submission_window::a_closing_shows_its_hour_and_midnight_counts_as_the_day_before');

export const clocks = [
  {
    takes: 'a closing at midnight is shown as the end of the day before',
    file: 'src/site/submission_window.rs',
    from: 'let date = self.zone.clock(before).date();',
    to: 'let date = self.zone.clock(self.at).date();',
    test: ends,
  },
  {
    takes: 'a closing within a day is shown with its hour',
    file: 'src/site/submission_window.rs',
    from: '<= SignedDuration::from_mins(1)',
    to: '<= SignedDuration::from_hours(24)',
    test: ends,
  },
  {
    takes: "responses are counted by the days of the site's time zone",
    file: 'src/server/results/cache.rs',
    from: 'let zone = snapshot.context.windows.zone(form);',
    to: 'let zone = crate::site::zone::Zone::default();',
    test: http('results::days::responses_are_counted_by_days_of_the_time_zone_of_the_site'),
  },
  {
    takes: 'a receipt shows times in the same time zone',
    file: 'src/server/receipts/pages.rs',
    from: 'let words = |at: Timestamp| zone.format_long(at, locale.catalogue());',
    to: 'let words = |at: Timestamp| crate::site::zone::Zone::default().format_long(at, locale.catalogue());',
    test: http('results::days::a_receipt_shows_the_day_on_which_its_response_is_counted'),
  },
  {
    takes: 'receipts work over plain HTTP under a host name',
    file: 'src/server/security.rs',
    from: 'pub(crate) const REFERRER_POLICY: &str = "same-origin";',
    to: 'pub(crate) const REFERRER_POLICY: &str = "no-referrer";',
    test: ['plain-http.spec.ts', 'over plain HTTP under a host name a response is sent, viewed, amended and withdrawn'],
  },
  {
    takes: 'the review pages work under localhost',
    file: 'src/server/local_workspace.rs',
    from: 'name.eq_ignore_ascii_case("localhost") || ',
    to: '',
    test: http('open_data::local_review::the_pages_work_under_every_name_of_this_machine'),
  },
];
