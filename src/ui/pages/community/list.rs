//! The supporters, one page of them at a time.

use super::{SupporterView, SupportersPage, search};
use crate::i18n::key;
use crate::ids;
use crate::ui::message_view;
use crate::ui::pages::number_format::{counted_view, number};
use leptos::prelude::*;

/// The search, the supporters found, and the links to the other pages.
pub(super) fn list(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let none = (supporters.found == 0)
        .then(|| view! { <p class="lead">{message_view::message(catalogue, key::COMMUNITY_NOT_FOUND)}</p> });
    let found = (supporters.is_narrowed() && supporters.found > 0)
        .then(|| view! { <p class="found">{counted_view(catalogue, key::COMMUNITY_FOUND, supporters.found)}</p> });
    let members = (!supporters.members.is_empty()).then(|| {
        view! { <ul class="supporters">{supporters.members.iter().map(|member| supporter_item(supporters, member)).collect_view()}</ul> }
    });
    view! {
        <section class="community-list" aria-labelledby=ids::LIST>
            <h2 id=ids::LIST tabindex="-1">{message_view::message(catalogue, key::COMMUNITY_LIST)}</h2>
            {search::search(supporters)}
            {found}
            {none}
            {members}
            {pager(supporters)}
        </section>
    }
    .into_any()
}

fn supporter_item(supporters: &SupportersPage, member: &SupporterView) -> AnyView {
    let statement = (!member.statement.is_empty()).then(|| {
        view! { <blockquote lang=member.lang.clone() dir="auto">{member.statement.clone()}</blockquote> }
    });
    view! {
        <li class="supporter">
            <h3><bdi>{member.name.clone()}</bdi></h3>
            <p class="of"><span>{member.kind.clone()}</span>"\u{a0}· "<span>{member.country.clone()}</span></p>
            {website(supporters, member)}
            {statement}
        </li>
    }
    .into_any()
}

/// The website as a link if it is a web address, otherwise as plain text.
fn website(supporters: &SupportersPage, member: &SupporterView) -> Option<AnyView> {
    let written = member.website.clone();
    let Some(host) = host(&written) else {
        return (!written.is_empty()).then(|| view! { <p class="site"><bdi>{written}</bdi></p> }.into_any());
    };
    let label = supporters.catalogue.format(key::COMMUNITY_WEBSITE.name(), &[("site", &host), ("name", &member.name)]);
    let host = host.to_owned();
    Some(
        view! {
            <p class="site">
                <a href=written rel="nofollow noopener external" aria-label=label dir="ltr">{host}</a>
            </p>
        }
        .into_any(),
    )
}

/// The host of a web address; `None` for any other text.
fn host(address: &str) -> Option<&str> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    let authority = address.get(scheme.len()..)?.split(['/', '?', '#', '\\']).next()?;
    let is_host = |c: char| c.is_alphanumeric() || ".-:[]".contains(c);
    // A user name and password before the host could make an address look like another one, so such an address is refused.
    (!authority.is_empty() && authority.chars().all(is_host)).then_some(authority)
}

fn pager(supporters: &SupportersPage) -> AnyView {
    let catalogue = &supporters.catalogue;
    let link = |page: u64, rel: &'static str, words| {
        view! { <li><a href=supporters.with_page(page) rel=rel>{message_view::message(catalogue, words)}</a></li> }
    };
    let previous = supporters.page.checked_sub(1).map(|page| link(page, "prev", key::COMMUNITY_PREVIOUS));
    let next = Some(supporters.page + 1).filter(|page| *page < supporters.pages);
    let next = next.map(|page| link(page, "next", key::COMMUNITY_NEXT));
    let (page, pages) = (number(catalogue, supporters.page + 1), number(catalogue, supporters.pages));
    let place =
        message_view::formatted_message(catalogue, key::COMMUNITY_PAGE.name(), &[("page", &page), ("pages", &pages)]);
    (supporters.pages > 1)
        .then(|| {
            view! {
                <nav class="pager" aria-label=catalogue.message(key::COMMUNITY_PAGES)>
                    <ul>{previous}<li>{place}</li>{next}</ul>
                </nav>
            }
        })
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn only_an_address_of_the_web_is_a_link() {
        for (address, expected) in [
            ("https://example.org/a?b#c", Some("example.org")),
            ("HTTP://Exämple.org:8080", Some("Exämple.org:8080")),
            ("https://[2001:db8::1]/", Some("[2001:db8::1]")),
            ("https://example.org@evil.example", None),
            ("https://", None),
            ("https:///path", None),
            ("javascript:alert(1)", None),
            ("//example.org", None),
            ("data:text/html,x", None),
            ("example.org", None),
            ("é", None),
            ("", None),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }
}
