//! The page of the texts in which nothing is flagged: several at once, accepted with one button at the end of the page.

use super::address::{ReviewAddress, ReviewSelection};
use super::marked_text::marked_text;
use super::progress::{ProgressView, heading};
use super::question::question;
use super::text_parts::TextView;
use crate::i18n::{Catalogue, key};
use crate::ids::review as names;
use crate::ui::workspace::Frame;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug)]
pub struct TogetherPage {
    /// How far the whole review is.
    pub progress: ProgressView,
    /// The texts.
    pub texts: Vec<TextView>,
}

/// The page.
pub fn together_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &TogetherPage) -> AnyView {
    let address = ReviewAddress::new(catalogue.locale(), form.id().as_str());
    let texts = page.texts.iter().map(|text| {
        let value = format!("{} {} {}", text.response_id, text.control, text.seen);
        view! {
            <li>
                <h2>{question(catalogue, form, &text.control)}</h2>
                {marked_text(catalogue, &text.locale, &text.text, &[])}
                <input type="hidden" name=names::TEXT value=value />
                <p><a href=address.text(&text.response_id, &text.control)>{catalogue.message(key::REVIEW_ONE_BY_ONE)}</a></p>
            </li>
        }
    });
    let count = catalogue.number(page.texts.len());
    let content = if page.texts.is_empty() {
        view! { <p class="lead">{catalogue.message(key::REVIEW_DONE)}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=address.together()>
                <ol class="review-together">{texts.collect_view()}</ol>
                <p class="review-moves">
                    <button class="button" type="submit">
                        {catalogue.format(key::REVIEW_TOGETHER_ACCEPT.name(), &[("count", &count)])}
                    </button>
                </p>
            </form>
        }
        .into_any()
    };
    let main = view! {
        <div class="text-review">
            {heading(catalogue, catalogue.message(key::REVIEW_TOGETHER_HEADING), page.progress)}
            <ul class="review-ways">
                <li><a href=address.next(&ReviewSelection::default(), None)>{catalogue.message(key::REVIEW_ONE_BY_ONE)}</a></li>
                <li><a href=address.list(&ReviewSelection::default(), None)>{catalogue.message(key::REVIEW_LIST)}</a></li>
            </ul>
            {content}
        </div>
    };
    frame.render(main.into_any())
}
