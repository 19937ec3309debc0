//! Texts made by the machine, whose themes are known: to try coding, suggestions and agreement with, and to measure them. The same seed
//! gives the same text.

use super::code::{Code, CodeSet, ThemeId};
use super::frame::{FrameChange, Theme, Wording};
use super::random::Random;
use crate::text::words::{comparable_text, words};
use std::collections::{BTreeMap, BTreeSet};

/// A language: words that any text has, and for each theme, words of which its texts have some.
struct Vocabulary {
    tag: &'static str,
    common: &'static str,
    themes: [&'static str; 8],
}

const THEMES: [&str; 8] = ["training", "funding", "law", "standards", "sharing", "crypto", "children", "supply"];

/// What a word may end with, as an inflected or compounded one; most have no ending.
const ENDINGS: [&str; 5] = ["", "", "", "s", "en"];

const VOCABULARIES: [Vocabulary; 5] = [
    Vocabulary {
        tag: "fr",
        common: "il faut que nous avons dans les pour une plus avec des sur être cela aussi nos tous même encore chaque pays entreprise",
        themes: [
            "former formation apprendre cours diplôme compétence",
            "budget financer subvention argent investir coût",
            "loi juridique tribunal sanction droit traité",
            "norme standard certifier label conformité audit",
            "partager échanger alerte coopérer réseau confiance",
            "chiffrement clé chiffrer cryptographie protocole secret",
            "enfant école jeune mineur parent protéger",
            "fournisseur chaîne logiciel composant vulnérabilité correctif",
        ],
    },
    Vocabulary {
        tag: "en",
        common: "we need to have in the for more with on be this also our all same still each country company must should not and",
        themes: [
            "training teach learn course diploma skill",
            "budget funding grant money invest cost",
            "law legal court penalty rights treaty",
            "norm standard certify label conformity audit",
            "share exchange alert cooperate network trust",
            "encryption key encrypt cryptography protocol secret",
            "child school young minor parent protect",
            "supplier chain software component vulnerability patch",
        ],
    },
    Vocabulary {
        tag: "de",
        common: "wir müssen die der das und nicht für eine mehr mit auf sein auch alle noch jedes land unternehmen immer",
        themes: [
            "ausbildung weiterbildung lernen kurs abschluss fachkräfte",
            "haushalt finanzierung förderung geld investieren kosten",
            "gesetz recht gericht strafe vertrag völkerrecht",
            "norm standard zertifizierung prüfsiegel konformität prüfung",
            "austausch teilen warnung zusammenarbeit netzwerk vertrauen",
            "verschlüsselung schlüssel kryptographie protokoll geheimnis signatur",
            "kinder schule jugend minderjährige eltern schutz",
            "lieferant lieferkette software baustein schwachstelle aktualisierung",
        ],
    },
    Vocabulary {
        tag: "es",
        common: "hay que tenemos en los para una más con de sobre ser esto también nuestros todos mismo aún cada país empresa",
        themes: [
            "formar formación aprender curso diploma competencia",
            "presupuesto financiar subvención dinero invertir coste",
            "ley jurídico tribunal sanción derecho tratado",
            "norma estándar certificar etiqueta conformidad auditoría",
            "compartir intercambiar alerta cooperar red confianza",
            "cifrado clave cifrar criptografía protocolo secreto",
            "niño escuela joven menor padre proteger",
            "proveedor cadena programa componente vulnerabilidad parche",
        ],
    },
    Vocabulary {
        tag: "ar",
        common: "يجب أن نحن في من على إلى هذا كل أكثر مع أيضا دولة شركة لا ما التي عند بين",
        themes: [
            "تدريب تعليم دورة شهادة مهارة تأهيل",
            "ميزانية تمويل دعم مال استثمار تكلفة",
            "قانون محكمة عقوبة حقوق معاهدة تشريع",
            "معيار مواصفة اعتماد مطابقة تدقيق جودة",
            "مشاركة تبادل إنذار تعاون شبكة ثقة",
            "تشفير مفتاح بروتوكول سرية توقيع خوارزمية",
            "أطفال مدرسة شباب قاصر والدين حماية",
            "مورد سلسلة برمجيات مكون ثغرة تحديث",
        ],
    },
];

/// Returns the languages of the corpus.
pub fn corpus_languages() -> Vec<&'static str> {
    VOCABULARIES.iter().map(|vocabulary| vocabulary.tag).collect()
}

