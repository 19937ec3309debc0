//! The keys of messages about supporters.

use super::{Key, keys};

keys! {
    /// The messages of the supporter page.
    COMMUNITY:
    COMMUNITY_HEADING = "community-heading",
    COMMUNITY_COUNT = "community-count",
    COMMUNITY_LEAD = "community-lead",
    COMMUNITY_OFFICIAL_HEADING = "community-official-heading",
    COMMUNITY_OFFICIAL = "community-official",
    COMMUNITY_OFFICIAL_WHY = "community-official-why",
    COMMUNITY_KINDS = "community-kinds",
    COMMUNITY_COUNTRIES = "community-countries",
    COMMUNITY_COUNTRIES_COUNT = "community-countries-count",
    COMMUNITY_LIST = "community-list",
    COMMUNITY_SEARCH = "community-search",
    COMMUNITY_SEARCH_GO = "community-search-go",
    COMMUNITY_KIND = "community-kind",
    COMMUNITY_COUNTRY = "community-country",
    COMMUNITY_ANY_KIND = "community-any-kind",
    COMMUNITY_ANY_COUNTRY = "community-any-country",
    COMMUNITY_OPTION = "community-option",
    COMMUNITY_FOUND = "community-found",
    COMMUNITY_NOT_FOUND = "community-not-found",
    COMMUNITY_RESET = "community-reset",
    COMMUNITY_WEBSITE = "community-website",
    COMMUNITY_PREVIOUS = "community-previous",
    COMMUNITY_NEXT = "community-next",
    COMMUNITY_PAGE = "community-page",
    COMMUNITY_PAGES = "community-pages",
    COMMUNITY_FILES = "community-files",
    COMMUNITY_CSV = "community-csv",
    COMMUNITY_JSON = "community-json",
    COMMUNITY_JOIN = "community-join",
    COMMUNITY_EMPTY = "community-empty",
    COMMUNITY_EMPTY_HOW = "community-empty-how",
    COMMUNITY_BROKEN_HEADING = "community-broken-heading",
    COMMUNITY_BROKEN = "community-broken",
}
