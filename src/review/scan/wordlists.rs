//! The word lists of the scan: which words of a name identify its holder, and which ones many names share.

use crate::text::folding::fold_text;

/// Words that many names share and that identify no organisation, folded.
pub(super) const GENERIC_WORDS: &str = "administration affaires agence agency alliance asbl asso association associations \
    authority bureau cabinet center central centre chambre citoyens city club collectif college comite commission \
    committee commune communication community company conseil consortium consulting contact corp corporation council \
    cyber cyberspace cybersecurite cybersecurity dans data defence defense departement department departmental \
    digital direction ecole entreprise entreprises etat europe european europeen europeenne federation federal \
    fondation forum foundation france french francais francaise general generale global gmbh gouvernement government \
    group groupe hello holding industrie industries industry info information informations informatique institut \
    institute institution international internationale internet laboratoire limited maison mail ministere ministry \
    mission national nationale network networks nations numerique office organisation organization partners \
    plateforme pour presse press prefecture programme program projet project protection public publique publics \
    reseau reseaux recherche regional region regionale republic republique research school science sciences \
    secretariat securite security service services societe society software solutions state states superieure support \
    syndicat systeme systemes system systems team technologies technology technologie union united universite \
    university ville with world";

/// Words that the initials of a name leave out, folded.
pub(super) const STOP_WORDS: &str = "a and au aux d das de del der des di die du e el en et for fur in l la las le les los \
    of on pour sur the to und y";

/// Public e-mail providers, by the part of their domain that names them.
pub(super) const PROVIDERS: &str = "aol bbox free gmail gmx googlemail hotmail icloud laposte live mac mailbox mailo \
    me msn neuf orange outlook pm posteo proton protonmail sfr tutanota wanadoo web yahoo ymail";

/// Labels of a domain that identify no organisation.
pub(super) const SUFFIXES: &str = "ac asso co com edu go gouv gov mail mil ne net or org smtp www";

/// Splits a text into its folded words.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold_text(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns whether a list contains a folded word.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Returns whether a word of a name identifies its holder.
pub(super) fn is_distinctive(word: &str) -> bool {
    let long = word.chars().count() >= 4 || word.chars().any(is_unspaced);
    long && word.chars().any(char::is_alphabetic) && !is_in(GENERIC_WORDS, word)
}

/// Returns whether a letter belongs to a script without spaces between words: Thai to Khmer, Chinese, Japanese.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
