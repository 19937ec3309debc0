//! What changed in responses since they were first published, by the day: whoever has an earlier package has to know of it (RGPD, article
//! 19). It says numbers alone.
//!
//! The days stay in every later package, but that of a restriction that was lifted. So a package does not depend on when the one before
//! was published, and whoever missed one misses nothing.

use super::DATAPACKAGE;
use super::folder::locate;
use crate::i18n::key;
use crate::site::FormMessages;
use crate::site::zone::Zone;
use crate::store::ChangesAfterPublication;
use crate::store::timestamps::timestamp_from_ms;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::Path;

/// What changed since the first publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The day of the first publication.
    pub since: Date,
    /// The days on which published responses changed, the earliest first; at least one.
    pub days: Vec<ChangedDay>,
}

/// What changed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedDay {
    /// The day.
    pub date: Date,
    /// How many responses were changed.
    pub changed: u64,
    /// How many responses were taken out.
    pub removed: u64,
}

/// Reads what the package in a folder says of changes; `None` if it says nothing, or there is no package.
///
/// # Errors
/// When its description cannot be read.
pub fn published_changes(folder: &Path) -> io::Result<Option<Changes>> {
    #[derive(Deserialize)]
    struct Description {
        changes: Option<Changes>,
    }
    let Some(path) = locate(folder, DATAPACKAGE) else { return Ok(None) };
    let description: Description = serde_json::from_reader(io::BufReader::new(File::open(path)?))?;
    Ok(description.changes)
}

impl Changes {
    /// Sums changes up by the days of a zone; `None` if nothing changed.
    pub fn by_day(changes: &ChangesAfterPublication, zone: &Zone) -> Option<Self> {
        let date = |at: i64| zone.clock(timestamp_from_ms(at)).date();
        let mut days: BTreeMap<Date, (BTreeSet<&str>, u64)> = BTreeMap::new();
        for (response, at) in &changes.amended {
            days.entry(date(*at)).or_default().0.insert(response);
        }
        for at in &changes.removed {
            days.entry(date(*at)).or_default().1 += 1;
        }
        let changed_day = |(date, (changed, removed)): (Date, (BTreeSet<&str>, u64))| ChangedDay {
            date,
            changed: changed.len() as u64,
            removed,
        };
        let days: Vec<_> = days.into_iter().map(changed_day).collect();
        Some(Self { since: date(changes.first?), days }).filter(|changes| !changes.days.is_empty())
    }

    /// What changed, as a paragraph and the lines of a list below it.
    pub fn sentences(&self, wording: &FormMessages) -> (String, Vec<String>) {
        let lead = wording.message_with(key::OPEN_DATA_CHANGES, &[("date", &wording.day(self.since))]);
        let mut lines = Vec::new();
        for one in &self.days {
            for (count, words) in [(one.changed, key::OPEN_DATA_CHANGED), (one.removed, key::OPEN_DATA_REMOVED)] {
                if count > 0 {
                    lines.push(wording.message_with(words, &[("date", &wording.day(one.date)), ("count", &count)]));
                }
            }
        }
        (lead, lines)
    }

    /// The same in Markdown, which Data Packages and the platform take.
    pub(super) fn markdown(&self, wording: &FormMessages) -> String {
        let (lead, lines) = self.sentences(wording);
        let lines: Vec<_> = lines.iter().map(|line| format!("- {line}")).collect();
        format!("{lead}\n\n{}", lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2 March 2026, 23:30 in Paris.
    const EVENING: i64 = 1_772_490_600_000;
    const HOUR: i64 = 60 * 60 * 1000;

    #[test]
    fn changes_are_summed_up_by_the_days_of_the_zone_and_a_response_counts_once_a_day() {
        let zone: Zone = "Europe/Paris".parse().expect("a zone");
        let amended = |id: &str, at| (id.to_owned(), at);
        let changes = ChangesAfterPublication {
            first: Some(EVENING),
            amended: vec![amended("a", EVENING + HOUR), amended("a", EVENING + 2 * HOUR), amended("b", EVENING + HOUR)],
            removed: vec![EVENING + 1, EVENING + 26 * HOUR],
        };
        let by_day = Changes::by_day(&changes, &zone).expect("changes");
        let days: Vec<_> = by_day.days.iter().map(|day| (day.date.to_string(), day.changed, day.removed)).collect();
        let expected = [("2026-03-02", 0, 1), ("2026-03-03", 2, 0), ("2026-03-04", 0, 1)];
        assert_eq!(days, expected.map(|(date, changed, removed)| (date.to_owned(), changed, removed)));
        assert_eq!(by_day.since.to_string(), "2026-03-02");
        let nothing = ChangesAfterPublication { first: Some(EVENING), ..ChangesAfterPublication::default() };
        assert_eq!(Changes::by_day(&nothing, &zone), None);
    }
}
