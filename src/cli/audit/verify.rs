//! `consultation audit verify`: checks the chain of the log, in the store or in a saved file.

use super::PAGE;
use crate::cli::Failure;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data_line;
use crate::export::audit::read_line;
use crate::store::{AuditCursor, Store};
use crate::workspace::audit::{AuditEntry, AuditFilter, ChainHead, ChainVerifier};
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct Verify {
    /// Check a file that was saved as lines of JSON without filter, in place of the store
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The end of the log as it was printed before: it must still be in the log
    #[arg(long, value_name = "NUMBER:HASH")]
    expect: Option<ChainHead>,
    #[command(flatten)]
    store: StoreArgs,
}

impl Verify {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let mut check = Check { noted: self.expect.into_iter().collect(), ..Check::default() };
        match &self.file {
            Some(file) => check.read_file(file)?,
            None => check.read_store(self.store.open_existing().await?.as_ref()).await?,
        }
        check.finish()
    }
}

/// The entries that were read so far, and the ends that the log must have.
#[derive(Default)]
struct Check {
    verifier: ChainVerifier,
    noted: Vec<ChainHead>,
    /// How many entries have lost their reason and their details.
    erased: u64,
}

impl Check {
    fn read_file(&mut self, file: &Path) -> Result<(), Failure> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Failure::usage(format!("--file {}: {error}", file.display())))?;
        for (line, text) in (1..).zip(text.lines()) {
            let unreadable = || Failure::runtime(format!("{}:{line}: this is no entry", file.display()));
            self.read_entry(&read_line(text).ok_or_else(unreadable)?)?;
        }
        Ok(())
    }

    async fn read_store(&mut self, store: &dyn Store) -> Result<(), Failure> {
        // What is added from now on is verified too, and is after this end.
        self.noted.push(store.audit_head().await.map_err(Failure::runtime)?);
        let (all, mut after) = (AuditFilter::default(), 0);
        loop {
            let page = store.audit_entries(&all, AuditCursor::After(after), PAGE).await.map_err(Failure::runtime)?;
            page.iter().try_for_each(|entry| self.read_entry(entry))?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.number;
        }
    }

    fn read_entry(&mut self, entry: &AuditEntry) -> Result<(), Failure> {
        self.verifier.check(entry).map_err(Failure::runtime)?;
        self.erased += u64::from(entry.explanation.is_none());
        let mut ends = self.noted.iter().filter(|noted| noted.number == entry.number);
        ends.try_for_each(|noted| self.verifier.check_end(noted)).map_err(Failure::runtime)
    }

    /// Prints the end of the log, if no end that was noted is missing.
    #[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
    fn finish(self) -> Result<(), Failure> {
        let head = self.verifier.head();
        self.verifier.check_start().map_err(Failure::runtime)?;
        self.verifier.check_erasures().map_err(Failure::runtime)?;
        let (start, last) = (self.verifier.start().number, head.number);
        let is_outside = |noted: &&ChainHead| start > 0 && noted.number <= start || noted.number > last;
        for outside in self.noted.iter().filter(is_outside) {
            self.verifier.check_end(outside).map_err(Failure::runtime)?;
        }
        if self.erased > 0 {
            eprintln!("reason and details are gone from {} of {} entries", self.erased, head.number);
        }
        if start > 0 {
            eprintln!("the log begins after entry {start}: those before were cut off, as an entry says");
        }
        print_data_line(head)
    }
}
