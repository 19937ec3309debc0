//! Suggestions on a corpus made by the machine, whose themes are known: they are the same at every run, found by likeness, and
//! better than always naming the most frequent themes.

use super::*;
use crate::coding::frame::FrameChange;
use crate::coding::random::Random;

/// A language: words that any text has, and for each theme, words of which its texts have some.
struct Vocabulary {
    tag: &'static str,
    common: &'static str,
    themes: [(&'static str, &'static str); 8],
}

const FRENCH: Vocabulary = Vocabulary {
    tag: "fr",
    common: "il faut que nous avons dans les pour une plus avec des sur être cela aussi nos tous même encore chaque pays entreprise",
    themes: [
        ("training", "former formation apprendre cours diplôme compétence"),
        ("funding", "budget financer subvention argent investir coût"),
        ("law", "loi juridique tribunal sanction droit traité"),
        ("standards", "norme standard certifier label conformité audit"),
        ("sharing", "partager échanger alerte coopérer réseau confiance"),
        ("crypto", "chiffrement clé chiffrer cryptographie protocole secret"),
        ("children", "enfant école jeune mineur parent protéger"),
        ("supply", "fournisseur chaîne logiciel composant vulnérabilité correctif"),
    ],
};

const GERMAN: Vocabulary = Vocabulary {
    tag: "de",
    common: "wir müssen die der das und nicht für eine mehr mit auf sein auch alle noch jedes land unternehmen immer",
    themes: [
        ("training", "ausbildung weiterbildung lernen kurs abschluss fachkräfte"),
        ("funding", "haushalt finanzierung förderung geld investieren kosten"),
        ("law", "gesetz recht gericht strafe vertrag völkerrecht"),
        ("standards", "norm standard zertifizierung prüfsiegel konformität prüfung"),
        ("sharing", "austausch teilen warnung zusammenarbeit netzwerk vertrauen"),
        ("crypto", "verschlüsselung schlüssel kryptographie protokoll geheimnis signatur"),
        ("children", "kinder schule jugend minderjährige eltern schutz"),
        ("supply", "lieferant lieferkette software baustein schwachstelle aktualisierung"),
    ],
};

const ARABIC: Vocabulary = Vocabulary {
    tag: "ar",
    common: "يجب أن نحن في من على إلى هذا كل أكثر مع أيضا دولة شركة لا ما التي عند بين",
    themes: [
        ("training", "تدريب تعليم دورة شهادة مهارة تأهيل"),
        ("funding", "ميزانية تمويل دعم مال استثمار تكلفة"),
        ("law", "قانون محكمة عقوبة حقوق معاهدة تشريع"),
        ("standards", "معيار مواصفة اعتماد مطابقة تدقيق جودة"),
        ("sharing", "مشاركة تبادل إنذار تعاون شبكة ثقة"),
        ("crypto", "تشفير مفتاح بروتوكول سرية توقيع خوارزمية"),
        ("children", "أطفال مدرسة شباب قاصر والدين حماية"),
        ("supply", "مورد سلسلة برمجيات مكون ثغرة تحديث"),
    ],
};

fn id(text: &str) -> ThemeId {
    text.parse().expect("an id")
}

/// The frame of a corpus, with one word of each theme as its label.
fn frame(vocabulary: &Vocabulary) -> CodingFrame {
    let theme = |(name, words): &(&str, &str)| FrameChange::Add {
        theme: Theme::new(id(name), vocabulary.tag, words.split(' ').next().unwrap_or(name)),
    };
    let changes: Vec<FrameChange> = vocabulary.themes.iter().map(theme).collect();
    CodingFrame::from_changes("1a", &changes).expect("a frame")
}

/// Texts of one or two themes, with two or three words of each among common ones. A word is
/// lengthened now and then, as an inflected or compounded one.
fn corpus(vocabulary: &Vocabulary, texts: usize) -> Vec<CodedText> {
    let mut random = Random::from_seed(vocabulary.tag);
    let common: Vec<&str> = vocabulary.common.split(' ').collect();
    let text = |at: usize| {
        let mut themes = BTreeSet::new();
        for _ in 0..=random.random_below(2) {
            themes.insert(random.random_below(8));
        }
        let mut words: Vec<String> = (0..12).map(|_| common[random.random_below(common.len())].to_owned()).collect();
        for theme in &themes {
            let own: Vec<&str> = vocabulary.themes[*theme].1.split(' ').collect();
            for _ in 0..2 + random.random_below(2) {
                let ending = ["", "", "", "s", "en"][random.random_below(5)];
                let word = format!("{}{ending}", own[random.random_below(own.len())]);
                words.insert(random.random_below(words.len()), word);
            }
        }
        let codes = themes.iter().map(|theme| Code::Theme(id(vocabulary.themes[*theme].0)));
        let codes = CodeSet::from_codes(codes).expect("themes");
        CodedText { id: format!("r{at:04}"), text: words.join(" "), codes }
    };
    (0..texts).map(text).collect()
}

