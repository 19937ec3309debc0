//! One route of the workspace: its method and path, its handler, and who may use it.

use super::gate::{Access, Gated};
use super::menu::MenuEntry;
use crate::i18n::Key;
use crate::server::state::ServerState;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{self, MethodRouter};
use questionnaire::Form;

/// One method of one path.
pub(super) struct Route {
    pub(super) method: Method,
    pub(super) path: &'static str,
    /// Who may use it: what the first argument of the handler says.
    pub(super) access: Access,
    pub(super) handler: MethodRouter<ServerState>,
    pub(super) menu: Option<MenuEntry>,
}

/// A page.
pub(super) fn get<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, ServerState>,
    T: Gated + 'static,
{
    Route { method: Method::GET, path, access: T::ACCESS, handler: routing::get(handler), menu: None }
}

/// What a form of a page is sent to.
pub(super) fn post<H, T>(path: &'static str, handler: H) -> Route
where
    H: Handler<T, ServerState>,
    T: Gated + 'static,
{
    Route { method: Method::POST, path, access: T::ACCESS, handler: routing::post(handler), menu: None }
}

impl Route {
    /// Puts the page into the menu of those who may open it: its name, and what one does there.
    pub(super) fn in_menu(self, label: Key, lead: Key) -> Self {
        Self {
            menu: Some(MenuEntry {
                path: self.path,
                access: self.access,
                label,
                lead,
                is_for: |_| true,
                needs_mail: false,
            }),
            ..self
        }
    }

    /// Leaves the page out of the menu where no mail is sent.
    pub(super) fn with_mail_alone(self) -> Self {
        Self { menu: self.menu.map(|entry| MenuEntry { needs_mail: true, ..entry }), ..self }
    }

    /// Leaves the page out of the menu for the forms that have no such page.
    pub(super) fn for_forms(self, is_for: fn(&Form) -> bool) -> Self {
        Self { menu: self.menu.map(|entry| MenuEntry { is_for, ..entry }), ..self }
    }
}
