//! The keys of messages about themes in the results, and about the synthesis document.

use super::{Key, keys};

keys! {
    /// The messages of themes in the results, and of the synthesis document.
    SYNTHESIS:
    RESULTS_THEME = "results-theme",
    RESULTS_THEMES_OF = "results-themes-of",
    RESULTS_THEMES_FEW = "results-themes-few",
    RESULTS_CODED = "results-coded",
    RESULTS_CODED_PARTLY = "results-coded-partly",
    RESULTS_CODERS = "results-coders",
    RESULTS_THEMES_SEVERAL = "results-themes-several",
    RESULTS_THEMES_DEFINED = "results-themes-defined",
    RESULTS_THEME_OTHER = "results-theme-other",
    RESULTS_THEME_NO_ANSWER = "results-theme-no-answer",
    RESULTS_THEME_UNCLEAR = "results-theme-unclear",
    RESULTS_THEME_CAUTION = "results-theme-caution",
    RESULTS_THEME_LOW = "results-theme-low",
    RESULTS_THEME_TENTATIVE = "results-theme-tentative",
    RESULTS_AGREEMENT = "results-agreement",
    RESULTS_AGREEMENT_NONE = "results-agreement-none",
    RESULTS_CODED_TWICE = "results-coded-twice",
    RESULTS_QUOTES = "results-quotes",
    SYNTHESIS_HEADING = "synthesis-heading",
    SYNTHESIS_SEE = "synthesis-see",
    SYNTHESIS_MISSING = "synthesis-missing",
    SYNTHESIS_SOURCES = "synthesis-sources",
    SYNTHESIS_SOURCE = "synthesis-source",
    SYNTHESIS_DRAFT_TITLE = "synthesis-draft-title",
    SYNTHESIS_DRAFT_RESPONSES = "synthesis-draft-responses",
    SYNTHESIS_DRAFT_TODO = "synthesis-draft-todo",
    SYNTHESIS_DRAFT_ANSWERED = "synthesis-draft-answered",
    SYNTHESIS_DRAFT_CODED = "synthesis-draft-coded",
    OPEN_DATA_CODINGS = "open-data-codings",
    OPEN_DATA_THEMES_TABLE = "open-data-themes-table",
    OPEN_DATA_RELIABILITY = "open-data-reliability",
    OPEN_DATA_THEMES = "open-data-themes",
    OPEN_DATA_METHOD = "open-data-method",
    OPEN_DATA_SYNTHESIS = "open-data-synthesis",
}
