//! Tests which passages the scan flags, and that it accepts any text.

use super::*;
use proptest::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers, validate};

fn identity(name: &str, address: &str) -> Identity {
    let form = Form::parse_form(include_str!("../../../forms/consultation.toml")).expect("a form");
    let mut raw = RawAnswers::default();
    raw.set("7a", RawAnswer::One(name.to_owned()));
    raw.set("7b", RawAnswer::One(address.to_owned()));
    Identity::from_answers(&form, &validate(&form, &raw).0.private)
}

/// Returns the flagged passages with their kinds.
fn found(text: &str, identity: &Identity) -> Vec<(String, FlagKind)> {
    let passage = |flag: &Flag| text.chars().skip(flag.from as usize).take((flag.to - flag.from) as usize).collect();
    scan(text, identity).iter().map(|flag| (passage(flag), flag.kind)).collect()
}

fn nobody(text: &str) -> Vec<(String, FlagKind)> {
    found(text, &Identity::default())
}

#[test]
fn addresses_are_found_by_their_shape() {
    for (text, passage, kind) in [
        ("Écrivez à Jean.Dupont+cyber@Exemple.FR.", "Jean.Dupont+cyber@Exemple.FR", FlagKind::Email),
        ("(a@b.fr)", "a@b.fr", FlagKind::Email),
        ("jean.dupont (at) exemple.fr !", "jean.dupont (at) exemple.fr", FlagKind::Email),
        ("jean[arobase]exemple.fr", "jean[arobase]exemple.fr", FlagKind::Email),
        ("jean＠exemple．fr", "jean＠exemple．fr", FlagKind::Email),
        ("voir https://exemple.fr/a?b=c#d.", "https://exemple.fr/a?b=c#d", FlagKind::Url),
        ("« www.exemple.fr »", "www.exemple.fr", FlagKind::Url),
        ("sur exemple.org/page, puis", "exemple.org/page", FlagKind::Url),
        ("sur EXEMPLE.ORG", "EXEMPLE.ORG", FlagKind::Url),
        ("sur xn--e1afmkfd.xn--p1ai, puis", "xn--e1afmkfd.xn--p1ai", FlagKind::Url),
        ("a@xn--e1afmkfd.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai", FlagKind::Email),
        ("appelez le 01 23 45 67 89", "01 23 45 67 89", FlagKind::Phone),
        ("tél. +33\u{a0}1.23.45.67.89,", "+33\u{a0}1.23.45.67.89", FlagKind::Phone),
        ("0033 (0)1 23-45-67-89", "0033 (0)1 23-45-67-89", FlagKind::Phone),
        ("٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩", FlagKind::Phone),
    ] {
        assert!(nobody(text).contains(&(passage.to_owned(), kind)), "{text}: {:?}", nobody(text));
    }
}

#[test]
fn ordinary_sentences_are_left_alone() {
    for text in [
        "Les normes ISO 27001 et RFC 9116, depuis 2019-2020.",
        "La faille CVE-2019-0708123, puis la loi n° 2018-133 du 26 février 2018.",
        "La fin.Ensuite, etc. p.ex. l'O.N.U. et l'U.E.",
        "50 % des 1 200 membres le 16/03/2020",
        "@",
        "",
        "://",
    ] {
        assert_eq!(nobody(text), [], "{text}");
    }
}

#[test]
fn the_respondents_own_name_is_found_whatever_its_case_and_accents() {
    let own = identity("Société Générale d'Électricité Zéphyr", "contact@zephyr-energie.example");
    for (text, passage, kind) in [
        ("Chez ZEPHYR, nous", "ZEPHYR", FlagKind::OrganisationWord),
        (
            "la societe generale d electricite zephyr",
            "societe generale d electricite zephyr",
            FlagKind::OrganisationName,
        ),
        ("Nous, SGEZ, pensons", "SGEZ", FlagKind::OrganisationName),
        ("le site zephyr-energie.example", "zephyr-energie.example", FlagKind::Domain),
        ("le groupe Zéphyr Énergie", "Zéphyr Énergie", FlagKind::Domain),
        ("#ZéphyrÉnergie2020", "ZéphyrÉnergie", FlagKind::Domain),
    ] {
        assert!(found(text, &own).contains(&(passage.to_owned(), kind)), "{text}: {:?}", found(text, &own));
    }
    for text in ["la société civile et les zéphyrs", "une société générale", "contact direct"] {
        assert_eq!(found(text, &own), [], "{text}");
    }
}

