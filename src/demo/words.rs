//! Invented texts and names in the languages of the built-in site. Addresses are of domains that nobody can have (RFC 2606), and
//! telephone numbers of ranges that are kept for fiction.

use super::topics::Topic::{self, Cooperation, Nothing, Resources, Responsibility, Rights, Training};

/// What texts in one language are made of.
pub(super) struct LanguageTexts {
    pub(super) tag: &'static str,
    /// Answers to a question, each with what it is about.
    pub(super) answers: &'static [(Topic, &'static str)],
    /// Answers that name somebody: `{organisation}` is the respondent's own.
    pub(super) telling: &'static [(Topic, &'static str)],
    /// What may follow an answer.
    pub(super) endings: &'static [&'static str],
}

/// Stands for the name of the respondent's organisation.
pub(super) const ORGANISATION: &str = "{organisation}";

/// Names of organisations; a number follows each.
pub(super) const ORGANISATIONS: [&str; 10] = [
    "Association Exemple",
    "Example Foundation",
    "Institut Fictif",
    "Muster-Verein",
    "Fundación Ejemplo",
    "مؤسسة المثال",
    "Exemple Logiciels",
    "Fictional Networks",
    "Beispielwerke",
    "Observatorio Inventado",
];

/// Names of people.
pub(super) const PEOPLE: [&str; 6] =
    ["Camille Exemple", "Robin Specimen", "Sasha Muster", "Andrea Ejemplo", "نور المثال", "Alex Fictional"];

