//! The page of the site, from the site in use and from what its folder holds.

use super::super::permitted::Permitted;
use crate::i18n::{Key, key};
use crate::phase::Phase;
use crate::server::site_context::SiteContext;
use crate::server::site_record::{PartChange, SitePart};
use crate::store::StoreError;
use crate::translation::{Borrowed, TranslationStatus};
use crate::ui::workspace::{
    FolderView, KeyWithPlace, LanguageView, LastTakeUp, SiteFormView, SitePage, WaitingMessages,
};
use crate::workspace::{Permission, Permit, permits};
use questionnaire::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the folder of the site holds now.
pub(super) enum FolderState {
    /// The site is the built-in one.
    BuiltIn,
    /// The site in it has errors, each as a line.
    Broken(Vec<String>),
    /// The site in it can be taken up.
    Ready(ReadyFolder),
}

/// A site that can be taken up.
pub(super) struct ReadyFolder {
    pub(super) digest: String,
    pub(super) changes: Vec<(SitePart, PartChange)>,
    warnings: Vec<String>,
}

/// Reads what the folder holds, as `consultation check` does, and compares it with the site in use.
pub(super) async fn examine_folder<P: Permit>(permitted: &Permitted<P>) -> FolderState {
    let source = Arc::clone(&permitted.state.site_source);
    if source.folder().is_none() {
        return FolderState::BuiltIn;
    }
    let in_use = permitted.state.current_site();
    let examined = tokio::task::spawn_blocking(move || match source.read() {
        Ok(read) => FolderState::Ready(ReadyFolder {
            digest: read.record.digest(),
            changes: in_use.context.record.changes_to(&read.record),
            warnings: read.site.warnings().iter().chain(read.site.hidden()).map(ToString::to_string).collect(),
        }),
        Err(error) => FolderState::Broken(error.lines().lines().map(str::to_owned).collect()),
    });
    examined.await.unwrap_or_else(|error| FolderState::Broken(vec![error.to_string()]))
}

