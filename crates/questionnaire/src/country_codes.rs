//! The codes of countries: ISO 3166-1 alpha-2, the 249 that are officially assigned (ISO Online Browsing Platform,
//! <https://www.iso.org/obp/ui/#search/code/>, read in 2026). This crate has no names of countries.

/// Every code, two letters each, in alphabetical order.
pub(crate) const COUNTRY_CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM \
    MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT \
    PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Whether `text` is the code of a country, in upper case.
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 2 && COUNTRY_CODES.split(' ').any(|code| code == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_told_by_its_code_alone() {
        for good in ["FR", "AD", "ZW"] {
            assert!(is_country(good), "{good}");
        }
        for bad in ["", "F", "fr", "Fr", "FRA", "XK", "EU", "UK", "D ", " A", "D A", "France"] {
            assert!(!is_country(bad), "{bad:?}");
        }
    }
}
