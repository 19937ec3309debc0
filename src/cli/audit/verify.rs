//! `consultation audit verify`: checks the chain of the log, in the store or in a saved file.

use super::PAGE;
use crate::cli::Failure;
use crate::cli::settings::StoreArgs;
use crate::cli::stdout::print_data_line;
use crate::export::audit::read_line;
use crate::store::AuditCursor;
use crate::workspace::audit::{AuditEntry, AuditFilter, ChainHead, ChainVerifier};
use clap::Args;
use data_encoding::HEXLOWER;
use std::path::PathBuf;
use std::str::FromStr;

#[derive(Args)]
pub(super) struct Verify {
    /// Check a file that was saved as lines of JSON without filter, in place of the store
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The end of the log as it was printed before: it must still be in the log
    #[arg(long, value_name = "NUMBER:HASH")]
    expect: Option<NotedHead>,
    #[command(flatten)]
    store: StoreArgs,
}

/// An end of the log that somebody noted.
#[derive(Clone)]
struct NotedHead(ChainHead);

/// Why a text is no end of the log.
#[derive(Debug, thiserror::Error)]
#[error("write it as `consultation audit verify` prints it: NUMBER:HASH")]
struct NotedHeadError;

impl FromStr for NotedHead {
    type Err = NotedHeadError;

    fn from_str(text: &str) -> Result<Self, NotedHeadError> {
        let head = text.split_once(':').and_then(|(number, hash)| {
            Some(ChainHead { number: number.parse().ok()?, hash: HEXLOWER.decode(hash.as_bytes()).ok()? })
        });
        head.map(Self).ok_or(NotedHeadError)
    }
}

impl Verify {
    pub(super) async fn run(self) -> Result<(), Failure> {
        let (mut verifier, expected) = (ChainVerifier::default(), self.expect.map(|noted| noted.0));
        let mut check = |entry: &AuditEntry| {
            verifier.check(entry).map_err(Failure::runtime)?;
            match expected.as_ref().filter(|noted| noted.number == entry.number) {
                Some(noted) => verifier.check_end(noted).map_err(Failure::runtime),
                None => Ok(()),
            }
        };
        let written = match &self.file {
            Some(file) => {
                let text = std::fs::read_to_string(file)
                    .map_err(|error| Failure::usage(format!("--file {}: {error}", file.display())))?;
                for (line, text) in (1..).zip(text.lines()) {
                    let unreadable = || Failure::runtime(format!("{}:{line}: this is no entry", file.display()));
                    check(&read_line(text).ok_or_else(unreadable)?)?;
                }
                None
            }
            None => {
                let store = self.store.open_existing().await?;
                // What is added meanwhile is verified too, and is after this end.
                let noted = store.audit_head().await.map_err(Failure::runtime)?;
                let mut after = 0;
                loop {
                    let all = AuditFilter::default();
                    let page = store.audit_entries(&all, AuditCursor::After(after), PAGE).await;
                    let page = page.map_err(Failure::runtime)?;
                    page.iter().try_for_each(&mut check)?;
                    let Some(last) = page.last() else { break };
                    after = last.number;
                }
                Some(noted)
            }
        };
        let head = verifier.head().clone();
        for noted in written.iter().chain(&expected) {
            if head.number < noted.number {
                return Err(Failure::runtime(
                    verifier.check_end(noted).err().map(|error| error.to_string()).unwrap_or_default(),
                ));
            }
        }
        print_data_line(format_args!("{}:{}", head.number, HEXLOWER.encode(&head.hash)))
    }
}
