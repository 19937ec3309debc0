//! Finds themes that few respondents of one group and language wrote of.

use super::rows::{CodedRow, CodedRows};
use crate::coding::figures::fold_rare;
use crate::open_data::package::SmallGroup;
use questionnaire::Form;
use questionnaire::column::control_column;
use questionnaire::suppression::THRESHOLD;
use std::collections::BTreeMap;

/// Returns the combinations of a theme, a group of respondents and a language that fewer than five rows have, in the order of the
/// questions. Groups that are small themselves are left out: whatever those few wrote is rare.
pub(in crate::open_data::package) fn rare_themes(form: &Form, rows: &CodedRows<'_>) -> Vec<SmallGroup> {
    let Some((breakdown, _)) = form.breakdown() else { return Vec::new() };
    let column = control_column(breakdown.id().as_str());
    let mut found = Vec::new();
    for rows in &rows.questions {
        let frequent = rows.frequent_codes();
        let mut people: BTreeMap<(String, String), u64> = BTreeMap::new();
        let mut groups: BTreeMap<(String, String, String), Vec<String>> = BTreeMap::new();
        for row in &rows.rows {
            let (group, locale) = place(row);
            *people.entry((group.clone(), locale.clone())).or_default() += 1;
            for theme in fold_rare(&row.codes, &frequent).codes().iter().filter_map(|code| code.theme()) {
                let key = (theme.to_string(), group.clone(), locale.clone());
                groups.entry(key).or_default().push(row.response_id.clone());
            }
        }
        for ((theme, group, locale), mut response_ids) in groups {
            let is_large = people.get(&(group.clone(), locale.clone())).is_some_and(|all| *all >= THRESHOLD);
            if is_large && (response_ids.len() as u64) < THRESHOLD {
                response_ids.sort();
                let cells = [(rows.question.frame.question(), theme), (&column, group), ("locale", locale)];
                let cells = cells.map(|(name, value)| (name.to_owned(), value)).to_vec();
                found.push(SmallGroup { cells, response_ids });
            }
        }
    }
    found
}

fn place(row: &CodedRow) -> (String, String) {
    (row.group.as_ref().map(ToString::to_string).unwrap_or_default(), row.locale.clone())
}