#[test]
fn a_domain_is_found_in_both_its_forms_whichever_was_given() {
    for address in ["jean@société.example", "jean@xn--socit-esab.example", "jean@XN--SOCIT-ESAB.EXAMPLE"] {
        let own = identity("Canari", address);
        for (text, passage) in [
            ("sur société.example", "société.example"),
            ("sur SOCIETE.EXAMPLE", "SOCIETE.EXAMPLE"),
            ("sur xn--socit-esab.example", "xn--socit-esab.example"),
            ("sur Xn--Socit-Esab.example", "Xn--Socit-Esab.example"),
        ] {
            assert!(found(text, &own).contains(&(passage.to_owned(), FlagKind::Domain)), "{address} in {text}");
        }
    }
    for address in ["a@例子.公司", "a@xn--fsqu00a.xn--55qx5d"] {
        let own = identity("Canari", address);
        for text in ["例子.公司", "xn--fsqu00a.xn--55qx5d"] {
            assert!(found(text, &own).contains(&(text.to_owned(), FlagKind::Domain)), "{address} in {text}");
        }
    }
}

#[test]
fn the_domain_of_a_website_that_is_kept_back_is_found_in_both_its_forms() {
    let form =
        Form::parse_form(include_str!("../../../crates/questionnaire/tests/support/charter.toml")).expect("a form");
    for address in ["https://www.société.example/à-propos", "HTTPS://WWW.xn--socit-esab.example:8443"] {
        let mut raw = RawAnswers::default();
        raw.set("2c", RawAnswer::One(address.to_owned()));
        let own = Identity::from_answers(&form, &validate(&form, &raw).0.private);
        for text in ["société.example", "xn--socit-esab.example"] {
            assert!(found(text, &own).contains(&(text.to_owned(), FlagKind::Domain)), "{address} in {text}");
        }
    }
}

#[test]
fn a_short_name_counts_in_capitals_and_alone() {
    let own = identity("EDF", "jean.valjean@gmail.com");
    assert_eq!(found("EDF et edf, redfox", &own), [("EDF".to_owned(), FlagKind::OrganisationName)]);
    assert_eq!(
        found("Jean Valjean", &own),
        [("Jean", FlagKind::Mailbox), ("Jean Valjean", FlagKind::Mailbox), ("Valjean", FlagKind::Mailbox)]
            .map(|(text, kind)| (text.to_owned(), kind))
    );
    assert_eq!(found("sur gmail", &own), []);
}

#[test]
fn names_in_scripts_without_spaces_are_found_inside_of_sentences() {
    let own = identity("腾讯", "a@b.example");
    assert_eq!(found("我们腾讯认为", &own)[0], ("腾讯".to_owned(), FlagKind::OrganisationName));
}

#[test]
fn an_identity_does_not_print_itself() {
    assert!(!format!("{:?}", identity("Fondation Canari", "a@canari.example")).to_lowercase().contains("canari"));
}

proptest! {
    #[test]
    fn anything_can_be_scanned_and_every_span_lies_inside(text in any::<String>(), name in ".{0,40}", address in "[a-z.@é-]{0,20}") {
        let length = text.chars().count() as u32;
        for flag in scan(&text, &identity(&name, &format!("x{address}@y.example"))) {
            prop_assert!(flag.from < flag.to && flag.to <= length);
        }
    }

    #[test]
    fn address_like_noise_can_be_scanned(text in "[a0.@:/w+( )\\[at\\]é\u{200b}\u{301}-]{0,60}") {
        let length = text.chars().count() as u32;
        for flag in scan(&text, &Identity::default()) {
            prop_assert!(flag.from < flag.to && flag.to <= length);
        }
    }

    #[test]
    fn an_address_is_found_wherever_it_stands(before in "[^a-zA-Z0-9._%+'@-]{0,10}", after in "[ ,;!]\\PC{0,10}") {
        let text = format!("{before} jeanne@exemple.fr{after}");
        prop_assert!(nobody(&text).iter().any(|(passage, kind)| passage == "jeanne@exemple.fr" && *kind == FlagKind::Email));
    }

    #[test]
    fn a_redacted_flag_is_not_found_again(before in "[a-z ]{0,10}", after in "[a-z ]{0,10}") {
        let own = identity("Zéphyr", "contact@zephyr.example");
        let text = format!("{before} Zéphyr, 01 23 45 67 89 {after}");
        let spans: Vec<_> = scan(&text, &own).iter().map(|flag| (flag.from, flag.to)).collect();
        prop_assert_eq!(found(&crate::review::redaction::redact(&text, &spans), &own), []);
    }
}