#[test]
fn suggestions_are_better_than_the_most_frequent_themes_in_each_language() {
    for vocabulary in [&FRENCH, &GERMAN, &ARABIC] {
        let worth = suggestion_worth(&frame(vocabulary), vocabulary.tag, &corpus(vocabulary, 200));
        assert_eq!(worth.texts, 170);
        assert!(worth.recall_at_3 > 0.85 && worth.precision_at_1 > 0.85, "{} {worth:?}", vocabulary.tag);
        assert!(worth.recall_at_5 > worth.prior_recall_at_5 + 0.15, "{} {worth:?}", vocabulary.tag);
    }
}

#[test]
fn nothing_is_suggested_from_too_few_texts_or_for_a_text_like_no_other() {
    let texts = corpus(&FRENCH, 31);
    let mut suggester = Suggester::from_frame(&frame(&FRENCH), "fr");
    for text in &texts[..29] {
        suggester.learn(text.clone());
    }
    assert_eq!(suggester.suggest(&texts[30].text), Suggestions::default());
    suggester.learn(texts[29].clone());
    assert_ne!(suggester.suggest(&texts[30].text), Suggestions::default());
    assert_eq!(suggester.suggest("Ωμέγα 日本"), Suggestions::default());
}

#[test]
fn a_suggestion_names_the_nearest_texts_and_the_words_they_share() {
    let mut suggester = Suggester::from_frame(&frame(&FRENCH), "fr");
    corpus(&FRENCH, 60).into_iter().for_each(|text| suggester.learn(text));
    let codes = "law".parse().expect("a code");
    suggester.learn(CodedText { id: "near".to_owned(), text: "Un traité juridique international".to_owned(), codes });
    let found = suggester.suggest("Le traité international, juridique ou non");
    assert_eq!(found.codes[0], Code::Theme(id("law")));
    let words = ["international", "juridique", "traite"].map(str::to_owned);
    assert_eq!(found.reasons[0], ("near".to_owned(), words.to_vec()));
    assert!(found.codes.len() <= 5 && found.reasons.len() == 2);
}

#[test]
fn the_same_texts_give_the_same_suggestions_again() {
    let texts = corpus(&GERMAN, 120);
    let replay = || {
        let mut suggester = Suggester::from_frame(&frame(&GERMAN), "de");
        let each = texts.iter().map(|text| {
            let found = suggester.suggest(&text.text);
            suggester.learn(text.clone());
            format!("{found:?}")
        });
        each.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(replay(), replay());
}

#[test]
fn the_wording_of_a_theme_stands_for_a_text() {
    let mut suggester = Suggester::from_frame(&frame(&FRENCH), "fr");
    // No text has the theme `supply`.
    let others =
        corpus(&FRENCH, 90).into_iter().filter(|text| !text.codes.codes().contains(&Code::Theme(id("supply"))));
    others.take(40).for_each(|text| suggester.learn(text));
    assert!(suggester.suggest("chaque fournisseur").codes.contains(&Code::Theme(id("supply"))));
}

#[test]
fn a_text_that_is_coded_anew_counts_once_and_one_that_is_forgotten_not_at_all() {
    let frame = CodingFrame::empty("1a");
    let coded = |at: usize, codes: &str| CodedText {
        id: format!("r{at}"),
        text: format!("former les enseignants numéro {at}"),
        codes: codes.parse().expect("codes"),
    };
    let mut learned = Suggester::from_frame(&frame, "fr");
    (0..LEAST_CODED).for_each(|at| learned.learn(coded(at, "training")));
    learned.learn(coded(3, "law"));
    learned.learn(coded(LEAST_CODED, "money"));
    learned.forget(&format!("r{LEAST_CODED}"));
    learned.forget("nobody");
    assert_eq!(learned.coded(), LEAST_CODED);
    let mut once = Suggester::from_frame(&frame, "fr");
    (0..LEAST_CODED).filter(|at| *at != 3).for_each(|at| once.learn(coded(at, "training")));
    once.learn(coded(3, "law"));
    let text = "former les enseignants numéro 3";
    assert_eq!(learned.suggest(text), once.suggest(text));
    assert!(learned.suggest(text).codes.contains(&"law".parse().expect("a code")));
    learned.forget("r3");
    assert_eq!(learned.suggest(text), Suggestions::default(), "there are too few");
}

#[test]
fn a_fifth_of_the_texts_is_coded_without_suggestions() {
    let hidden = (0..2000).filter(|at| is_hidden_from_coders("1a", &format!("r{at}"))).count();
    assert!((340..=460).contains(&hidden), "{hidden}");
    assert_ne!(
        (0..64).map(|at| is_hidden_from_coders("1a", &at.to_string())).collect::<Vec<_>>(),
        (0..64).map(|at| is_hidden_from_coders("1b", &at.to_string())).collect::<Vec<_>>()
    );
}
