//! Builds a package as a site describes it, for the command and for the job.

use crate::open_data::package::{
    self, BuildError, BuildProgress, BuildReport, Changes, CodingOfQuestion, Figures, Options,
};
use crate::review::{ReviewError, ReviewService};
use crate::server::results;
use crate::site::zone::Zone;
use crate::site::{Locale, Site};
use crate::store::Store;
use crate::store::timestamps::now_ms;
use crate::synthesis::{coded_questions, double_codings};
use questionnaire::Form;
use std::path::Path;
use std::sync::Arc;

/// What an operator decides about a package.
#[derive(Clone, Debug, Default)]
pub struct BuildRequest {
    /// The seed that shuffles the rows; without it they are ordered by their ids.
    pub seed: Option<u64>,
    /// The date in the descriptions, as `2020-04-02`.
    pub date: Option<String>,
    /// Whether texts that cannot be published are withheld, instead of preventing the package.
    pub withhold_unreviewed: bool,
}

/// When the build of a package began, whether it has figures, and by which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildFacts {
    /// When the build began, in milliseconds since 1970: the package holds nothing that came later.
    pub began_at: i64,
    /// The name of the time zone of the days; `None` if the form's results are never public.
    pub time_zone: Option<String>,
}

/// Builds the package of a form in a folder, where it replaces an existing one.
///
/// # Errors
/// When a text may not be published, or an operation fails. The folder then stays as it was.
pub async fn build_package(
    site: &Site,
    form: &Arc<Form>,
    zone: &Zone,
    store: &Arc<dyn Store>,
    request: BuildRequest,
    folder: &Path,
    tell: &mut (dyn FnMut(BuildProgress) + Send),
) -> Result<(BuildReport, BuildFacts), BuildError> {
    let began_at = now_ms();
    store.begin_package(form.id().as_str(), began_at).await.map_err(ReviewError::from)?;
    let wordings: Vec<_> = site.locales().iter().map(|locale| locale.wording(form)).collect();
    let results = results::for_package(form, store.as_ref(), zone).await.map_err(ReviewError::from)?;
    let figures = results.map(|results| Figures { results, time_zone: zone.to_string() });
    let mut coding = Vec::new();
    for question in coded_questions(form, store.as_ref()).await? {
        let double = double_codings(form, store.as_ref(), &question.frame).await?;
        let drawn = match &question.sample {
            Some(sample) => {
                store.sampled_texts(form.id().as_str(), sample.sample.number).await.map_err(ReviewError::from)?
            }
            None => Vec::new(),
        };
        coding.push(CodingOfQuestion { question, double, drawn: drawn.into_iter().collect() });
    }
    let changed = store.changes_after_publication(form.id().as_str()).await.map_err(ReviewError::from)?;
    let changes = Changes::by_day(&changed, zone);
    let own = |locale: &Locale| locale.synthesis(form).filter(|source| source.lang == locale.tag()).cloned();
    let syntheses = site.locales().iter().filter_map(own).collect();
    let sign_offs = results::sign_offs_for_package(form, store.as_ref()).await.map_err(ReviewError::from)?;
    let time_zone = figures.as_ref().map(|figures| figures.time_zone.clone());
    let service = ReviewService::new(Arc::clone(form), Arc::clone(store));
    let BuildRequest { seed, date, withhold_unreviewed } = request;
    let options = Options { seed, date, withhold_unreviewed, figures, coding, syntheses, sign_offs, changes };
    let report = package::build(&service, &wordings, &options, folder, tell).await?;
    Ok((report, BuildFacts { began_at, time_zone }))
}