/// The page.
pub(super) async fn page<P: Permit>(permitted: &Permitted<P>, folder: FolderState) -> Result<SitePage, StoreError> {
    let site = permitted.state.current_site();
    let context = &site.context;
    context.record.find_languages().await;
    let (languages, language_problems) = match context.record.languages() {
        Ok(languages) => (languages.iter().map(|one| language(context, one)).collect(), Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let last = permitted.store().newest_take_up().await?.map(|taken| LastTakeUp {
        when: permitted.moment(taken.at),
        person: taken.name,
        reason: taken.reason,
    });
    let tag = permitted.locale().tag();
    let form = |form: &Arc<Form>| SiteFormView {
        id: form.id().to_string(),
        name: permitted.locale().name_of(form).0,
        version: form.version(),
        phase: phase_key(context.phase(form)),
        href: format!("/{tag}/{}", form.id()),
    };
    Ok(SitePage {
        languages,
        language_problems,
        forms: context.site.forms().iter().map(form).collect(),
        folder: folder_view(folder, &context.record.digest()),
        last,
        may_take_up: permits(&permitted.account.grants, Permission::TakeUpSite, None).is_some(),
        ..SitePage::default()
    })
}

fn folder_view(folder: FolderState, in_use: &str) -> Option<FolderView> {
    let part = |(part, change): (SitePart, PartChange)| {
        let change = match change {
            PartChange::Added => key::WORKSPACE_SITE_ADDED,
            PartChange::Changed => key::WORKSPACE_SITE_CHANGED,
            PartChange::Removed => key::WORKSPACE_SITE_REMOVED,
        };
        match part {
            SitePart::Form(id) => (key::WORKSPACE_FORM, id, change),
            SitePart::Locale(tag) => (key::WORKSPACE_SITE_LANGUAGE, tag, change),
        }
    };
    match folder {
        FolderState::BuiltIn => None,
        FolderState::Broken(errors) => Some(FolderView { errors, ..FolderView::default() }),
        FolderState::Ready(ReadyFolder { digest, changes, warnings }) => Some(FolderView {
            is_in_use: digest == in_use,
            changes: changes.into_iter().map(part).collect(),
            errors: Vec::new(),
            digest,
            warnings,
        }),
    }
}

fn phase_key(phase: Phase) -> Key {
    match phase {
        Phase::NotYetOpen => key::WORKSPACE_SITE_NOT_YET_OPEN,
        Phase::Open => key::WORKSPACE_SITE_OPEN,
        Phase::Closed => key::WORKSPACE_SITE_CLOSED,
    }
}

fn language(context: &SiteContext, status: &TranslationStatus) -> LanguageView {
    let tag = &status.locale;
    let locale = context.site.locale(tag);
    let note = match locale {
        None => Some(key::WORKSPACE_SITE_NOT_SHOWN),
        Some(_) if context.site.original().tag() == tag => Some(key::WORKSPACE_SITE_SOURCE),
        Some(_) => None,
    };
    let lender = |tag: &str| context.site.locale(tag).map_or_else(|| tag.to_owned(), crate::site::Locale::name);
    let lists = [
        (key::WORKSPACE_SITE_MISSING, &status.missing),
        (key::WORKSPACE_SITE_STALE, &status.stale),
        (key::WORKSPACE_SITE_NEEDS_WORK, &status.needs_work),
        (key::WORKSPACE_SITE_UNRECORDED, &status.unrecorded),
        (key::WORKSPACE_SITE_EXTRA, &status.extra),
    ];
    let previews = locale.map(|locale| {
        let home = (locale.name(), format!("/{tag}"));
        let forms = context.site.forms().iter();
        let forms = forms.map(|form| (locale.name_of(form).0, format!("/{tag}/{}", form.id())));
        let every = context.preview.then(|| (format!("/{tag}/preview"), format!("/{tag}/preview")));
        [home].into_iter().chain(forms).chain(every).collect()
    });
    LanguageView {
        tag: tag.clone(),
        name: locale.map_or_else(|| tag.clone(), crate::site::Locale::name),
        note,
        translated: (status.translated, status.total),
        waiting: lists
            .into_iter()
            .flat_map(|(why, names)| by_form(why, status, names))
            .chain(borrowed(&status.borrowed, lender))
            .collect(),
        previews: previews.unwrap_or_default(),
    }
}

/// The messages of a list, apart for each form.
fn by_form(why: Key, status: &TranslationStatus, names: &[String]) -> Vec<WaitingMessages> {
    let mut forms: BTreeMap<Option<String>, Vec<KeyWithPlace>> = BTreeMap::new();
    for name in names {
        let (form, key) = form_and_key(name);
        forms.entry(form).or_default().push((key, status.places.get(name).cloned()));
    }
    forms.into_iter().map(|(form, keys)| WaitingMessages { why, lender: None, form, keys }).collect()
}

/// What is shown in another language, apart for each language and form, with where it stands there.
fn borrowed(all: &[Borrowed], name_of: impl Fn(&str) -> String) -> Vec<WaitingMessages> {
    let mut lists: BTreeMap<(&str, Option<String>), Vec<KeyWithPlace>> = BTreeMap::new();
    for Borrowed { from, name, file, line } in all {
        let (form, key) = form_and_key(name);
        lists.entry((from, form)).or_default().push((key, Some(format!("{file}:{line}"))));
    }
    let list = |((from, form), keys): ((&str, Option<String>), Vec<_>)| {
        let (why, lender) = (key::WORKSPACE_SITE_BORROWED, Some(name_of(from)));
        WaitingMessages { why, lender, form, keys }
    };
    lists.into_iter().map(list).collect()
}

/// The form and the key in a message's name: a form's name comes before its keys. A content page belongs to no form.
fn form_and_key(name: &str) -> (Option<String>, String) {
    match name.split_once('/').filter(|(form, _)| *form != "content") {
        Some((form, key)) => (Some(form.to_owned()), key.to_owned()),
        None => (None, name.to_owned()),
    }
}
