//! The CLDR data of a language, from `cldr.tsv`, which `tools/cldr.mjs` writes.

/// The data with which a new locale's files are filled in.
pub(crate) struct Language {
    /// The language's own name for itself.
    pub(crate) name: &'static str,
    /// `ltr` or `rtl`.
    pub(crate) direction: &'static str,
    /// The plural categories of whole numbers, in CLDR's order.
    pub(crate) plurals: Vec<&'static str>,
    rules: [&'static str; 6],
    months: &'static str,
}

/// The language of that tag, else of the tag without its region.
pub(crate) fn language(tag: &str) -> Option<Language> {
    let row = |tag: &str| {
        include_str!("cldr.tsv").lines().map(|line| line.split('\t').collect::<Vec<_>>()).find(|row| row[0] == tag)
    };
    let mut parents = std::iter::successors(Some(tag), |tag| Some(tag.rsplit_once('-')?.0));
    let row = parents.find_map(row)?;
    let [_, name, direction, plurals, group, from, two, middle, end, date, months] = row[..] else { return None };
    Some(Language {
        name,
        direction,
        plurals: plurals.split(' ').collect(),
        rules: [group, from, two, middle, end, date],
        months,
    })
}

impl Language {
    /// The messages that are formatting rules of the language instead of translations: keys with their Fluent patterns.
    pub(crate) fn rules(&self) -> Vec<(String, String)> {
        let [group, from, two, middle, end, date] = self.rules;
        // A language without digit grouping gets a minimum length that no number reaches.
        let from = if group.is_empty() { "99" } else { from };
        let group = if group.is_empty() { " " } else { group };
        let group = if group.trim().is_empty() {
            group.chars().map(|c| format!("{{\"\\u{:04X}\"}}", u32::from(c))).collect()
        } else {
            group.to_owned()
        };
        let rules = [
            ("locale-name", self.name),
            ("locale-direction", self.direction),
            ("number-group", &group),
            ("number-group-from", from),
            ("list-two", two),
            ("list-middle", middle),
            ("list-end", end),
            ("date", date),
        ];
        let rules = rules.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let months = self.months.split('|').zip(1..).map(|(month, rank)| (format!("month-{rank}"), month.to_owned()));
        rules.into_iter().chain(months).collect()
    }
}

/// The plural categories of whole numbers in a language; those of most languages if CLDR does not list it.
pub(super) fn plurals(tag: &str) -> Vec<&'static str> {
    language(tag).map_or_else(|| vec!["one", "other"], |language| language.plurals)
}
