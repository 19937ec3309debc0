//! The content pages of the site, and the translators' page of a form. Both show the texts of the site's files and nothing
//! else.

use crate::i18n::key;
use crate::server::assets::COUNTRY_STYLE;
use crate::server::layout::build_layout;
use crate::server::render::render_document;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages;
use questionnaire::Form;
use std::sync::Arc;

/// The content page of this name.
pub(in crate::server) async fn content_page(context: &SiteContext, locale: &Locale, name: &str) -> String {
    let Some(content) = locale.content_page(name).cloned() else { return String::new() };
    let layout = build_layout(context, locale, &format!("/{name}"), content.title.clone(), true);
    let lang = Some(content.lang).filter(|lang| lang != locale.tag());
    render_document(move || pages::content(&layout, content.title.clone(), content.html.clone(), lang.clone())).await
}

/// The translators' page: every message of a language where it appears in the form.
pub(in crate::server) async fn preview_page(context: &SiteContext, locale: &Locale, form: &Arc<Form>) -> String {
    let title = locale.catalogue().message(key::PREVIEW_HEADING);
    let layout = build_layout(context, locale, &format!("/{}/preview", form.id()), title, false);
    let [preview, country] = ["preview.css", COUNTRY_STYLE].map(|path| context.assets.address(path));
    let layout = layout.with_style(preview).with_style(country);
    let source = context.site.original().form_catalogue(form);
    let (catalogue, form) = (locale.form_catalogue(form), Form::clone(form));
    render_document(move || pages::preview(&layout, &source, &catalogue, &form)).await
}
