//! The kinds of closed question as the results see them: how the options relate, and so how they are counted and shown. The
//! results know nothing else of kinds.

#![deny(clippy::wildcard_enum_match_arm)]

use super::Day;
use crate::ids::{OptionCode, countries};
use serde::{Deserialize, Serialize};

/// How many countries or months, the most frequent ones, have counts by group.
const TOP_BY_GROUP: usize = 10;

/// How the options of a closed question relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedQuestionKind {
    /// The respondent chooses one option.
    Choice,
    /// The respondent may choose several options, so the counts can add up to more than the respondents.
    Several,
    /// The respondent chooses one of all countries.
    Country,
    /// The respondent gives a day; the codes are its months, `2020-02`.
    Date,
    /// The respondent ticks a statement or leaves it.
    Acknowledgement,
    /// The respondent chooses a point of a scale; the codes are whole numbers.
    Scale,
}

/// How the counts of a closed question are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// One bar for the respondents who ticked the statement.
    OneBar,
    /// A bar for each option.
    Bars,
    /// A bar for each of the most frequent options, and the number of all other answers.
    MostFrequent,
    /// A column for each point, and the mean.
    Columns,
}

/// The codes that a closed question can count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Codes {
    /// These codes, in the order of the form; the points of a scale, lowest first.
    Listed(Vec<OptionCode>),
    /// The code of any country.
    Countries,
    /// The months from the first day to the second.
    Months(Day, Day),
}

impl Codes {
    /// Whether the question can count this code.
    pub fn include(&self, code: &OptionCode) -> bool {
        match self {
            Self::Listed(codes) => codes.contains(code),
            Self::Countries => code.is_country(),
            Self::Months(first, last) => Day::first_of_month(code.as_str())
                .is_some_and(|month| month <= *last && Some(code) >= first.month_code().as_ref()),
        }
    }

    /// All codes of a list and all countries. Empty for months, which are too many to list.
    pub(crate) fn all(self) -> Vec<OptionCode> {
        match self {
            Self::Listed(codes) => codes,
            Self::Countries => countries().collect(),
            Self::Months(..) => Vec::new(),
        }
    }

    /// The listed codes. Empty for countries and months, of which the results show only the chosen ones.
    pub fn listed(&self) -> &[OptionCode] {
        match self {
            Self::Listed(codes) => codes,
            Self::Countries | Self::Months(..) => &[],
        }
    }
}

impl ClosedQuestionKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Choice, Self::Several, Self::Country, Self::Date, Self::Acknowledgement, Self::Scale];

    /// The codes that published results of this kind could count, given the codes that they show.
    pub(crate) fn codes_behind(self, published: impl Iterator<Item = OptionCode>) -> Codes {
        match self {
            Self::Country => Codes::Countries,
            Self::Date => Codes::Months(Day::FIRST, Day::LAST),
            Self::Choice | Self::Several | Self::Acknowledgement | Self::Scale => Codes::Listed(published.collect()),
        }
    }

    /// How many options, the most frequent ones, have counts by group; `None` means all. A kind with such a limit shows
    /// only options that respondents chose.
    pub fn top_by_group(self) -> Option<usize> {
        match self {
            Self::Country | Self::Date => Some(TOP_BY_GROUP),
            Self::Choice | Self::Several | Self::Acknowledgement | Self::Scale => None,
        }
    }

    /// How the counts of this kind are drawn.
    pub fn chart(self) -> Chart {
        match self {
            Self::Acknowledgement => Chart::OneBar,
            Self::Choice | Self::Several | Self::Date => Chart::Bars,
            Self::Country => Chart::MostFrequent,
            Self::Scale => Chart::Columns,
        }
    }

    /// Whether the counts are shown in the order of their codes instead of by frequency.
    pub(crate) fn is_in_order_of_codes(self) -> bool {
        match self {
            Self::Date => true,
            Self::Choice | Self::Several | Self::Country | Self::Acknowledgement | Self::Scale => false,
        }
    }

    /// Whether a respondent may choose several options. The counts of the options can then add up to more than the
    /// respondents, and published rows have a column for each option.
    pub fn takes_several_options(self) -> bool {
        match self {
            Self::Several => true,
            Self::Choice | Self::Country | Self::Date | Self::Acknowledgement | Self::Scale => false,
        }
    }

    /// Whether its codes are numbers that have a mean.
    pub(crate) fn has_mean(self) -> bool {
        match self {
            Self::Scale => true,
            Self::Choice | Self::Several | Self::Country | Self::Date | Self::Acknowledgement => false,
        }
    }

    /// The codes that a published row adds to the counts, read from the cells of the question's columns.
    pub(crate) fn counted_in_cells<'r>(
        self,
        codes: &Codes,
        mut cells: impl Iterator<Item = &'r str>,
    ) -> Vec<OptionCode> {
        match self {
            Self::Choice | Self::Country | Self::Scale => {
                cells.next().and_then(OptionCode::parse).into_iter().collect()
            }
            Self::Date => cells.next().and_then(Day::parse).and_then(Day::month_code).into_iter().collect(),
            Self::Several | Self::Acknowledgement => codes
                .listed()
                .iter()
                .zip(cells)
                .filter(|(_, cell)| *cell == "1")
                .map(|(code, _)| code.clone())
                .collect(),
        }
    }
}
