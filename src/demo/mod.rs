//! An office to try: invented people, responses, and what the people did with them, by the functions that pages and commands call. The
//! same seed makes the same office. It is made in an empty store alone, whose log says from its first entry on that it is a demonstration,
//! so nothing invented is ever mixed into a store in use. The module knows no page and no setting.

mod arrivals;
mod clock;
mod coding_work;
mod dice;
mod error;
mod invention;
mod links;
mod making;
mod office;
mod office_state;
mod office_window;
mod publication_work;
mod requests_work;
mod responses;
mod review_work;
mod supporters_work;
mod synthetic_answers;
mod team;
mod topics;
mod window_work;
mod words;

pub use error::OfficeError;
pub use links::sign_in_links;
pub use making::make_office;
pub use office::OfficePlan;
pub use office_state::{OfficeState, office_state};
pub use office_window::office_windows;
pub use responses::ResponseGenerator;
