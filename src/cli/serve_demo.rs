//! `consultation serve --demo`: makes the office at the first start, and prints links by which the person at the terminal signs in.

use super::Failure;
use super::command_actor::command_actor;
use super::demo_folder::DemoFolder;
use super::stdout::print_data_line;
use crate::demo::{OfficePlan, sign_in_links};
use crate::server::AnnounceError;
use crate::site::Site;
use crate::store::Store;
use crate::store::timestamps::now_ms;
use jiff::Timestamp;

/// How many responses the main form has.
const RESPONSES: u64 = 60;
/// Which office is made.
const SEED: u64 = 1;

/// Makes an office in the folder, unless there is one.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn make_missing_office(folder: &DemoFolder, site: &Site) -> Result<(), Failure> {
    let (actor, now) = (command_actor(), Timestamp::now());
    let plan = OfficePlan { site, number: RESPONSES, seed: SEED, actor, now };
    folder.make_missing_office(&plan, || eprintln!("making an office to try…")).await
}

/// Prints a link for each person of the office: their roles, a tab, and the link.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn print_links(folder: &DemoFolder, store: &dyn Store, origin: &str) -> Result<(), AnnounceError> {
    let links = sign_in_links(store, origin, &command_actor(), now_ms()).await?;
    eprintln!("This is a demonstration. Each link signs in once, within fifteen minutes; another one is made by");
    let url = folder.database_url();
    eprintln!("  consultation operators link ADDRESS --public-url {origin} --database-url {url}");
    for demo in links {
        print_data_line(format_args!("{}\t{}\t{}", demo.address, demo.roles, demo.link))?;
    }
    Ok(())
}