/// The texts of each language.
pub(super) const LANGUAGES: [LanguageTexts; 5] = [
    LanguageTexts {
        tag: "fr",
        answers: &[
            (Cooperation, "Les États devraient partager plus vite leurs alertes, par un point de contact unique."),
            (Cooperation, "Sans règles communes entre pays, chaque incident devient une crise diplomatique."),
            (Training, "Il faut former les agents et les élus : une heure par an ne suffit pas."),
            (Training, "Les petites structures ont besoin d’exercices simples, dans leur langue."),
            (Responsibility, "Un éditeur doit corriger les failles qu’il connaît, gratuitement et pendant dix ans."),
            (Responsibility, "La sécurité devrait être comprise dans le prix, et non vendue à part."),
            (Rights, "La lutte contre les attaques ne doit pas servir à surveiller la presse."),
            (Rights, "Le chiffrement protège les victimes comme les entreprises : il ne faut pas l’affaiblir."),
            (Resources, "Les communes n’ont ni le budget ni le personnel pour appliquer ces règles."),
            (Resources, "Un fonds commun aiderait les pays qui n’ont pas encore d’équipe de réponse."),
        ],
        telling: &[
            (Nothing, "Nos propositions complètes sont disponibles auprès de camille@association.example."),
            (Nothing, "Pour en parler, appelez notre secrétariat au 01 99 00 12 34."),
            (Cooperation, "En tant que membre du réseau, {organisation} demande que les alertes soient publiques."),
        ],
        endings: &["", "Nous l’avons constaté l’an dernier.", "C’est le plus urgent.", "D’autres pays le font déjà."],
    },
    LanguageTexts {
        tag: "en",
        answers: &[
            (Cooperation, "States should share their alerts faster, through a single point of contact."),
            (Cooperation, "Without common rules between countries, every incident becomes a diplomatic crisis."),
            (Training, "Staff and elected officials need training: one hour a year is not enough."),
            (Training, "Small organisations need simple exercises in their own language."),
            (Responsibility, "A vendor must repair the flaws that it knows of, free of charge and for ten years."),
            (Responsibility, "Security should be part of the price and not be sold apart."),
            (Rights, "The fight against attacks must not become a way to watch journalists."),
            (Rights, "Encryption protects victims as it protects companies: do not weaken it."),
            (Resources, "Municipalities have neither the money nor the staff to apply these rules."),
            (Resources, "A common fund would help countries that have no response team yet."),
        ],
        telling: &[
            (Nothing, "Our full proposals can be had from robin@foundation.example."),
            (Nothing, "To talk about it, call our office at +44 20 7946 0123."),
            (Cooperation, "As a member of the network, {organisation} asks that alerts be public."),
        ],
        endings: &["", "We saw it last year.", "This is the most urgent point.", "Other countries do so already."],
    },
    LanguageTexts {
        tag: "de",
        answers: &[
            (Cooperation, "Staaten sollten ihre Warnungen schneller teilen, über eine einzige Kontaktstelle."),
            (Cooperation, "Ohne gemeinsame Regeln wird jeder Vorfall zu einer diplomatischen Krise."),
            (Training, "Verwaltung und Politik brauchen Schulungen: eine Stunde im Jahr genügt nicht."),
            (Training, "Kleine Einrichtungen brauchen einfache Übungen in ihrer Sprache."),
            (Responsibility, "Wer Software verkauft, muss bekannte Lücken zehn Jahre lang kostenlos schließen."),
            (Responsibility, "Sicherheit gehört in den Preis und darf nicht extra kosten."),
            (Rights, "Der Kampf gegen Angriffe darf nicht dazu dienen, die Presse zu überwachen."),
            (Rights, "Verschlüsselung schützt Opfer und Unternehmen: Sie darf nicht geschwächt werden."),
            (Resources, "Gemeinden haben weder Geld noch Personal, um diese Regeln umzusetzen."),
            (Resources, "Ein gemeinsamer Fonds hülfe Ländern, die noch kein Notfallteam haben."),
        ],
        telling: &[
            (Nothing, "Unsere Vorschläge gibt es bei sasha@verein.example."),
            (Nothing, "Rufen Sie uns dazu an: 030 23125 123."),
            (Cooperation, "Als Mitglied des Netzwerks fordert {organisation}, dass Warnungen öffentlich sind."),
        ],
        endings: &["", "Das haben wir voriges Jahr erlebt.", "Das ist am dringendsten.", "Andere Länder tun es schon."],
    },
    LanguageTexts {
        tag: "es",
        answers: &[
            (Cooperation, "Los Estados deberían compartir antes sus alertas, por un único punto de contacto."),
            (Cooperation, "Sin reglas comunes entre países, cada incidente se convierte en una crisis diplomática."),
            (Training, "Hay que formar al personal y a los cargos electos: una hora al año no basta."),
            (Training, "Las organizaciones pequeñas necesitan ejercicios sencillos en su idioma."),
            (Responsibility, "Quien vende programas debe corregir gratis, durante diez años, los fallos que conoce."),
            (Responsibility, "La seguridad debería estar incluida en el precio y no venderse aparte."),
            (Rights, "La lucha contra los ataques no debe servir para vigilar a la prensa."),
            (Rights, "El cifrado protege a las víctimas y a las empresas: no hay que debilitarlo."),
            (Resources, "Los municipios no tienen ni dinero ni personal para aplicar estas reglas."),
            (Resources, "Un fondo común ayudaría a los países que aún no tienen equipo de respuesta."),
        ],
        telling: &[
            (Nothing, "Nuestras propuestas completas se piden a andrea@fundacion.example."),
            (Nothing, "Para hablar de ello, llame a nuestra oficina: +44 20 7946 0456."),
            (Cooperation, "Como miembro de la red, {organisation} pide que las alertas sean públicas."),
        ],
        endings: &["", "Lo vimos el año pasado.", "Es lo más urgente.", "Otros países ya lo hacen."],
    },
    LanguageTexts {
        tag: "ar",
        answers: &[
            (Cooperation, "ينبغي للدول أن تتبادل الإنذارات بسرعة أكبر عبر نقطة اتصال واحدة."),
            (Cooperation, "بدون قواعد مشتركة بين البلدان يتحول كل حادث إلى أزمة دبلوماسية."),
            (Training, "يجب تدريب الموظفين والمنتخبين: ساعة واحدة في السنة لا تكفي."),
            (Training, "تحتاج المنظمات الصغيرة إلى تمارين بسيطة بلغتها."),
            (Responsibility, "على بائع البرامج أن يصلح الثغرات المعروفة مجانًا لمدة عشر سنوات."),
            (Responsibility, "يجب أن يكون الأمن جزءًا من الثمن لا أن يباع وحده."),
            (Rights, "يجب ألا تتحول مكافحة الهجمات إلى مراقبة للصحافة."),
            (Rights, "التشفير يحمي الضحايا والشركات معًا فلا ينبغي إضعافه."),
            (Resources, "ليس للبلديات المال ولا الموظفون لتطبيق هذه القواعد."),
            (Resources, "صندوق مشترك سيساعد البلدان التي ليس لها فريق استجابة بعد."),
        ],
        telling: &[
            (Nothing, "مقترحاتنا الكاملة متاحة لدى nour@muassasa.example."),
            (Nothing, "للحديث عن ذلك اتصلوا بمكتبنا على الرقم +44 20 7946 0789."),
            (Cooperation, "بصفتها عضوًا في الشبكة تطلب {organisation} أن تكون الإنذارات علنية."),
        ],
        endings: &["", "رأينا ذلك في العام الماضي.", "هذا هو الأكثر إلحاحًا.", "بلدان أخرى تفعل ذلك."],
    },
];

/// What a text is about, as it is published; `None` for a text of another origin.
pub(super) fn topic_of(published: &str) -> Option<Topic> {
    /// A redaction leaves the beginning of each text.
    const BEGINNING: usize = 12;
    let begins = |text: &str| published.starts_with(&text.chars().take(BEGINNING).collect::<String>());
    let mut known = LANGUAGES.iter().flat_map(|language| language.answers.iter().chain(language.telling));
    known.find(|(_, text)| begins(text)).map(|(topic, _)| *topic)
}
