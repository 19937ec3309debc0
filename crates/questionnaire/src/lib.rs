//! The question model: forms, answers, and the one validator of both.
//!
//! Browser, server and exports agree through this crate alone. It knows serde and nothing else: no web framework, no
//! store, no clock, no input or output, and no message in any language that a respondent reads. Values are codes.
//!
//! - [`Form`] is a questionnaire that cannot be inconsistent; [`Definition`] is how it is written down.
//! - [`RawAnswers`] holds answers as a client sent them; [`validate()`] turns them into [`Answers`] and every [`FieldError`].
//! - [`Kind`] is the kind of answer that a question takes; one file of `kinds` holds what this crate knows of each.
//! - [`Draft`] is a stored set of raw answers; [`mod@column`] is the shape of published rows.
//! - [`tally`] names the counters of a response, [`results`] is what is published of them, and [`suppression`] what is not.
//!
//! ```
//! use questionnaire::{Form, RawAnswer, RawAnswers, validate};
//!
//! let form = Form::parse_form(
//!     r#"
//!     id = "tea"
//!     version = 1
//!
//!     [[sections]]
//!     id = "1"
//!
//!     [[sections.questions]]
//!     id = "1a"
//!     kind = "line"
//!     max = 40
//!     required = true
//!     "#,
//! )?;
//!
//! let mut raw = RawAnswers::default();
//! let (_, errors) = validate(&form, &raw);
//! assert_eq!((errors[0].question.as_str(), errors[0].code.name()), ("1a", "required"));
//!
//! raw.set("1a", RawAnswer::One("  Darjeeling ".to_owned()));
//! let (answers, errors) = validate(&form, &raw);
//! assert!(errors.is_empty());
//! assert_eq!(answers.public.to_raw().first("1a"), "Darjeeling");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answers;
pub mod column;
mod community;
mod condition;
mod country_codes;
mod definition;
mod draft;
mod form;
mod ids;
mod invisible;
mod json;
mod kinds;
mod merge;
mod random;
mod raw;
pub mod results;
mod results_schema;
mod sorted_map;
pub mod stored_cells;
pub mod suppression;
pub mod synthetic;
pub mod tally;
mod text;
#[cfg(feature = "toml")]
mod toml_file;
mod validate;
mod written;

pub use answers::{Answers, PrivateAnswers, PublicAnswers};
pub use community::Supporter;
pub use condition::is_asked;
pub use definition::{Definition, LocatedError, Location};
pub use draft::{Draft, DraftError};
pub use form::{Community, Form, OpenData, Question, ResultsPolicy, Section, TwoPersonAct, Visibility, WindowSource};
pub use ids::{FormId, OptionCode, QuestionId, SectionId, countries};
pub use invisible::is_ignorable;
pub use json::Json;
pub use kinds::*;
pub use merge::{Merged, merge};
pub use raw::{RawAnswer, RawAnswers};
pub use results_schema::{ClosedQuestion, ResultsSchema};
pub use sorted_map::SortedMap;
pub use text::{char_count, normalise, normalise_address};
#[cfg(feature = "toml")]
pub use toml_file::{TomlError, line_of};
pub use validate::{validate, validate_section};
