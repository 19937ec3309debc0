//! The texts of the delivered questionnaire: tests/http/*.txt; French has the typographic apostrophe, as on the site.

/// The texts of one language.
pub(crate) struct Words {
    pub(crate) tag: &'static str,
    questions: &'static str,
    options: &'static str,
    sections: &'static str,
    sentences: &'static str,
}

pub(crate) const LANGUAGES: [Words; 2] = [
    Words {
        tag: "fr",
        questions: include_str!("../questions.fr.txt"),
        options: include_str!("../options.fr.txt"),
        sections: include_str!("../sections.fr.txt"),
        sentences: include_str!("../sentences.fr.txt"),
    },
    Words {
        tag: "en",
        questions: include_str!("../questions.en.txt"),
        options: include_str!("../options.en.txt"),
        sections: include_str!("../sections.en.txt"),
        sentences: include_str!("../sentences.en.txt"),
    },
];

impl Words {
    /// The address of the form in this language.
    pub(crate) fn form(&self) -> String {
        format!("/{}/consultation", self.tag)
    }

    /// Id and text of every question.
    pub(crate) fn questions(&self) -> Vec<(&'static str, &'static str)> {
        self.questions.lines().filter_map(|line| line.split_once(' ')).collect()
    }

    /// Question, code and label of every option, and of every labelled point of a scale.
    pub(crate) fn options(&self) -> Vec<(&'static str, &'static str, &'static str)> {
        let option = |line: &'static str| {
            let (question, rest) = line.split_once(' ')?;
            let (code, words) = rest.split_once(' ')?;
            Some((question, code, words))
        };
        self.options.lines().filter_map(option).collect()
    }

    /// Id and title of every section.
    pub(crate) fn sections(&self) -> Vec<(&'static str, &'static str)> {
        self.sections.lines().filter_map(|line| line.split_once(' ')).collect()
    }

    /// The other delivered texts: the introduction, the texts below the titles, the hints.
    pub(crate) fn sentences(&self) -> Vec<&'static str> {
        self.sentences.lines().collect()
    }
}
