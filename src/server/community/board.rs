//! The community as it was last read. What everybody asks for, the whole list from its beginning and the files, is kept
//! for a second; a search is answered by itself.

use super::files::{self, FileFormat};
use super::{Wanted, crowd};
use crate::server::encoding::Encoded;
use crate::server::site::Locale;
use crate::server::state::Served;
use crate::server::store::{Store, StoreError};
use questionnaire::Form;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// For so long what was read is taken for what there is.
const FRESH: Duration = Duration::from_secs(1);

/// What is kept of every form's community.
#[derive(Default)]
pub(crate) struct Board {
    pages: Kept<(String, String), (Arc<Served>, Encoded)>,
    files: Kept<(String, FileFormat), Encoded>,
}

type Kept<K, V> = Mutex<HashMap<K, Arc<Mutex<Option<(Instant, V)>>>>>;

impl Board {
    /// The page of the supporters who are wanted, in a language.
    pub(super) async fn page(
        &self,
        store: &dyn Store,
        served: &Arc<Served>,
        (locale, form): (&Locale, &Arc<Form>),
        wanted: Wanted,
    ) -> Result<Encoded, StoreError> {
        if !wanted.is_everything() {
            return render(store, served, (locale, form), wanted).await;
        }
        let place = place(&self.pages, (form.id().to_string(), locale.tag().to_owned())).await;
        let mut place = place.lock().await;
        match &*place {
            // Another site says other things.
            Some((read_at, (site, page))) if read_at.elapsed() < FRESH && Arc::ptr_eq(site, served) => Ok(page.clone()),
            _ => {
                let page = render(store, served, (locale, form), wanted).await?;
                *place = Some((Instant::now(), (Arc::clone(served), page.clone())));
                Ok(page)
            }
        }
    }

    /// The file of all supporters.
    pub(super) async fn file(&self, store: &dyn Store, form: &Form, format: FileFormat) -> Result<Encoded, StoreError> {
        let place = place(&self.files, (form.id().to_string(), format)).await;
        let mut place = place.lock().await;
        match &*place {
            Some((read_at, file)) if read_at.elapsed() < FRESH => Ok(file.clone()),
            _ => {
                let file = files::file(store, form, format).await?;
                *place = Some((Instant::now(), file.clone()));
                Ok(file)
            }
        }
    }
}

async fn place<K: Eq + std::hash::Hash, V>(kept: &Kept<K, V>, key: K) -> Arc<Mutex<Option<(Instant, V)>>> {
    Arc::clone(kept.lock().await.entry(key).or_default())
}

async fn render(
    store: &dyn Store,
    served: &Served,
    (locale, form): (&Locale, &Arc<Form>),
    wanted: Wanted,
) -> Result<Encoded, StoreError> {
    let is_everything = wanted.is_everything();
    let crowd = crowd::read(store, (locale, form), wanted).await?;
    let html = served.press.community(locale, form, crowd, is_everything).await;
    Ok(Encoded::quickly("text/html; charset=utf-8", html.into_bytes()))
}
