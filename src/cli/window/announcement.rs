//! `consultation window announcement`.

use super::{Failure, Place, stdout};
use crate::server::announcements::AnnouncementSources;
use crate::server::settings::parse_origin;
use crate::site::Locale;
use clap::Args;
use jiff::Timestamp;

#[derive(Args)]
pub(super) struct AnnouncementArgs {
    /// Public origin of the site, for the address of the form
    #[arg(long, env = "CONSULTATION_PUBLIC_URL", value_name = "ORIGIN", value_parser = parse_origin)]
    public_url: String,
    /// Only this language; without it all, each after its tag on a line of its own
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Prints the text in one language or in each.
pub(super) async fn print(args: AnnouncementArgs) -> Result<(), Failure> {
    let opened = args.place.open().await?;
    opened.store.close().await;
    let sources = AnnouncementSources {
        form: &opened.form,
        windows: &opened.windows,
        origin: &args.public_url,
        now: Timestamp::now(),
    };
    let text = |locale: &Locale| {
        let announcement = sources.announcement(locale);
        announcement.ok_or_else(|| Failure::runtime("no date of this form was moved that is still ahead"))
    };
    if let Some(tag) = &args.language {
        let unknown = || Failure::usage(format!("--language {tag}: the site has no such language"));
        return stdout::print_data(text(opened.site.locale(tag).ok_or_else(unknown)?)?.text);
    }
    for locale in opened.site.locales() {
        stdout::print_data_line(format!("[{}]\n{}", locale.tag(), text(locale)?.text))?;
    }
    Ok(())
}
