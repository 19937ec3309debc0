//! How the options of a closed question relate, and what follows from it for its figures. All that results know of kinds.

#![deny(clippy::wildcard_enum_match_arm)]

use super::{Day, countries};
use crate::ids::OptionCode;
use serde::{Deserialize, Serialize};

/// Of so many countries or months, the most frequent ones, the figures are told by group too.
const TOP_BY_GROUP: usize = 10;

/// How the options of a closed question relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedQuestionKind {
    /// One is chosen.
    Choice,
    /// Several may be chosen: their counts add up to more than the respondents.
    Several,
    /// A country is chosen, of all there are.
    Country,
    /// A day is given; the codes are its months, `2020-02`.
    Date,
    /// A statement is ticked or not.
    Acknowledgement,
    /// One point of a scale is chosen; the codes are its whole numbers.
    Scale,
}

/// How the figures of a closed question are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// A bar of those who ticked it.
    OneBar,
    /// A bar for each option.
    Bars,
    /// A bar for each of the most frequent options, and how many others there are.
    MostFrequent,
    /// A column for each point, side by side, and their mean.
    Columns,
}

/// The codes that can be counted of a closed question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Codes {
    /// These, in the order of the form; the points of a scale, lowest first.
    Listed(Vec<OptionCode>),
    /// Any country.
    Countries,
    /// The months of the days from one to another.
    Months(Day, Day),
}

impl Codes {
    /// Whether the code can be counted.
    pub fn include(&self, code: &OptionCode) -> bool {
        match self {
            Self::Listed(codes) => codes.contains(code),
            Self::Countries => code.is_country(),
            Self::Months(first, last) => Day::first_of_month(code.as_str())
                .is_some_and(|month| month <= *last && Some(code) >= first.month_code().as_ref()),
        }
    }

    /// Every one, where there are few enough to list them.
    pub(crate) fn all(self) -> Vec<OptionCode> {
        match self {
            Self::Listed(codes) => codes,
            Self::Countries => countries().collect(),
            Self::Months(..) => Vec::new(),
        }
    }

    /// Those that are listed; none where so many can be counted that only what was chosen is.
    pub fn listed(&self) -> &[OptionCode] {
        match self {
            Self::Listed(codes) => codes,
            Self::Countries | Self::Months(..) => &[],
        }
    }
}

impl ClosedQuestionKind {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Choice, Self::Several, Self::Country, Self::Date, Self::Acknowledgement, Self::Scale];

    /// The codes that could be counted where results hold figures of these.
    pub(crate) fn codes_behind(self, published: impl Iterator<Item = OptionCode>) -> Codes {
        match self {
            Self::Country => Codes::Countries,
            Self::Date => Codes::Months(Day::FIRST, Day::LAST),
            Self::Choice | Self::Several | Self::Acknowledgement | Self::Scale => Codes::Listed(published.collect()),
        }
    }

    /// Of how many options, the most frequent ones, figures by group are told; of all where there is no such number. Those
    /// that nobody chose have no figure then.
    pub fn top_by_group(self) -> Option<usize> {
        match self {
            Self::Country | Self::Date => Some(TOP_BY_GROUP),
            Self::Choice | Self::Several | Self::Acknowledgement | Self::Scale => None,
        }
    }

    /// How its figures are drawn.
    pub fn chart(self) -> Chart {
        match self {
            Self::Acknowledgement => Chart::OneBar,
            Self::Choice | Self::Several | Self::Date => Chart::Bars,
            Self::Country => Chart::MostFrequent,
            Self::Scale => Chart::Columns,
        }
    }

    /// Whether its figures stand in the order of their codes, whatever is most frequent.
    pub(crate) fn is_in_order_of_codes(self) -> bool {
        match self {
            Self::Date => true,
            Self::Choice | Self::Several | Self::Country | Self::Acknowledgement | Self::Scale => false,
        }
    }

    /// Whether the counts of its options can add up to more than the respondents.
    pub fn may_hold_several(self) -> bool {
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

    /// Whether published rows have a column for each of its options.
    pub(crate) fn has_column_per_option(self) -> bool {
        match self {
            Self::Several => true,
            Self::Choice | Self::Country | Self::Date | Self::Acknowledgement | Self::Scale => false,
        }
    }

    /// The codes that a published row counts, by the cells of the question's columns.
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
