//! `consultation themes agreement [FILE]`: the agreement of coders, from the rows of a CSV with one code in each, or on the samples in force
//! in the store.

use super::csv_file::csv_rows;
use crate::cli::Failure;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::cli::table::{plain, table};
use crate::coding::agreement::{AgreementReport, CodedUnits, Interval, ThemeAgreement, agreement_report};
use crate::coding::{Code, CodeSet};
use crate::store::DoubleSample;
use crate::synthesis::SynthesisService;
use clap::Args;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Agreement {
    /// Without it, the store's samples of texts that two people code. A CSV with the columns unit, coder and theme, a row for each theme that a coder gave to a unit, and question if there are
    /// several
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Draws the samples of the intervals of a file: the same seed gives the same intervals
    #[arg(long, value_name = "SEED", default_value = "consultation")]
    seed: String,
    /// The alpha below which a theme of a file is marked; the store's are marked as their form asks
    #[arg(long, value_name = "ALPHA", default_value_t = 0.667)]
    least: f64,
    #[command(flatten)]
    form: FormArgs,
}

/// The codes of each coder of each unit of each question.
type GivenCodes = BTreeMap<String, BTreeMap<(String, String), Vec<Code>>>;

impl Agreement {
    pub(super) async fn run(&self) -> Result<(), Failure> {
        match &self.file {
            Some(file) => self.of_file(file),
            None => self.of_store().await,
        }
    }

    /// Prints the agreement on each sample in force, with its coders by their letters.
    async fn of_store(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        for control in service.controls() {
            let Some(agreement) = service.agreement(&control).await.map_err(Failure::runtime)? else { continue };
            let DoubleSample { purpose, texts, coded, seed, .. } = &agreement.sample;
            print_data_line(format_args!(
                "{control}: {} sample, {coded} of {texts} text(s) coded by both, seed {}",
                purpose.name(),
                plain(seed)
            ))?;
            print_report(&control, &agreement.report)?;
            for (language, (texts, alpha)) in &agreement.languages {
                print_data_line(format_args!("{language}: {texts} unit(s), alpha of the sets {}", figure(*alpha)))?;
            }
        }
        Ok(())
    }

    fn of_file(&self, file: &Path) -> Result<(), Failure> {
        let failed = |cause: &dyn std::fmt::Display| Failure::runtime(format!("{}: {cause}", file.display()));
        let text = std::fs::read_to_string(file).map_err(|error| failed(&error))?;
        let mut given = GivenCodes::new();
        for (row, cells) in (1..).zip(csv_rows(&text)?) {
            let wrong = |cause: &dyn std::fmt::Display| failed(&format_args!("row {row}: {cause}"));
            let cell = |name: &str| {
                let cell = cells.get(name).map(|cell| cell.trim().to_owned());
                cell.ok_or_else(|| wrong(&format_args!("there is no column `{name}`")))
            };
            let code = cell("theme")?.parse().map_err(|error| wrong(&error))?;
            let question = cells.get("question").cloned().unwrap_or_default();
            given.entry(question).or_default().entry((cell("unit")?, cell("coder")?)).or_default().push(code);
        }
        for (question, codings) in given {
            let mut units = CodedUnits::new();
            for ((unit, coder), codes) in codings {
                let codes =
                    CodeSet::from_codes(codes).map_err(|error| failed(&format_args!("{unit}, {coder}: {error}")))?;
                units.entry(unit).or_default().insert(coder, codes);
            }
            print_report(&question, &agreement_report(&units, &self.seed, self.least))?;
        }
        Ok(())
    }
}

fn print_report(question: &str, report: &AgreementReport) -> Result<(), Failure> {
    let named = if question.is_empty() { String::new() } else { format!("{question}: ") };
    let whole = figure(report.alpha) + &interval(report.interval);
    print_data_line(format_args!(
        "{named}{} unit(s) coded by several of {} coder(s), alpha of the sets of themes (MASI) {whole}",
        report.units, report.coders
    ))?;
    let header = ["theme", "units", "agreement", "positive", "alpha", "interval", "reliability"].map(str::to_owned);
    let rows: Vec<_> = std::iter::once(header).chain(report.themes.iter().map(theme_row)).collect();
    table(&rows)?;
    for pair in &report.pairs {
        let kappas: Vec<String> =
            pair.kappas.iter().map(|(code, kappa)| format!("{code} {}", figure(*kappa))).collect();
        let [one, other] = &pair.coders;
        print_data_line(format_args!("{one}, {other}: {} unit(s), kappa {}", pair.texts, kappas.join(", ")))?;
    }
    Ok(())
}

fn theme_row(theme: &ThemeAgreement) -> [String; 7] {
    [
        theme.code.to_string(),
        theme.texts.to_string(),
        figure(theme.agreement),
        figure(theme.positive_agreement),
        figure(theme.alpha),
        interval(theme.interval).trim().to_owned(),
        theme.reliability.name().to_owned(),
    ]
}

pub(super) fn figure(figure: Option<f64>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.3}"))
}

fn interval(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |Interval { low, high }| format!(" [{low:.3}, {high:.3}]"))
}
