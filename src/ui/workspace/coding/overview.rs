//! The list of questions: how many themes each has, and how far the coding of its texts is.

use super::CodingAddress;
use crate::i18n::{Catalogue, key};
use crate::ui::message_view::message;
use crate::ui::pages::number_format::number;
use crate::ui::workspace::Frame;
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct OverviewPage {
    /// The form's name.
    pub form_name: String,
    /// The questions, in the order of the form.
    pub rows: Vec<OverviewRow>,
}

/// One question.
#[derive(Clone, Debug)]
pub struct OverviewRow {
    /// The control.
    pub control: String,
    /// The number of themes in use that are no headings.
    pub themes: u64,
    /// The number of published texts.
    pub texts: u64,
    /// The number of those that somebody has coded.
    pub coded: u64,
}

/// The page; `catalogue` has the messages of the form too.
pub fn overview_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &OverviewPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let columns = [key::REVIEW_QUESTION, key::CODING_THEMES, key::CODING_PUBLISHED, key::CODING_CODED];
    let columns = columns.map(|label| view! { <th scope="col">{message(catalogue, label)}</th> });
    let row = |row: &OverviewRow| {
        let code = (row.texts > 0).then(|| {
            view! { <a href=address.codings(&row.control)>{message(catalogue, key::CODING_START)}</a> }
        });
        view! {
            <tr>
                <th scope="row"><a href=address.frame(&row.control)>{question(catalogue, form, &row.control)}</a></th>
                <td data-label=catalogue.message(key::CODING_THEMES)>{number(catalogue, row.themes)}</td>
                <td data-label=catalogue.message(key::CODING_PUBLISHED)>{number(catalogue, row.texts)}</td>
                <td data-label=catalogue.message(key::CODING_CODED)>{number(catalogue, row.coded)}</td>
                <td>{code}</td>
            </tr>
        }
    };
    let main = view! {
        <h1>{message(catalogue, key::CODING_TITLE)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        <p>{message(catalogue, key::CODING_LEAD)}</p>
        <section class="wide text-review" tabindex="0" aria-label=catalogue.message(key::CODING_TITLE)>
            <table class="stacked">
                <thead><tr>{columns.into_iter().collect_view()}<td></td></tr></thead>
                <tbody>{page.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    };
    frame.render(main.into_any())
}
