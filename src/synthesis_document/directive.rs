//! The directives of a document, and how they are written.

use std::fmt;

/// A directive at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// What people wrote in place of the figure, which has to agree with it.
    pub written: Option<String>,
    /// The directive.
    pub directive: Directive,
}

/// What stands for a figure, a chart or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// A number of respondents.
    Count(FigureRef, Scope),
    /// A percentage of respondents.
    Share(FigureRef, Scope),
    /// The chart of a closed question.
    Chart(String),
    /// The chart of the themes of a control, or of the most frequent ones.
    Themes(String, Option<usize>),
    /// A published text: its response and its control.
    Quote(String, String),
}

/// A figure: that of an option or a theme, else that of all who answered the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRef {
    /// The question or control, or [`FigureRef::RESPONSES`].
    pub question: String,
    /// The option, the point of a scale, the theme or the reserved code.
    pub code: Option<String>,
}

/// Of whom a figure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All respondents.
    All,
    /// The respondents of one group.
    In(String),
    /// Each group, by the question that makes them.
    By(String),
}

/// Why a directive cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectiveError {
    /// The first word is no directive.
    #[error("`{0}` is no directive: count, share, chart, themes, quote")]
    Unknown(String),
    /// The words after it are not those that it takes.
    #[error("this is not how it is written: {0}")]
    Form(&'static str),
    /// Only single figures can be written by hand.
    #[error("only a count or a share of one group, or of all, can be written by hand")]
    Written,
}

impl FigureRef {
    /// In place of a question: all responses.
    pub const RESPONSES: &'static str = "responses";
}

impl Directive {
    /// Returns whether it takes a paragraph of its own.
    pub fn is_block(&self) -> bool {
        match self {
            Self::Count(_, scope) | Self::Share(_, scope) => matches!(scope, Scope::By(_)),
            Self::Chart(_) | Self::Themes(..) | Self::Quote(..) => true,
        }
    }

    /// Returns the question or control that it is about.
    pub fn question(&self) -> &str {
        match self {
            Self::Count(figure, _) | Self::Share(figure, _) => &figure.question,
            Self::Chart(question) | Self::Themes(question, _) | Self::Quote(_, question) => question,
        }
    }

    /// Reads what stands between the braces: what was written by hand, if it is, and the directive.
    ///
    /// # Errors
    /// When it is no directive.
    pub fn parse(text: &str) -> Result<(Option<String>, Self), DirectiveError> {
        let (written, text) = match text.split_once(" = ") {
            Some((written, text)) => (Some(written.trim().to_owned()), text),
            None => (None, text),
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        let directive = Self::from_words(&words)?;
        match (written, directive.is_block()) {
            (Some(_), true) => Err(DirectiveError::Written),
            (written, _) => Ok((written, directive)),
        }
    }

    fn from_words(words: &[&str]) -> Result<Self, DirectiveError> {
        let owned = |word: &&str| (*word).to_owned();
        match words {
            ["count", rest @ ..] => {
                let (figure, scope) = figure(rest, "count QUESTION [CODE] [in GROUP | by QUESTION]")?;
                Ok(Self::Count(figure, scope))
            }
            ["share", rest @ ..] => {
                let (figure, scope) = figure(rest, "share QUESTION [CODE] [in GROUP | by QUESTION]")?;
                Ok(Self::Share(figure, scope))
            }
            ["chart", question] => Ok(Self::Chart(owned(question))),
            ["chart", ..] => Err(DirectiveError::Form("chart QUESTION")),
            ["themes", control] => Ok(Self::Themes(owned(control), None)),
            ["themes", control, "top", most] => match most.parse() {
                Ok(most) if most > 0 => Ok(Self::Themes(owned(control), Some(most))),
                _ => Err(DirectiveError::Form("themes QUESTION top NUMBER")),
            },
            ["themes", ..] => Err(DirectiveError::Form("themes QUESTION [top NUMBER]")),
            ["quote", response, control] => Ok(Self::Quote(owned(response), owned(control))),
            ["quote", ..] => Err(DirectiveError::Form("quote RESPONSE QUESTION")),
            [other, ..] => Err(DirectiveError::Unknown((*other).to_owned())),
            [] => Err(DirectiveError::Unknown(String::new())),
        }
    }
}

impl fmt::Display for Directive {
    /// Writes the directive as it stands between the braces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(figure, scope) => write!(f, "count {figure}{scope}"),
            Self::Share(figure, scope) => write!(f, "share {figure}{scope}"),
            Self::Chart(question) => write!(f, "chart {question}"),
            Self::Themes(control, None) => write!(f, "themes {control}"),
            Self::Themes(control, Some(most)) => write!(f, "themes {control} top {most}"),
            Self::Quote(response, control) => write!(f, "quote {response} {control}"),
        }
    }
}

impl fmt::Display for FigureRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            None => write!(f, "{}", self.question),
            Some(code) => write!(f, "{} {code}", self.question),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => Ok(()),
            Self::In(group) => write!(f, " in {group}"),
            Self::By(question) => write!(f, " by {question}"),
        }
    }
}

fn figure(words: &[&str], form: &'static str) -> Result<(FigureRef, Scope), DirectiveError> {
    let (named, scope) = match words {
        [named @ .., "in", group] => (named, Scope::In((*group).to_owned())),
        [named @ .., "by", question] => (named, Scope::By((*question).to_owned())),
        named => (named, Scope::All),
    };
    match named {
        [question] => Ok((FigureRef { question: (*question).to_owned(), code: None }, scope)),
        [question, code] => Ok((FigureRef { question: (*question).to_owned(), code: Some((*code).to_owned()) }, scope)),
        _ => Err(DirectiveError::Form(form)),
    }
}