/// Returns the changes that make the frame of the corpus: its themes, each with one of its words as its label in every language.
pub fn corpus_frame_changes() -> Vec<FrameChange> {
    let theme = |(at, name): (usize, &&str)| {
        let label = |vocabulary: &Vocabulary| {
            let label = vocabulary.themes[at].split(' ').next().unwrap_or(name).to_owned();
            (vocabulary.tag.to_owned(), Wording { label, ..Wording::default() })
        };
        let wording: BTreeMap<String, Wording> = VOCABULARIES.iter().map(label).collect();
        FrameChange::Add { theme: Theme { wording, ..Theme::new(theme_id(name), "en", name) } }
    };
    THEMES.iter().enumerate().map(theme).collect()
}

/// Returns a text of one or two themes in a language, with two or three words of each among common ones. A language without words has
/// those of English.
pub fn corpus_text(tag: &str, seed: &str) -> String {
    let vocabulary = vocabulary(tag);
    let mut random = Random::from_seed(seed);
    let common: Vec<&str> = vocabulary.common.split(' ').collect();
    let mut themes = BTreeSet::new();
    for _ in 0..=random.random_below(2) {
        themes.insert(random.random_below(THEMES.len()));
    }
    let mut words: Vec<String> = (0..12).map(|_| common[random.random_below(common.len())].to_owned()).collect();
    for theme in themes {
        let own: Vec<&str> = vocabulary.themes[theme].split(' ').collect();
        for _ in 0..2 + random.random_below(2) {
            let ending = ENDINGS[random.random_below(ENDINGS.len())];
            let word = format!("{}{ending}", own[random.random_below(own.len())]);
            words.insert(random.random_below(words.len()), word);
        }
    }
    words.join(" ")
}

/// Returns the themes of a text of the corpus; `None` for another text.
pub fn corpus_codes(tag: &str, text: &str) -> Option<CodeSet> {
    let vocabulary = vocabulary(tag);
    let comparable = comparable_text(text);
    let found: BTreeSet<&str> = words(&comparable).collect();
    let has = |theme: &str| {
        theme.split(' ').any(|word| {
            let word = comparable_text(word);
            ENDINGS.iter().any(|ending| found.contains(format!("{word}{ending}").as_str()))
        })
    };
    let themes = THEMES.iter().zip(vocabulary.themes).filter(|(_, words)| has(words));
    CodeSet::from_codes(themes.map(|(name, _)| Code::Theme(theme_id(name)))).ok()
}

fn vocabulary(tag: &str) -> &'static Vocabulary {
    let own = VOCABULARIES.iter().find(|vocabulary| vocabulary.tag == tag);
    own.or_else(|| VOCABULARIES.iter().find(|vocabulary| vocabulary.tag == "en")).expect("there is English")
}

fn theme_id(name: &str) -> ThemeId {
    name.parse().expect("the name of a theme of the corpus is an id")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::frame::CodingFrame;

    #[test]
    fn a_text_has_the_themes_of_which_it_was_made_and_is_the_same_again() {
        for tag in corpus_languages() {
            let mut seen = BTreeSet::new();
            for at in 0..200 {
                let text = corpus_text(tag, &at.to_string());
                assert_eq!(text, corpus_text(tag, &at.to_string()));
                let codes = corpus_codes(tag, &text).expect("themes");
                assert!((1..=2).contains(&codes.codes().len()), "{tag}: {text}: {codes}");
                seen.extend(codes.codes().iter().map(ToString::to_string));
            }
            assert_eq!(seen.len(), THEMES.len(), "{tag}");
        }
        assert_eq!(corpus_codes("fr", "Bonjour"), None);
    }

    #[test]
    fn the_frame_of_the_corpus_has_its_themes_in_every_language() {
        let frame = CodingFrame::from_changes("1a", &corpus_frame_changes()).expect("a frame");
        assert_eq!(frame.themes_in_use().len(), THEMES.len());
        assert!(frame.themes().iter().all(|theme| theme.wording.len() == VOCABULARIES.len()));
    }
}
